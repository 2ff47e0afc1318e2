// Judges whether a candidate with its spans is an attribution at all: the confidence that the reader sees.
import type { Analysis } from '../analysis.ts';
import { QUOTED } from '../words/chunks.ts';
import type { WeightTable } from './cues.ts';
import { FeatureList, at, hashText, mix, mix2, mix3 } from '../learnt/hashing.ts';
import { logit, sigmoid } from './cues.ts';
import type { People, SourceType } from '../speakers/source-types.ts';
import { classifySource } from '../speakers/source-types.ts';
import type { Reading } from './spans.ts';
import { isVerbal } from '../words/tag-set.ts';

/** How a reading stands among the other readings of its text. */
interface Rivalry {
  /** Whether its cue lies within the content of another. */
  inside: boolean;
  /** 0: nobody else claims the content; 1: a weaker cue does; 2: a stronger one. */
  contested: 0 | 1 | 2;
}

/** For every token, the readings whose content it is part of. */
export type Claims = ReadonlyMap<number, readonly Reading[]>;

const WEAKEST_RIVAL = 0.3;

/** Indexes readings by the tokens of their content that matter to `acceptanceFeatures`: cues and first tokens. */
export function claimTokens(readings: readonly Reading[]): Claims {
  const wanted = new Set(readings.flatMap((r) => [r.token, r.content[0] ?? -1]));
  const claims = new Map<number, Reading[]>();
  for (const reading of readings) {
    if (reading.probability <= WEAKEST_RIVAL) continue;
    for (const token of reading.content) {
      if (!wanted.has(token)) continue;
      const list = claims.get(token);
      if (list) list.push(reading);
      else claims.set(token, [reading]);
    }
  }
  return claims;
}

function rivalryOf(reading: Reading, claims: Claims): Rivalry {
  const others = (token: number | undefined): Reading[] =>
    token === undefined ? [] : (claims.get(token) ?? []).filter((other) => other !== reading);
  const around = others(reading.token);
  const rivals = others(reading.content[0]).filter((other) => !around.includes(other));
  const stronger = rivals.some((other) => other.probability > reading.probability);
  return { inside: around.length > 0, contested: stronger ? 2 : rivals.length > 0 ? 1 : 0 };
}

const TYPE_HASHES = new Map<SourceType, number>();
const typeHash = (type: SourceType): number => {
  const hash = TYPE_HASHES.get(type) ?? hashText(type);
  TYPE_HASHES.set(type, hash);
  return hash;
};

const lengthStep = (length: number): number =>
  [1, 3, 6, 12, 25].filter((step) => length >= step).length;

const QUOTED_NOTHING = 3;

/** 0 where none of the content is in quotation marks, 1 a part, 2 all; 3 where there is no content. */
function quotedPart({ chunks }: Analysis, content: readonly number[]): number {
  if (content.length === 0) return QUOTED_NOTHING;
  const inside = content.filter((i) => at(chunks.quoted, i) !== QUOTED.no).length;
  return inside === 0 ? 0 : inside === content.length ? 2 : 1;
}

/** Where the content stands from the cue, in small steps. */
function placeOf({ token, content }: Reading): number {
  const first = content[0];
  const last = content.at(-1);
  if (first === undefined || last === undefined) return 40;
  return first > token ? Math.min(first - token, 8) : 20 + Math.min(Math.max(token - last, 0), 8);
}

/** What the features of a reading are made of, in small numbers. */
interface Traits {
  stem: number;
  tag: number;
  /** Log-odds of the cue, in steps. */
  strength: number;
  length: number;
  quoted: number;
  type: number;
  verb: number;
  place: number;
  within: number;
  contested: number;
  margin: number;
  familiar: number;
}

function traitsOf(analysis: Analysis, people: People, reading: Reading, claims: Claims): Traits {
  const { token, content, source, probability } = reading;
  const odds = Math.log(probability / (1 - probability + 1e-6));
  const { inside, contested } = rivalryOf(reading, claims);
  return {
    stem: at(analysis.chunks.stems, token),
    tag: at(analysis.tags, token),
    strength: Math.max(-6, Math.min(12, Math.round(odds * 2))),
    length: lengthStep(content.length),
    quoted: quotedPart(analysis, content),
    type: typeHash(classifySource(analysis, people, source).type),
    verb: content.some((i) => isVerbal(at(analysis.tags, i))) ? 1 : 0,
    place: placeOf(reading),
    within: inside ? 1 : 0,
    contested,
    margin: Math.min(15, Math.round(Math.sqrt(Math.max(0, reading.margin)) * 4)),
    familiar: reading.familiarity,
  };
}

/** The features of a reading. */
export function acceptanceFeatures(
  out: FeatureList,
  analysis: Analysis,
  people: People,
  reading: Reading,
  claims: Claims,
): void {
  const traits = traitsOf(analysis, people, reading, claims);
  out.clear();
  out.add(1);
  cueTraits(out, analysis, reading, traits);
  contentTraits(out, analysis, reading, traits);
  sourceTraits(out, analysis, reading, traits);
}

