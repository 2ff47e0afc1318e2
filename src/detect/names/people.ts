// Gathers the mentions of persons in a text into persons.
import type { Analysis } from '../analysis.ts';
import { at } from '../learnt/hashing.ts';
import { NAME } from './names.ts';
import { TAG } from '../words/tag-set.ts';

/** A stretch of tokens that names a person. */
export interface Mention {
  first: number;
  last: number;
  /** In lower case. */
  lastName: string;
  /** In lower case; null where the last name stands alone. */
  firstName: string | null;
  /** In lower case, without dots: "mr", "senator". */
  title: string | null;
  /** Whether it stands in a headline. */
  headline: boolean;
  person: Person;
}

/** A person with all its mentions. */
export interface Person {
  mentions: Mention[];
  /** Under its commonest full form. */
  name: string;
  lastName: string;
  gender: Gender | null;
  /** Words that stand near its mentions and may describe it. */
  roles: Set<string>;
}

/** Grammatical gender, for pronouns only. */
export type Gender = 'female' | 'male';

/** What name lists know of first names. */
export interface FirstNames {
  female: ReadonlySet<string>;
  male: ReadonlySet<string>;
}

const TITLES = new Set(
  (
    'mr mrs ms dr sen rep gov president senator representative governor secretary sir lady judge justice rev miss ' +
    'madam prof gen professor lord dame king queen prince princess pope minister chancellor detective sergeant sgt ' +
    'captain capt lieutenant lt colonel col general inspector officer coach mayor ambassador chief'
  ).split(' '),
);
const TITLE_GENDER: Readonly<Record<string, Gender>> = {
  mr: 'male', sir: 'male', lord: 'male', king: 'male', prince: 'male',
  mrs: 'female', ms: 'female', lady: 'female', miss: 'female', madam: 'female', dame: 'female', queen: 'female', princess: 'female',
}; // prettier-ignore
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

const plain = (word: string): string => word.toLowerCase().replaceAll('.', '');

/** A person as the names in a text suggest, before it is known whom the lone last names mean. */
type Draft = Omit<Mention, 'person'>;

/** The first paragraph is a headline where it is as short as one. */
const LONGEST_HEADLINE = 20;

function isHeadline({ tokens, forms }: Analysis, token: number): boolean {
  if (at(forms.titleCase, token) === 1) return true;
  return (
    at(tokens.paragraphStart, token) === 0 && at(tokens.paragraphEnd, token) <= LONGEST_HEADLINE
  );
}

