// Lists the persons whom a pronoun or description may stand for: who was named before it, and how.
import type { Analysis } from '../analysis.ts';
import { QUOTED } from '../words/chunks.ts';
import { at } from '../learnt/hashing.ts';
import type { Gender, Mention, Person } from '../names/people.ts';
import type { Source } from './source-types.ts';
import { isVerbal, TAG } from '../words/tag-set.ts';

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

const MOST_CANDIDATES = 12;
const FARTHEST_MENTION = 200;

/** The gender that a source asks for. */
export const wantedGender = ({ type }: Source): Gender | null =>
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

/** Whether a mention stands in quotation marks. */
export const isQuoted = ({ chunks }: Analysis, { first }: Mention): boolean =>
  at(chunks.quoted, first) !== QUOTED.no;

/** Whether a mention stands among the first words of its sentence. */
export const beginsSentence = ({ sentences }: Analysis, { first }: Mention): boolean =>
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

/** So many sentences, and so many tokens, are read back to where a run of pronouns begins. */
const LONGEST_RUN = 12;
const MOST_TOKENS = 1000;

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
    const from = at(sentences.starts, sentence);
    if (token - from > MOST_TOKENS) break;
    for (let i = from; i < at(sentences.starts, sentence + 1); i++)
      if (forms.lower[i] === type && at(chunks.quoted, i) === QUOTED.no) start = sentence;
  }
  return start;
}

/** How a mention stands in its sentence: 1 before a verb, 2 before a comma, 3 a possessor. */
export function mentionPlace({ tags, forms }: Analysis, mention: Mention): number {
  const next = mention.last + 1;
  if (next >= tags.length) return 0;
  if (isVerbal(at(tags, next))) return 1;
  if (forms.lower[next] === ',') return 2;
  return at(tags, next) === TAG.clitic ? 3 : 0;
}