function cueTraits(
  out: FeatureList,
  { forms, tags, chunks, sentences }: Analysis,
  reading: Reading,
  t: Traits,
): void {
  const { token, cue } = reading;
  const first = at(sentences.starts, at(sentences.of, token));
  const before = token > first ? at(tags, token - 1) : 62;
  const wordBefore = token > first ? at(forms.hash, token - 1) : 1;
  out.add(mix(1, t.strength));
  out.add(mix2(2, t.strength, t.length));
  out.add(mix2(16, t.contested, t.strength));
  out.add(mix2(17, t.contested, t.within));
  out.add(mix2(20, t.strength, t.type));
  out.add(mix2(21, cue.length, t.stem));
  out.add(mix2(22, t.tag, t.type));
  out.add(mix(24, t.stem));
  out.add(mix2(25, t.strength, t.quoted));
  out.add(mix2(30, t.familiar, t.strength));
  out.add(mix3(31, t.familiar, t.quoted, t.verb));
  out.add(mix2(32, t.familiar, t.type));
  out.add(mix2(33, before, t.tag));
  out.add(mix2(34, wordBefore, t.tag));
  out.add(mix3(35, before, t.tag, t.type));
  out.add(mix2(19, at(chunks.quoted, token), t.within));
  out.add(mix2(18, at(forms.titleCase, token), t.type));
}

function contentTraits(
  out: FeatureList,
  { tags, chunks, forms, quotes }: Analysis,
  reading: Reading,
  t: Traits,
): void {
  const { content } = reading;
  const [first, last] = [content[0], content.at(-1)];
  const firstWord = first === undefined ? 0 : at(chunks.lexical, first);
  const firstTag = first === undefined ? 63 : at(tags, first);
  const next = last === undefined ? 63 : last + 1 < tags.length ? at(tags, last + 1) : 62;
  const wordBefore = first === undefined || first === 0 ? 0 : at(forms.hash, first - 1);
  const region = first === undefined ? -1 : at(quotes.region, first);
  const words = region < 0 ? 7 : Math.min(6, quotes.regions[region]?.words ?? 0);
  out.add(mix2(7, t.length, t.stem));
  out.add(mix2(6, t.quoted, t.stem));
  out.add(mix2(8, t.verb, t.stem));
  out.add(mix3(9, t.verb, t.length, t.quoted));
  out.add(mix2(10, firstWord, t.stem));
  out.add(mix2(11, firstTag, t.stem));
  out.add(mix2(12, firstTag, t.verb));
  out.add(mix2(13, t.place, t.quoted));
  out.add(mix2(14, t.place, t.stem));
  out.add(mix2(15, t.within, t.stem));
  out.add(mix3(23, t.tag, t.verb, t.quoted));
  out.add(mix(26, t.margin));
  out.add(mix2(27, t.margin, t.strength));
  out.add(mix2(28, t.margin, t.quoted));
  out.add(mix3(40, words, t.quoted, t.verb));
  out.add(mix2(41, words, t.stem));
  out.add(mix2(42, next, t.quoted));
  out.add(mix2(43, wordBefore, t.quoted));
  out.add(mix3(44, firstTag, t.place, t.familiar));
}

function sourceTraits(
  out: FeatureList,
  { names, tags }: Analysis,
  reading: Reading,
  t: Traits,
): void {
  const { token, source } = reading;
  const [first, last] = [source[0], source.at(-1)];
  const side = first === undefined || last === undefined ? 0 : first > token ? 1 : 2;
  const away =
    first === undefined || last === undefined
      ? 0
      : Math.min(6, side === 1 ? first - token : token - last);
  const head = last === undefined ? 0 : at(names, last) * 64 + at(tags, last);
  out.add(mix2(3, t.type, t.stem));
  out.add(mix2(4, t.type, t.length));
  out.add(mix2(5, t.quoted, t.type));
  out.add(mix3(50, side, away, t.quoted));
  out.add(mix2(51, head, t.familiar));
  out.add(mix3(52, head, t.verb, t.quoted));
  out.add(mix3(53, side, away, t.stem));
  out.add(mix3(54, t.familiar, t.verb, t.type));
}

/** A reading with the probability that it is an attribution. */
export interface JudgedReading extends Reading {
  confidence: number;
}

/** What is worth accepting: models with their shares in the judgement, which sum to one. */
export type Acceptor = readonly { table: WeightTable; share: number }[];

/** Judges all readings of a text, pausing now and then. */
export function* judgeReadings(
  acceptor: Acceptor,
  analysis: Analysis,
  people: People,
  readings: readonly Reading[],
): Generator<void, JudgedReading[]> {
  const claims = claimTokens(readings);
  yield;
  const features = new FeatureList(60);
  const judged: JudgedReading[] = [];
  for (const reading of readings) {
    acceptanceFeatures(features, analysis, people, reading, claims);
    const confidence = acceptor.reduce(
      (sum, { table, share }) => sum + share * sigmoid(logit(table, features)),
      0,
    );
    judged.push({ ...reading, confidence });
    yield;
  }
  return judged;
}
