// Weights of the evidence that a pronoun stands for a person; positive speaks for it. See pronouns.ts for each.

/** One weight for each kind of evidence. */
export const PRONOUN_WEIGHTS = {
  rightGender: 2,
  wrongGender: -4,
  sameSentence: 0.5,
  lastSentence: 0.8,
  twoSentencesAgo: 0.3,
  sameParagraph: 0.6,
  lastParagraph: 0.2,
  nearest: 0.8,
  secondNearest: 0.2,
  lastSpeaker: 1.5,
  lastSpeakerNear: 1,
  subject: 0.8,
  sentenceStart: 0.5,
  possessive: -0.3,
  quoted: -0.8,
  inContent: -1.5,
  headline: -0.8,
  often: 0.3,
  veryOften: 0,
  spoke: 0,
  lastSpeakerHere: 0,
  lastSpeakerAfterWords: 0,
  subjectNear: 0,
};
