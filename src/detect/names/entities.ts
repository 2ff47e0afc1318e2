// Joins the mentions of names into one entity for each person and organisation.
import type { Span } from '../../model/span.ts';
import { groupBodies } from './bodies.ts';
import { TITLES } from '../data/roles.ts';
import type { Gender, PersonName } from './person-names.ts';
import {
  familyOf,
  foldWord,
  genderOf,
  isFull,
  isSamePerson,
  isShortFor,
  parsePersonName,
} from './person-names.ts';

/** What a name names. */
export type NameKind = 'person' | 'organisation' | 'place' | 'other';

/** A name where it stands in the text, with or without a title; UTF-16 offsets, in order, disjoint. */
export interface NameMention {
  span: Span;
  kind: NameKind;
}

/** A mention with the entity it belongs to. */
export interface EntityMention {
  span: Span;
  /** Index into `Entities.list`. */
  entity: number;
  /** In the headline or another line without a full stop, where names come before they are introduced. */
  headline: boolean;
}

/** A person, organisation or place of an article under its fullest name. */
export interface Entity {
  kind: NameKind;
  /** The fullest form, without title. */
  name: string;
  /** Other forms as written, in order of appearance. */
  aliases: string[];
  gender: Gender;
}

/** All that names stand for in an article. */
export interface Entities {
  list: Entity[];
  /** In the order of the text. */
  mentions: EntityMention[];
}

interface Form {
  span: Span;
  name: PersonName;
  headline: boolean;
}

interface PersonDraft {
  full: PersonName | null;
  forms: Form[];
  gender: Gender;
  /** Start of the last mention read so far outside headlines, or -1. */
  latest: number;
}

/** Adds a form; a title's gender outweighs a given name's. */
function addForm(person: PersonDraft, form: Form): void {
  const gender = genderOf(form.name);
  person.forms.push(form);
  if (gender !== null && (person.gender === null || form.name.titles.length > 0))
    person.gender = gender;
  if (isFull(form.name) && form.name.words.length > (person.full?.words.length ?? 0))
    person.full = form.name;
}

/** Whose short form this is: of those whom it fits, the one last mentioned, else the first to come. */
function findOwner(
  form: Form,
  people: readonly PersonDraft[],
  how: 'family' | 'given',
): PersonDraft | null {
  const gender = genderOf(form.name);
  let best: PersonDraft | null = null;
  for (const person of people) {
    const fits =
      person.full === null ? how === 'family' : isShortFor(form.name, person.full) === how;
    if (!fits || (gender !== null && person.gender !== null && person.gender !== gender)) continue;
    if (best === null || person.latest > best.latest) best = person;
  }
  return best;
}

/** Lists that are made when first asked for. */
class ListsByKey<T> {
  readonly lists = new Map<string, T[]>();

  of(key: string): T[] {
    const list = this.lists.get(key) ?? [];
    this.lists.set(key, list);
    return list;
  }
}

const newPerson = (): PersonDraft => ({ full: null, forms: [], gender: null, latest: -1 });

/** Full names first, then the short ones in the order of the text, each to whom it can stand for. */
function* groupPeople(forms: readonly Form[]): Generator<void, PersonDraft[]> {
  const byFamily = new ListsByKey<PersonDraft>();
  const byGiven = new ListsByKey<PersonDraft>();
  const owners = new Map<Form, PersonDraft>();
  for (const form of forms.filter((f) => isFull(f.name))) {
    yield;
    const people = byFamily.of(familyOf(form.name));
    let person = people.find((p) => p.full !== null && isSamePerson(p.full, form.name));
    if (person === undefined) people.push((person = newPerson()));
    addForm(person, form);
    owners.set(form, person);
  }
  for (const person of [...byFamily.lists.values()].flat()) {
    for (const key of [person.full?.words[0], person.full?.nickname])
      if (key != null) byGiven.of(key).push(person);
  }
  for (const form of forms) {
    yield;
    let person = owners.get(form) ?? null;
    if (person === null) {
      const people = byFamily.of(familyOf(form.name));
      person =
        findOwner(form, people, 'family') ??
        findOwner(form, byGiven.of(form.name.words[0] ?? ''), 'given');
      if (person === null) people.push((person = newPerson()));
      addForm(person, form);
    }
    if (!form.headline) person.latest = form.span[0];
  }
  return [...byFamily.lists.values()].flat();
}

/** The form with the most words, the commonest among equals; headlines count only where nothing else does. */
function fullestName(forms: readonly Form[]): string {
  const body = forms.filter((f) => !f.headline);
  const counts = new Map<string, number>();
  for (const { name } of body.length > 0 ? body : forms)
    counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
  const weight = (text: string): number => text.split(' ').length * 1000 + (counts.get(text) ?? 0);
  return [...counts.keys()].reduce((best, text) => (weight(text) > weight(best) ? text : best));
}

/** How far before a name its titles may begin, in UTF-16 code units. */
const TITLES_REACH = 40;

/** A name with the titles that stand before it, which taggers leave out: "Ms. [Holt]". */
function withTitles(text: string, [start, end]: Span): string {
  const least = Math.max(0, start - TITLES_REACH);
  let from = start;
  while (text.charAt(from - 1) === ' ') {
    // Searched in the few words before only: a text may have no line break at all.
    const left = text.slice(least, from - 1);
    const word = least + Math.max(left.lastIndexOf(' '), left.lastIndexOf('\n')) + 1;
    if (word >= from - 1 || !isTitle(text.slice(word, from - 1))) break;
    from = word;
  }
  return text.slice(from, end);
}

