// Which changes of a text concern a reader who has marked something in it.
import type { Article } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { ChangedBlock } from './compare-texts.ts';

/** What the reader has marked: places in the text as it is now, and words that have lost theirs. */
export interface Marked {
  spans: readonly Span[];
  lost: readonly string[];
}

/**
 * Parts changed blocks into those near what is marked and the others. Near are the blocks that hold something marked,
 * those next to them, and those that held words which have lost their place.
 */
export function partByNearness(
  changed: readonly ChangedBlock[],
  { blocks }: Pick<Article, 'blocks'>,
  { spans, lost }: Marked,
): { near: ChangedBlock[]; others: ChangedBlock[] } {
  const around = spans.map(([start, end]): Span => {
    const first = blocks.findIndex((block) => block.end > start);
    const last = blocks.findLastIndex((block) => block.start < end);
    return [blocks[first - 1]?.start ?? 0, (blocks[last + 1] ?? blocks.at(-1))?.end ?? end];
  });
  const isNear = ({ at, changes }: ChangedBlock): boolean => {
    const before = changes.map(({ kind, text }) => (kind === 'inserted' ? '' : text)).join('');
    const isBeside = around.some(([from, to]) => at[0] <= to && from <= at[1]);
    return isBeside || lost.some((words) => before.includes(words));
  };
  return {
    near: changed.filter(isNear),
    others: changed.filter((block) => !isNear(block)),
  };
}
