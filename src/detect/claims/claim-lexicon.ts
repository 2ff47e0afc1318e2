// What claim detection knows of a word wherever it stands: what number it is, which lists it is on, its hashes.
import {
  AMBIGUOUS,
  BE,
  CAUSES,
  CAUSE_PAIRS,
  COMPARISON,
  ECONOMY,
  FIRST,
  JUDGED,
  JUDGEMENT,
  LAW,
  MODAL,
  NEGATION,
  NOT_COMPARATIVE,
  NUMBER_WORDS,
  OPINIONS,
  PAGE_PAIRS,
  PAGE_WORDS,
  PAST,
  PREDICTIONS,
  PREDICTION_PAIRS,
  PRESENT,
  PROMISES,
  SECOND,
  THIRD,
  TIME,
  VAGUE_COMPARISON,
} from './claim-lists.ts';
import { hashText, mix } from '../learnt/hashing.ts';

/** What a word counts as: a year, a percentage, a sum of money, another figure, a number in letters, or no number. */
export type NumberKind = 'year' | 'percent' | 'money' | 'figure' | 'word' | null;

const DIGIT = /^[$£€]?\d/u;
const YEAR = /^(?:1[89]|20)\d\d$/u;

/** The kind of number that a lower-case word is. */
export function numberKind(lower: string): NumberKind {
  if (!DIGIT.test(lower)) return NUMBER_WORDS.has(lower) ? 'word' : null;
  if (YEAR.test(lower)) return 'year';
  if (lower.endsWith('%')) return 'percent';
  return /^\d/u.test(lower) ? 'figure' : 'money';
}

const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ['ies', 'y'],
  ['ing', ''],
  ['ed', ''],
  ['es', ''],
  ['s', ''],
  ['ly', ''],
];

/** A rough stem of a lower-case word. */
function roughStem(lower: string): string {
  for (const [ending, instead] of ENDINGS) {
    if (lower.endsWith(ending) && lower.length - ending.length >= 4) {
      return lower.slice(0, -ending.length) + instead;
    }
  }
  return lower;
}

/** The form under which a word of a kind is looked up: numbers by their kind. */
export function wordForm(lower: string, kind = numberKind(lower)): string {
  if (kind === null || kind === 'word') return lower;
  return kind === 'figure' ? '#' : `#${kind}`;
}

/** Templates of the features that are a word's own. */
export const WORD_TEMPLATE = { stem: 1, word: 2 } as const;

/** The hash of a word's form, as `ClaimFeatures.words` has it. */
export const wordHash = (form: string): number => mix(WORD_TEMPLATE.word, hashText(form));

/** The hash under which all numbers stand in a pair. */
export const NUMBER = hashText('#');

/** Kinds of words that are counted. */
export const COUNTED = [
  'number', 'year', 'percent', 'money', 'name', 'comparison', 'past', 'present', 'modal', 'first', 'second', 'third',
  'negation', 'question', 'economy', 'law',
] as const; // prettier-ignore
/** A kind of word that is counted. */
export type Counted = (typeof COUNTED)[number];

/** What a word tells, as bits. */
export const TRAIT = {
  year: 1,
  quantity: 2,
  comparison: 4,
  comparative: 8,
  superlative: 16,
  past: 32,
  /** Ends in "ed", and so may be past. */
  participle: 64,
  cause: 128,
  prediction: 256,
  promise: 512,
  law: 1024,
  opinion: 2048,
  judged: 4096,
  /** Begins a pair of words that tells something. */
  link: 8192,
  /** Words that the word after them depends on. */
  beforeBare: 1 << 14,
  beforeState: 1 << 15,
  first: 1 << 16,
  /** What only the sentence as a whole shows. */
  judgement: 1 << 17,
  time: 1 << 18,
  page: 1 << 19,
  pagePair: 1 << 20,
  question: 1 << 21,
} as const;

/** Traits that speak for a type by themselves or with their neighbours. */
export const TELLING = (1 << 14) - 1;

