// Describes a token as seen from a cue: is it part of the source, the content, the cue, or of neither?
import type { Analysis } from './analysis.ts';
import { QUOTED } from './chunks.ts';
import type { CueField } from './cue-field.ts';
import { STRONG } from './cue-field.ts';
import type { FeatureList } from './hashing.ts';
import { at, mix, mix2, mix3 } from './hashing.ts';
import type { SpanKeys } from './span-keys.ts';
import { TAG, isVerb } from './tag-set.ts';

/** A cue and the tokens around it that may belong to its attribution. */
export interface Window {
  cue: number;
  first: number;
  end: number;
  sentence: number;
  /** Noun phrases that stand right before and after the cue, or -2. */
  phraseBefore: number;
  phraseAfter: number;
  /** Whether quotation marks stand before and after the cue in its sentence. */
  marks: number;
}

/** How far from its cue, in tokens, an attribution may reach within the paragraph. */
const REACH = 150;
const OUTSIDE = 7;

const atMost = (value: number, limit: number): number => (value > limit ? limit : value);

/** The window of a cue, within `from` and `to`. */
export function windowOf(
  { tokens, tags, sentences, chunks }: Analysis,
  cue: number,
  from = 0,
  to = Infinity,
): Window {
  const { phrase, tallies } = chunks;
  const sentence = at(sentences.of, cue);
  const start = at(sentences.starts, sentence);
  const end = at(sentences.starts, sentence + 1);
  let left = cue - 1;
  while (left >= start && cue - left < 40 && at(phrase, left) < 0 && stepsOverLeft(at(tags, left)))
    left--;
  let right = cue + 1;
  while (
    right < end &&
    right - cue < 40 &&
    at(phrase, right) < 0 &&
    stepsOverRight(at(tags, right))
  )
    right++;
  const before = at(tallies.marks, cue) > at(tallies.marks, start) ? 2 : 0;
  const after = at(tallies.marks, end) > at(tallies.marks, cue + 1) ? 1 : 0;
  return {
    cue,
    first: Math.max(from, at(tokens.paragraphStart, cue), cue - REACH),
    end: Math.min(to, at(tokens.paragraphEnd, cue), cue + REACH),
    sentence,
    phraseBefore: left >= start && at(phrase, left) >= 0 ? at(phrase, left) : -2,
    phraseAfter: right < end && at(phrase, right) >= 0 ? at(phrase, right) : -2,
    marks: before + after,
  };
}

const stepsOverLeft = (tag: number): boolean =>
  tag === TAG.adverb || tag === TAG.modal || tag === TAG.to || isVerb(tag);
const stepsOverRight = (tag: number): boolean => tag === TAG.adverb || tag === TAG.particle;

function distanceStep(distance: number): number {
  if (distance < 6) return distance;
  if (distance < 11) return distance < 8 ? 6 : 7;
  if (distance < 26) return distance < 16 ? 8 : 9;
  return distance < 46 ? 10 : 11;
}

/** Everything between a token and the cue, counted in small steps. */
interface Gap {
  commas: number;
  verbs: number;
  marks: number;
  links: number;
  phrases: number;
  stops: number;
  cues: number;
}

function measureGap({ chunks }: Analysis, field: CueField, cue: number, i: number): Gap {
  const { tallies } = chunks;
  const from = i > cue ? cue + 1 : i;
  const to = i > cue ? i : cue;
  const own = i < cue && at(field.level, i) >= STRONG ? 1 : 0;
  return {
    commas: atMost(at(tallies.commas, to) - at(tallies.commas, from), 3),
    verbs: atMost(at(tallies.verbs, to) - at(tallies.verbs, from), 3),
    marks: atMost(at(tallies.marks, to) - at(tallies.marks, from), 4),
    links: atMost(at(tallies.links, to) - at(tallies.links, from), 2),
    phrases: atMost(at(tallies.phrases, to) - at(tallies.phrases, from), 4),
    stops: atMost(at(tallies.stops, to) - at(tallies.stops, from), 2),
    cues: atMost(Math.max(0, at(field.strong, to) - at(field.strong, from) - own), 2),
  };
}

