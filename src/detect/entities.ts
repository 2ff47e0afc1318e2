// Joins the mentions of names into one entity for each person and organisation.
import type { Span } from '../model/span.ts';
import type { Gender, PersonName } from './person-names.ts';
import {
  familyOf,
  foldWord,
  genderOf,
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
}

const isFull = (name: PersonName): boolean => name.words.length > 1;

/** The pronoun that most of a person's forms ask for; a title outweighs a given name. */
function genderOfForms(forms: readonly Form[]): Gender {
  let best: Gender = null;
  for (const { name } of forms) {
    const gender = genderOf(name);
    if (gender !== null && (best === null || name.titles.length > 0)) best = gender;
  }
  return best;
}

/** Whose short form this is: of those whom it fits, the one last mentioned, else the first to come. */
function findOwner(
  form: Form,
  people: readonly PersonDraft[],
  how: 'family' | 'given',
): PersonDraft | null {
  const gender = genderOf(form.name);
  let best: PersonDraft | null = null;
  let latest = -1;
  for (const person of people) {
    const fits =
      person.full === null ? how === 'family' : isShortFor(form.name, person.full) === how;
    if (!fits) continue;
    const theirs = gender === null ? null : genderOfForms(person.forms);
    if (theirs !== null && theirs !== gender) continue;
    const before = person.forms.findLast((f) => f.span[0] < form.span[0] && !f.headline);
    if (best === null || (before?.span[0] ?? -1) > latest)
      [best, latest] = [person, before?.span[0] ?? -1];
  }
  return best;
}

function addFull(people: PersonDraft[], form: Form): void {
  const person = people.find((p) => p.full !== null && isSamePerson(p.full, form.name));
  if (person === undefined) people.push({ full: form.name, forms: [form] });
  else {
    person.forms.push(form);
    if (form.name.words.length > (person.full?.words.length ?? 0)) person.full = form.name;
  }
}

/** Full names first, then the short ones in the order of the text, each to whom it can stand for. */
function groupPeople(forms: readonly Form[]): PersonDraft[] {
  const byFamily = new Map<string, PersonDraft[]>();
  const peopleOf = (key: string): PersonDraft[] => {
    const people = byFamily.get(key) ?? [];
    byFamily.set(key, people);
    return people;
  };
  for (const form of forms) {
    if (isFull(form.name)) addFull(peopleOf(familyOf(form.name)), form);
  }
  const byGiven = new Map<string, PersonDraft[]>();
  for (const person of [...byFamily.values()].flat()) {
    for (const key of [person.full?.words[0], person.full?.nickname]) {
      if (key != null) byGiven.set(key, [...(byGiven.get(key) ?? []), person]);
    }
  }
  for (const form of forms) {
    if (isFull(form.name)) continue;
    const people = peopleOf(familyOf(form.name));
    const owner =
      findOwner(form, people, 'family') ??
      findOwner(form, byGiven.get(form.name.words[0] ?? '') ?? [], 'given');
    if (owner === null) people.push({ full: null, forms: [form] });
    else owner.forms.push(form);
  }
  return [...byFamily.values()].flat();
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

const shortOf = (text: string): string =>
  foldWord(text.replace(/^the\s+/i, '').replace(/\s+(?:inc|corp|ltd|llc|plc|co)\.?$/i, ''));
const initialsOf = (text: string): string =>
  text
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word) && !/^The$/.test(word))
    .map((word) => word[0])
    .join('')
    .toLowerCase();

/** Keys under which later mentions of a body may come: its name, its abbreviation, its name's first word. */
function keysOfBody(text: string, span: Span, name: string): string[] {
  const keys = [shortOf(name)];
  const given = /^\s*\((?:the |or )?["“]?(\p{Lu}[\p{L}\p{N}&.-]{1,9})["”]?[),]/u.exec(
    text.slice(span[1], span[1] + 20),
  )?.[1];
  if (given !== undefined) keys.push(shortOf(given));
  if (name.includes(' ') && initialsOf(name).length > 2) keys.push(initialsOf(name));
  return keys;
}

/** Groups bodies and places: same name, abbreviation or initials. */
function groupBodies(
  text: string,
  names: readonly NameMention[],
): { kind: NameKind; spans: Span[]; name: string }[] {
  const groups: { kind: NameKind; spans: Span[]; name: string }[] = [];
  const byKey = new Map<string, number>();
  for (const { span, kind } of names) {
    const name = text.slice(...span).replace(/[’']s?$/, '');
    const own = shortOf(name);
    const at = byKey.get(own) ?? groups.push({ kind, spans: [], name }) - 1;
    const group = groups[at];
    if (group === undefined) continue;
    group.spans.push(span);
    if (name.split(' ').length > group.name.split(' ').length) group.name = name;
    for (const key of keysOfBody(text, span, name)) if (!byKey.has(key)) byKey.set(key, at);
  }
  return groups;
}

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
      headline = to - from < 200 && !/[.!?…:”"’»)]$/.test(words);
    }
    return headline;
  };
}

/** Joins what stands apart only by a nickname: [Earl] “[Lefty]” [Morton]. */
function joinNicknames(text: string, names: readonly NameMention[]): NameMention[] {
  const joined: NameMention[] = [];
  for (const mention of names) {
    const last = joined.at(-1);
    const between = last === undefined ? '' : text.slice(last.span[1], mention.span[0]);
    const nickname =
      /^ ["“‘'(](?:\p{Lu}[\p{L}-]*["”’')] )?$/u.test(between) ||
      (/^["”’')] $/.test(between) && /["“‘'(]/.test(text.slice(...(last?.span ?? [0, 0]))));
    if (last?.kind === 'person' && mention.kind === 'person' && nickname) {
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
 * organisations and places by name, abbreviation and initials.
 *
 * @param names - In the order of the text, disjoint.
 */
export function collectEntities(text: string, names: readonly NameMention[]): Entities {
  const list: Entity[] = [];
  const mentions: EntityMention[] = [];
  const isHeadline = headlineTest(text);
  const forms: Form[] = [];
  const bodies: NameMention[] = [];
  for (const mention of joinNicknames(text, names)) {
    const name = mention.kind === 'person' ? parsePersonName(text.slice(...mention.span)) : null;
    if (name !== null)
      forms.push({ span: mention.span, name, headline: isHeadline(mention.span[0]) });
    else if (mention.kind !== 'person') bodies.push(mention);
  }
  for (const person of groupPeople(forms)) {
    const name = fullestName(person.forms);
    const aliases = otherForms(
      person.forms.map((f) => f.name.text),
      name,
    );
    list.push({ kind: 'person', name, aliases, gender: genderOfForms(person.forms) });
    for (const { span, headline } of person.forms)
      mentions.push({ span, headline, entity: list.length - 1 });
  }
  for (const { kind, spans, name } of groupBodies(text, bodies)) {
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
