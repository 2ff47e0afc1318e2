// The check-worthiness model: one table of weights, looked up by a sentence's features.
import { decodeBase64 } from '../learnt/base64.ts';
import type { ClaimFeatures } from './claim-features.ts';

/** The model as it is stored. */
export interface StoredClaimModel {
  /** The table has `2^bits` slots. */
  bits: number;
  bias: number;
  /** Step of the weights of stems, pairs and counts. */
  shapeStep: number;
  /** Step of the weights of words. */
  wordStep: number;
  /** Weight of the logarithm of a sentence's length in words. */
  length: number;
  /** From log odds to a probability: `1 / (1 + exp(-(slope * z + offset)))`. */
  slope: number;
  offset: number;
  /** The weights, a signed byte each, in base64. */
  weights: string;
}

/** The model as it is used. */
export interface ClaimModel extends Omit<StoredClaimModel, 'weights'> {
  weights: Int8Array;
}

/** Reads a stored model. */
export function decodeClaimModel(stored: StoredClaimModel): ClaimModel {
  return { ...stored, weights: new Int8Array(decodeBase64(stored.weights).buffer) };
}

/** How strongly a sentence's features count, by their number. */
export const shapeScale = (count: number): number => 1 / Math.sqrt(count + 5);
/** How strongly a sentence's words count, by their number. */
export const wordScale = (count: number): number => 1 / (count + 1);
/** What the length of a sentence adds, before its weight. */
export const lengthTerm = (count: number): number => Math.log(1 + count);

function sum(weights: Int8Array, slots: Int32Array, mask: number): number {
  let total = 0;
  for (let i = 0; i < slots.length; i++) total += weights[(slots[i] as number) & mask] as number;
  return total;
}

/** Log odds, calibrated, that a sentence of these features is worth checking. */
export function weigh(model: ClaimModel, { shape, words }: ClaimFeatures): number {
  const mask = (1 << model.bits) - 1;
  const z =
    model.bias +
    model.shapeStep * shapeScale(shape.length) * sum(model.weights, shape, mask) +
    model.wordStep * wordScale(words.length) * sum(model.weights, words, mask) +
    model.length * lengthTerm(words.length);
  return model.slope * z + model.offset;
}

/** The probability of log odds. */
export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
