// The shape of the figures on claims, and of what they are worked out from.
import type { LabelledSentence } from '../../tools/train/claims.ts';
import type { Scored } from './ranking-figures.ts';

/** One measured figure. */
export interface MeasuredRow {
  name: string;
  figure: number;
  /** What issue 6 asks for on the held-out sets, or null. */
  target: number | null;
  /** How the figure should stand to its target; at least as high where nothing is said. */
  relation?: '≥' | '≤' | '≈';
  /** Naive Bayes on the same sentences in the same run, or null. */
  peer: number | null;
}

/** Sentences with their scores, as the figures take them. */
export const asRows = (
  sentences: readonly LabelledSentence[],
  scores: readonly number[],
): Scored[] =>
  sentences.map(({ checkworthy, debate }, i) => ({
    score: scores[i]!,
    positive: checkworthy,
    group: debate,
  }));
