// Finds who is meant by what stands near: the unnamed person whom a paragraph is about, the body that a sentence is about.
import type { Span } from '../../model/span.ts';
import { isCountryman } from '../data/nations.ts';
import { BODY_NOUNS, CALLINGS, PEOPLE_NOUNS } from '../data/roles.ts';
import type { Referent } from './descriptions.ts';
import type { PronounContext, PronounPlace } from './pronouns.ts';
import { findAntecedent } from './pronouns.ts';
import { genderOfRole, isRoleNoun } from '../names/role-phrases.ts';
import type { Description } from './sources.ts';
import { mentionsWithin } from './sources.ts';
import { lastStartingBy, liesWithin } from '../reports/span-search.ts';

/** A sentence about a person without a name begins so, behind the hour in a live blog: "The young *harbour engineer* …". */
const SUBJECT = /^(?:\d[\d.:]*(?:am|pm)?:?\s)?(?:The|A|An|My|His|Her|Their|Our|One|Another)\s/u;
/** One about people begins so too: "*Analysts at Acme Capital* kept …". */
const PEOPLE =
  /^(\p{Lu}\p{Ll}+)(?: (?:at|from|with) (?:the )?\p{Lu}[\p{L}&’'-]*(?: \p{Lu}[\p{L}&’'-]*)*)?(?= )/u;
/** The noun of such a subject is one of so many words. */
const MOST_WORDS = 5;
/** Paragraphs longer than this are not read back to their start, in UTF-16 code units. */
const LONGEST_PARAGRAPH = 2000;

/** Whom a pronoun stands for who have no name. */
export type UnnamedPronoun = 'he' | 'she' | 'they';

/** Whether a word, with a comma behind it or not, says what somebody is, or some are. */
function saysWho(word: string, pronoun: UnnamedPronoun): boolean {
  const noun = word.replace(/,$/, '');
  return pronoun === 'they' ? PEOPLE_NOUNS.has(noun.toLowerCase()) : isRoleNoun(noun);
}

/** The words at a sentence's start that say what its subject is, where that is somebody of this gender. */
function subjectOf(text: string, [start, end]: Span, pronoun: UnnamedPronoun): Span | null {
  const people = pronoun === 'they' ? PEOPLE.exec(text.slice(start, end)) : null;
  if (people !== null && PEOPLE_NOUNS.has((people[1] ?? '').toLowerCase()))
    return [start, start + people[0].length];
  const lead = SUBJECT.exec(text.slice(start, end))?.[0];
  if (lead === undefined) return null;
  const words = text.slice(start + lead.length, end).split(' ', MOST_WORDS);
  let last = words.findIndex((word) => saysWho(word, pronoun));
  while (last >= 0 && !words[last]?.endsWith(',') && saysWho(words[last + 1] ?? '', pronoun))
    last++;
  const phrase = words
    .slice(0, last + 1)
    .join(' ')
    .replace(/,$/, '');
  if (last < 0 || !/^[\p{L} -]+$/u.test(phrase)) return null;
  if (pronoun !== 'they' && phrase.endsWith('s')) return null;
  const gender = pronoun === 'they' ? null : genderOfRole(phrase);
  if (words[last + 1] === 'of' || (gender !== null && gender !== pronoun)) return null;
  const from = start + lead.search(/\p{Lu}\p{L}*\s$/u);
  return [from, start + lead.length + phrase.length];
}

/**
 * The unnamed person, or people, whom a pronoun stands for: whom a sentence before it in its paragraph is about, where the
 * paragraph has named nobody: "*My neighbour* thinks I am mad. “You cannot swim,” she told me".
 */
export function unnamedBefore(
  { text, entities, sentences, quoted }: PronounContext,
  at: number,
  pronoun: UnnamedPronoun,
): Span | null {
  const earliest = Math.max(0, at - LONGEST_PARAGRAPH - 1);
  const start = earliest + text.slice(earliest, at).lastIndexOf('\n') + 1;
  if (at - start > LONGEST_PARAGRAPH) return null;
  const named = mentionsWithin(entities.mentions, [start, at]);
  if (named.some(({ entity }) => entities.list[entity]?.kind === 'person')) return null;
  for (let i = lastStartingBy(sentences, at); i >= 0; i--) {
    const [from, to] = sentences[i] as Span;
    if (from < start) return null;
    if (liesWithin(quoted, from)) continue;
    const subject = subjectOf(text, [from, Math.min(to, at)], pronoun);
    if (subject !== null) return subject;
  }
  return null;
}

/** The body that "it" stands for behind what it says: "*Norpipe* expects a loss, it said". */
export function bodyOfSentence(
  { entities, sentences }: PronounContext,
  at: number,
  content: readonly Span[],
): number | null {
  const sentence = sentences[lastStartingBy(sentences, at)]?.[0] ?? at;
  if ((content[0]?.[0] ?? at) >= at || (content[0]?.[0] ?? 0) < sentence) return null;
  const first = mentionsWithin(entities.mentions, [sentence, at])[0];
  const begins = first !== undefined && first.span[0] - sentence <= 'The '.length;
  return begins && entities.list[first.entity]?.kind === 'organisation' ? first.entity : null;
}

