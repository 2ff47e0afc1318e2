// The candidates of the cue stage laid out over the tokens, for the stages that look at other cues nearby.
import type { CueCandidate } from './cues.ts';
import { at } from '../learnt/hashing.ts';

/** How likely a cue each token is, in steps, and how many strong ones stand before it. */
export interface CueField {
  /** 0 (no cue) to 4 (almost surely one). */
  level: Int32Array;
  /** Running total of strong candidates. */
  strong: Int32Array;
}

const STEPS = [0.08, 0.25, 0.5, 0.8];
/** From this level on a candidate counts as strong. */
export const STRONG = 3;

function levelOf(probability: number): number {
  let level = 0;
  while (probability >= (STEPS[level] ?? Infinity)) level++;
  return level;
}

/** Lays candidates out over `count` tokens. */
export function layOutCues(count: number, candidates: readonly CueCandidate[]): CueField {
  const level = new Int32Array(count);
  for (const { token, probability } of candidates) level[token] = levelOf(probability);
  const strong = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) strong[i + 1] = at(strong, i) + (at(level, i) >= STRONG ? 1 : 0);
  return { level, strong };
}
