// Takes the names of organisations whole that "and" runs through: "the World Travel and Tourism Council".
import { BODY_NOUNS } from '../data/roles.ts';
import { SHAPE, isCapitalised } from '../words/forms.ts';
import { at } from '../learnt/hashing.ts';
import type { LabelledNames } from './name-evidence.ts';
import { continuesName, endOfRun } from './name-evidence.ts';
import { NAME } from './names.ts';
import { isRoleNoun } from './role-phrases.ts';
import { TAG } from '../words/tag-set.ts';

/** Nouns that go on with "of", "for" or "on" and the fields of what they do. */
const OFFICES =
  /^(?:department|ministry|minister|committee|office|board|bureau|institute|faculty|school|centre|center|agency|commission|council|secretariat|directorate|division|college|academy|society|association|federation|authority|chamber)$/;
const DAYS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;
/** Parts of a name are at most this long, in words. */
const LONGEST_PART = 3;
/** How often words come that are written as names, by their hash. */
type Counts = ReadonlyMap<number, number>;

/** A bit of the gazetteer each: given names, family names. */
const PERSONS = 3;

const isAnd = ({ forms }: LabelledNames, i: number): boolean =>
  forms.lower[i] === 'and' || forms.lower[i] === '&';

const isBody = ({ forms }: LabelledNames, i: number): boolean =>
  BODY_NOUNS.has(forms.lower[i] ?? '') || forms.lower[i] === 'executive';

/** Whether a part is written in capitals alone, as a name of its own is: "Unite and *GMB*". */
const isAbbreviation = ({ forms }: LabelledNames, first: number, end: number): boolean =>
  end === first + 1 && at(forms.shape, first) === SHAPE.upper;

/** Whether a stretch names a person, as far as the lists and the labels know. */
function isPerson({ forms, names, gazetteer }: LabelledNames, first: number, end: number): boolean {
  if (at(names, first) !== NAME.person) return false;
  return end - first > 1 || ((gazetteer.get(at(forms.hash, first)) ?? 0) & PERSONS) > 0;
}

/** The part of a body's name that begins at a token: one past its end, or `first` where it is something else. */
function partEnd(text: LabelledNames, first: number): number {
  const end = endOfRun(text, first);
  if (end - first > LONGEST_PART || isAbbreviation(text, first, end)) return first;
  if (isPerson(text, first, end)) return first;
  return end - first > 1 && isBody(text, end - 1) ? first : end;
}

/** The fields of an office that begin at a token, up to a comma or "and": one past their end, or `first`. */
function fieldsEnd(text: LabelledNames, first: number): number {
  const { forms, names } = text;
  const end = endOfRun(text, first);
  // Whoever heads or speaks for it, or the day, is no field: "Council on Foreign Relations Director Anna Holt".
  const others = forms.lower.slice(first, end).some((word) => isRoleNoun(word) || DAYS.test(word));
  const persons = end - first > 1 && names.subarray(first, end).includes(NAME.person);
  return others || persons ? first : end;
}

