// Fits the check-worthiness model: two logistic regressions whose weights, and those of the word vectors, fold into one table.
import { claimFeatures } from '../../src/detect/claims/claim-features.ts';
import { wordForm } from '../../src/detect/claims/claim-lexicon.ts';
import { shapeScale, wordScale } from '../../src/detect/claims/claim-model.ts';
import { splitWords } from '../../src/detect/claims/claim-words.ts';
import { minimise } from './minimise.ts';

/** A sentence ready for training: features as hashes, and the mean of its words' vectors. */
export interface ClaimExample {
  text: string;
  shape: Int32Array;
  words: Int32Array;
  mean: Float64Array;
}

/** What is learnt, not yet rounded: weights by hash. */
export interface FittedClaims {
  bias: number;
  shape: Map<number, number>;
  /** Weights of the vectors' dimensions. */
  mean: Float64Array;
}

/** Settings of a fit. */
export interface ClaimSettings {
  /** Cost of a training error against the size of the weights. */
  cost: number;
  /** Length that the vectors' part has beside the features'. */
  vectorScale: number;
  /** Whether features are scaled by their log-count ratio (Wang and Manning 2012). */
  ratios: boolean;
  /** Features in fewer sentences are left out. */
  least: number;
}

/** Makes an example of a sentence. */
export function makeExample(
  text: string,
  vectors: ReadonlyMap<string, Float64Array>,
  dimensions: number,
): ClaimExample {
  const split = splitWords(text);
  const { shape, words } = claimFeatures(split);
  const mean = new Float64Array(dimensions);
  for (const { lower } of split.words) {
    vectors.get(wordForm(lower))?.forEach((v, d) => (mean[d]! += v));
  }
  const scale = wordScale(words.length);
  for (let d = 0; d < dimensions; d++) mean[d]! *= scale;
  return { text, shape, words, mean };
}

function countShapes(
  examples: readonly ClaimExample[],
  targets: readonly number[],
): Map<number, [no: number, yes: number]> {
  const counts = new Map<number, [number, number]>();
  examples.forEach(({ shape }, i) => {
    const y = targets[i]!;
    for (const feature of shape) {
      let of = counts.get(feature);
      if (of === undefined) counts.set(feature, (of = [0, 0]));
      of[0] += 1 - y;
      of[1] += y;
    }
  });
  return counts;
}

/** Fits one regression. */
export function fitClaims(
  examples: readonly ClaimExample[],
  targets: readonly number[],
  { cost, vectorScale, ratios, least }: ClaimSettings,
): FittedClaims {
  const kept = [...countShapes(examples, targets)]
    .filter(([, [no, yes]]) => no + yes >= least)
    .sort(([a], [b]) => a - b);
  const index = new Map(kept.map(([feature], i) => [feature, i]));
  const yesTotal = kept.reduce((sum, [, [, yes]]) => sum + yes + 0.25, 0);
  const noTotal = kept.reduce((sum, [, [no]]) => sum + no + 0.25, 0);
  const factor = Float64Array.from(kept, ([, [no, yes]]) =>
    ratios ? Math.log((yes + 0.25) / yesTotal / ((no + 0.25) / noTotal)) : 1,
  );
  const rows = examples.map(({ shape }) =>
    Int32Array.from([...shape].flatMap((f) => index.get(f) ?? [])),
  );
  const n = kept.length;
  const dimensions = examples[0]?.mean.length ?? 0;
  const scales = examples.map(({ shape }) => shapeScale(shape.length));
  const x = new Float64Array(n + dimensions + 1);
  minimise(
    x,
    (w, g) => {
      let value = 0;
      for (let i = 0; i < w.length; i++) {
        value += (w[i]! * w[i]!) / 2;
        g[i] = w[i]!;
      }
      rows.forEach((row, r) => {
        const { mean } = examples[r]!;
        const scale = scales[r]!;
        let z = w[n + dimensions]!;
        for (const f of row) z += scale * factor[f]! * w[f]!;
        for (let d = 0; d < dimensions; d++) z += vectorScale * mean[d]! * w[n + d]!;
        const y = targets[r]!;
        value += cost * (Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z))));
        const error = cost * (1 / (1 + Math.exp(-z)) - y);
        for (const f of row) g[f]! += error * scale * factor[f]!;
        for (let d = 0; d < dimensions; d++) g[n + d]! += error * vectorScale * mean[d]!;
        g[n + dimensions]! += error;
      });
      return value;
    },
    200,
  );
  return {
    bias: x[n + dimensions]!,
    shape: new Map(kept.map(([feature], i) => [feature, x[i]! * factor[i]!])),
    mean: x.slice(n, n + dimensions).map((w) => w * vectorScale),
  };
}

/** The log odds that a fitted model gives an example. */
export function applyFit({ bias, shape, mean }: FittedClaims, example: ClaimExample): number {
  const scale = shapeScale(example.shape.length);
  let z = bias;
  for (const feature of example.shape) z += scale * (shape.get(feature) ?? 0);
  example.mean.forEach((v, d) => (z += v * mean[d]!));
  return z;
}

/** A mixture of models, each with its share. */
export function mixFits(
  parts: readonly (readonly [share: number, fit: FittedClaims])[],
): FittedClaims {
  const shape = new Map<number, number>();
  let bias = 0;
  const mean = new Float64Array(parts[0]?.[1].mean.length ?? 0);
  for (const [share, fit] of parts) {
    bias += share * fit.bias;
    fit.mean.forEach((w, d) => (mean[d]! += share * w));
    for (const [feature, w] of fit.shape) shape.set(feature, (shape.get(feature) ?? 0) + share * w);
  }
  return { bias, shape, mean };
}
