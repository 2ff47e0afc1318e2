// Judges for every verb, and every word known to report, how likely it is a cue: "said", "according", "insists".
import type { Analysis } from '../analysis.ts';
import { QUOTED } from '../words/chunks.ts';
import { FeatureList, at, mix, mix2, mix3, near } from '../learnt/hashing.ts';
import { TAG, isVerb } from '../words/tag-set.ts';

/** A hashed table of single weights, for logistic regression. */
export interface WeightTable {
  bits: number;
  weights: Int8Array | Float32Array;
  /** What one unit of weight is worth. */
  scale: number;
}

/** What the cue stage has learnt. */
export interface CueModel extends WeightTable {
  /** Words, by their hash, that are cues often enough to be tried whatever their part of speech; how often, as a power of two. */
  lexicon: ReadonlyMap<number, number>;
}

/** A token that may be a cue. */
export interface CueCandidate {
  token: number;
  /** 0 to 1. */
  probability: number;
  /** How often the word was a cue in what the engine learnt from: the exponent of a power of two, 0 for hardly ever. */
  familiarity: number;
}

/** Less likely candidates are dropped at once. */
export const FAINTEST_CUE = 0.08;
const OUTSIDE_WORD = 7;
const OUTSIDE_TAG = 40;

/** The log-odds that a feature list gets. */
export function logit(table: WeightTable, features: FeatureList): number {
  const mask = (1 << table.bits) - 1;
  let sum = 0;
  for (let f = 0; f < features.count; f++)
    sum += table.weights[at(features.slots, f) & mask] as number;
  return sum * table.scale;
}

/** The probability of log-odds. */
export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** Whether a token is worth a look. */
export const mayBeCue = (
  analysis: Analysis,
  token: number,
  lexicon: ReadonlyMap<number, number>,
): boolean => isVerb(at(analysis.tags, token)) || lexicon.has(at(analysis.forms.hash, token));

const UNFAMILIAR = -1;

/** How familiar each token's word is as a cue, or `UNFAMILIAR`: looked up once for all tokens that are written the same. */
function familiarities({ forms }: Analysis, lexicon: ReadonlyMap<number, number>): Int8Array {
  const { same, hash } = forms;
  const found = new Int8Array(same.length);
  for (let i = 0; i < found.length; i++) {
    const first = at(same, i);
    found[i] = first < i ? (found[first] as number) : (lexicon.get(at(hash, i)) ?? UNFAMILIAR);
  }
  return found;
}

const atMost = (value: number, limit: number): number => (value > limit ? limit : value);

/** The class of the noun phrase's head that a token ends or begins: a kind of name, a pronoun, or a tag. */
function phraseClass(analysis: Analysis, token: number): number {
  const tag = at(analysis.tags, token);
  if (tag === TAG.name) return 100 + at(analysis.names, token);
  return tag === TAG.pronoun ? at(analysis.forms.hash, token) : tag;
}

/** The features of a token as a cue. */
export function cueFeatures(out: FeatureList, analysis: Analysis, token: number): void {
  const { sentences } = analysis;
  const sentence = at(sentences.of, token);
  const first = at(sentences.starts, sentence);
  const end = at(sentences.starts, sentence + 1);
  out.clear();
  wordFeatures(out, analysis, token, first, end);
  markFeatures(out, analysis, token, first, end);
  phraseFeatures(out, analysis, token, first, end);
  clauseFeatures(out, analysis, token, first, end);
}

function wordFeatures(out: FeatureList, a: Analysis, i: number, first: number, end: number): void {
  const { stems, lexical } = a.chunks;
  const stem = at(stems, i);
  const tag = at(a.tags, i);
  const farLeft = near(lexical, i - 2, first, end, OUTSIDE_WORD);
  const left = near(lexical, i - 1, first, end, OUTSIDE_WORD);
  const right = near(lexical, i + 1, first, end, OUTSIDE_WORD);
  const farRight = near(lexical, i + 2, first, end, OUTSIDE_WORD);
  const farLeftTag = near(a.tags, i - 2, first, end, OUTSIDE_TAG);
  const leftTag = near(a.tags, i - 1, first, end, OUTSIDE_TAG);
  const rightTag = near(a.tags, i + 1, first, end, OUTSIDE_TAG);
  const farRightTag = near(a.tags, i + 2, first, end, OUTSIDE_TAG);
  const rightStem = near(stems, i + 1, first, end, OUTSIDE_WORD);
  out.add(1);
  out.add(mix(1, at(a.forms.hash, i)));
  out.add(mix(2, stem));
  out.add(mix2(3, stem, tag));
  out.add(mix(4, tag));
  out.add(mix(5, left));
  out.add(mix(6, right));
  out.add(mix2(7, stem, left));
  out.add(mix2(8, stem, right));
  out.add(mix(9, farLeft));
  out.add(mix(10, farRight));
  out.add(mix2(11, right, farRight));
  out.add(mix2(12, farLeft, left));
  out.add(mix2(13, leftTag, tag));
  out.add(mix2(14, tag, rightTag));
  out.add(mix3(15, farLeftTag, leftTag, tag));
  out.add(mix3(16, tag, rightTag, farRightTag));
  out.add(mix3(17, stem, leftTag, rightTag));
  out.add(mix2(31, stem, rightTag));
  out.add(mix2(32, stem, leftTag));
  out.add(mix(38, at(a.forms.suffix3, i)));
  out.add(mix3(39, stem, rightStem, farRightTag));
  out.add(mix2(40, near(stems, i - 1, first, end, OUTSIDE_WORD), rightStem));
  out.add(mix2(41, stem, near(stems, i + 2, first, end, OUTSIDE_WORD)));
  out.add(mix2(42, stem, near(stems, i - 2, first, end, OUTSIDE_WORD)));
}

