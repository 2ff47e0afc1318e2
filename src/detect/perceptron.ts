// Sums what a hashed table says of each label, given some features.
import { at } from './hashing.ts';
import type { FeatureList } from './hashing.ts';

/** A linear model of several labels: `2^bits` slots of a weight for each. */
export interface LabelTable {
  labels: number;
  bits: number;
  /** Plain while it is learnt: `labels` numbers a slot; packed by `packWeights` when it is used. */
  weights: Float32Array | Uint32Array;
}

/** Weights in a number of a packed table, and what each is raised by, so that none is negative. */
const PACKED = 4;
const RAISE = 128;
const EVEN_BYTES = 0x00ff00ff;

/** How many numbers a slot of a packed table has. */
const widthOf = (labels: number): number => Math.ceil(labels / PACKED);

/** How many sums `sumLabels` writes: the labels and some room. */
export const roomFor = (labels: number): number => widthOf(labels) * PACKED;

/**
 * Packs int8 weights, four in a number, the first lowest as in the memory of every machine that browsers run on.
 *
 * @param places - Where in a plain table the weights stand, in order; the others are zero.
 */
export function packWeights(
  { labels, bits }: Pick<LabelTable, 'labels' | 'bits'>,
  places: Int32Array,
  values: Int8Array,
): Uint32Array {
  const room = roomFor(labels);
  const raised = new Uint8Array(room << bits).fill(RAISE);
  for (let i = 0; i < places.length; i++) {
    const place = at(places, i);
    const slot = (place / labels) | 0;
    raised[slot * room + place - slot * labels] = (values[i] as number) + RAISE;
  }
  return new Uint32Array(raised.buffer);
}

/** Writes the sum of each label's weights into `out` from `to` on, and zeros into the room behind. */
export function sumLabels(
  table: LabelTable,
  features: FeatureList,
  out: Float64Array,
  to = 0,
): void {
  // prettier-ignore
  if (table.weights instanceof Uint32Array) sumPacked(table, table.weights, features, out, to);
  else sumPlain(table, table.weights, features, out, to);
}

/** Sums packed weights two at a time: those of 128 features fit. */
function sumPacked(
  { labels, bits }: LabelTable,
  weights: Uint32Array,
  { slots, count }: FeatureList,
  out: Float64Array,
  to: number,
): void {
  const mask = (1 << bits) - 1;
  const width = widthOf(labels);
  const raised = count * RAISE;
  for (let part = 0; part < width; part++) {
    let even = 0;
    let odd = 0;
    for (let f = 0; f < count; f++) {
      const four = weights[(at(slots, f) & mask) * width + part] as number;
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
