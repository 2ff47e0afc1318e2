// A weight table under perceptron training: the average over all updates is what is kept.
import type { FeatureList } from '../../src/detect/learnt/hashing.ts';

/** Weights with the sums that averaging needs (after Daumé: w - a / c). */
export class AveragedTable {
  readonly weights: Float32Array;
  private readonly sums: Float64Array;
  private readonly mask: number;
  private steps = 1;

  constructor(
    readonly bits: number,
    readonly labels: number,
  ) {
    this.weights = new Float32Array(labels << bits);
    this.sums = new Float64Array(labels << bits);
    this.mask = (1 << bits) - 1;
  }

  /** Counts one example. */
  step(): void {
    this.steps++;
  }

  /** Adds `by` to a label's weight for all features. */
  update(features: FeatureList, label: number, by: number): void {
    for (let f = 0; f < features.count; f++) {
      const index = ((features.slots[f] as number) & this.mask) * this.labels + label;
      this.weights[index] = (this.weights[index] as number) + by;
      this.sums[index] = (this.sums[index] as number) + this.steps * by;
    }
  }

  /** The averaged weights. */
  average(): Float32Array {
    return this.weights.map((w, i) => w - (this.sums[i] as number) / this.steps);
  }
}
