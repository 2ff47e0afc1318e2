// The few places of a text at which a selector may stand, found without reading the text.
import type { Selector } from '../model/annotation.ts';
import type { Needle } from './needle.ts';
import type { TextIndex } from './text-index.ts';
import { placesOfPair } from './text-index.ts';

/** Exact occurrences that are looked at: the words of a selector that has more of them say nothing. */
const MOST_OCCURRENCES = 1000;

/** Length in UTF-16 code units up to which exact words are searched for by reading the text. */
const SHORT = 200;

/** Votes counted for one selector, from its rarest pair of words on. */
const MOST_VOTES = 600;

/** Places that are aligned for one selector. */
const MOST_PLACES = 3;

/** Votes within so many words of each other are for the same place. */
const NEIGHBOURHOOD = 16;

/** Pairs of a long selector that its places are measured by. */
const MOST_PAIRS = 100;

/** A place with fewer votes than this share of the needle's pairs has too little of the needle to be it. */
const LEAST_SHARE = 0.1;

/** Offsets at which the selector's exact words stand, letter by letter. */
export function exactOccurrences(index: TextIndex, { exact }: Selector, needle: Needle): number[] {
  const inner = innerWords(needle, exact.length);
  if (inner.some((word) => needle.ids[word] === -1)) return [];
  return exact.length <= SHORT
    ? occurrencesByReading(index.text, exact)
    : occurrencesByPair(index, exact, needle, inner);
}

/** The needle's words that lie within the exact ones and touch no edge: in the text they are as they are here. */
function innerWords({ starts, ends, from, to }: Needle, length: number): number[] {
  const words = [];
  for (let i = from; i < to; i++) {
    if ((starts[i] ?? 0) > 0 && (ends[i] ?? length) < length) words.push(i);
  }
  return words;
}

function occurrencesByReading(text: string, exact: string): number[] {
  const offsets: number[] = [];
  let offset = text.indexOf(exact);
  while (offset >= 0 && offsets.length < MOST_OCCURRENCES) {
    offsets.push(offset);
    offset = text.indexOf(exact, offset + 1);
  }
  return offsets;
}

/** Looks only where the rarest pair of words is, and not so often that more is compared than the text is long. */
function occurrencesByPair(
  index: TextIndex,
  exact: string,
  needle: Needle,
  inner: number[],
): number[] {
  let rarest: { word: number; places: Int32Array } | null = null;
  for (const word of inner.slice(0, -1)) {
    const places = placesOfPair(index, needle.ids[word] ?? -1, needle.ids[word + 1] ?? -1);
    if (rarest === null || places.length < rarest.places.length) rarest = { word, places };
  }
  if (rarest === null) return [];
  const { text, starts } = index;
  const shift = needle.starts[rarest.word] ?? 0;
  const most = Math.min(MOST_OCCURRENCES, Math.ceil((4 * text.length) / exact.length));
  return Array.from(
    rarest.places.subarray(0, most),
    (place) => (starts[place] ?? 0) - shift,
  ).filter((offset) => offset >= 0 && text.startsWith(exact, offset));
}

/**
 * Places that share pairs of neighbouring words with the needle. Each of the needle's pairs has one vote, which it
 * spreads evenly over its places in the text; votes meet where the needle's first word would stand.
 *
 * @returns the words of the text at which the needle's first word would stand, likeliest first; may be negative
 */
export function likelyPlaces(index: TextIndex, needle: Needle): number[] {
  const votes = new Map<number, { weight: number; moment: number }>();
  for (const { offset, places } of rarestPairs(index, needle)) {
    for (const place of places) {
      const bucket = Math.floor((place - offset) / NEIGHBOURHOOD);
      const vote = votes.get(bucket) ?? { weight: 0, moment: 0 };
      vote.weight += 1 / places.length;
      vote.moment += (place - offset) / places.length;
      votes.set(bucket, vote);
    }
  }
  const least = LEAST_SHARE * Math.min(needle.ids.length - 1, MOST_PAIRS);
  const ranked = [...votes].map(([bucket, vote]) => ({
    bucket,
    weight:
      vote.weight +
      Math.max(votes.get(bucket - 1)?.weight ?? 0, votes.get(bucket + 1)?.weight ?? 0),
    place: Math.round(vote.moment / vote.weight),
  }));
  ranked.sort((a, b) => b.weight - a.weight || a.bucket - b.bucket);
  const chosen: typeof ranked = [];
  for (const place of ranked) {
    if (chosen.length === MOST_PLACES || place.weight < least) break;
    if (chosen.every(({ bucket }) => Math.abs(bucket - place.bucket) > 1)) chosen.push(place);
  }
  return chosen.map(({ place }) => place);
}

/** The needle's pairs that the text has, rarest first, as many as the votes suffice for. */
function rarestPairs(index: TextIndex, needle: Needle): { offset: number; places: Int32Array }[] {
  const pairs = [];
  for (let offset = 0; offset + 1 < needle.ids.length; offset++) {
    const first = needle.ids[offset] ?? -1;
    const second = needle.ids[offset + 1] ?? -1;
    if (first < 0 || second < 0) continue;
    pairs.push({ offset, places: placesOfPair(index, first, second) });
  }
  pairs.sort((a, b) => a.places.length - b.places.length || a.offset - b.offset);
  let left = MOST_VOTES;
  return pairs.filter(({ places }) => (left -= places.length) >= 0);
}
