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
import type { ClaimWords, NumberKind } from './claim-words.ts';
import { numberKind } from './claim-words.ts';
import { hashText, mix, mix2, mix3 } from './hashing.ts';

/** The features of a sentence, as hashes that a table masks. */
export interface ClaimFeatures {
  /** Stems, pairs of words, counts: each once. */
  shape: Int32Array;
  /** Every word, as often as it stands there; their weights also know words that the labelled sentences lack. */
  words: Int32Array;
  /** Stems of the words that carry meaning, each once, to compare claims by. */
  stems: Int32Array;
}

const TEMPLATE = { stem: 1, word: 2, pair: 3, count: 4, length: 5, joint: 6 } as const;
const NUMBER = hashText('#');
const NAME = hashText('@');
const FIRST_OF_ALL = hashText('<');
const LAST_OF_ALL = hashText('>');
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
interface WordCounts {
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

/** The hash of a word's form, as `ClaimFeatures.words` has it. */
export const wordHash = (form: string): number => mix(TEMPLATE.word, hashText(form));

/** What is known of a word wherever it stands. */
interface WordFacts {
  kind: NumberKind;
  isLetters: boolean;
  isMeaningful: boolean;
  form: number;
  stem: number;
  /** Hash of the stem, other than `stem` with each number its own. */
  exact: number;
  /** Hash under which it stands in a pair, unless it is a name. */
  paired: number;
  listed: readonly (keyof WordCounts)[];
}

/** Facts of the words met last: articles repeat their words. */
const remembered = new Map<string, WordFacts>();
const REMEMBERED_MOST = 5000;

function findFacts(lower: string): WordFacts {
  const kind = numberKind(lower);
  const form = wordForm(lower);
  const listed = [...(LISTED.get(lower) ?? [])];
  if (kind !== null) listed.push('number');
  if (kind === 'year') listed.push('year');
  if (kind === 'percent' || lower === 'percent' || lower === '%') listed.push('percent');
  if (kind === 'money' || lower === 'dollars' || lower === '$') listed.push('money');
  if (lower === '?') listed.push('question');
  if (lower.length > 4 && lower.endsWith('ed')) listed.push('past');
  return {
    kind,
    isLetters: LETTER.test(lower),
    isMeaningful: lower.length > 3 || (kind !== null && kind !== 'word'),
    form: wordHash(form),
    stem: mix(TEMPLATE.stem, hashText(form.startsWith('#') ? form : roughStem(lower))),
    exact: hashText(roughStem(lower)),
    paired: kind === null ? hashText(lower) : NUMBER,
    listed,
  };
}

function factsOf(lower: string): WordFacts {
  const known = remembered.get(lower);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED_MOST) remembered.clear();
  const facts = findFacts(lower);
  remembered.set(lower, facts);
  return facts;
}

/** No word of any kind. */
const noCounts = (): WordCounts => ({
  number: 0, year: 0, percent: 0, money: 0, name: 0, comparison: 0, past: 0, present: 0, modal: 0, first: 0,
  second: 0, third: 0, negation: 0, question: 0, economy: 0, law: 0,
}); // prettier-ignore

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

/** The hashed features of a sentence. */
export function claimFeatures({ words, lower }: ClaimWords): ClaimFeatures {
  const shape = new Set<number>();
  const stems = new Set<number>();
  const forms = new Int32Array(lower.length);
  const counts = noCounts();
  let length = 0;
  let previous = FIRST_OF_ALL;
  for (let i = 0; i < lower.length; i++) {
    const facts = factsOf(lower[i] as string);
    forms[i] = facts.form;
    shape.add(facts.stem);
    if (facts.isMeaningful) stems.add(facts.exact);
    for (const kind of facts.listed) counts[kind]++;
    if (facts.isLetters) length++;
    const named = isName(words[i] as string, i, words[i + 1]);
    if (named) counts.name++;
    const paired = named && facts.kind === null ? NAME : facts.paired;
    shape.add(mix2(TEMPLATE.pair, previous, paired));
    previous = paired;
  }
  shape.add(mix2(TEMPLATE.pair, previous, LAST_OF_ALL));
  addCounts(shape, counts, length);
  return { shape: Int32Array.from(shape), words: forms, stems: Int32Array.from(stems) };
}
