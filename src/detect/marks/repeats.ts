// Finds pull quotes: blocks that repeat words which stand in quotation marks elsewhere in the article.
import type { Block } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import type { QuotedRegion } from './marks.ts';

/** A block that repeats a quotation. */
export interface Repeat {
  /** The words as repeated, without marks; UTF-16 offsets. */
  place: Span;
  /** Index of the region that they repeat. */
  of: number;
  /** How much of the block's words the region holds in the same order, above 0.5 and up to 1. */
  share: number;
}

/** Words are compared this many at a time, so that a few common ones make no repeat. */
const RUN = 4;
const LEAST_SHARE = 0.5;

function runsOf(words: string): string[] {
  const folded =
    words
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? [];
  const runs: string[] = [];
  for (let i = 0; i + RUN <= folded.length; i++) runs.push(folded.slice(i, i + RUN).join(' '));
  return runs;
}

/** The region that holds most of some runs, with its share. */
function holderOf(
  runs: readonly string[],
  holders: ReadonlyMap<string, number>,
  excluded: (region: number) => boolean,
): { of: number; share: number } | null {
  const hits = new Map<number, number>();
  for (const run of runs) {
    const region = holders.get(run);
    if (region !== undefined) hits.set(region, (hits.get(region) ?? 0) + 1);
  }
  let best: { of: number; share: number } | null = null;
  for (const [of, n] of hits)
    if (!excluded(of) && n / runs.length > (best?.share ?? LEAST_SHARE))
      best = { of, share: n / runs.length };
  return best;
}

/**
 * Finds the blocks that are nothing but a quotation, or a heading or block quotation, and repeat a region of another
 * block. Takes time proportional to the text's length; pauses now and then.
 *
 * @param regions - In the order of the text.
 */
export function* findRepeats(
  text: string,
  blocks: readonly Block[],
  regions: readonly QuotedRegion[],
): Generator<void, Repeat[]> {
  const pulls: { place: Span; own: number }[] = [];
  const own = new Set<number>();
  let r = 0;
  for (const block of blocks) {
    while (r < regions.length && (regions[r]?.start ?? 0) < block.start) r++;
    const region = regions[r];
    if (region?.start === block.start && region.end >= block.end - 1) {
      pulls.push({ place: region.inner, own: r });
      own.add(r);
    } else if (block.kind === 'heading' || block.kind === 'blockquote')
      pulls.push({ place: [block.start, block.end], own: -1 });
  }
  if (pulls.length === 0) return [];
  const holders = new Map<string, number>();
  for (const [i, region] of regions.entries()) {
    yield;
    if (own.has(i) || region.nestedIn !== null) continue;
    for (const run of runsOf(text.slice(...region.inner)))
      if (!holders.has(run)) holders.set(run, i);
  }
  return pulls.flatMap(({ place }) => {
    const within = (region: number): boolean => {
      const { start, end } = regions[region] ?? { start: 0, end: 0 };
      return start >= place[0] && end <= place[1];
    };
    const found = holderOf(runsOf(text.slice(...place)), holders, within);
    return found === null ? [] : [{ place, ...found }];
  });
}
