// How well the words around a place agree with the words that stood around the selector.
import type { Needle } from './needle.ts';
import type { TextIndex } from './text-index.ts';
import { placesOfPair } from './text-index.ts';

/** What the context of a selector without any counts for: nothing speaks for the place, nothing against it. */
const UNKNOWN = 0.5;

/** The share of the context that has to stand on both sides of a gap to tell that the words were deleted there. */
const CLOSED = 0.8;

/** The total weight of context that can tell it. */
const TELLING = 3;

/** Words of the text that are read beyond as many as the needle has: room for a few insertions. */
const ROOM = 4;

/** Gaps that are looked at, where the context begins and ends with words as common as full stops and articles. */
const MOST_GAPS = 1000;

/** One side of the context, read outwards from the needle's own words. */
interface Side {
  ids: readonly number[];
  weights: readonly number[];
}

/**
 * The share of the context's words, by weight, that stand in the same order beside a place.
 *
 * @param first the first word of the place
 * @param end the word after its last one
 * @returns 0 to 1; `UNKNOWN` where the selector has no context
 */
export function contextAt(index: TextIndex, needle: Needle, first: number, end: number): number {
  const before = {
    ids: needle.ids.slice(0, needle.from).reverse(),
    weights: needle.weights.slice(0, needle.from).reverse(),
  };
  const after = { ids: needle.ids.slice(needle.to), weights: needle.weights.slice(needle.to) };
  const total = sum(before.weights) + sum(after.weights);
  if (total === 0) return UNKNOWN;
  return (shared(index, before, first - 1, -1) + shared(index, after, end, 1)) / total;
}

/** Whether the text goes on, somewhere, from the context before to the context after: the words were deleted. */
export function hasClosedUp(index: TextIndex, needle: Needle): boolean {
  const { ids, weights, from, to } = needle;
  const total = sum(weights.slice(0, from)) + sum(weights.slice(to));
  if (total < TELLING) return false;
  return gaps(index, needle).some((gap) => {
    let kept = 0;
    for (let i = from - 1, word = gap - 1; i >= 0 && ids[i] === index.ids[word]; i--, word--) {
      kept += weights[i] ?? 0;
    }
    for (let i = to, word = gap; i < ids.length && ids[i] === index.ids[word]; i++, word++) {
      kept += weights[i] ?? 0;
    }
    return kept >= CLOSED * total;
  });
}

/** Words of the text that follow on the last word before as the first word after: the gap is before each. */
function gaps(index: TextIndex, { ids, from, to }: Needle): number[] {
  if (from === 0) return [0];
  if (to === ids.length) return [index.ids.length];
  const places = placesOfPair(index, ids[from - 1] ?? -1, ids[to] ?? -1);
  return Array.from(places.subarray(0, MOST_GAPS), (place) => place + 1);
}

/** The weight of the heaviest common subsequence of a side and the text's words from a place outwards. */
function shared(index: TextIndex, side: Side, place: number, step: 1 | -1): number {
  const room = side.ids.length + ROOM;
  const best = new Float64Array(room + 1);
  side.ids.forEach((id, i) => {
    let diagonal = 0;
    for (let k = 1; k <= room; k++) {
      const above = best[k] ?? 0;
      const same = id >= 0 && index.ids[place + step * (k - 1)] === id;
      const kept = same ? diagonal + (side.weights[i] ?? 0) : 0;
      best[k] = Math.max(above, best[k - 1] ?? 0, kept);
      diagonal = above;
    }
  });
  return best[room] ?? 0;
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}
