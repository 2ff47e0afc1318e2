// The places where a selector may stand, each with how well its words and its context agree.
import type { Selector } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import type { Alignment } from './align.ts';
import { alignAt } from './align.ts';
import { contextAt } from './context.ts';
import type { Needle } from './needle.ts';
import { exactOccurrences, likelyPlaces } from './places.ts';
import type { TextIndex } from './text-index.ts';
import { cutsWord, isWord, wordAt } from './text-index.ts';

/** A place where the selector may stand. */
export interface Candidate {
  span: Span;
  /** How much of the words agrees, by weight; 1 only if all do. */
  words: number;
  /** How much of the context agrees, by weight. */
  context: number;
  /** Whether it is a few words that as many others stand for. */
  isReplaced?: boolean;
  /** Set where words differ. */
  alignment?: Alignment;
}

/** Words and marks that may be replaced altogether. */
const FEW = 3;

/** Selectors of more words than this are found by their exact words only. */
const MOST_WORDS = 10_000;

/** The places of the exact words, letter by letter, that cut no word which the selector did not cut. */
export function exactCandidates(index: TextIndex, selector: Selector, needle: Needle): Candidate[] {
  const { exact, prefix, start } = selector;
  const cutsBefore = (needle.starts[needle.from] ?? 0) < 0 && isWord(needle.weights[needle.from]);
  const cutsAfter =
    (needle.ends[needle.to - 1] ?? 0) > exact.length && isWord(needle.weights[needle.to - 1]);
  const knowsBefore = prefix !== '' || start === 0;
  return exactOccurrences(index, selector, needle)
    .map((offset): Span => [offset, offset + exact.length])
    .filter(([from, to]) => {
      if (knowsBefore && cutsWord(index, from) !== cutsBefore) return false;
      return selector.suffix === '' || cutsWord(index, to) === cutsAfter;
    })
    .map((span) => {
      const first = wordAt(index, span[0]);
      const end = wordAt(index, span[1] - 1);
      const last = (index.starts[end] ?? Infinity) < span[1] ? end + 1 : end;
      return { span, words: 1, context: contextAt(index, needle, first, last) };
    });
}

/** The likeliest places of the words in another style or changed. */
export function alignedCandidates(
  index: TextIndex,
  selector: Selector,
  needle: Needle,
): Candidate[] {
  if (needle.to === needle.from || needle.ids.length > MOST_WORDS) return [];
  return likelyPlaces(index, needle).flatMap((place) => {
    const alignment = alignAt(index, needle, place);
    return measure(index, selector, needle, alignment) ?? [];
  });
}

/** The place that an alignment gives the needle's own words, and how well they agree. */
function measure(
  index: TextIndex,
  { exact }: Selector,
  needle: Needle,
  alignment: Alignment,
): Candidate | null {
  const { from, to } = needle;
  const { at, same } = alignment;
  let head = from;
  while (head < to && !belongs(alignment, head, from - 1)) head++;
  let tail = to - 1;
  while (tail >= head && !belongs(alignment, tail, to)) tail--;
  if (head > tail) return null;
  const first = at[head] ?? 0;
  const last = at[tail] ?? 0;
  let kept = 0;
  let all = 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    const weight = needle.weights[i] ?? 0;
    all += weight;
    if (same[i] === 1) {
      kept += weight;
      count++;
    }
  }
  for (let word = first; word <= last; word++) all += index.weights[index.ids[word] ?? -1] ?? 0;
  const isAsLong = last - first === to - from - 1;
  const sameWords = isAsLong && count === to - from;
  const cutStart = same[from] === 1 ? Math.max(0, -(needle.starts[from] ?? 0)) : 0;
  const cutEnd = same[to - 1] === 1 ? Math.max(0, (needle.ends[to - 1] ?? 0) - exact.length) : 0;
  const start = Math.min((index.starts[first] ?? 0) + cutStart, (index.ends[first] ?? 0) - 1);
  const end = Math.max((index.ends[last] ?? 0) - cutEnd, start + 1);
  const span: Span = [start, end];
  const context = contextAt(index, needle, first, last + 1);
  if (sameWords) return { span, words: 1, context };
  const isReplaced = isAsLong && to - from <= FEW;
  return { span, words: Math.min(0.999, (2 * kept) / all), context, isReplaced, alignment };
}

/** Whether a word has its place in the found stretch: as itself, or another's next to context that stayed (or to none). */
function belongs({ at, same }: Alignment, word: number, neighbour: number): boolean {
  return same[word] === 1 || ((at[word] ?? -1) >= 0 && same[neighbour] !== 0);
}
