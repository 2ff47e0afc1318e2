// Ranks the persons whom a pronoun or description may stand for.
import type { Analysis } from './analysis.ts';
import { QUOTED } from './chunks.ts';
import type { WeightTable } from './cues.ts';
import { logit } from './cues.ts';
import { FeatureList, at, hashText, mix, mix2, mix3 } from './hashing.ts';
import type { Gender, Mention, Person } from './people.ts';
import type { Source } from './source-types.ts';
import { TAG, isVerbal } from './tag-set.ts';

/** A person who was mentioned before a source, as a candidate for it. */
export interface Candidate {
  person: Person;
  /** The last mention before the source. */
  mention: Mention;
  /** How many mentions came before the source. */
  count: number;
  /** Place among the candidates, the most recent first. */
  rank: number;
  /** Place among those whose gender fits. */
  fittingRank: number;
}

/** What stands around a source that is to be resolved. */
export interface ReferenceContext {
  analysis: Analysis;
  source: Source;
  /** The source's first token. */
  token: number;
  content: ReadonlySet<number>;
  lastSpeaker: Person | null;
  candidates: readonly Candidate[];
}

const MOST_CANDIDATES = 12;
const FARTHEST_MENTION = 200;

/** The gender that a source asks for. */
const wantedGender = ({ type }: Source): Gender | null =>
  type === 'he' ? 'male' : type === 'she' ? 'female' : null;

/** The number of items, of a list in order, that come before a token. */
function countBefore<T>(items: readonly T[], token: number, place: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place(items[middle] as T) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The persons most recently mentioned before a token, the nearest first; `mentions` are in order. */
export function recentPeople(
  mentions: readonly Mention[],
  token: number,
  source: Source,
): Candidate[] {
  const found: Candidate[] = [];
  const seen = new Set<Person>();
  const wanted = wantedGender(source);
  let fitting = 0;
  const last = countBefore(mentions, token, (m) => m.last) - 1;
  for (
    let i = last;
    i >= Math.max(0, last - FARTHEST_MENTION) && found.length < MOST_CANDIDATES;
    i--
  ) {
    const mention = mentions[i] as Mention;
    const { person } = mention;
    if (seen.has(person)) continue;
    seen.add(person);
    const fits = wanted === null || person.gender === null || person.gender === wanted;
    const count = countBefore(person.mentions, token, (m) => m.last);
    found.push({ person, mention, count, rank: found.length, fittingRank: fits ? fitting : 3 });
    if (fits) fitting++;
  }
  return ofWantedGender(found, wanted);
}

/** Of the candidates those whose gender fits or is not known, where any is known to fit. */
function ofWantedGender(candidates: Candidate[], wanted: Gender | null): Candidate[] {
  if (wanted === null || !candidates.some(({ person }) => person.gender === wanted))
    return candidates;
  return candidates.filter(({ person: { gender } }) => gender === null || gender === wanted);
}

const step = (value: number, limits: readonly number[]): number =>
  limits.filter((limit) => value >= limit).length;

/** How a mention stands in its sentence: 1 before a verb, 2 before a comma, 3 a possessor. */
function mentionPlace({ tags, forms }: Analysis, mention: Mention): number {
  const next = mention.last + 1;
  if (next >= tags.length) return 0;
  if (isVerbal(at(tags, next))) return 1;
  if (forms.lower[next] === ',') return 2;
  return at(tags, next) === TAG.clitic ? 3 : 0;
}

/** Whether a description fits what the text says of a person: 2 where the source is no description. */
function roleFit({ forms }: Analysis, { type, head }: Source, person: Person): number {
  if (type !== 'description' || head < 0) return 2;
  return person.roles.has(forms.lower[head] as string) ? 1 : 0;
}

/** 3 where a source asks for no gender, 2 where the person's is not known, 1 where it fits, else 0. */
function genderFit(source: Source, { gender }: Person): number {
  const wanted = wantedGender(source);
  if (wanted === null) return 3;
  return gender === null ? 2 : gender === wanted ? 1 : 0;
}

/** The features of a candidate. */
export function referenceFeatures(
  out: FeatureList,
  context: ReferenceContext,
  candidate: Candidate,
): void {
  const { analysis, source, token, lastSpeaker, content, candidates } = context;
  const { person, mention, count } = candidate;
  const { sentences, tokens, chunks } = analysis;
  const type = hashText(source.type);
  const gender = genderFit(source, person);
  const sentencesAway = step(
    at(sentences.of, token) - at(sentences.of, mention.first),
    [1, 2, 3, 5, 9],
  );
  const paragraphsAway = step(
    at(tokens.paragraph, token) - at(tokens.paragraph, mention.first),
    [1, 2, 4],
  );
  const distance = step(token - mention.last, [3, 6, 12, 25, 60]);
  const place = mentionPlace(analysis, mention);
  const initial = mention.first - at(sentences.starts, at(sentences.of, mention.first)) < 4 ? 1 : 0;
  const spokeLast = lastSpeaker === person ? 1 : 0;
  const rank = Math.min(candidate.rank, 4);
  const fitting = Math.min(candidate.fittingRank, 3);
  const role = roleFit(analysis, source, person);
  const rivals = Math.min(candidates.length, 4);
  const quoted = at(chunks.quoted, mention.first) === QUOTED.no ? 0 : 1;
  out.clear();
  out.add(mix(1, type));
  out.add(mix2(2, type, gender));
  out.add(mix3(3, type, gender, sentencesAway));
  out.add(mix3(4, type, gender, rank));
  out.add(mix3(5, type, gender, spokeLast));
  out.add(mix3(6, type, sentencesAway, spokeLast));
  out.add(mix3(7, type, place, initial));
  out.add(mix3(8, type, sentencesAway * 4 + place, initial));
  out.add(mix3(9, type, distance, place));
  out.add(mix3(10, type, step(count, [2, 3, 4, 7]), gender));
  out.add(mix2(11, quoted, sentencesAway));
  out.add(mix2(12, content.has(mention.last) ? 1 : 0, sentencesAway));
  out.add(mix2(13, mention.headline ? 1 : 0, type));
  out.add(mix3(14, type, role, gender));
  out.add(mix3(15, role, sentencesAway, spokeLast));
  out.add(mix3(16, type, paragraphsAway, spokeLast));
  out.add(mix3(17, type, fitting, sentencesAway));
  out.add(mix3(18, type, fitting, spokeLast));
  out.add(mix3(19, type, rank, sentencesAway));
  out.add(mix2(20, type, rivals));
  out.add(mix3(21, type, rivals, spokeLast));
}

/** Whom a pronoun or description most likely stands for, with the probability; null where nobody was mentioned. */
export function resolveReference(
  model: WeightTable,
  context: ReferenceContext,
): { person: Person; mention: Mention; logit: number } | null {
  const features = new FeatureList(24);
  let best: ReturnType<typeof resolveReference> = null;
  for (const candidate of context.candidates) {
    referenceFeatures(features, context, candidate);
    const z = logit(model, features);
    if (best === null || z > best.logit)
      best = { person: candidate.person, mention: candidate.mention, logit: z };
  }
  return best;
}