function readMention(analysis: Analysis, first: number, end: number): Draft {
  const { tokens } = analysis;
  const word = (i: number): string => tokens.words[i] ?? '';
  let start = first;
  while (start < end && TITLES.has(plain(word(start)))) start++;
  let last = end;
  while (last > start && SUFFIXES.has(plain(word(last)))) last--;
  const before = first > 0 ? plain(word(first - 1)) : '';
  const title = start > first ? plain(word(first)) : TITLES.has(before) ? before : null;
  return {
    first: start,
    last: end,
    lastName: word(last)
      .toLowerCase()
      .replace(/['’]s$/, ''),
    firstName: start < last ? word(start).toLowerCase() : null,
    title,
    headline: isHeadline(analysis, first),
  };
}

function readMentions(analysis: Analysis): Draft[] {
  const { names, sentences } = analysis;
  const drafts: Draft[] = [];
  for (let i = 0; i < names.length; i++) {
    if (at(names, i) !== NAME.person) continue;
    const first = i;
    const sentence = at(sentences.of, i);
    while (
      i + 1 < names.length &&
      at(names, i + 1) === NAME.person &&
      at(sentences.of, i + 1) === sentence
    )
      i++;
    drafts.push(readMention(analysis, first, i));
  }
  return drafts;
}

/** The words of a mention as one string. */
export const mentionText = (
  { tokens }: Analysis,
  { first, last }: { first: number; last: number },
): string => tokens.words.slice(first, last + 1).join(' ');

/** Full names by last name, with how often each first name goes with it; headlines only count where nothing else does. */
function countFullNames(drafts: readonly Draft[]): Map<string, Map<string, number>> {
  const full = new Map<string, Map<string, number>>();
  for (const draft of drafts) {
    if (draft.firstName === null || draft.headline) continue;
    const firsts = full.get(draft.lastName) ?? new Map<string, number>();
    firsts.set(draft.firstName, (firsts.get(draft.firstName) ?? 0) + 1);
    full.set(draft.lastName, firsts);
  }
  return full;
}

const genderOfName = (name: string, { female, male }: FirstNames): Gender | null => {
  if (female.has(name) === male.has(name)) return null;
  return female.has(name) ? 'female' : 'male';
};

/** Decides which first name a lone last name goes with, where several people share the last name. */
function chooseFirst(
  draft: Draft,
  firsts: Map<string, number>,
  recent: string | undefined,
  listed: FirstNames,
): string {
  const gender = draft.title === null ? undefined : TITLE_GENDER[draft.title];
  if (gender !== undefined) {
    const fitting = [...firsts.keys()].find((first) => genderOfName(first, listed) === gender);
    if (fitting !== undefined) return fitting;
  }
  return recent ?? ([...firsts].sort((a, b) => b[1] - a[1])[0]?.[0] as string);
}

/** Gathers the persons whom a text names, pausing now and then. */
export function* gatherPeople(analysis: Analysis, listed: FirstNames): Generator<void, Person[]> {
  const drafts = readMentions(analysis);
  const full = countFullNames(drafts);
  yield;
  const lastOfFirst = new Map<string, string>();
  for (const { firstName, lastName, headline } of drafts) {
    if (firstName !== null && !headline && !lastOfFirst.has(firstName))
      lastOfFirst.set(firstName, lastName);
  }
  const recent = new Map<string, string>();
  const people = new Map<string, Person>();
  for (const draft of drafts) {
    const alone = draft.firstName === null && !full.has(draft.lastName);
    const lastName = (alone ? lastOfFirst.get(draft.lastName) : undefined) ?? draft.lastName;
    const firsts = full.get(lastName);
    let key = lastName;
    if (firsts !== undefined && firsts.size > 1) {
      key += `|${draft.firstName ?? chooseFirst(draft, firsts, recent.get(lastName), listed)}`;
    }
    if (draft.firstName !== null) recent.set(lastName, draft.firstName);
    const person = people.get(key) ?? {
      mentions: [],
      name: '',
      lastName,
      gender: null,
      roles: new Set<string>(),
    };
    people.set(key, person);
    person.mentions.push({ ...draft, person });
  }
  for (const person of people.values()) {
    yield;
    describePerson(analysis, person, listed);
  }
  return [...people.values()];
}

/** Finds a person's name, gender and roles in its mentions. */
function describePerson(analysis: Analysis, person: Person, listed: FirstNames): void {
  const counts = new Map<string, number>();
  for (const mention of person.mentions) {
    if (mention.firstName !== null && !mention.headline) {
      const text = mentionText(analysis, mention);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    if (mention.title !== null) {
      person.roles.add(mention.title);
      person.gender = TITLE_GENDER[mention.title] ?? person.gender;
    }
    addRoles(analysis, person, mention);
  }
  const commonest = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0];
  const longest = person.mentions.reduce((a, b) => (b.last - b.first > a.last - a.first ? b : a));
  person.name = commonest?.[0] ?? mentionText(analysis, longest);
  const parts = person.name.toLowerCase().split(' ');
  const named = genderOfName((parts[0] as string).split('-')[0] as string, listed);
  // Alone it may be a family name; few of those are women's names.
  if (parts.length > 1 || named === 'female') person.gender ??= named;
}

function addRoles(analysis: Analysis, person: Person, mention: Mention): void {
  const { tags, names, sentences, forms } = analysis;
  const sentence = at(sentences.of, mention.first);
  const end = Math.min(tags.length, mention.last + 8);
  for (let i = Math.max(0, mention.first - 4); i < end; i++) {
    if (at(sentences.of, i) !== sentence) continue;
    const tag = at(tags, i);
    const role =
      tag === TAG.noun || (tag === TAG.name && (at(names, i) === NAME.none || i < mention.first));
    if (role) person.roles.add((forms.lower[i] as string).replace(/\.$/, ''));
  }
}
