// What changed in an article between two readings, paragraph by paragraph.
import type { Article } from '../model/article.ts';
import type { Change } from '../model/difference.ts';
import type { Span } from '../model/span.ts';
import { anchorAll, type Sharing } from './anchor-all.ts';
import { describeSpan } from './selectors.ts';

type Text = Pick<Article, 'text' | 'blocks'>;

/**
 * The blocks that changed, went or came, in the order of the text as it is now; one that only moved, or is written
 * with other quotation marks or white space, has not changed.
 */
export async function compareTexts(before: Text, now: Text, sharing: Sharing): Promise<Change[][]> {
  if (before.text === now.text) return [];
  const old = spansOf(before);
  const targets = old.map((span) => [describeSpan(before.text, span)]);
  const anchored = (await anchorAll(now.text, targets, sharing)).map(([anchoring]) => anchoring);
  const found = anchored.flatMap((anchoring) => (anchoring?.span ? [anchoring.span] : []));
  const changed: { at: number; changes: Change[] }[] = spansOf(now)
    .filter((span) => !found.some((other) => overlap(span, other)))
    .map(([start, end]) => ({
      at: start,
      changes: [{ kind: 'inserted', text: now.text.slice(start, end) }],
    }));
  let at = 0;
  anchored.forEach((anchoring, i) => {
    at = anchoring?.span?.[0] ?? at;
    const [start, end] = old[i] ?? [0, 0];
    if (anchoring?.state === 'changed') changed.push({ at, changes: anchoring.difference });
    if (anchoring?.state === 'orphan') {
      changed.push({ at, changes: [{ kind: 'removed', text: before.text.slice(start, end) }] });
    }
  });
  return changed.sort((a, b) => a.at - b.at).map(({ changes }) => changes);
}

function spansOf({ text, blocks }: Text): Span[] {
  return blocks
    .map(({ start, end }): Span => [start, end])
    .filter((span) => text.slice(...span).trim() !== '');
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