function markFeatures(out: FeatureList, a: Analysis, i: number, first: number, end: number): void {
  const { stems, quoted, tallies } = a.chunks;
  const stem = at(stems, i);
  const here = at(quoted, i);
  const left =
    i > first ? (at(quoted, i - 1) === QUOTED.closer ? 2 : at(quoted, i - 1) > 0 ? 1 : 0) : 3;
  const right =
    i + 1 < end ? (at(quoted, i + 1) === QUOTED.opener ? 2 : at(quoted, i + 1) > 0 ? 1 : 0) : 3;
  const before = at(tallies.marks, i) > at(tallies.marks, first) ? 1 : 0;
  const after = at(tallies.marks, end) > at(tallies.marks, i + 1) ? 1 : 0;
  out.add(mix3(18, here, left, right));
  out.add(mix2(19, stem, here * 4 + right));
  out.add(mix3(20, before, after, here));
  out.add(mix3(21, stem, before, after));
}

function phraseFeatures(
  out: FeatureList,
  a: Analysis,
  i: number,
  first: number,
  end: number,
): void {
  const { stems, phrase } = a.chunks;
  const stem = at(stems, i);
  let left = i - 1;
  while (left >= first && at(phrase, left) < 0 && i - left < 5) left--;
  const hasLeft = left >= first && at(phrase, left) >= 0;
  const leftClass = hasLeft ? phraseClass(a, left) : -1;
  let right = i + 1;
  while (right < end && at(phrase, right) < 0 && right - i < 5) right++;
  const rightClass = right < end && at(phrase, right) >= 0 ? phraseClass(a, right) : -1;
  out.add(mix(22, leftClass));
  out.add(mix2(23, leftClass, i - left));
  out.add(mix2(24, stem, leftClass));
  if (hasLeft) out.add(mix(25, at(stems, left)));
  out.add(mix2(26, rightClass, right - i));
  out.add(mix2(27, stem, rightClass));
}

function clauseFeatures(
  out: FeatureList,
  a: Analysis,
  i: number,
  first: number,
  end: number,
): void {
  const { verbs, links, commas } = a.chunks.tallies;
  const stem = at(a.chunks.stems, i);
  const titleCase = at(a.forms.titleCase, i);
  const verbsAfter = at(verbs, end) - at(verbs, i + 1);
  out.add(mix2(28, atMost(at(verbs, i) - at(verbs, first), 3), atMost(verbsAfter, 3)));
  out.add(mix2(29, stem, atMost(verbsAfter, 2)));
  out.add(mix2(30, stem, at(links, end) > at(links, i + 1) ? 1 : 0));
  out.add(mix2(33, titleCase, stem));
  out.add(mix2(34, titleCase, at(a.tokens.paragraph, i) === 0 ? 1 : 0));
  out.add(mix2(35, end - first < 12 ? 0 : 1, at(a.tokens.paragraphStart, i) === first ? 1 : 0));
  const commasBefore = atMost(at(commas, i) - at(commas, first), 2);
  out.add(mix3(36, stem, commasBefore, atMost(at(commas, end) - at(commas, i + 1), 1)));
  out.add(mix2(37, Math.min(i - first, 2), Math.min(end - 1 - i, 2)));
}

/** The tokens that may be cues, in order, pausing now and then. */
export function* findCues(model: CueModel, analysis: Analysis): Generator<void, CueCandidate[]> {
  const features = new FeatureList(80);
  const found: CueCandidate[] = [];
  const familiar = familiarities(analysis, model.lexicon);
  for (let token = 0; token < analysis.tags.length; token++) {
    if ((token & 255) === 255) yield;
    const familiarity = familiar[token] as number;
    if (familiarity === UNFAMILIAR && !isVerb(at(analysis.tags, token))) continue;
    cueFeatures(features, analysis, token);
    const probability = sigmoid(logit(model, features));
    if (probability >= FAINTEST_CUE)
      found.push({
        token,
        probability,
        familiarity: Math.max(0, familiarity),
      });
  }
  return found;
}
