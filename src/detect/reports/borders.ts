// Settles where a paraphrase begins and ends, by what is true of English sentences whatever they are about.
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { range, union } from '../draft.ts';
import { hasWord } from '../words/forms.ts';
import { at, hashText } from '../learnt/hashing.ts';
import { NAME } from '../names/names.ts';
import { TAG, isFinite, isVerb } from '../words/tag-set.ts';
import { type Rule, settleReports } from './settle-reports.ts';

/** What is left of a content must be at least this long, in tokens. */
const LEAST_LEFT = 4;
/** More tokens than this between a content and its comma are another clause. */
const FARTHEST_COMMA = 6;
/** More tokens than this between a cue and a content that lacks its beginning are another clause. */
const FARTHEST_START = 6;

/** After its verb a comment clause has at most this many tokens: ", Holt said *on Wednesday.*" */
const LONGEST_COMMENT = 8;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Nouns with which an article sums up what was just reported: "…, a claim that others reject". */
const SUMMARIES = words(
  'accusation allegation argument assertion assessment assurance call charge claim comment concern condition ' +
    'criticism decision declaration demand denial description explanation figure gesture idea message move notion ' +
    'number offer option pledge position possibility prediction prospect promise proposal proposition remark request ' +
    'response sentiment statement stance step suggestion term theory threat topic view vow warning wish',
);
const SUBJECTS = words('there he she it they we i you this that these those');
const CONCESSIONS = words('though although but while');
const QUESTIONS = words('asked pressed questioned');
const REFUSALS = words('declined refused');
const NEGATIONS = words("n't not no few little");
/** Verbs whose noun is part of what is held: "expressed *doubts about* …". */
const UTTERING = new Set(['express', 'voic', 'rais', 'reiterat'].map(hashText));

/** Whether a token of a content stands outside quotation marks and right after a comma of the content. */
const opensClause = (
  { forms, quotes }: Analysis,
  content: readonly number[],
  i: number,
): boolean => {
  const token = content[i] as number;
  return (
    i > LEAST_LEFT &&
    content[i - 1] === token - 1 &&
    forms.lower[token - 1] === ',' &&
    at(quotes.region, token) < 0
  );
};

/** Whether words tell what a speaker withheld: "he didn't go into specifics", "Holt gave no details". */
function withholds({ forms, tags, names }: Analysis, subject: number): boolean {
  const word = (i: number): string => forms.lower[i] ?? '';
  if (!/^(?:s?he|they)$/.test(word(subject)) && at(names, subject) !== NAME.person) return false;
  let verb = subject + 1;
  while (at(names, verb) === NAME.person) verb++;
  if (verb >= tags.length || !isFinite(at(tags, verb))) return false;
  return REFUSALS.has(word(verb)) || NEGATIONS.has(word(verb + 1));
}

/** Whether a clause that begins at a token is the article's own, about what was said. */
function isAside(analysis: Analysis, token: number): boolean {
  const { forms, tags } = analysis;
  const word = (i: number): string => forms.lower[i] ?? '';
  if (word(token) === 'when') return QUESTIONS.has(word(token + 1));
  if (CONCESSIONS.has(word(token))) return withholds(analysis, token + 1);
  if (word(token) !== 'a' && word(token) !== 'an') return false;
  let noun = token + 1;
  while (at(tags, noun) === TAG.adjective || at(tags, noun) === TAG.adverb) noun++;
  return SUMMARIES.has(word(noun));
}

/** Ends a content before ", a claim that …", ", though Holt gave no details", ", when asked …". */
function cutAside(analysis: Analysis, draft: Draft): void {
  const { content } = draft;
  const cut = content.findIndex(
    (token, i) => opensClause(analysis, content, i) && isAside(analysis, token),
  );
  if (cut > 0) draft.content = content.slice(0, cut - 1);
}

/** Ends a content before "when asked about …", comma or not. */
function cutQuestion({ forms, quotes }: Analysis, draft: Draft): void {
  const { content } = draft;
  const cut = content.findIndex(
    (token, i) =>
      i >= LEAST_LEFT &&
      at(quotes.region, token) < 0 &&
      forms.lower[token] === 'when' &&
      QUESTIONS.has(forms.lower[token + 1] ?? ''),
  );
  if (cut > 0)
    draft.content = content.slice(
      0,
      forms.lower[(content[cut] as number) - 1] === ',' ? cut - 1 : cut,
    );
}

