// Ranks the persons whom a pronoun or description may stand for.
import type { Analysis } from '../analysis.ts';
import { QUOTED } from '../words/chunks.ts';
import type { WeightTable } from '../reports/cues.ts';
import { logit } from '../reports/cues.ts';
import { FeatureList, at, hashText, mix, mix2, mix3 } from '../learnt/hashing.ts';
import type { Gender, Mention, Person } from '../names/people.ts';
import type { Source } from './source-types.ts';
import { stemsOf } from '../words/stems.ts';
import { TAG, isVerbal } from '../words/tag-set.ts';

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
  /** The first token of the last mention before the source that is a subject, or -1. */
  subject: number;
  /** Place among the candidates by `subject`, the latest first. */
  subjectRank: number;
}

/** Who spoke before, as the text goes on. */
export class SpeakerHistory {
  /** Who spoke last. */
  last: Person | null = null;
  /** The token where that source stood. */
  token = -1;
  private readonly counts = new Map<Person, number>();

  /** Notes who spoke. */
  note(person: Person, token: number): void {
    this.last = person;
    this.token = token;
    this.counts.set(person, this.timesOf(person) + 1);
  }

  /** How often somebody spoke. */
  timesOf(person: Person): number {
    return this.counts.get(person) ?? 0;
  }
}

/** What stands around a source that is to be resolved. */
export interface ReferenceContext {
  analysis: Analysis;
  source: Source;
  /** The source's first token. */
  token: number;
  /** The cue's token, or -1. */
  cue: number;
  /** The sentence where the run of pronouns began that the source goes on (`startOfRun`). */
  run: number;
  content: ReadonlySet<number>;
  history: SpeakerHistory;
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

/** How many mentions of a person are looked at for one that is a subject. */
const MOST_SUBJECTS = 6;

/** Whether a mention begins its sentence or stands before a verb. */
const isSubject = (analysis: Analysis, mention: Mention): boolean =>
  beginsSentence(analysis, mention) || mentionPlace(analysis, mention) === 1;

const isQuoted = ({ chunks }: Analysis, { first }: Mention): boolean =>
  at(chunks.quoted, first) !== QUOTED.no;

const beginsSentence = ({ sentences }: Analysis, { first }: Mention): boolean =>
  first - at(sentences.starts, at(sentences.of, first)) < 4;

/** The first token of a person's last mention, of the first `count`, that is a subject outside quotation marks; or -1. */
function lastSubject(analysis: Analysis, { mentions }: Person, count: number): number {
  for (let i = count - 1; i >= Math.max(0, count - MOST_SUBJECTS); i--) {
    const mention = mentions[i] as Mention;
    if (!isQuoted(analysis, mention) && isSubject(analysis, mention)) return mention.first;
  }
  return -1;
}

/** The persons most recently mentioned before a token, the nearest first; `mentions` are in order. */
export function recentPeople(
  analysis: Analysis,
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
    found.push({
      person,
      mention,
      count,
      rank: found.length,
      fittingRank: fits ? fitting : 3,
      subject: lastSubject(analysis, person, count),
      subjectRank: 0,
    });
    if (fits) fitting++;
  }
  const kept = withoutAskers(analysis, ofWantedGender(found, wanted), token);
  for (const candidate of kept)
    candidate.subjectRank = kept.filter(({ subject }) => subject > candidate.subject).length;
  return kept;
}

/** Of the candidates those whose gender fits or is not known, where there are any. */
function ofWantedGender(candidates: Candidate[], wanted: Gender | null): Candidate[] {
  const fitting = candidates.filter(
    ({ person: { gender } }) => wanted === null || gender === null || gender === wanted,
  );
  return fitting.length > 0 ? fitting : candidates;
}

const ASKED = new Set(['asked', 'pressed', 'quizzed', 'questioned', 'challenged', 'interviewed']);
/** A role of so many words may stand between "asked by" and a name. */
const LONGEST_ROLE = 4;

/** Whether a mention is of somebody who asked, in the sentence of a token: "*Asked by Cllr Garvey* how much, she said". */
function isAsker({ forms, sentences }: Analysis, { first }: Mention, token: number): boolean {
  if (at(sentences.of, first) !== at(sentences.of, token)) return false;
  for (let i = first - 1; i > Math.max(0, first - LONGEST_ROLE); i--)
    if (forms.lower[i] === 'by') return ASKED.has(forms.lower[i - 1] as string);
  return false;
}

/** The candidates without those who asked what a source answers, where there are others. */
function withoutAskers(analysis: Analysis, candidates: Candidate[], token: number): Candidate[] {
  const others = candidates.filter(({ mention }) => !isAsker(analysis, mention, token));
  return others.length > 0 ? others : candidates;
}

/** So many sentences are read back to where a run of pronouns begins. */
const LONGEST_RUN = 12;

/**
 * The sentence where the run of pronouns began that a source goes on: back over sentences that say "she" and name nobody
 * whom it may stand for: "*She was* born in 1932. Her father kept the light. “I thought every child had one,” she wrote".
 */
