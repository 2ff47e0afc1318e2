// Weights of the evidence that a pronoun stands for a person; positive speaks for it. See pronouns.ts for each.

/** One weight for each kind of evidence. */
export const PRONOUN_WEIGHTS = {
  sameParagraph: 1.5,
  sameSentence: 1.4,
  lastParagraph: 1.2,
  lastSentence: 1.08,
  sentenceStart: 0.99,
  lastSpeakerNear: 0.82,
  nearest: 0.67,
  secondNearest: 0.67,
  lastSpeakerHere: 0.6,
  rightGender: 0.51,
  possessive: 0.48,
  lastSpeaker: 0.35,
  often: 0.34,
  twoSentencesAgo: 0.27,
  subject: 0.24,
  spoke: 0.2,
  quoted: -0.07,
  headline: -0.12,
  inContent: -0.43,
};