/** Takes in the end of a clause that stands before its cue: "It has not been *scheduled yet*, Holt said". */
function reachComma({ forms, quotes, sentences }: Analysis, draft: Draft): void {
  const last = draft.content.at(-1) ?? -1;
  const next = Math.min(...[draft.token, draft.source[0] ?? Infinity].filter((i) => i > last));
  if (!Number.isFinite(next) || next - last > FARTHEST_COMMA || next - last < 2) return;
  if (draft.source.some((i) => i < last) || at(sentences.of, next) !== at(sentences.of, last))
    return;
  const between = range(last + 1, next - 1);
  if (forms.lower[next - 1] !== ',' || between.some((i) => at(quotes.region, i) >= 0)) return;
  if (between.slice(0, -1).some((i) => /^[,;:—–()]$/.test(forms.lower[i] as string))) return;
  draft.content = union(draft.content, between.slice(0, -1));
}

/** Takes in the beginning of a clause after its cue: "told reporters *there has* been a change". */
function reachStart({ tags, quotes, sentences, forms }: Analysis, draft: Draft): void {
  const first = draft.content[0] ?? -1;
  const before = Math.max(...[...draft.cue, ...draft.source].filter((i) => i < first), -1);
  if (first < 1 || before < 0 || first - before > FARTHEST_START) return;
  if (at(quotes.region, first) >= 0 || at(sentences.of, first) !== at(sentences.of, before)) return;
  const tag = at(tags, first);
  if (tag !== TAG.participle && tag !== TAG.base && !isFinite(tag)) return;
  const steps = (i: number): boolean => {
    if (SUBJECTS.has(forms.lower[i] as string)) return false;
    const other = at(tags, i);
    return isVerb(other) || other === TAG.modal || other === TAG.adverb;
  };
  let start = first;
  while (start - 1 > before && steps(start - 1)) start--;
  if (start === first && !isFinite(tag)) return;
  if (!range(start, first).some((i) => isFinite(at(tags, i)))) return;
  const subject = start - 1;
  if (subject <= before) return;
  if (SUBJECTS.has(forms.lower[subject] as string))
    draft.content = union(range(subject, first), draft.content);
}

/** Takes in the noun of "expressed doubts about …", which is what is held. */
function takeUttered({ chunks, tags, quotes, forms }: Analysis, draft: Draft): void {
  const first = draft.content[0] ?? -1;
  if (!UTTERING.has(at(chunks.stems, draft.token)) || first <= draft.token) return;
  const between = range(draft.token + 1, first - 1);
  const from = between.find((i) => at(chunks.phrase, i) >= 0);
  if (from === undefined || between.some((i) => at(quotes.region, i) >= 0)) return;
  if (!between.some((i) => at(tags, i) === TAG.noun || at(tags, i) === TAG.nouns)) return;
  if (between.some((i) => isVerb(at(tags, i)) || !hasWord(forms.lower[i] as string))) return;
  const taken = range(from, first - 1);
  draft.content = union(taken, draft.content);
  draft.cue = draft.cue.filter((i) => !taken.includes(i));
}

/** Verbs that take no clause, by their stems. */
const JUDGING = new Set(
  'criticiz criticis condemn prais reject dismiss denounc blam welcom downplay'
    .split(' ')
    .map(hashText),
);

const COORDINATORS = words('but and while although though however yet so');

/**
 * Takes in the whole sentence before a comment clause that ends it: "*The bridge will close after inspectors found that*
 * cracks had grown, the engineer said on Wednesday."
 */
