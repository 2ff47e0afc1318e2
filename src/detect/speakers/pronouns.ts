// Finds the person that "he" or "she" stands for: weighs what speaks for each person mentioned near.
import type { Span } from '../../model/span.ts';
import { PRONOUN_WEIGHTS } from '../data/pronoun-weights.ts';
import type { Entities, EntityMention } from '../names/entities.ts';
import type { Referent } from './descriptions.ts';
import { firstMentionFrom, mentionsWithin } from './sources.ts';
import { lastStartingBy, liesWithin } from '../reports/span-search.ts';

/** Where the resolver stands when it meets a pronoun. */
export interface PronounPlace {
  pronoun: 'he' | 'she';
  /** UTF-16 offset of the pronoun. */
  at: number;
  /** What is said; people mentioned in it seldom say it. */
  content: readonly Span[];
  /** The speaker of the report before and where its source stood. */
  last: { entity: number; at: number } | null;
  /** Everybody who spoke before. */
  spoken: ReadonlySet<number>;
}

/** What the evidence is read from. */
export interface PronounContext {
  text: string;
  entities: Entities;
  /** In order. */
  sentences: readonly Span[];
  /** Outermost quotations, in order. */
  quoted: readonly Span[];
}

/** The kinds of evidence, each present (1) or absent. */
export type Evidence = keyof typeof PRONOUN_WEIGHTS;

/** A person who may be meant, with the evidence. */
export interface Candidate {
  entity: number;
  evidence: Evidence[];
}

/** How far back people are looked for: mentions read, and people weighed. */
const MOST_MENTIONS = 200;
const MOST_PEOPLE = 10;
/** How far ahead of a pronoun its person may be named, where nobody is named before. */
const AHEAD = 1200;

/** The people mentioned before an offset, the nearest first, each with its nearest mention and how often it came. */
function peopleBefore(entities: Entities, at: number): { mention: EntityMention; count: number }[] {
  const seen = new Map<number, { mention: EntityMention; count: number }>();
  const { mentions, list } = entities;
  const end = firstMentionFrom(mentions, at) - 1;
  for (let i = end; i >= 0 && end - i < MOST_MENTIONS; i--) {
    const mention = mentions[i];
    if (mention === undefined || list[mention.entity]?.kind !== 'person') continue;
    const known = seen.get(mention.entity);
    if (known !== undefined) known.count++;
    else if (seen.size < MOST_PEOPLE) seen.set(mention.entity, { mention, count: 1 });
  }
  return [...seen.values()];
}

const BREAK = /\n/g;

function distanceEvidence(context: PronounContext, mention: EntityMention, at: number): Evidence[] {
  const found: Evidence[] = [];
  const from = lastStartingBy(context.sentences, mention.span[0]);
  const distance = lastStartingBy(context.sentences, at) - from;
  if (distance <= 0) found.push('sameSentence');
  else if (distance === 1) found.push('lastSentence');
  else if (distance === 2) found.push('twoSentencesAgo');
  const between = context.text.slice(mention.span[1], Math.min(at, mention.span[1] + 4000));
  const breaks = between.replace(/\n\s*\n/g, '\n').match(BREAK)?.length ?? 0;
  if (breaks === 0) found.push('sameParagraph');
  else if (breaks === 1) found.push('lastParagraph');
  if (mention.span[0] - (context.sentences[from]?.[0] ?? 0) < 24) found.push('sentenceStart');
  return found;
}

function mentionEvidence(
  context: PronounContext,
  mention: EntityMention,
  place: PronounPlace,
): Evidence[] {
  const found: Evidence[] = [];
  const after = context.text.slice(mention.span[1], mention.span[1] + 24);
  const own = context.text.slice(...mention.span);
  if (/[’']s?$/.test(own) || /^[’']s?(?![\p{L}])/u.test(after)) found.push('possessive');
  else if (
    /^,?\s(?:who |also |has |had |is |was |\p{Ll}+ed |\p{Ll}+s |said|told|wrote|did)/u.test(after)
  )
    found.push('subject');
  if (liesWithin(context.quoted, mention.span[0])) found.push('quoted');
  if (place.content.some(([s, e]) => s <= mention.span[0] && mention.span[0] < e))
    found.push('inContent');
  if (mention.headline) found.push('headline');
  return found;
}

