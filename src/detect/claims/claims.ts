// Finds what in an article is worth checking: weighs every sentence and everything that is reported, and ranks them.
import type { Attribution, Claim, ClaimType, Reason } from '../../model/detection.ts';
import type { Span } from '../../model/span.ts';
import { claimFeatures } from './claim-features.ts';
import { TRAIT } from './claim-lexicon.ts';
import { PAGE_PAIRS } from './claim-lists.ts';
import type { ClaimModel } from './claim-model.ts';
import { decodeClaimModel, probability, weigh } from './claim-model.ts';
import type { ClaimNature } from './claim-types.ts';
import { classifyClaim } from './claim-types.ts';
import type { ClaimWords } from './claim-words.ts';
import { partOf, splitWords } from './claim-words.ts';
import { CLAIM_MODEL } from '../data/claim-weights.ts';
import { at } from '../learnt/hashing.ts';

/** How much a sentence on its own is worth checking, with its types and the reasons. */
export interface SentenceScore {
  /** 0 to 1. */
  score: number;
  types: ClaimType[];
  why: Reason[];
}

/** A stretch that may be a claim. */
interface Candidate extends ClaimNature {
  span: Span;
  sentence: number;
  attribution: number | null;
  logOdds: number;
  /** In words and marks. */
  length: number;
  stems: Int32Array;
  /** How many stems it shares with the claim that is being compared. */
  shared: number;
}

/** A reported stretch shorter than this says nothing by itself. */
const LEAST_WORDS = 5;
/** Reported words that are this share of a sentence stand for it. */
const STANDS_FOR = 0.5;
/** Claims that share this much of the shorter one's words are one claim. */
const SAME = 0.75;
/** How many earlier claims are compared for one word, so that repetitive texts cost no more than others. */
const COMPARED = 12;

const LETTER = /\p{L}/u;
const ENDS = '.!?…,';
const CLOSERS = '"”’\'»“)]';

let decoded: ClaimModel | undefined;
const model = (): ClaimModel => (decoded ??= decodeClaimModel(CLAIM_MODEL));

/** From debates' odds to those of news: fitted to the gold claims of three articles. */
const NEWS = { slope: 0.6, offset: -1.5 };

/** Scores a sentence by itself, without an article around it. Any string has a score. */
export function scoreSentence(sentence: string): SentenceScore {
  const split = splitWords(sentence);
  return { score: probability(weigh(model(), claimFeatures(split))), ...classifyClaim(split) };
}

/** What a type adds to the log odds: debates hardly label what is announced, opinions are not checkable. */
const BY_TYPE: Partial<Record<ClaimType, number>> = {
  quantity: 0.4,
  cause: 0.4,
  prediction: 1,
  promise: 1,
  opinion: -0.5,
};

/** Whether a sentence has an advert's words or a page's own. */
function isBoilerplate({ sentence, words }: ClaimWords, traits: number): boolean {
  if ((traits & TRAIT.page) !== 0 || sentence.includes('©')) return true;
  if ((traits & TRAIT.pagePair) === 0) return false;
  return words.some(
    ({ lower }, i) => PAGE_PAIRS.has(lower) && PAGE_PAIRS.get(lower) === words[i + 1]?.lower,
  );
}

/** Whether a sentence ends as one, closing marks left out. */
function endsWell(sentence: string): boolean {
  let last = sentence.length - 1;
  while (last >= 0 && CLOSERS.includes(sentence.charAt(last))) last--;
  return last >= 0 && ENDS.includes(sentence.charAt(last));
}

const PLACED_IN_TIME = 0.6;

/** What an article's prose adds to the log odds that the model learnt from debates. */
function adjust(split: ClaimWords, { types }: ClaimNature): number {
  const { sentence, words } = split;
  const traits = words.reduce((bits, word) => bits | word.traits, 0);
  let by = types.reduce((sum, type) => sum + (BY_TYPE[type] ?? 0), 0);
  if ((traits & TRAIT.question) !== 0) by -= 1.5;
  if (types.length === 0) by -= 0.5;
  if ((traits & TRAIT.time) !== 0) by += PLACED_IN_TIME;
  if (types.length === 1 && types[0] === 'opinion') by -= 1;
  if (words.length < LEAST_WORDS + 2) by -= 1;
  if (!endsWell(sentence)) by -= 0.3;
  if (isBoilerplate(split, traits)) by -= 3;
  return by;
}

function makeCandidate(
  split: ClaimWords,
  span: Span,
  sentence: number,
  attribution: number | null,
): Candidate {
  const nature = classifyClaim(split);
  const features = claimFeatures(split);
  const logOdds = weigh(model(), features) + adjust(split, nature);
  return {
    types: nature.types,
    why: nature.why,
    span,
    sentence,
    attribution,
    logOdds,
    length: split.words.length,
    stems: features.stems,
    shared: 0,
  };
}

/** A span without white space at its ends. */
function trim(text: string, [start, end]: Span): Span {
  const stretch = text.slice(start, end);
  const from = start + (stretch.length - stretch.trimStart().length);
  return [from, Math.max(from, start + stretch.trimEnd().length)];
}

/** The parts of an attribution's content, one for each sentence that it reaches into. */
function cutBySentence(
  text: string,
  sentences: readonly Span[],
  content: readonly Span[],
): Map<number, Span> {
  const parts = new Map<number, Span>();
  for (const [start, end] of content) {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle] as Span)[1] <= start) low = middle + 1;
      else high = middle;
    }
    for (let s = low; s < sentences.length && (sentences[s] as Span)[0] < end; s++) {
      const [from, to] = sentences[s] as Span;
      const part = trim(text, [Math.max(from, start), Math.min(to, end)]);
      const before = parts.get(s);
      if (part[1] > part[0]) parts.set(s, before === undefined ? part : [before[0], part[1]]);
    }
  }
  return parts;
}

