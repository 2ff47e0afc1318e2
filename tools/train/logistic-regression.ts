// Logistic regression over hashed features, trained by AdaGrad.
import { seededRandom, shuffle } from './random.ts';

/** Settings of a training run. */
export interface RegressionSettings {
  bits: number;
  epochs: number;
  rate: number;
  /** Weight of the L2 penalty. */
  penalty: number;
}

/** Examples: features, and what is right (0 or 1, or a probability). */
export interface Examples {
  features: Int32Array[];
  targets: number[];
}

/** Trains the weights of a table. */
export function fitRegression(
  { features, targets }: Examples,
  settings: RegressionSettings,
): Float32Array {
  const { bits, epochs, rate, penalty } = settings;
  const mask = (1 << bits) - 1;
  const weights = new Float32Array(1 << bits);
  const gradients = new Float32Array(1 << bits);
  const random = seededRandom(3);
  const order = features.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffle(order, random)) {
      const slots = features[example] as Int32Array;
      let z = 0;
      for (let f = 0; f < slots.length; f++) z += weights[(slots[f] as number) & mask] as number;
      const error = (targets[example] as number) - 1 / (1 + Math.exp(-z));
      if (Math.abs(error) < 1e-4) continue;
      for (let f = 0; f < slots.length; f++) {
        const slot = (slots[f] as number) & mask;
        const step = error - penalty * (weights[slot] as number);
        gradients[slot] = (gradients[slot] as number) + step * step;
        weights[slot] =
          (weights[slot] as number) + (rate * step) / Math.sqrt((gradients[slot] as number) + 1e-2);
      }
    }
  }
  return weights;
}