/** The features of token `i` in a window. */
export function spanFeatures(
  out: FeatureList,
  analysis: Analysis,
  field: CueField,
  keys: SpanKeys,
  window: Window,
  i: number,
): void {
  const { cue } = window;
  const side = i > cue ? 1 : i === cue ? 2 : 0;
  const away = at(analysis.sentences.of, i) - window.sentence;
  const place = side * 8 + (away < -2 ? -2 : away > 2 ? 2 : away) + 2;
  out.clear();
  out.add(side);
  out.add(at(keys.sided[0] as Int32Array, i));
  const placeSalt = mix(100, place);
  for (const key of keys.sided) out.add(at(key, i) + placeSalt);
  const sideSalt = mix(101, side);
  for (const key of keys.lateral) out.add(at(key, i) + sideSalt);
  const gap = measureGap(analysis, field, cue, i);
  distanceFeatures(out, analysis, window, i, side, place);
  gapFeatures(out, analysis, window, i, side, place, gap);
  quoteFeatures(out, analysis, window, i, side, place, gap);
  phraseFeatures(out, analysis, window, i, side, place, gap);
  cueFeatures(out, analysis, field, window, i, side, place, gap);
}

function distanceFeatures(
  out: FeatureList,
  a: Analysis,
  window: Window,
  i: number,
  side: number,
  place: number,
): void {
  const { cue, first, end } = window;
  const { stems, lexical } = a.chunks;
  const stem = at(stems, cue);
  const tag = at(a.tags, i);
  const cueTag = at(a.tags, cue);
  const distance = i > cue ? i - cue : cue - i;
  const step = side * 16 + distanceStep(distance);
  const left = cue > first ? at(a.tags, cue - 1) : 40;
  const right = cue + 1 < end ? at(a.tags, cue + 1) : 40;
  const beside = right * 50 + left;
  const near = side * 4 + (distance < 3 ? distance : 3);
  out.add(mix(9, step));
  out.add(mix2(10, step, tag));
  out.add(mix2(11, step, stem));
  out.add(mix3(12, stem, tag, place));
  out.add(mix2(13, place, stem));
  out.add(mix2(14, cueTag, step));
  out.add(mix2(34, near, cue + 1 < end ? at(lexical, cue + 1) : OUTSIDE));
  out.add(mix2(35, near, cue > first ? at(lexical, cue - 1) : OUTSIDE));
  out.add(mix3(36, place, stem, beside));
  out.add(mix2(37, step, beside));
  out.add(mix3(38, tag, place, beside));
  if (distance > 5) return;
  let path = side;
  let words = side;
  for (let j = Math.min(i, cue); j <= Math.max(i, cue); j++) {
    path = (Math.imul(path, 67) + at(a.tags, j)) | 0;
    words = (Math.imul(words, 67) + at(lexical, j)) | 0;
  }
  out.add(mix(41, path));
  out.add(mix2(42, path, stem));
  out.add(mix(43, words));
}

function gapFeatures(
  out: FeatureList,
  a: Analysis,
  window: Window,
  i: number,
  side: number,
  place: number,
  gap: Gap,
): void {
  // prettier-ignore
  const stem = at(a.chunks.stems, window.cue);
  const tag = at(a.tags, i);
  const clauses = gap.commas * 4 + gap.verbs;
  out.add(mix2(15, place, clauses));
  out.add(mix3(17, place, gap.links, gap.commas));
  out.add(mix3(18, place, gap.phrases, gap.verbs));
  out.add(mix3(19, side, clauses, gap.marks * 4 + gap.links));
  out.add(mix3(20, tag, place, clauses));
  out.add(mix3(70, stem, side, clauses));
  out.add(mix3(71, tag, place, gap.stops));
  out.add(mix3(72, stem, place, gap.phrases));
}