/** What a list says of its words: what they count as, and what they tell. */
const LISTS: readonly (readonly [
  list: Iterable<string>,
  counted: Counted | null,
  traits: number,
])[] = [
  [COMPARISON, 'comparison', 0],
  [[...COMPARISON].filter((word) => !VAGUE_COMPARISON.has(word)), null, TRAIT.comparison],
  [PAST, 'past', TRAIT.past],
  [PRESENT, 'present', 0],
  [MODAL, 'modal', TRAIT.beforeBare],
  [['to'], null, TRAIT.beforeBare],
  [FIRST, 'first', TRAIT.first],
  [SECOND, 'second', 0],
  [THIRD, 'third', 0],
  [NEGATION, 'negation', 0],
  [ECONOMY, 'economy', 0],
  [LAW, 'law', TRAIT.law],
  [['percent'], 'percent', TRAIT.quantity],
  [['%'], 'percent', 0],
  [['dollars', '$'], 'money', 0],
  [['?'], 'question', TRAIT.question],
  [CAUSES, null, TRAIT.cause],
  [PREDICTIONS, null, TRAIT.prediction],
  [PROMISES, null, TRAIT.promise],
  [OPINIONS, null, TRAIT.opinion],
  [JUDGED, null, TRAIT.judged],
  [[...CAUSE_PAIRS, ...PREDICTION_PAIRS].map((pair) => pair.replace(/_.*/, '')), null, TRAIT.link],
  [BE, null, TRAIT.beforeState],
  [JUDGEMENT, null, TRAIT.judgement],
  [TIME, null, TRAIT.time],
  [PAGE_WORDS, null, TRAIT.page],
  [PAGE_PAIRS.keys(), null, TRAIT.pagePair],
];

/** What the lists say of a word. */
interface Listed {
  counts: number[];
  traits: number;
}

const LISTED = new Map<string, Listed>();
for (const [list, counted, traits] of LISTS) {
  for (const word of list) {
    const listed = LISTED.get(word) ?? { counts: [], traits: 0 };
    if (counted !== null) listed.counts.push(COUNTED.indexOf(counted));
    listed.traits |= traits;
    LISTED.set(word, listed);
  }
}

/** What a lower-case word counts as and tells, by the lists and by its form. */
function readWord(lower: string, kind: NumberKind): Listed {
  const listed = LISTED.get(lower);
  const counts = listed === undefined ? [] : listed.counts.slice();
  let traits = listed?.traits ?? 0;
  if (kind !== null) {
    counts.push(COUNTED.indexOf('number'));
    if (kind !== 'figure' && kind !== 'word') counts.push(COUNTED.indexOf(kind));
    traits |= kind === 'year' ? TRAIT.year : TRAIT.quantity;
  }
  if (lower.length > 4 && lower.endsWith('ed')) {
    counts.push(COUNTED.indexOf('past'));
    if ((traits & TRAIT.past) === 0) traits |= TRAIT.participle;
  }
  if (AMBIGUOUS.has(lower)) traits &= ~(TRAIT.past | TRAIT.participle);
  const most = lower.endsWith('est') && lower.length > 5;
  const more = lower.endsWith('er') && lower.length > 4;
  if ((most || more) && LETTERS.test(lower) && !NOT_COMPARATIVE.has(lower))
    traits |= most ? TRAIT.superlative : TRAIT.comparative;
  return { counts, traits };
}

/** A word with all that is known of it wherever it stands. */
export interface ClaimWord {
  written: string;
  /** With straight apostrophes. */
  lower: string;
  /** Whether it is a number of any kind. */
  isNumber: boolean;
  isLetters: boolean;
  /** Capitalised, "I" left out. */
  isCapital: boolean;
  isMeaningful: boolean;
  form: number;
  stem: number;
  /** Hash of the stem, other than `stem` with each number its own. */
  exact: number;
  /** Hash under which it stands in a pair, unless it is a name. */
  paired: number;
  /** What it counts as, as indices of `COUNTED`. */
  counts: readonly number[];
  /** Bits of `TRAIT`. */
  traits: number;
}

const LETTER = /^\p{L}/u;
const LETTERS = /^\p{L}+$/u;
const CAPITAL = /^\p{Lu}/u;

function describe(written: string): ClaimWord {
  const lower = written.toLowerCase().replace('’', "'");
  const kind = numberKind(lower);
  const form = wordForm(lower, kind);
  const whole = hashText(lower);
  const rough = roughStem(lower);
  const exact = rough === lower ? whole : hashText(rough);
  const isListedAsIs = form === lower;
  const { counts, traits } = readWord(lower, kind);
  return {
    written,
    lower,
    isNumber: kind !== null,
    isLetters: LETTER.test(lower),
    isCapital: CAPITAL.test(written) && written !== 'I',
    isMeaningful: lower.length > 3 || (kind !== null && kind !== 'word'),
    form: mix(WORD_TEMPLATE.word, isListedAsIs ? whole : hashText(form)),
    stem: mix(WORD_TEMPLATE.stem, isListedAsIs ? exact : hashText(form)),
    exact,
    paired: kind === null ? whole : NUMBER,
    counts,
    traits,
  };
}

/** The words met last: articles repeat theirs. */
const remembered = new Map<string, ClaimWord>();
const REMEMBERED_MOST = 10_000;

/** What is known of a word as it is written. */
export function wordOf(written: string): ClaimWord {
  const known = remembered.get(written);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED_MOST) remembered.clear();
  const word = describe(written);
  remembered.set(written, word);
  return word;
}
