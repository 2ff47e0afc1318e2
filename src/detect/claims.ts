// Finds what in an article is worth checking: weighs every sentence and everything that is reported, and ranks them.
import type { Attribution, Claim, ClaimType, Reason } from '../model/detection.ts';
import type { Span } from '../model/span.ts';
import { claimFeatures } from './claim-features.ts';
import { PAGE_PAIRS, PAGE_WORDS, TIME } from './claim-lists.ts';
import type { ClaimModel } from './claim-model.ts';
import { decodeClaimModel, probability, weigh } from './claim-model.ts';
import type { ClaimNature } from './claim-types.ts';
import { classifyClaim } from './claim-types.ts';
import type { ClaimWords } from './claim-words.ts';
import { splitWords } from './claim-words.ts';
import { CLAIM_MODEL } from './data/claim-weights.ts';

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
const ENDS = /[.!?…,]["”’'»“)\]]*$/u;

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

/** Whether words are an advert's or a page's own. */
const isBoilerplate = (lower: readonly string[]): boolean =>
  lower.some(
    (word, i) =>
      PAGE_WORDS.has(word) || (PAGE_PAIRS.has(word) && PAGE_PAIRS.get(word) === lower[i + 1]),
  );

const PLACED_IN_TIME = 0.6;

/** What an article's prose adds to the log odds that the model learnt from debates. */
function adjust(split: ClaimWords, { types }: ClaimNature): number {
  const { sentence, lower } = split;
  let by = types.reduce((sum, type) => sum + (BY_TYPE[type] ?? 0), 0);
  if (lower.includes('?')) by -= 1.5;
  if (types.length === 0) by -= 0.5;
  if (lower.some((word) => TIME.has(word))) by += PLACED_IN_TIME;
  if (types.length === 1 && types[0] === 'opinion') by -= 1;
  if (lower.length < LEAST_WORDS + 2) by -= 1;
  if (!ENDS.test(sentence)) by -= 0.3;
  if (isBoilerplate(lower)) by -= 3;
  return by;
}

function makeCandidate(
  text: string,
  span: Span,
  sentence: number,
  attribution: number | null,
): Candidate {
  const split = splitWords(text.slice(...span));
  const nature = classifyClaim(split);
  const features = claimFeatures(split);
  const logOdds = weigh(model(), features) + adjust(split, nature);
  return {
    ...nature,
    span,
    sentence,
    attribution,
    logOdds,
    length: split.lower.length,
    stems: features.stems,
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

/** Reported words in a sentence, as one candidate for each attribution. */
function gatherReported(
  text: string,
  sentences: readonly Span[],
  attributions: readonly Attribution[],
): Map<number, Candidate[]> {
  const reported = new Map<number, Candidate[]>();
  attributions.forEach(({ content }, index) => {
    for (const [sentence, part] of cutBySentence(text, sentences, content)) {
      const beside = reported.get(sentence) ?? [];
      if (beside.length >= COMPARED) continue;
      const candidate = makeCandidate(text, part, sentence, index);
      if (candidate.length >= LEAST_WORDS) reported.set(sentence, [...beside, candidate]);
    }
  });
  return reported;
}

/** Whether reported words leave little of a sentence: its marks and a cue. */
const covers = (part: Span, whole: Span): boolean =>
  part[1] - part[0] >= 0.9 * (whole[1] - whole[0]);

/** Everything that may be a claim; a sentence that is mostly somebody's words gives way to them. */
function gatherCandidates(
  text: string,
  sentences: readonly Span[],
  attributions: readonly Attribution[],
): Candidate[] {
  const reported = gatherReported(text, sentences, attributions);
  return sentences.flatMap((sentence, index) => {
    const parts = reported.get(index) ?? [];
    const span = trim(text, sentence);
    if (!LETTER.test(text.slice(...span))) return parts;
    const whole = makeCandidate(text, span, index, null);
    const [only] = parts;
    if (only !== undefined && parts.length === 1 && covers(only.span, span)) return parts;
    const main = parts.find((part) => part.length >= STANDS_FOR * whole.length);
    if (main === undefined) return [...parts, whole];
    main.logOdds = Math.max(main.logOdds, whole.logOdds);
    return parts;
  });
}

const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Of the kept claims that share words with one, whether any says the same in nearly the same words. */
function isRepeated(
  candidate: Candidate,
  byStem: ReadonlyMap<number, readonly Candidate[]>,
): boolean {
  const shared = new Map<Candidate, number>();
  for (const stem of candidate.stems) {
    for (const other of byStem.get(stem) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  for (const [other, count] of shared) {
    const shorter = Math.min(candidate.stems.length, other.stems.length);
    if (shorter >= LEAST_WORDS && count >= SAME * shorter) return true;
  }
  return false;
}

/** Keeps the best of the claims that overlap or repeat one another; `ranked` is best first. */
function foldRepeated(ranked: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const bySentence = new Map<number, Candidate[]>();
  const byStem = new Map<number, Candidate[]>();
  for (const candidate of ranked) {
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
 * reports of others. `sentences` are disjoint and in order; repeated claims are listed once.
 */
export function rankClaims(
  text: string,
  sentences: readonly Span[],
  attributions: readonly Attribution[],
): Claim[] {
  const candidates = gatherCandidates(text, sentences, attributions);
  candidates.sort((a, b) => b.logOdds - a.logOdds || a.span[0] - b.span[0]);
  return foldRepeated(candidates).map(({ span, logOdds, types, attribution, why }) => ({
    span,
    score: probability(NEWS.slope * logOdds + NEWS.offset),
    types,
    attribution,
    why,
  }));
}