/** What of an attribution stands in a sentence. */
interface Part {
  span: Span;
  attribution: number;
}

/** The parts of attributions by sentence, pausing now and then. */
function* cutReports(
  text: string,
  sentences: readonly Span[],
  attributions: readonly Attribution[],
): Generator<void, Map<number, Part[]>> {
  const reported = new Map<number, Part[]>();
  for (const [attribution, { content }] of attributions.entries()) {
    for (const [sentence, span] of cutBySentence(text, sentences, content)) {
      const beside = reported.get(sentence);
      if (beside === undefined) reported.set(sentence, [{ span, attribution }]);
      else beside.push({ span, attribution });
    }
    if ((attribution & 15) === 15) yield;
  }
  return reported;
}

/** Reported words in a sentence, as one candidate for each attribution. */
function readReported(
  split: ClaimWords,
  [start]: Span,
  sentence: number,
  parts: readonly Part[],
): Candidate[] {
  const found: Candidate[] = [];
  for (const { span, attribution } of parts) {
    if (found.length >= COMPARED) break;
    const words = partOf(split, span[0] - start, span[1] - start);
    if (words.words.length >= LEAST_WORDS)
      found.push(makeCandidate(words, span, sentence, attribution));
  }
  return found;
}

/** Whether reported words leave little of a sentence: its marks and a cue. */
const covers = (part: Span, whole: Span): boolean =>
  part[1] - part[0] >= 0.9 * (whole[1] - whole[0]);

/** What of a sentence may be a claim; where it is mostly somebody's words it gives way to them. */
function readSentence(
  text: string,
  span: Span,
  sentence: number,
  reports: readonly Part[],
): Candidate[] {
  const words = text.slice(span[0], span[1]);
  const split = splitWords(words);
  const parts = readReported(split, span, sentence, reports);
  if (!LETTER.test(words)) return parts;
  const [only] = parts;
  if (only !== undefined && parts.length === 1 && covers(only.span, span)) return parts;
  const whole = makeCandidate(split, span, sentence, null);
  const main = parts.find((part) => part.length >= STANDS_FOR * whole.length);
  if (main === undefined) return [...parts, whole];
  main.logOdds = Math.max(main.logOdds, whole.logOdds);
  return parts;
}

/** Everything that may be a claim, pausing after each sentence. */
function* gatherCandidates(
  text: string,
  sentences: readonly Span[],
  attributions: readonly Attribution[],
): Generator<void, Candidate[]> {
  const reported = yield* cutReports(text, sentences, attributions);
  const candidates: Candidate[] = [];
  for (const [index, sentence] of sentences.entries()) {
    candidates.push(...readSentence(text, trim(text, sentence), index, reported.get(index) ?? []));
    yield;
  }
  return candidates;
}

const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Of the kept claims that share words with one, whether any says the same in nearly the same words. */
function isRepeated(
  { stems }: Candidate,
  byStem: ReadonlyMap<number, readonly Candidate[]>,
): boolean {
  const sharing: Candidate[] = [];
  for (let i = 0; i < stems.length; i++) {
    for (const other of byStem.get(at(stems, i)) ?? [])
      if (other.shared++ === 0) sharing.push(other);
  }
  let repeated = false;
  for (const other of sharing) {
    const shorter = Math.min(stems.length, other.stems.length);
    repeated ||= shorter >= LEAST_WORDS && other.shared >= SAME * shorter;
    other.shared = 0;
  }
  return repeated;
}

/** Keeps the best of the claims that overlap or repeat one another; `ranked` is best first. */
function* foldRepeated(ranked: readonly Candidate[]): Generator<void, Candidate[]> {
  const kept: Candidate[] = [];
  const bySentence = new Map<number, Candidate[]>();
  const byStem = new Map<number, Candidate[]>();
  for (const [i, candidate] of ranked.entries()) {
    if ((i & 31) === 31) yield;
    const beside = bySentence.get(candidate.sentence) ?? [];
    if (beside.some((other) => overlaps(other.span, candidate.span))) continue;
    if (isRepeated(candidate, byStem)) continue;
    kept.push(candidate);
    bySentence.set(candidate.sentence, [...beside, candidate]);
    for (const stem of candidate.stems) {
      const sharing = byStem.get(stem);
      if (sharing === undefined) byStem.set(stem, [candidate]);
      else if (sharing.length < COMPARED) sharing.push(candidate);
    }
  }
  return kept;
}

/**
 * Ranks what an article says by how much it is worth checking, best first: its sentences in its own voice, and what it
 * reports of others. `sentences` are disjoint and in order; repeated claims are listed once. Pauses now and then.
 */
export function* rankClaims(
  text: string,
  sentences: readonly Span[],
  attributions: readonly Attribution[],
): Generator<void, Claim[]> {
  const candidates = yield* gatherCandidates(text, sentences, attributions);
  candidates.sort((a, b) => b.logOdds - a.logOdds || a.span[0] - b.span[0]);
  yield;
  const kept = yield* foldRepeated(candidates);
  return kept.map(({ span, logOdds, types, attribution, why }) => ({
    span,
    score: probability(NEWS.slope * logOdds + NEWS.offset),
    types,
    attribution,
    why,
  }));
}
