// Weights of the evidence that a pronoun stands for a person; positive speaks for it. See pronouns.ts for each.

/** One weight for each kind of evidence. */
export const PRONOUN_WEIGHTS = {
  sameSentence: 1.51,
  sameParagraph: 1.46,
  lastParagraph: 1.18,
  lastSentence: 1.12,
  sentenceStart: 1.0,
  lastSpeakerNear: 0.89,
  lastSpeakerHere: 0.67,
  secondNearest: 0.57,
  rightGender: 0.56,
  nearest: 0.5,
  often: 0.45,
  possessive: 0.42,
  lastSpeaker: 0.35,
  twoSentencesAgo: 0.27,
  spoke: 0.24,
  subject: 0.19,
  quoted: 0.12,
  headline: -0.44,
  inContent: -0.55,
};
