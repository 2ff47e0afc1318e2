// Turns what the models are sure of into the share of such attributions that are right, words and speaker.
import type { AttributionKind } from '../model/detection.ts';
import type { Assignment } from './speakers.ts';

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