/** The speaker of the report before often goes on. */
function speakerEvidence(context: PronounContext, entity: number, place: PronounPlace): Evidence[] {
  const found: Evidence[] = [];
  if (place.spoken.has(entity)) found.push('spoke');
  if (place.last?.entity !== entity) return found;
  found.push('lastSpeaker');
  if (place.at - place.last.at < 600) found.push('lastSpeakerNear');
  if (!context.text.slice(place.last.at, place.at).includes('\n')) found.push('lastSpeakerHere');
  return found;
}

/** Lists the people whom a pronoun may stand for with the evidence for each, the last mentioned first. */
export function weighPeople(context: PronounContext, place: PronounPlace): Candidate[] {
  const { entities } = context;
  const fitting = peopleBefore(entities, place.at).filter(({ mention }) => {
    const gender = entities.list[mention.entity]?.gender ?? null;
    return gender === null || gender === place.pronoun;
  });
  return fitting.map(({ mention, count }, rank) => {
    const evidence: Evidence[] = [
      ...distanceEvidence(context, mention, place.at),
      ...mentionEvidence(context, mention, place),
      ...speakerEvidence(context, mention.entity, place),
    ];
    if (entities.list[mention.entity]?.gender === place.pronoun) evidence.push('rightGender');
    if (rank === 0) evidence.push('nearest');
    if (rank === 1) evidence.push('secondNearest');
    if (count > 2) evidence.push('often');
    return { entity: mention.entity, evidence };
  });
}

/** The person whom "who" goes on about: the last one named before it in the sentence. */
export function findRelativeHead(context: PronounContext, at: number): Referent | null {
  const { mentions, list } = context.entities;
  const from = context.sentences[lastStartingBy(context.sentences, at)]?.[0] ?? 0;
  const nearest = mentionsWithin(mentions, [from, at]).findLast(
    (m) => list[m.entity]?.kind === 'person',
  );
  if (nearest === undefined) return null;
  const adjacent = /^,?\s*$/.test(context.text.slice(nearest.span[1], at));
  return { entity: nearest.entity, confidence: adjacent ? 0.9 : 0.6 };
}

const weigh = (evidence: readonly Evidence[]): number =>
  evidence.reduce((sum, e) => sum + PRONOUN_WEIGHTS[e], 0);

/** The first person named after a pronoun that has nobody before it: "“…,” he added. … Peskov said on Monday". */
function personAfter(
  { entities, text }: PronounContext,
  { at, pronoun }: PronounPlace,
): Referent | null {
  for (const { span, entity } of mentionsWithin(entities.mentions, [at, at + AHEAD])) {
    const person = entities.list[entity];
    if (person?.kind !== 'person' || (person.gender !== null && person.gender !== pronoun))
      continue;
    return (text.slice(at, span[0]).match(BREAK)?.length ?? 0) > 4
      ? null
      : { entity, confidence: 0.5 };
  }
  return null;
}

/** Finds whom a pronoun stands for; null where nobody fits. Confidence is the best person's share of the weight. */
export function findAntecedent(context: PronounContext, place: PronounPlace): Referent | null {
  const candidates = weighPeople(context, place);
  const weights = candidates.map((c) => Math.exp(weigh(c.evidence)));
  const total = weights.reduce((sum, w) => sum + w, 0);
  let best = -1;
  weights.forEach((w, i) => {
    if (best < 0 || w > (weights[best] ?? 0)) best = i;
  });
  const entity = candidates[best]?.entity;
  if (entity === undefined) return personAfter(context, place);
  return { entity, confidence: (weights[best] ?? 0) / total };
}