/** Whether a word is a title and written as one before a name. */
const isTitle = (word: string): boolean => /^\p{Lu}/u.test(word) && TITLES.has(foldWord(word));

/** Whether the line that holds an offset is a headline: the first, or one that does not end as a sentence. */
function headlineTest(text: string): (at: number) => boolean {
  let from = 0;
  let to = -1;
  let headline = false;
  return (at) => {
    if (at >= to || at < from) {
      from = text.lastIndexOf('\n', at) + 1;
      const feed = text.indexOf('\n', at);
      to = feed < 0 ? text.length : feed;
      const words = text.slice(from, Math.min(to, from + 200)).trim();
      headline = to - from < 200 && !/[.!?…:”"’'»)]$/.test(words);
    }
    return headline;
  };
}

/** Marks that may end a nickname. */
const CLOSERS = '”"’\'';

/** Where a given name begins that a nickname parts from the family name at an offset: *Earl* “Lefty” [Morton]. */
function givenBeforeNickname(text: string, at: number): number | null {
  if (text.charAt(at - 1) !== ' ' || !CLOSERS.includes(text.charAt(at - 2))) return null;
  const m = /(?<![\p{L}])\p{Lu}\p{Ll}+ [“"‘'](?:The )?\p{Lu}\p{Ll}+[”"’'] $/u.exec(
    text.slice(Math.max(0, at - 40), at),
  );
  return m === null ? null : at - m[0].length;
}

/** The longest way between two names that a nickname stands in, marks and blanks included, in UTF-16 code units. */
const LONGEST_NICKNAME = 30;

/** Whether only a nickname or its mark parts two names: [Earl] “Lefty” [Morton], [Earl] “[Lefty]”, [Earl “Lefty]” [Morton]. */
function meetAtNickname(text: string, last: Span, own: Span): boolean {
  if (own[0] - last[1] > LONGEST_NICKNAME) return false;
  const between = text.slice(last[1], own[0]);
  if (/^ [“"‘'(](?:The )?\p{Lu}\p{Ll}*[”"’')] $/u.test(between)) return true;
  if (/^ [“"‘'(]$/.test(between))
    return (
      /^\p{Lu}\p{Ll}*$/u.test(text.slice(...own)) &&
      /^[”"’')] \p{Lu}/u.test(text.slice(own[1], own[1] + 3))
    );
  return /^[”"’')] $/.test(between) && /[“"‘'(]/.test(text.slice(...last));
}

/** Joins what stands apart only by a nickname: [Earl] “[Lefty]” [Morton]. Pauses now and then. */
function* joinNicknames(
  text: string,
  names: readonly NameMention[],
): Generator<void, NameMention[]> {
  const joined: NameMention[] = [];
  for (const mention of names) {
    yield;
    const given = mention.kind === 'person' ? givenBeforeNickname(text, mention.span[0]) : null;
    // The nickname may have been taken for a name of its own.
    while (given !== null && (joined.at(-1)?.span[0] ?? 0) > given) joined.pop();
    const last = joined.at(-1);
    const nickname = last !== undefined && meetAtNickname(text, last.span, mention.span);
    if (given !== null && given >= (last?.span[1] ?? 0)) {
      joined.push({ kind: 'person', span: [given, mention.span[1]] });
    } else if (last?.kind === 'person' && mention.kind === 'person' && nickname) {
      joined[joined.length - 1] = { kind: 'person', span: [last.span[0], mention.span[1]] };
    } else joined.push(mention);
  }
  return joined;
}

function otherForms(texts: readonly string[], name: string): string[] {
  return [...new Set(texts)].filter((text) => text !== name);
}

/**
 * Groups the names of a text into entities: people by family name, told apart by given name, suffix and title;
 * organisations and places by name, abbreviation and initials. Pauses now and then.
 *
 * @param names - In the order of the text, disjoint.
 */
export function* collectEntities(
  text: string,
  names: readonly NameMention[],
): Generator<void, Entities> {
  const list: Entity[] = [];
  const mentions: EntityMention[] = [];
  const isHeadline = headlineTest(text);
  const forms: Form[] = [];
  const bodies: NameMention[] = [];
  for (const mention of yield* joinNicknames(text, names)) {
    yield;
    const name = mention.kind === 'person' ? parsePersonName(withTitles(text, mention.span)) : null;
    if (name !== null)
      forms.push({ span: mention.span, name, headline: isHeadline(mention.span[0]) });
    else if (mention.kind !== 'person') bodies.push(mention);
  }
  for (const person of yield* groupPeople(forms)) {
    const name = fullestName(person.forms);
    const aliases = otherForms(
      person.forms.map((f) => f.name.text),
      name,
    );
    list.push({ kind: 'person', name, aliases, gender: person.gender });
    for (const { span, headline } of person.forms)
      mentions.push({ span, headline, entity: list.length - 1 });
  }
  for (const { kind, spans, name } of yield* groupBodies(text, bodies)) {
    const aliases = otherForms(
      spans.map((span) => text.slice(...span).replace(/[’']s?$/, '')),
      name,
    );
    list.push({ kind, name, aliases, gender: null });
    for (const span of spans)
      mentions.push({ span, headline: isHeadline(span[0]), entity: list.length - 1 });
  }
  mentions.sort((a, b) => a.span[0] - b.span[0]);
  return { list, mentions };
}
