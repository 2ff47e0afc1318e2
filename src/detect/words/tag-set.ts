// The parts of speech that the tagger gives, after the Penn Treebank's, with those merged that the stages do not tell apart.

/** Tags by their number. */
export const TAGS = [
  'NN', 'NNS', 'NNP', 'JJ', 'RB', 'IN', 'DT', 'CD', 'CC', 'PRP', 'PRP$', 'MD', 'VB', 'VBD', 'VBN', 'VBG', 'VBP', 'VBZ',
  'TO', 'W', 'POS', 'RP', 'EX', 'UH', ',', '.', ':', '``', "''", '(',
] as const; // prettier-ignore

/** Numbers of the tags that the stages name. */
export const TAG = {
  noun: 0,
  nouns: 1,
  name: 2,
  adjective: 3,
  adverb: 4,
  preposition: 5,
  determiner: 6,
  number: 7,
  conjunction: 8,
  pronoun: 9,
  possessive: 10,
  modal: 11,
  base: 12,
  past: 13,
  participle: 14,
  gerund: 15,
  present: 16,
  presentS: 17,
  to: 18,
  wh: 19,
  clitic: 20,
  particle: 21,
} as const;

/** Whether a tag is a verb's, modals left out. */
export const isVerb = (tag: number): boolean => tag >= TAG.base && tag <= TAG.presentS;

/** Whether a tag is a verb's or a modal's. */
export const isVerbal = (tag: number): boolean => tag >= TAG.modal && tag <= TAG.presentS;

/** Whether a tag is that of a verb that can carry a clause. */
export const isFinite = (tag: number): boolean =>
  tag === TAG.modal || tag === TAG.past || tag === TAG.present || tag === TAG.presentS;
