// Ranks the persons whom a pronoun or description may stand for.
import type { Analysis } from '../analysis.ts';
import type { WeightTable } from '../reports/cues.ts';
import { logit } from '../reports/cues.ts';
import { FeatureList, at, hashText, mix, mix2, mix3 } from '../learnt/hashing.ts';
import type { Mention, Person } from '../names/people.ts';
import type { Candidate } from './candidates.ts';
import { beginsSentence, isQuoted, mentionPlace, wantedGender } from './candidates.ts';
import type { Source } from './source-types.ts';
import { stemsOf } from '../words/stems.ts';

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

const REPLIES = stemsOf('reply answer respond retort counter');

const step = (value: number, limits: readonly number[]): number =>
  limits.filter((limit) => value >= limit).length;

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
