// A text made ready for finding selectors in it: its words, and where every pair of neighbouring words stands.
import { isWordKey, splitWords } from './words.ts';

/** A text made ready by `indexText`; build it once and find all selectors in it. */
export interface TextIndex {
  readonly text: string;
  /** Start of each word in the text, in UTF-16 code units; `ends` likewise. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What each word is, as a place in `weights`. */
  readonly ids: readonly number[];
  /** The number of each key that occurs. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** How much each key tells about the place, 0 to 1: rare words much, common ones less, marks next to nothing. */
  readonly weights: Float64Array;
  /** Places of the pairs of neighbouring words, by the hash of the pair: see `placesOfPair`. */
  readonly pairs: Pairs;
}

interface Pairs {
  /** Where each hash's places begin in `places`. */
  heads: Int32Array;
  /** The first word of each pair, in the order of the text within one hash. */
  places: Int32Array;
}

/** What a word that the text does not have weighs, and a mark of any kind. */
const WEIGHT = { unknown: 1, least: 0.4, mark: 0.1 };

/** Words handled between two occasions to pause: less than a millisecond's work. */
const STRIDE = 2048;

/** Makes a text ready for finding selectors in it, in time and memory proportional to its length. */
export function indexText(text: string): TextIndex {
  const steps = indexInSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `indexText` in steps of less than a millisecond, for callers that share their thread. */
export function* indexInSteps(text: string): Generator<void, TextIndex, void> {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const vocabulary = new Map<string, number>();
  const counts: number[] = [];
  for (const { start, end, key } of splitWords(text)) {
    let id = vocabulary.get(key);
    if (id === undefined) {
      id = counts.length;
      vocabulary.set(key, id);
      counts.push(0);
    }
    counts[id] = (counts[id] ?? 0) + 1;
    starts.push(start);
    ends.push(end);
    ids.push(id);
    if (ids.length % STRIDE === 0) yield;
  }
  const pairs = yield* indexPairs(ids);
  const weights = weigh(vocabulary, counts, ids.length);
  return { text, starts, ends, ids, vocabulary, weights, pairs };
}

/** After the inverse document frequency of information retrieval, with a single text for the collection. */
function weigh(vocabulary: ReadonlyMap<string, number>, counts: number[], total: number) {
  const weights = new Float64Array(vocabulary.size);
  for (const [key, id] of vocabulary) {
    const rarity = Math.log(total / (counts[id] ?? 1)) / Math.log(total + 1);
    weights[id] = isWordKey(key) ? WEIGHT.least + (1 - WEIGHT.least) * rarity : WEIGHT.mark;
  }
  return weights;
}

/** A counting sort of the pairs by their hash. */
function* indexPairs(ids: readonly number[]): Generator<void, Pairs, void> {
  const size = 2 ** Math.ceil(Math.log2(ids.length + 2));
  const heads = new Int32Array(size + 1);
  const count = Math.max(0, ids.length - 1);
  for (let i = 0; i < count; i++) {
    const slot = hashPair(ids[i] ?? 0, ids[i + 1] ?? 0, size) + 1;
    heads[slot] = (heads[slot] ?? 0) + 1;
    if (i % STRIDE === 0) yield;
  }
  for (let slot = 0; slot < size; slot++) {
    heads[slot + 1] = (heads[slot + 1] ?? 0) + (heads[slot] ?? 0);
    if (slot % STRIDE === 0) yield;
  }
  const next = heads.slice();
  const places = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const slot = hashPair(ids[i] ?? 0, ids[i + 1] ?? 0, size);
    const at = next[slot] ?? 0;
    places[at] = i;
    next[slot] = at + 1;
    if (i % STRIDE === 0) yield;
  }
  return { heads, places };
}

function hashPair(first: number, second: number, size: number): number {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) >>> 0) & (size - 1);
}

/** Where two words stand side by side: the first one's place among the words, with a few false ones by hash. */
export function placesOfPair(index: TextIndex, first: number, second: number): Int32Array {
  const { heads, places } = index.pairs;
  const slot = hashPair(first, second, heads.length - 1);
  return places.subarray(heads[slot], heads[slot + 1]);
}

/** The place among the words of the first one that ends after an offset; the number of words if none does. */
export function wordAt(index: TextIndex, offset: number): number {
  let low = 0;
  let high = index.ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index.ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What a key tells about a place in this text, whether the text has it or not. */
export function weightOf(index: TextIndex, key: string): number {
  const id = index.vocabulary.get(key);
  if (id !== undefined) return index.weights[id] ?? 0;
  return isWordKey(key) ? WEIGHT.unknown : WEIGHT.mark;
}

/** Whether an offset lies inside a word, so that a stretch which begins or ends there cuts it. */
export function cutsWord(index: TextIndex, offset: number): boolean {
  const word = wordAt(index, offset);
  return (index.starts[word] ?? Infinity) < offset && isWord(index.weights[index.ids[word] ?? -1]);
}

/** Whether a weight is that of a word, rather than of a mark. */
export function isWord(weight: number | undefined): boolean {
  return weight !== undefined && weight >= WEIGHT.least;
}
