// Scores the labels of a greedy tagger on a hashed int8 table.
import { at } from './hashing.ts';
import type { FeatureList } from './hashing.ts';

/** A linear model of several labels: `2^bits` slots of `labels` weights each, in one array. */
export interface LabelTable {
  labels: number;
  bits: number;
  weights: Int8Array | Float32Array;
}

/** The label with the highest score; `scores` is working space of `labels` numbers. */
export function bestLabel(table: LabelTable, features: FeatureList, scores: Float64Array): number {
  const { labels, weights } = table;
  const mask = (1 << table.bits) - 1;
  scores.fill(0);
  for (let f = 0; f < features.count; f++) {
    const slot = (at(features.slots, f) & mask) * labels;
    for (let label = 0; label < labels; label++) {
      scores[label] = (scores[label] as number) + (weights[slot + label] as number);
    }
  }
  let best = 0;
  for (let label = 1; label < labels; label++) {
    if ((scores[label] as number) > (scores[best] as number)) best = label;
  }
  return best;
}