/** Takes in the fields of an office: "Ministry of Agriculture[, Fisheries and Food]". */
function readOffice(text: LabelledNames, i: number): void {
  const { forms, names } = text;
  if (!OFFICES.test(forms.lower[i] as string) || !continuesName(text, i, i)) return;
  if (!/^(?:of|for|on)$/.test(forms.lower[i + 1] ?? '') || !continuesName(text, i + 2, i)) return;
  let end = fieldsEnd(text, i + 2);
  if (end === i + 2) return;
  names.fill(NAME.organisation, i, end);
  while (forms.lower[end] === ',') {
    const next = partEnd(text, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  if (forms.lower[end] === ',' && isAnd(text, end + 1)) end++;
  const last = isAnd(text, end) ? partEnd(text, end + 1) : end + 1;
  if (last > end + 1) names.fill(NAME.organisation, i, last);
}

/** Takes in what stands before the noun of a body: "the *European Space* Agency", "*New* Zealand Rugby". */
function reachLeft(text: LabelledNames, first: number): void {
  const { forms, names, tags, sentences } = text;
  let end = first;
  while (at(names, end) === NAME.organisation && at(sentences.of, end) === at(sentences.of, first))
    end++;
  const whole = isBody(text, end - 1);
  const joins = (i: number): boolean => {
    if (
      i < 0 ||
      at(sentences.of, i) !== at(sentences.of, first) ||
      !isCapitalised(at(forms.shape, i))
    )
      return false;
    if (isRoleNoun(forms.lower[i] as string) || DAYS.test(forms.lower[i] as string)) return false;
    const name = at(names, i);
    const tag = at(tags, i);
    const told = name === NAME.other || name === NAME.place ? whole : name === NAME.none;
    return told && (tag === TAG.name || tag === TAG.adjective);
  };
  for (let i = first; joins(i - 1); i--) names[i - 1] = NAME.organisation;
}

/** Leaves out of a body's name what its maker is, at the start of a sentence: "*Developer* Tower Holdings". */
function dropRole({ forms, names, sentences }: LabelledNames, first: number): void {
  const starts = at(sentences.starts, at(sentences.of, first)) === first;
  const long = [1, 2].every((n) => at(names, first + n) === NAME.organisation);
  if (starts && long && isRoleNoun(forms.lower[first] as string)) names[first] = NAME.none;
}

/** Whether two words come equally often in the text, as those of one name do. */
const comeTogether = ({ forms }: LabelledNames, counts: Counts, a: number, b: number): boolean =>
  counts.get(at(forms.hash, a)) === counts.get(at(forms.hash, b));

/** Joins what "and" parts before the noun that says that it is a body: "Rescue [and Recovery Association]". */
function readBody(text: LabelledNames, and: number, counts: Counts): void {
  const { forms, names } = text;
  const end = endOfRun(text, and + 1);
  if (end - and < 3 || end - and > LONGEST_PART + 1 || !isBody(text, end - 1)) return;
  let first = and;
  while (continuesName(text, first - 1, and)) first--;
  if (first === and || and - first > LONGEST_PART) return;
  if (isBody(text, and - 1) || isAbbreviation(text, first, and) || isPerson(text, first, and))
    return;
  const defined = forms.lower[first - 1] === 'the' || forms.lower[first] === 'the';
  const own =
    at(names, and - 1) !== NAME.organisation && comeTogether(text, counts, and - 1, and + 1);
  if (defined || own) names.fill(NAME.organisation, first, end);
}

const SINGULAR_VERB = /^(?:has|is|was|does|says|wants|plans)$/;
const PLURAL_VERB = /^(?:have|are|were|do|say|want|plan)$/;
const SINGULAR = /^(?:it|its|itself)$/;
const PLURAL = /^(?:they|their|them|themselves|both)$/;

/** Whether what follows speaks of one thing, "*has* closed", "said *it* would close", or of two; null where nothing tells. */
function isSingular({ forms, sentences }: LabelledNames, from: number): boolean | null {
  const verb = forms.lower[from] ?? '';
  if (SINGULAR_VERB.test(verb)) return true;
  if (PLURAL_VERB.test(verb)) return false;
  const end = at(sentences.starts, at(sentences.of, from - 1) + 1);
  const telling = forms.lower
    .slice(from, end)
    .find((word) => SINGULAR.test(word) || PLURAL.test(word));
  return telling === undefined ? null : SINGULAR.test(telling);
}

/** Joins two words that are one firm's, "Marks and Spencer said it …", and parts those of two: "Acme and Norpipe said they …". */
function readPair(text: LabelledNames, and: number, counts: Counts): void {
  const { forms, names } = text;
  const [left, right] = [and - 1, and + 1];
  const pair = [left, right];
  if (!pair.every((i) => continuesName(text, i, and))) return;
  if (continuesName(text, left - 1, and) || continuesName(text, right + 1, and)) return;
  if (pair.some((i) => at(names, i) === NAME.place || at(forms.shape, i) === SHAPE.upper)) return;
  const singular = forms.lower[and] === '&' || isSingular(text, right + 1);
  if (singular === false) names[and] = NAME.none;
  else if (singular === true && comeTogether(text, counts, left, right))
    names.fill(NAME.organisation, left, right + 1);
}

/** Takes names of organisations whole; headlines, where all is capitalised, are left as they are. */
export function joinBodies(text: LabelledNames): void {
  const { forms, names, tags } = text;
  const counts = new Map<number, number>();
  for (let i = 0; i < names.length; i++)
    if (at(tags, i) === TAG.name)
      counts.set(at(forms.hash, i), (counts.get(at(forms.hash, i)) ?? 0) + 1);
  for (let i = 0; i + 1 < names.length; i++) {
    if (at(forms.titleCase, i) === 1) continue;
    if (at(names, i) === NAME.organisation) dropRole(text, i);
    if (at(names, i) === NAME.organisation) {
      readOffice(text, i);
      if (at(names, i - 1) !== NAME.organisation) reachLeft(text, i);
    }
    if (!isAnd(text, i)) continue;
    readBody(text, i, counts);
    readPair(text, i, counts);
  }
}
