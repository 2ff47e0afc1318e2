// Turns a sentence into the hashed features that the check-worthiness model weighs.
import {
  COMPARISON,
  ECONOMY,
  FIRST,
  LAW,
  MODAL,
  NEGATION,
  PAST,
  PRESENT,
  SECOND,
  THIRD,
} from './claim-lists.ts';
import type { ClaimWords } from './claim-words.ts';
import { numberKind } from './claim-words.ts';
import { hashText, mix, mix2, mix3 } from './hashing.ts';

/** The features of a sentence, as hashes that a table masks. */
export interface ClaimFeatures {
  /** Stems, pairs of words, counts: each once. */
  shape: Int32Array;
  /** Every word, as often as it stands there; their weights also know words that the labelled sentences lack. */
  words: Int32Array;
}

const TEMPLATE = { stem: 1, word: 2, pair: 3, count: 4, length: 5, joint: 6 } as const;
const NUMBER = hashText('#');
const NAME = hashText('@');
const LETTER = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
const LENGTHS = [6, 10, 15, 22, 32];
const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ['ies', 'y'],
  ['ing', ''],
  ['ed', ''],
  ['es', ''],
  ['s', ''],
  ['ly', ''],
];

/** A rough stem of a lower-case word. */
export function roughStem(lower: string): string {
  for (const [ending, instead] of ENDINGS) {
    if (lower.endsWith(ending) && lower.length - ending.length >= 4) {
      return lower.slice(0, -ending.length) + instead;
    }
  }
  return lower;
}

/** The form under which a word is looked up: numbers by their kind. */
export function wordForm(lower: string): string {
  const kind = numberKind(lower);
  if (kind === null || kind === 'word') return lower;
  return kind === 'figure' ? '#' : `#${kind}`;
}

/** Whether a word is written like a name: capitalised within the sentence, "I" left out. */
function isName(word: string, index: number, next: string | undefined): boolean {
  if (!CAPITAL.test(word) || word === 'I') return false;
  return index > 0 || (next !== undefined && CAPITAL.test(next) && next !== 'I');
}

/** How often each kind of word stands in a sentence. */
export interface WordCounts {
  number: number;
  year: number;
  percent: number;
  money: number;
  name: number;
  comparison: number;
  past: number;
  present: number;
  modal: number;
  first: number;
  second: number;
  third: number;
  negation: number;
  question: number;
  economy: number;
  law: number;
}

const LISTS: readonly (readonly [keyof WordCounts, ReadonlySet<string>])[] = [
  ['comparison', COMPARISON],
  ['past', PAST],
  ['present', PRESENT],
  ['modal', MODAL],
  ['first', FIRST],
  ['second', SECOND],
  ['third', THIRD],
  ['negation', NEGATION],
  ['economy', ECONOMY],
  ['law', LAW],
];

/** The lists that a word stands in. */
const LISTED = new Map<string, (keyof WordCounts)[]>();
for (const [kind, list] of LISTS) {
  for (const word of list) LISTED.set(word, [...(LISTED.get(word) ?? []), kind]);
}

/** Counts the kinds of words in a sentence. */
export function countWords({ words, lower }: ClaimWords): WordCounts {
  const counts: WordCounts = {
    number: 0, year: 0, percent: 0, money: 0, name: 0, comparison: 0, past: 0, present: 0, modal: 0, first: 0,
    second: 0, third: 0, negation: 0, question: 0, economy: 0, law: 0,
  }; // prettier-ignore
  lower.forEach((word, i) => {
    const kind = numberKind(word);
    if (kind !== null) counts.number++;
    if (kind === 'year') counts.year++;
    if (kind === 'percent' || word === 'percent' || word === '%') counts.percent++;
    if (kind === 'money' || word === 'dollars' || word === '$') counts.money++;
    if (word === '?') counts.question++;
    for (const listed of LISTED.get(word) ?? []) counts[listed]++;
    if (word.length > 4 && word.endsWith('ed')) counts.past++;
    if (isName(words[i] as string, i, words[i + 1])) counts.name++;
  });
  return counts;
}

const KINDS: readonly (keyof WordCounts)[] = [
  'number', 'year', 'percent', 'money', 'name', 'comparison', 'past', 'present', 'modal', 'first', 'second', 'third',
  'negation', 'question', 'economy', 'law',
]; // prettier-ignore

const few = (count: number): number => Math.min(count, 3);
const some = (count: number): number => Math.min(count, 1);

/** Adds the counts, each capped, and the pairs of them that say more together. */
function addCounts(out: Set<number>, counts: WordCounts, length: number): void {
  KINDS.forEach((kind, i) => {
    if (counts[kind] > 0) out.add(mix2(TEMPLATE.count, i, few(counts[kind])));
  });
  const bucket = LENGTHS.filter((limit) => length >= limit).length;
  const { number, comparison, past, present, modal, first, second, third, name, question, law } =
    counts;
  out.add(mix(TEMPLATE.length, bucket));
  out.add(mix3(TEMPLATE.joint, few(number), some(past), few(name)));
  out.add(mix3(TEMPLATE.joint + 1, few(number), some(modal), some(first)));
  out.add(mix3(TEMPLATE.joint + 2, some(past), some(third), some(first)));
  out.add(mix3(TEMPLATE.joint + 3, bucket, few(number), some(comparison)));
  out.add(mix3(TEMPLATE.joint + 4, some(question), some(second), some(number)));
  out.add(mix3(TEMPLATE.joint + 5, some(comparison), some(past), some(present)));
  out.add(mix3(TEMPLATE.joint + 6, some(law), some(past), some(modal)));
}

/** The hash of a word's form, as `ClaimFeatures.words` has it. */
export const wordHash = (form: string): number => mix(TEMPLATE.word, hashText(form));

/** The hashed features of a sentence. */
export function claimFeatures(split: ClaimWords): ClaimFeatures {
  const { words, lower } = split;
  const shape = new Set<number>();
  const forms = new Int32Array(lower.length);
  let previous = hashText('<');
  lower.forEach((word, i) => {
    const form = wordForm(word);
    forms[i] = wordHash(form);
    shape.add(mix(TEMPLATE.stem, hashText(form.startsWith('#') ? form : roughStem(word))));
    const masked =
      numberKind(word) !== null
        ? NUMBER
        : isName(words[i] as string, i, words[i + 1])
          ? NAME
          : hashText(word);
    shape.add(mix2(TEMPLATE.pair, previous, masked));
    previous = masked;
  });
  shape.add(mix2(TEMPLATE.pair, previous, hashText('>')));
  addCounts(shape, countWords(split), lower.filter((word) => LETTER.test(word)).length);
  return { shape: Int32Array.from(shape), words: forms };
}