/** A sentence about a body without a name begins so. */
const BODY_SUBJECT = /^(?:The|Its) (?:\p{Ll}[\p{L}-]* ){0,2}?(\p{Ll}+)(?= |,)/u;

/** The words for the body that "it" stands for behind what it says: "*The company* expects a loss, it said". */
export function bodyWordsOfSentence(
  { text, sentences }: PronounContext,
  at: number,
  content: readonly Span[],
): Span | null {
  const sentence = sentences[lastStartingBy(sentences, at)]?.[0] ?? at;
  const first = content[0]?.[0] ?? at;
  if (first >= at || first < sentence) return null;
  const words = BODY_SUBJECT.exec(text.slice(sentence, at));
  return words !== null && BODY_NOUNS.has(words[1] ?? '')
    ? [sentence, sentence + words[0].length]
    : null;
}

/** The words right before "which", with the article they begin with: "asked *the airline*, which said". */
const BEFORE_WHICH =
  /(?:(?<![\p{L}])(?:the|an?|its|his|her|their) (?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]+|\p{Lu}[\p{L}\p{N}’'&-]*),? $/iu;
/** They are looked for in so many UTF-16 code units. */
const REACH_BEFORE = 80;

/** The body that "which" goes on about; null where the words before it are none. */
export function bodyBeforeWhich({ text }: PronounContext, at: number): Span | null {
  const left = text.slice(Math.max(0, at - REACH_BEFORE), at);
  const found = BEFORE_WHICH.exec(left)?.[0];
  if (found === undefined) return null;
  const start = at - found.length;
  return [start, start + found.trimEnd().replace(/,$/, '').length];
}

/** A calling has at most this many words before it. */
const MOST_CALLED = 3;

/** What says that the words behind it are somebody's past or age: "the *retired* judge", "the *31-year-old* driver". */
const PAST_OR_AGE = /^(?:retired|former|ex|veteran|\d{1,3}-year-old)$/;
/** "The father *of two*", "the *dad-of-three*". */
const PARENT =
  /^the (?:\p{Ll}+ )?(?:great-)?(?:grand)?(?:mum|mother|mom|dad|father|gran)[ -]of[ -][\p{L}\d]+$/iu;

/**
 * Whether a description only calls somebody something whom the article has named: "the 28-year-old", "the Serb".
 *
 * @param words - The description as it is written.
 */
export const isEpithet = (
  { head, definite, plural, nameLike, modifiers }: Description,
  words: string,
): boolean =>
  definite &&
  !plural &&
  modifiers.length <= MOST_CALLED &&
  (CALLINGS.has(head) ||
    PARENT.test(words) ||
    (modifiers.length === 0 && /^\d{1,3}-year-old$/.test(head)) ||
    (modifiers.some((word) => PAST_OR_AGE.test(word)) &&
      words.split(' ').length <= MOST_CALLED + 1) ||
    ((nameLike || modifiers.length > 0) && isCountryman(head)));

/** Less sure guesses than this leave the words as they are. */
const LEAST_SURE = 0.55;

/** How sure it is that an epithet stands for the one person whom its paragraph, or the one before, names. */
const NAMED_HERE = 0.8;

/** The one person whom the paragraph of an offset names before it outside quotations, else the one before it does. */
function onlyNamedNear(
  { text, entities, quoted }: PronounContext,
  { at, content }: Omit<PronounPlace, 'pronoun'>,
): Referent | null {
  let end = Math.min(at, content[0]?.[0] ?? at);
  for (let paragraph = 0; paragraph < 2; paragraph++) {
    const earliest = Math.max(0, end - LONGEST_PARAGRAPH);
    const start = earliest + text.slice(earliest, end).lastIndexOf('\n') + 1;
    const named = mentionsWithin(entities.mentions, [start, end]).filter(
      ({ entity, span }) =>
        entities.list[entity]?.kind === 'person' && !liesWithin(quoted, span[0]),
    );
    const [first, ...others] = new Set(named.map(({ entity }) => entity));
    if (first !== undefined)
      return others.length === 0 ? { entity: first, confidence: NAMED_HERE } : null;
    end = text.slice(0, Math.max(0, start - 1)).trimEnd().length;
  }
  return null;
}

/** Whom an epithet stands for: the one who is named near, or whoever "he" or "she" would. */
export function findCalled(
  context: PronounContext,
  place: Omit<PronounPlace, 'pronoun'>,
): Referent | null {
  const near = onlyNamedNear(context, place);
  if (near !== null) return near;
  const found = (['he', 'she'] as const)
    .map((pronoun) => findAntecedent(context, { ...place, pronoun }))
    .filter((referent) => referent !== null)
    .sort((a, b) => b.confidence - a.confidence)[0];
  if (found === undefined || found.confidence < LEAST_SURE) return null;
  // A line without a full stop, as under a picture, introduces nobody.
  const { mentions } = context.entities;
  const told = mentions.some(
    ({ entity, headline, span }) => entity === found.entity && !headline && span[0] < place.at,
  );
  return told ? found : null;
}
