// Turns what the models are sure of into the share of such attributions that are right, words and speaker.
import type { AttributionKind } from '../model/detection.ts';
import type { Assignment } from './speakers/speakers.ts';

/**
 * The lines below were fitted by hand to two-fold predictions on PolNeAR (MODEL.md has the table): the acceptor is right
 * about quotations, and somewhat too sure of paraphrases.
 */
const PARAPHRASE = { at: 0.55, found: 0.6, slope: 0.75 };

/** How often the speaker is right, by the kind of evidence. */
const SPEAKER: Readonly<Record<Exclude<Assignment['by'], 'pronoun' | null>, number>> = {
  namedSource: 0.98,
  description: 0.96,
  sameSpeakerContinues: 0.85,
};
const NOBODY = 0.95;
const PRONOUN = { least: 0.65, slope: 0.33 };

/** The probability that somebody said these words; `accepted` is the acceptor's. */
function foundOf(kind: AttributionKind, accepted: number): number {
  if (kind === 'direct') return accepted;
  return PARAPHRASE.found + PARAPHRASE.slope * (accepted - PARAPHRASE.at);
}

function speakerOf({ by, confidence }: Pick<Assignment, 'by' | 'confidence'>): number {
  if (by === null) return NOBODY;
  return by === 'pronoun' ? PRONOUN.least + PRONOUN.slope * confidence : SPEAKER[by];
}

/** The probability, 0 to 1, that a source said a content. */
export function confidenceOf(
  kind: AttributionKind,
  accepted: number,
  assignment: Pick<Assignment, 'by' | 'confidence'>,
): number {
  return Math.min(1, Math.max(0, foundOf(kind, accepted))) * Math.min(1, speakerOf(assignment));
}

/** Attributions at least this sure show how often an article reports. */
const SURE = 0.8;
/** Reports in 1,000 words of ordinary news. */
const ORDINARY_RATE = 15;
/** Fitted to left-out predictions on political and other news and on pages of all kinds (MODEL.md). */
const ARTICLE = { shift: 0.5, slope: 0.95, rate: 0.45 };
/** No probability is taken for more certain than this. */
const MOST_CERTAIN = 0.985;

/** What is less likely than this in its article is not worth showing. */
export const LEAST_SHOWN = 0.45;

/**
 * Judges attributions in the light of their article: where somebody reports seldom, as manuals and encyclopaedias do,
 * what looks like a doubtful report seldom is one.
 *
 * @param confidences - Of all attributions of an article.
 * @param words - How many words the article has.
 * @returns The probabilities, 0 to 1, in the same order.
 */
export function inArticle(confidences: readonly number[], words: number): number[] {
  const sure = confidences.filter((confidence) => confidence >= SURE).length;
  const rate = (1000 * (sure + 1)) / (words + 100);
  const { shift, slope, rate: weight } = ARTICLE;
  return confidences.map((confidence) => {
    const certain = Math.min(MOST_CERTAIN, Math.max(1 - MOST_CERTAIN, confidence));
    const logit = Math.log(certain / (1 - certain));
    const seen = shift + slope * logit + weight * Math.log(rate / ORDINARY_RATE);
    return 1 / (1 + Math.exp(-seen));
  });
}
