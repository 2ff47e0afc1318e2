// What changed in an article between two readings, paragraph by paragraph.
import type { Article } from '../model/article.ts';
import type { Change } from '../model/difference.ts';
import type { Span } from '../model/span.ts';
import { anchorAll, type Sharing } from './anchor-all.ts';
import { describeSpan } from './selectors.ts';

type Text = Pick<Article, 'text' | 'blocks'>;

/** A block that changed, went or came. */
export interface ChangedBlock {
  /** Where it stands in the text as it is now; for one that went, the empty place behind what stood before it. */
  at: Span;
  changes: Change[];
}

/**
 * The blocks that changed, went or came, in the order of the text as it is now; one that only moved, or is written
 * with other quotation marks or white space, has not changed.
 */
export async function compareTexts(
  before: Text,
  now: Text,
  sharing: Sharing,
): Promise<ChangedBlock[]> {
  if (before.text === now.text) return [];
  const old = spansOf(before);
  const targets = old.map((span) => [describeSpan(before.text, span)]);
  const anchored = (await anchorAll(now.text, targets, sharing)).map(([anchoring]) => anchoring);
  const found = anchored.flatMap((anchoring) => (anchoring?.span ? [anchoring.span] : []));
  const changed: ChangedBlock[] = spansOf(now)
    .filter((span) => !found.some((other) => overlap(span, other)))
    .map((at) => ({ at, changes: [{ kind: 'inserted', text: now.text.slice(...at) }] }));
  let behind = 0;
  anchored.forEach((anchoring, i) => {
    behind = anchoring?.span?.[1] ?? behind;
    if (anchoring?.state === 'changed') {
      changed.push({ at: anchoring.span, changes: anchoring.difference });
    }
    if (anchoring?.state === 'orphan') {
      const text = before.text.slice(...(old[i] ?? [0, 0]));
      changed.push({ at: [behind, behind], changes: [{ kind: 'removed', text }] });
    }
  });
  return changed.sort((a, b) => a.at[0] - b.at[0]);
}

function spansOf({ text, blocks }: Text): Span[] {
  return blocks
    .map(({ start, end }): Span => [start, end])
    .filter((span) => text.slice(...span).trim() !== '');
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