function reachSentence(analysis: Analysis, draft: Draft): void {
  const { forms, quotes, sentences } = analysis;
  const [first, last] = [draft.content[0] ?? -1, draft.content.at(-1) ?? -1];
  const clause = draft.source[0] ?? -1;
  const start = at(sentences.starts, at(sentences.of, draft.token));
  if (first <= start || clause < last || clause > draft.token) return;
  if (last !== clause - 2 || forms.lower[clause - 1] !== ',') return;
  if (first < start || draft.content.length !== last - first + 1) return;
  const end = at(sentences.starts, at(sentences.of, draft.token) + 1);
  if (end - draft.token > LONGEST_COMMENT) return;
  const added = range(start, first - 1);
  if (added.some((i) => at(quotes.region, i) >= 0 || /^[;:—–]$/.test(forms.lower[i] as string)))
    return;
  if (added.some((i) => forms.lower[i] === ',' && COORDINATORS.has(forms.lower[i + 1] as string)))
    return;
  draft.content = union(added, draft.content);
}

/**
 * Ends a thing that is spoken of before the next verb of the same subject: "criticised *the plan for the pier* and hoped
 * to stop it". What is said in a clause may go on over such a verb.
 */
function cutCoordinated({ forms, tags, quotes, chunks }: Analysis, draft: Draft): void {
  const { content, token } = draft;
  if (!isFinite(at(tags, token)) || (content[0] ?? 0) < token) return;
  const verbAfter = (i: number): boolean => {
    const next = at(tags, i + 1) === TAG.adverb ? i + 2 : i + 1;
    return at(tags, next) === at(tags, token) && at(quotes.region, next) < 0;
  };
  const onlyNouns = JUDGING.has(at(chunks.stems, token));
  for (const [i, word] of content.entries()) {
    if ((isFinite(at(tags, word)) && !onlyNouns) || at(quotes.region, word) >= 0) return;
    if (i > 0 && /^(?:and|but)$/.test(forms.lower[word + 1] ?? '') && verbAfter(word + 1)) {
      draft.content = content.slice(0, i + 1);
      return;
    }
  }
}

/** Whether a token is the "that" of a clause and not of a thing: "*that it* leaks", not "that leak". */
function beginsClause({ forms, tags, chunks }: Analysis, token: number): boolean {
  const own = token + 1 < tags.length ? at(chunks.phrase, token + 1) : -1;
  const after = own < 0 ? token + 1 : at(chunks.phraseLast, own) + 1;
  return forms.lower[token] === 'that' && after < tags.length && isFinite(at(tags, after));
}

/** Ends a content where somebody else's clause parts it from the rest: "said *it would close*, but Ito doubted that plan". */
function cutAtOthers(analysis: Analysis, draft: Draft): void {
  const { tags, quotes, names } = analysis;
  const { content, token } = draft;
  if ((content[0] ?? 0) < token) return;
  const own = new Set([...draft.cue, ...draft.source, token]);
  const parts = (next: number, before: number): boolean => {
    const between = range(before + 1, next - 1);
    return (
      between.some((word) => at(names, word) === NAME.person) &&
      between.some((word) => isFinite(at(tags, word)) && at(quotes.region, word) < 0) &&
      !between.some((word) => own.has(word)) &&
      !beginsClause(analysis, next)
    );
  };
  const cut = content.findIndex((next, i) => {
    const before = content[i - 1] ?? next - 1;
    return before < next - 1 && at(quotes.region, next) < 0 && parts(next, before);
  });
  if (cut >= LEAST_LEFT) draft.content = content.slice(0, cut);
}

const DAY = /^(?:yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Drops the day on which it was said from the beginning of what was said: "called on them on *Thursday* to wait". */
function dropDay({ forms }: Analysis, draft: Draft): void {
  const [first, next] = draft.content;
  if (first === undefined || next !== first + 1 || first < draft.token) return;
  if (DAY.test(forms.lower[first] as string) && /^(?:to|that)$/.test(forms.lower[next] as string))
    draft.content = draft.content.slice(1);
}

const RULES: readonly Rule[] = [
  cutAtOthers,
  dropDay,
  cutAside,
  cutQuestion,
  cutCoordinated,
  reachComma,
  reachSentence,
  reachStart,
  takeUttered,
];

/** Settles the borders of all drafts that rest on a cue, pausing before each. */
export const settleBorders = (
  analysis: Analysis,
  drafts: readonly Draft[],
): Generator<void, void> => settleReports(analysis, drafts, RULES);
