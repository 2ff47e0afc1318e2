// Judges whether a candidate with its spans is an attribution at all: the confidence that the reader sees.
import type { Analysis } from './analysis.ts';
import { QUOTED } from './chunks.ts';
import type { WeightTable } from './cues.ts';
import { FeatureList, at, hashText, mix, mix2, mix3 } from './hashing.ts';
import { logit, sigmoid } from './cues.ts';
import type { People, SourceType } from './source-types.ts';
import { classifySource } from './source-types.ts';
import type { Reading } from './spans.ts';
import { isVerbal } from './tag-set.ts';

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

/** The features of a reading. */
export function acceptanceFeatures(
  out: FeatureList,
  analysis: Analysis,
  people: People,
  reading: Reading,
  claims: Claims,
): void {
  const { chunks, tags, forms } = analysis;
  const { token, content, source, probability } = reading;
  const stem = at(chunks.stems, token);
  const odds = Math.log(probability / (1 - probability + 1e-6));
  const strength = Math.max(-6, Math.min(12, Math.round(odds * 2)));
  const length = lengthStep(content.length);
  const quoted = quotedPart(analysis, content);
  const type = typeHash(classifySource(analysis, people, source).type);
  const verb = content.some((i) => isVerbal(at(tags, i))) ? 1 : 0;
  const firstWord = content[0] === undefined ? 0 : at(chunks.lexical, content[0]);
  const firstTag = content[0] === undefined ? 63 : at(tags, content[0]);
  const place = placeOf(reading);
  const { inside, contested } = rivalryOf(reading, claims);
  const within = inside ? 1 : 0;
  const tag = at(tags, token);
  const margin = Math.min(15, Math.max(0, Math.round(Math.sqrt(Math.max(0, reading.margin)) * 4)));
  out.clear();
  out.add(1);
  out.add(mix(1, strength));
  out.add(mix2(2, strength, length));
  out.add(mix2(3, type, stem));
  out.add(mix2(4, type, length));
  out.add(mix2(5, quoted, type));
  out.add(mix2(6, quoted, stem));
  out.add(mix2(7, length, stem));
  out.add(mix2(8, verb, stem));
  out.add(mix3(9, verb, length, quoted));
  out.add(mix2(10, firstWord, stem));
  out.add(mix2(11, firstTag, stem));
  out.add(mix2(12, firstTag, verb));
  out.add(mix2(13, place, quoted));
  out.add(mix2(14, place, stem));
  out.add(mix2(15, within, stem));
  out.add(mix2(16, contested, strength));
  out.add(mix2(17, contested, within));
  out.add(mix2(18, at(forms.titleCase, token), type));
  out.add(mix2(19, at(chunks.quoted, token), within));
  out.add(mix2(20, strength, type));
  out.add(mix2(21, reading.cue.length, stem));
  out.add(mix2(22, tag, type));
  out.add(mix3(23, tag, verb, quoted));
  out.add(mix(24, stem));
  out.add(mix2(25, strength, quoted));
  out.add(mix(26, margin));
  out.add(mix2(27, margin, strength));
  out.add(mix2(28, margin, quoted));
}

/** A reading with the probability that it is an attribution. */
export interface JudgedReading extends Reading {
  confidence: number;
}

/** Judges all readings of a text. */
export function judgeReadings(
  model: WeightTable,
  analysis: Analysis,
  people: People,
  readings: readonly Reading[],
): JudgedReading[] {
  const claims = claimTokens(readings);
  const features = new FeatureList(40);
  return readings.map((reading) => {
    acceptanceFeatures(features, analysis, people, reading, claims);
    return { ...reading, confidence: sigmoid(logit(model, features)) };
  });
}