function quoteFeatures(
  out: FeatureList,
  a: Analysis,
  window: Window,
  i: number,
  side: number,
  place: number,
  gap: Gap,
): void {
  // prettier-ignore
  const { region } = a.quotes;
  const state = at(a.chunks.quoted, i);
  const own = at(region, window.cue);
  const shared = at(region, i) < 0 ? 0 : at(region, i) === own ? 1 : 2;
  const quoting = shared * 2 + (own >= 0 ? 1 : 0);
  const edge = i === window.first ? 1 : i === window.end - 1 ? 2 : 0;
  out.add(mix3(16, place, gap.marks, state));
  out.add(mix3(21, place, quoting, window.marks));
  out.add(mix3(22, state, quoting, side));
  out.add(mix3(23, place * 8 + quoting, gap.marks, at(a.chunks.stems, window.cue)));
  out.add(mix2(40, edge, state));
  const length =
    at(region, i) < 0 ? 0 : atMost((a.quotes.regions[at(region, i)]?.words ?? 0) >> 1, 4);
  out.add(mix3(47, length, quoting, place));
  out.add(mix3(48, length, gap.marks, side * 16 + window.marks * 4 + gap.verbs));
}

function phraseFeatures(
  out: FeatureList,
  a: Analysis,
  window: Window,
  i: number,
  side: number,
  place: number,
  gap: Gap,
): void {
  // prettier-ignore
  const { phrase, phraseFirst, phraseLast, stems } = a.chunks;
  const own = at(phrase, i);
  const tag = at(a.tags, i);
  const beside =
    (own >= 0 && own === window.phraseBefore ? 2 : 0) +
    (own >= 0 && own === window.phraseAfter ? 1 : 0);
  const shared =
    at(a.quotes.region, i) < 0
      ? 0
      : at(a.quotes.region, i) === at(a.quotes.region, window.cue)
        ? 1
        : 2;
  const part =
    own < 0 ? 4 : (at(phraseFirst, own) === i ? 1 : 0) + (at(phraseLast, own) === i ? 2 : 0);
  out.add(mix3(25, beside, side, tag));
  out.add(mix3(26, beside, at(stems, window.cue), side));
  out.add(mix3(27, beside, at(a.tags, window.cue), window.marks + 4 * shared));
  out.add(mix3(28, at(a.names, i), place, beside));
  out.add(mix3(44, part, place, gap.phrases));
}

function cueFeatures(
  out: FeatureList,
  a: Analysis,
  field: CueField,
  window: Window,
  i: number,
  side: number,
  place: number,
  gap: Gap,
): void {
  // prettier-ignore
  const level = at(field.level, i);
  const tag = at(a.tags, i);
  const inQuote = at(a.chunks.quoted, i) === QUOTED.no ? 0 : 1;
  out.add(mix3(80, level, place, inQuote));
  out.add(mix3(81, gap.cues, place, gap.verbs));
  out.add(mix3(82, gap.cues, level, side));
  out.add(mix3(84, at(field.level, window.cue), gap.cues, side));
  out.add(mix3(85, gap.cues, tag, place));
  out.add(mix3(86, gap.cues, at(a.chunks.stems, window.cue), side));
}

/** The features of the step from the token before to token `i`. */
export function stepFeatures(
  out: FeatureList,
  analysis: Analysis,
  window: Window,
  i: number,
): void {
  const { chunks, tags, sentences } = analysis;
  const { cue } = window;
  out.clear();
  out.add(1);
  if (i === window.first) return;
  const side = i > cue ? 1 : i === cue ? 2 : 0;
  const offset = i - cue;
  const near = offset > -4 && offset < 4 ? offset : 9;
  const samePhrase =
    at(chunks.phrase, i) >= 0 && at(chunks.phrase, i) === at(chunks.phrase, i - 1) ? 1 : 0;
  const sentenceBreak = at(sentences.of, i) === at(sentences.of, i - 1) ? 0 : 1;
  out.add(mix3(1, at(tags, i - 1), at(tags, i), side));
  out.add(mix2(2, at(chunks.lexical, i), side));
  out.add(mix2(3, at(chunks.lexical, i - 1), side));
  out.add(mix3(4, at(chunks.quoted, i - 1), at(chunks.quoted, i), side));
  out.add(mix2(5, sentenceBreak, side));
  out.add(mix3(6, samePhrase, side, near));
}
