// Says what a claim rests on, by rules, and with which of its words: the reasons that the reader is shown.
import type { ClaimType, Reason, ReasonCode } from '../model/detection.ts';
import { COMPARISON, FIRST, JUDGEMENT, LAW, MODAL, PAST } from './claim-lists.ts';
import type { ClaimWords } from './claim-words.ts';
import { numberKind } from './claim-words.ts';

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

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const CAUSES = words(
  'because caused causes causing cause triggered triggers prompted forced sparked resulted results fuelled fueled driven consequence blamed blames',
);
const CAUSE_PAIRS = words(
  'due_to led_to leads_to leading_to thanks_to result_of owing_to result_in responsible_for given_rise',
);
const PREDICTIONS = words(
  "will wo 'll forecast forecasts expected expects predicted predicts projected likely unlikely poised prospect soon eventually upcoming",
);
const PREDICTION_PAIRS = words('going_to set_to about_to bound_to promises_to able_to move_to');
const PAIRED = new Set([...CAUSE_PAIRS, ...PREDICTION_PAIRS].map((pair) => pair.split('_')[0]));
const PROMISES = words(
  'promise promised promises pledge pledged pledges vow vowed vows guarantee guaranteed undertook swore committed',
);
const OPINIONS = words('think believe feel hope guess suppose wish prefer love hate');
const ADVERBS_OF_DOUBT = words('perhaps maybe hopefully unfortunately surely frankly honestly');
const COMPARATIVE = /^\p{L}{3,}(?:er|est)$/u;
const NOT_COMPARATIVE = words(
  'other another rather either neither whether together under over after never ever former latter order number matter ' +
    'member leader minister officer president quarter power water paper later per server offer honest interest protest ' +
    'request west east forest harvest invest suggest guest test manifest arrest september october november december',
);
const JUDGED = words('should must ought');
const MARK = /^\P{L}+$/u;

/** Finds, for each type, the first word that speaks for it. */
class Evidence {
  private readonly found = new Map<ClaimType, number>();

  /** Notes a word for a type, unless one is known. */
  note(type: ClaimType, index: number): void {
    if (!this.found.has(type)) this.found.set(type, index);
  }

  /** Index of the word for a type. */
  of(type: ClaimType): number | undefined {
    return this.found.get(type);
  }

  /** Takes a type back. */
  drop(type: ClaimType): void {
    this.found.delete(type);
  }
}

const AMBIGUOUS = words('set cut put let read lay hurt spread hit shut indeed united hundred need');
const BE = words("be is are am 's 're 'm being a an the of in");

/** Whether a word tells of the past: no bare form, and no participle of a state ("is expected", "a limited"). */
function isPast(lower: readonly string[], index: number): boolean {
  const word = lower[index] as string;
  if (AMBIGUOUS.has(word) || followsModal(lower, index)) return false;
  if (PAST.has(word)) return true;
  return word.length > 4 && word.endsWith('ed') && !BE.has(lower[index - 1] ?? '');
}

/** Whether the word before `index` makes a bare form of it ("did say", "to cut", "will cut"). */
const followsModal = (lower: readonly string[], index: number): boolean => {
  const before = lower[index - 1] ?? '';
  return before === 'to' || MODAL.has(before);
};

/** "A is bigger than B": a comparative needs "than" near, a superlative "the". */
function isComparative(lower: readonly string[], index: number): boolean {
  const word = lower[index] as string;
  if (!COMPARATIVE.test(word) || NOT_COMPARATIVE.has(word)) return false;
  if (word.endsWith('est')) return lower[index - 1] === 'the' || lower[index - 1] === "'s";
  return lower.slice(index + 1, index + 5).includes('than');
}

const VAGUE_COMPARISON = words('first only never every ever since cut cuts set least most');

function readWord(evidence: Evidence, lower: readonly string[], i: number): void {
  const word = lower[i] as string;
  const next = lower[i + 1] ?? '';
  const pair = PAIRED.has(word) ? `${word}_${next}` : '';
  const kind = numberKind(word);
  if (kind === 'year') evidence.note('pastEvent', i);
  else if (kind !== null || word === 'percent') evidence.note('quantity', i);
  if ((COMPARISON.has(word) && !VAGUE_COMPARISON.has(word)) || isComparative(lower, i))
    evidence.note('comparison', i);
  if (isPast(lower, i)) evidence.note('pastEvent', i);
  if (CAUSES.has(word) || CAUSE_PAIRS.has(pair)) evidence.note('cause', i);
  if (PREDICTIONS.has(word) || PREDICTION_PAIRS.has(pair)) evidence.note('prediction', i);
  if (PROMISES.has(word) || (word === 'will' && (lower[i - 1] === 'i' || lower[i - 1] === 'we')))
    evidence.note('promise', i);
  if (LAW.has(word)) evidence.note('law', i);
  if (OPINIONS.has(word) && FIRST.has(lower[i - 1] ?? '')) evidence.note('opinion', i);
  else if (JUDGED.has(word) || ADVERBS_OF_DOUBT.has(word)) evidence.note('opinion', i);
}

/** A sentence that only judges: a word of judgement and nothing that could be checked. */
function judges(evidence: Evidence, split: ClaimWords): void {
  if (evidence.of('quantity') !== undefined || evidence.of('law') !== undefined) {
    evidence.drop('opinion');
    return;
  }
  if (evidence.of('opinion') !== undefined) return;
  const checkable = ORDER.some(([type]) => type !== 'opinion' && evidence.of(type) !== undefined);
  const judged = split.lower.findIndex((word) => JUDGEMENT.has(word));
  if (!checkable && judged >= 0) evidence.note('opinion', judged);
}

/** The words of the sentence that a reason quotes: a figure with what it counts, else one word. */
function quote(split: ClaimWords, type: ClaimType, index: number): string {
  const last =
    type === 'quantity' &&
    split.lower[index + 1] !== undefined &&
    !MARK.test(split.lower[index + 1] ?? '')
      ? index + 1
      : index;
  const end = (split.start[last] as number) + (split.words[last] as string).length;
  return split.sentence.slice(split.start[index], end);
}

/** The types of a sentence with their reasons; none where nothing in it tells. */
export function classifyClaim(split: ClaimWords): ClaimNature {
  const evidence = new Evidence();
  for (let i = 0; i < split.lower.length; i++) readWord(evidence, split.lower, i);
  judges(evidence, split);
  const types: ClaimType[] = [];
  const why: Reason[] = [];
  for (const [type, code] of ORDER) {
    const index = evidence.of(type);
    if (index === undefined) continue;
    types.push(type);
    why.push({ code, words: quote(split, type, index) });
  }
  return { types, why };
}
