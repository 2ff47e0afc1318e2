// Takes the phrases of sources whole: a name at whose middle they begin or end, the article before a participle.
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { range } from '../draft.ts';
import { at } from '../learnt/hashing.ts';
import { NAME } from '../names/names.ts';
import { TAG } from '../words/tag-set.ts';

/** Takes in the rest of a name at whose middle a source begins or ends. */
function reachName({ names, tags, sentences }: Analysis, draft: Draft, taken: Set<number>): void {
  const joins = (from: number, to: number): boolean =>
    to >= 0 &&
    to < names.length &&
    at(names, from) !== NAME.none &&
    at(names, to) === at(names, from) &&
    at(sentences.of, to) === at(sentences.of, from) &&
    at(tags, to) === TAG.name &&
    !taken.has(to);
  for (let i = draft.source.at(-1) as number; joins(i, i + 1); i++) draft.source.push(i + 1);
  for (let i = draft.source[0] as number; joins(i, i - 1); i--) draft.source.unshift(i - 1);
}

/** A nickname has at most this many words. */
const MOST_NICKNAME_WORDS = 2;

/** Takes in the family name behind a nickname: "Dwayne *“The Rock” Holt*". */
function reachBehindNickname({ names, quotes }: Analysis, draft: Draft, taken: Set<number>): void {
  const last = draft.source.at(-1) as number;
  const region = quotes.regions[last + 1 < names.length ? at(quotes.region, last + 1) : -1];
  if (region?.first !== last + 1 || region.words > MOST_NICKNAME_WORDS) return;
  const family = region.last + 1;
  if (
    at(names, last) !== NAME.person ||
    family >= names.length ||
    at(names, family) !== NAME.person
  )
    return;
  const rest = range(last + 1, family);
  if (!rest.some((i) => taken.has(i))) draft.source.push(...rest);
}

/** Takes in the beginning of a phrase that a participle parts from its noun: "*The fuming* boss raged". */
function reachArticle({ tags, forms }: Analysis, draft: Draft, taken: Set<number>): void {
  const first = draft.source[0] ?? 0;
  const tag = first > 1 ? at(tags, first - 1) : -1;
  if (tag !== TAG.gerund && tag !== TAG.participle && tag !== TAG.past) return;
  if (at(tags, first - 2) !== TAG.determiner || at(tags, first) === TAG.determiner) return;
  if (/^(?:that|this|these|those)$/.test(forms.lower[first - 2] as string)) return;
  if (!taken.has(first - 2) && !taken.has(first - 1)) draft.source.unshift(first - 2, first - 1);
}

/** Takes in what an age is followed by: "the 31*-year-old nurse*". */
function reachBehindAge({ forms, chunks }: Analysis, draft: Draft, taken: Set<number>): void {
  const last = draft.source.at(-1) as number;
  if (forms.lower[last + 1] !== '-' || forms.lower[last + 2] !== 'year-old') return;
  const phrase = at(chunks.phrase, last + 2);
  const rest = range(last + 1, phrase < 0 ? last + 2 : at(chunks.phraseLast, phrase));
  if (!rest.some((i) => taken.has(i))) draft.source.push(...rest);
}

/** An apposition that parts a source is at most this long, in tokens. */
const LONGEST_APPOSITION = 10;

/** Takes in the name that stands between what somebody is and their age: "One of the five, *retired vicar Ann Lee*, 78, said". */
function reachApposition(
  { names, forms, tags, quotes }: Analysis,
  draft: Draft,
  taken: Set<number>,
): void {
  const { source } = draft;
  const gap = source.findIndex((token, i) => i > 0 && token !== (source[i - 1] as number) + 1);
  if (gap < 1) return;
  const between = range((source[gap - 1] as number) + 1, (source[gap] as number) - 1);
  if (between.length > LONGEST_APPOSITION || forms.lower[between[0] as number] !== ',') return;
  const named = between.some((i) => at(names, i) === NAME.person);
  const plain = (i: number): boolean =>
    !taken.has(i) &&
    at(quotes.region, i) < 0 &&
    at(tags, i) !== TAG.wh &&
    at(tags, i) !== TAG.pronoun;
  if (named && between.every(plain) && /\d,?$/.test(forms.lower[source[gap] as number] as string))
    draft.source = range(source[0] as number, source.at(-1) as number);
}

const AGE = /^\d{1,3},?$/;

/** Takes in the name and age between a source and its verb: "One of the five*, retired vicar Sue Lee, 78*, said". */
function reachToAge(analysis: Analysis, draft: Draft, taken: Set<number>): void {
  const { names, forms, quotes } = analysis;
  const last = draft.source.at(-1) as number;
  const verb = Math.min(draft.token, ...draft.cue);
  if (verb <= last || verb - last > LONGEST_APPOSITION || forms.lower[last + 1] !== ',') return;
  const rest = range(last + 1, verb - 1);
  const age = rest.findIndex((i) => AGE.test(forms.lower[i] as string));
  if (age < 0 || age < rest.length - 2 || !rest.some((i) => at(names, i) === NAME.person)) return;
  if (rest.some((i) => taken.has(i) || at(quotes.region, i) >= 0)) return;
  draft.source.push(...rest.slice(0, age + 1));
}

/** Makes the sources of all drafts whole that rest on a cue; headlines, where all is capitalised, are left as they are. */
export function reachWholeSources(analysis: Analysis, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.evidence !== 'cue' || draft.source.length === 0) continue;
    if (at(analysis.forms.titleCase, draft.token) === 1) continue;
    const taken = new Set([...draft.content, ...draft.cue]);
    reachBehindNickname(analysis, draft, taken);
    reachApposition(analysis, draft, taken);
    reachToAge(analysis, draft, taken);
    reachBehindAge(analysis, draft, taken);
    reachName(analysis, draft, taken);
    reachArticle(analysis, draft, taken);
  }
}