export function startOfRun(
  { sentences, forms, chunks }: Analysis,
  { type }: Source,
  token: number,
  candidates: readonly Candidate[],
): number {
  let start = at(sentences.of, token);
  if (type !== 'he' && type !== 'she') return start;
  const naming = new Set(
    candidates.flatMap(({ person, count }) =>
      person.mentions
        .slice(Math.max(0, count - MOST_SUBJECTS), count)
        .map((m) => at(sentences.of, m.first)),
    ),
  );
  const earliest = Math.max(0, start - LONGEST_RUN);
  if (naming.has(start)) return start;
  for (let sentence = start - 1; sentence >= earliest && !naming.has(sentence); sentence--) {
    for (let i = at(sentences.starts, sentence); i < at(sentences.starts, sentence + 1); i++)
      if (forms.lower[i] === type && at(chunks.quoted, i) === QUOTED.no) start = sentence;
  }
  return start;
}

const REPLIES = stemsOf('reply answer respond retort counter');

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

/** Tokens after a source in which whom it speaks of is named. */
const SOON = 12;

/** The features of a candidate. */
export function referenceFeatures(
  out: FeatureList,
  context: ReferenceContext,
  candidate: Candidate,
): void {
  const { analysis, source, token, history, content, candidates } = context;
  const { person, mention, count } = candidate;
  const { sentences, tokens } = analysis;
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
  const initial = beginsSentence(analysis, mention) ? 1 : 0;
  const spokeLast = history.last === person ? 1 : 0;
  const [rank, fitting] = [Math.min(candidate.rank, 4), Math.min(candidate.fittingRank, 3)];
  const role = roleFit(analysis, source, person);
  const rivals = Math.min(candidates.length, 4);
  const quoted = isQuoted(analysis, mention) ? 1 : 0;
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
  historyFeatures(out, context, candidate, type);
}

/** Adds how the candidate's part in the text goes on to the source: as subject, as speaker, as somebody spoken of. */
function historyFeatures(
  out: FeatureList,
  { analysis, token, cue, run, history, content, candidates }: ReferenceContext,
  candidate: Candidate,
  type: number,
): void {
  const { sentences, tags, chunks } = analysis;
  const { person, mention, count, subject, subjectRank } = candidate;
  const sentence = at(sentences.of, token);
  const away = (from: number, limits: readonly number[]): number =>
    from < 0 ? 7 : step(sentence - at(sentences.of, from), limits);
  const spokeLast = history.last === person ? 1 : 0;
  const sinceReport = away(history.token, [1, 2, 3, 5]);
  const sinceSubject = away(subject, [1, 2, 3, 5]);
  const before = mention.first > 0 ? at(tags, mention.first - 1) : 0;
  const again = namedAgain(analysis, person, count, token, content) ? 1 : 0;
  out.add(mix3(22, type, spokeLast, sinceReport));
  out.add(mix3(23, type, spokeLast, step(history.timesOf(person), [1, 2, 4])));
  out.add(mix3(24, type, sinceSubject, spokeLast));
  out.add(mix3(25, type, sinceSubject, Math.min(subjectRank, 3)));
  out.add(mix3(26, type, Math.min(subjectRank, 3), spokeLast));
  out.add(mix2(27, type, again));
  out.add(mix3(29, type, again, spokeLast));
  out.add(mix3(30, again, spokeLast, Math.min(candidate.rank, 3)));
  out.add(mix3(28, type, before, spokeLast));
  const sinceRun = step(run - at(sentences.of, mention.first), [0, 1, 2, 3, 5]);
  const goesOn = run < sentence ? 1 : 0;
  const oftenest = candidates.every(
    (other) => other.person.mentions.length <= person.mentions.length,
  );
  const replies = cue >= 0 && REPLIES.has(at(chunks.stems, cue)) ? 1 : 0;
  out.add(mix3(31, type, sinceRun, goesOn * 4 + Math.min(subjectRank, 3)));
  out.add(mix3(32, type, sinceRun, goesOn * 2 + spokeLast));
  out.add(mix3(33, type, oftenest ? 1 : 0, goesOn * 2 + spokeLast));
  out.add(mix3(34, replies, spokeLast, sinceReport));
}

/** Whether a person is named in the content or soon after the source: whoever speaks of Holt is not Holt. */
function namedAgain(
  { sentences }: Analysis,
  { mentions }: Person,
  count: number,
  token: number,
  content: ReadonlySet<number>,
): boolean {
  for (let i = Math.max(0, count - 1); i < Math.min(mentions.length, count + 3); i++) {
    const { first } = mentions[i] as Mention;
    if (content.has(first)) return true;
    if (
      first > token &&
      first - token < SOON &&
      at(sentences.of, first) === at(sentences.of, token)
    )
      return true;
  }
  return false;
}

/** Whom a pronoun or description most likely stands for, with the probability; null where nobody was mentioned. */
export function resolveReference(
  model: WeightTable,
  context: ReferenceContext,
): { person: Person; mention: Mention; logit: number } | null {
  const features = new FeatureList(40);
  let best: ReturnType<typeof resolveReference> = null;
  for (const candidate of context.candidates) {
    referenceFeatures(features, context, candidate);
    const z = logit(model, features);
    if (best === null || z > best.logit)
      best = { person: candidate.person, mention: candidate.mention, logit: z };
  }
  return best;
}
