// Says what a claim rests on, by rules, and with which of its words: the reasons that the reader is shown.
import type { ClaimType, Reason, ReasonCode } from '../../model/detection.ts';
import type { ClaimWord } from './claim-lexicon.ts';
import { TELLING, TRAIT } from './claim-lexicon.ts';
import { CAUSE_PAIRS, NOT_LAW, PREDICTION_PAIRS } from './claim-lists.ts';
import type { ClaimWords } from './claim-words.ts';

/** A claim's types and the reasons for them, in the order of `ORDER`. */
export interface ClaimNature {
  types: ClaimType[];
  why: Reason[];
}

const ORDER: readonly (readonly [type: ClaimType, reason: ReasonCode])[] = [
  ['quantity', 'figure'],
  ['comparison', 'comparison'],
  ['pastEvent', 'pastEvent'],
  ['cause', 'cause'],
  ['prediction', 'prediction'],
  ['promise', 'promise'],
  ['law', 'law'],
  ['opinion', 'opinion'],
];

const MARK = /^\P{L}+$/u;

/** For each type, in the order of `ORDER`, index of the first word that speaks for it, or -1. */
type Evidence = number[];

const place = (type: ClaimType): number => ORDER.findIndex(([other]) => other === type);
const QUANTITY = place('quantity');
const COMPARISON = place('comparison');
const PAST_EVENT = place('pastEvent');
const CAUSE = place('cause');
const PREDICTION = place('prediction');
const PROMISE = place('promise');
const LAW = place('law');
const OPINION = place('opinion');

/** Notes a word for a type, unless one is known. */
function note(evidence: Evidence, type: number, index: number): void {
  if ((evidence[type] as number) < 0) evidence[type] = index;
}

const has = (word: ClaimWord | undefined, trait: number): boolean =>
  word !== undefined && (word.traits & trait) !== 0;

/** Whether a word tells of the past: no bare form, and no participle of a state ("is expected", "a limited"). */
function isPast(word: ClaimWord, before: ClaimWord | undefined): boolean {
  if (has(before, TRAIT.beforeBare)) return false;
  return has(word, TRAIT.past) || (has(word, TRAIT.participle) && !has(before, TRAIT.beforeState));
}

/** "A is bigger than B": a comparative needs "than" near, a superlative "the". */
function compares({ words: all }: ClaimWords, index: number): boolean {
  const word = all[index];
  if (has(word, TRAIT.comparison)) return true;
  const before = all[index - 1]?.lower;
  if (has(word, TRAIT.superlative)) return before === 'the' || before === "'s";
  if (!has(word, TRAIT.comparative)) return false;
  return all.slice(index + 1, index + 5).some(({ lower }) => lower === 'than');
}

function readWord(evidence: Evidence, split: ClaimWords, i: number): void {
  const word = split.words[i] as ClaimWord;
  const before = split.words[i - 1];
  const links = has(word, TRAIT.link) || has(word, TRAIT.law);
  const pair = links ? `${word.lower}_${split.words[i + 1]?.lower ?? ''}` : '';
  if (has(word, TRAIT.year)) note(evidence, PAST_EVENT, i);
  if (has(word, TRAIT.quantity)) note(evidence, QUANTITY, i);
  if (compares(split, i)) note(evidence, COMPARISON, i);
  if (isPast(word, before)) note(evidence, PAST_EVENT, i);
  if (has(word, TRAIT.cause) || CAUSE_PAIRS.has(pair)) note(evidence, CAUSE, i);
  if (has(word, TRAIT.prediction) || PREDICTION_PAIRS.has(pair)) note(evidence, PREDICTION, i);
  const weWill = word.lower === 'will' && (before?.lower === 'i' || before?.lower === 'we');
  if (has(word, TRAIT.promise) || weWill) note(evidence, PROMISE, i);
  if (has(word, TRAIT.law) && !NOT_LAW.has(pair)) note(evidence, LAW, i);
  if (has(word, TRAIT.judged) || (has(word, TRAIT.opinion) && has(before, TRAIT.first)))
    note(evidence, OPINION, i);
}

/** A sentence that only judges: a word of judgement and nothing that could be checked. */
function judges(evidence: Evidence, split: ClaimWords): void {
  if (evidence[QUANTITY] !== -1 || evidence[LAW] !== -1) evidence[OPINION] = -1;
  else if (evidence.every((index) => index < 0))
    evidence[OPINION] = split.words.findIndex((word) => has(word, TRAIT.judgement));
}

/** The words of the sentence that a reason quotes: a figure with what it counts, else one word. */
function quote(
  { sentence, words: all, start }: ClaimWords,
  type: ClaimType,
  index: number,
): string {
  const next = all[index + 1];
  const counted = type === 'quantity' && next !== undefined && !MARK.test(next.lower);
  const last = counted ? index + 1 : index;
  return sentence.slice(start[index], (start[last] as number) + (all[last]?.written.length ?? 0));
}

/** The types of a sentence with their reasons; none where nothing in it tells. */
export function classifyClaim(split: ClaimWords): ClaimNature {
  const evidence: Evidence = ORDER.map(() => -1);
  for (let i = 0; i < split.words.length; i++)
    if (has(split.words[i], TELLING)) readWord(evidence, split, i);
  judges(evidence, split);
  const types: ClaimType[] = [];
  const why: Reason[] = [];
  ORDER.forEach(([type, code], i) => {
    const index = evidence[i] as number;
    if (index < 0) return;
    types.push(type);
    why.push({ code, words: quote(split, type, index) });
  });
  return { types, why };
}
