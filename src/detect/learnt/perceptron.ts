// Sums what a hashed table says of each label, given some features.
import { at } from './hashing.ts';
import type { FeatureList } from './hashing.ts';

/** The slots of a table that hold weights, packed: what is asked for most lies close together. */
export interface PackedSlots {
  /** Two numbers for each 32 slots: which of them, from the lowest bit on, hold weights; how many before them do. */
  index: Int32Array;
  /** Their int8 weights, four in a number, the first lowest as in the memory of every machine that browsers run on. */
  rows: Int32Array;
}

/** A linear model of several labels: `2^bits` slots of a weight for each. */
export interface LabelTable {
  labels: number;
  bits: number;
  /** Plain while it is learnt: `labels` numbers a slot; packed by `packWeights` when it is used. */
  weights: Float32Array | PackedSlots;
}

/** Weights in a number of a packed table, and what each is raised by, so that none is negative. */
const PACKED = 4;
const RAISE = 128;
const EVEN_BYTES = 0x00ff00ff;

/** How many numbers a slot of a packed table has. */
const widthOf = (labels: number): number => Math.ceil(labels / PACKED);

/** How many sums `sumLabels` writes: the labels and some room. */
export const roomFor = (labels: number): number => widthOf(labels) * PACKED;

/** How many bits of a number are set. */
function countBits(bits: number): number {
  let sums = bits - ((bits >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Numbers which slots hold weights, given where those stand in a plain table, in order. */
function indexSlots(
  { labels, bits }: Pick<LabelTable, 'labels' | 'bits'>,
  places: Int32Array,
): { index: Int32Array; count: number } {
  const index = new Int32Array(Math.max(2, (2 << bits) >> 5));
  for (let i = 0; i < places.length; i++) {
    const slot = (at(places, i) / labels) | 0;
    const which = (slot >>> 5) << 1;
    index[which] = at(index, which) | (1 << (slot & 31));
  }
  let count = 0;
  for (let which = 0; which < index.length; which += 2) {
    index[which + 1] = count;
    count += countBits(at(index, which));
  }
  return { index, count };
}

/**
 * Packs int8 weights.
 *
 * @param places - Where in a plain table the weights stand, in order; the others are zero.
 */
export function packWeights(
  table: Pick<LabelTable, 'labels' | 'bits'>,
  places: Int32Array,
  values: Int8Array,
): PackedSlots {
  const { labels } = table;
  const room = roomFor(labels);
  const { index, count } = indexSlots(table, places);
  const raised = new Uint8Array(room * count).fill(RAISE);
  let last = -1;
  let row = -room;
  for (let i = 0; i < places.length; i++) {
    const place = at(places, i);
    const slot = (place / labels) | 0;
    if (slot !== last) row += room;
    last = slot;
    raised[row + place - slot * labels] = (values[i] as number) + RAISE;
  }
  return { index, rows: new Int32Array(raised.buffer) };
}

/** Writes the sum of each label's weights into `out` from `to` on, and zeros into the room behind. */
export function sumLabels(
  table: LabelTable,
  features: FeatureList,
  out: Float64Array,
  to = 0,
): void {
  const { weights } = table;
  if (weights instanceof Float32Array) sumPlain(table, weights, features, out, to);
  else sumPacked(table, weights, features, out, to);
}

/** More features are never weighed at once: the sums of as many weights fit in half a number. */
const MOST_FEATURES = 128;
/** Where the rows of the features stand that are being summed. */
const found = new Int32Array(MOST_FEATURES);

/** Notes where the rows of those features stand that have one; gives how many do. */
function findRows(
  { labels, bits }: LabelTable,
  index: Int32Array,
  { slots, count }: FeatureList,
): number {
  const mask = (1 << bits) - 1;
  const width = widthOf(labels);
  let rows = 0;
  for (let f = 0; f < count; f++) {
    const slot = at(slots, f) & mask;
    const which = (slot >>> 5) << 1;
    const held = at(index, which);
    const before = countBits(held & ((1 << (slot & 31)) - 1));
    // Written whether the slot holds weights or not: a guess gone wrong would cost more.
    found[rows] = (at(index, which + 1) + before) * width;
    rows += (held >>> (slot & 31)) & 1;
  }
  return rows;
}

/** Sums packed weights two at a time. */
function sumPacked(
  table: LabelTable,
  { index, rows }: PackedSlots,
  features: FeatureList,
  out: Float64Array,
  to: number,
): void {
  const count = findRows(table, index, features);
  const width = widthOf(table.labels);
  const raised = count * RAISE;
  for (let part = 0; part < width; part++) {
    let even = 0;
    let odd = 0;
    for (let f = 0; f < count; f++) {
      const four = at(rows, at(found, f) + part);
      even = (even + (four & EVEN_BYTES)) | 0;
      odd = (odd + ((four >>> 8) & EVEN_BYTES)) | 0;
    }
    const label = to + part * PACKED;
    out[label] = (even & 0xffff) - raised;
    out[label + 1] = (odd & 0xffff) - raised;
    out[label + 2] = (even >>> 16) - raised;
    out[label + 3] = (odd >>> 16) - raised;
  }
}

function sumPlain(
  { labels, bits }: LabelTable,
  weights: Float32Array,
  { slots, count }: FeatureList,
  out: Float64Array,
  to: number,
): void {
  const mask = (1 << bits) - 1;
  out.fill(0, to, to + roomFor(labels));
  for (let f = 0; f < count; f++) {
    const slot = (at(slots, f) & mask) * labels;
    for (let label = 0; label < labels; label++) {
      out[to + label] = (out[to + label] as number) + (weights[slot + label] as number);
    }
  }
}

/** The label with the highest score; `scores` is working space of `roomFor` the labels. */
export function bestLabel(table: LabelTable, features: FeatureList, scores: Float64Array): number {
  sumLabels(table, features, scores);
  let best = 0;
  for (let label = 1; label < table.labels; label++) {
    if ((scores[label] as number) > (scores[best] as number)) best = label;
  }
  return best;
}
