// Settles what a name names where the words beside it leave no doubt: "Dr Mariko Tanabe", "Ravi Pillai, 44,", "Storm Agnes".
import { HE_NAMES, SHE_NAMES } from '../data/first-names.ts';
import { isCountryman, isNative } from '../data/nations.ts';
import { BODY_NOUNS, PEOPLE_NOUNS } from '../data/roles.ts';
import { SHAPE, isCapitalised } from '../words/forms.ts';
import { at } from '../learnt/hashing.ts';
import type { NameContext } from './names.ts';
import { NAME } from './names.ts';
import { isRoleNoun } from './role-phrases.ts';
import type { Sentences } from '../words/sentences.ts';
import { TAG, isVerb } from '../words/tag-set.ts';

/** Titles before nothing but the name of a person. */
const TITLES = new Set(
  'mr mr. mrs mrs. ms ms. mx dr dr. prof prof. professor sir cr cllr'.split(' '),
);
const STORMS = new Set(['storm', 'hurricane', 'cyclone', 'typhoon']);
/** An age behind a name, with the comma that its token takes in. */
const AGE = /^(?:[5-9]|[1-9]\d|10\d),?$/;
/** Names of persons have at most this many words without particles. */
const MOST_WORDS = 4;
/** A bit of the gazetteer: given names. */
const GIVEN = 1;

/** A text's words with the sentences they stand in, and the labels that are settled. */
export interface LabelledNames extends NameContext {
  sentences: Sentences;
  names: Int32Array;
}

/** Whether a token is capitalised and a name, in the sentence of another. */
export function continuesName(
  { forms, tags, sentences }: LabelledNames,
  i: number,
  of: number,
): boolean {
  return (
    i >= 0 &&
    i < tags.length &&
    at(sentences.of, i) === at(sentences.of, of) &&
    isCapitalised(at(forms.shape, i)) &&
    at(tags, i) === TAG.name
  );
}

/** One past the run of capitalised names that begins at a token. */
export function endOfRun(text: LabelledNames, first: number): number {
  let end = first;
  while (continuesName(text, end, first)) end++;
  return end;
}

/** Whether any word of a stretch says that it is a body: "Okinawa Marine *Institute*". */
const hasBody = ({ forms }: LabelledNames, first: number, end: number): boolean =>
  forms.lower.slice(first, end).some((word) => BODY_NOUNS.has(word));

/** Whether a word is a given name, by the lists. */
export const isGiven = ({ forms, gazetteer }: LabelledNames, i: number): boolean => {
  const word = forms.lower[i] as string;
  return (
    HE_NAMES.has(word) ||
    SHE_NAMES.has(word) ||
    ((gazetteer.get(at(forms.hash, i)) ?? 0) & GIVEN) > 0
  );
};

/** Labels a stretch as a person, unless it is a place or a body. */
function takeForPerson(text: LabelledNames, first: number, end: number): void {
  const { names } = text;
  if (end - first > MOST_WORDS || hasBody(text, first, end)) return;
  if (names.subarray(first, end).includes(NAME.place)) return;
  names.fill(NAME.person, first, end);
}

/** Whoever stands behind a title is a person: "Ms *Lim Mei Hua*". */
function readTitle(text: LabelledNames, i: number): void {
  const { forms, names } = text;
  if (!TITLES.has(forms.lower[i] as string) || !isCapitalised(at(forms.shape, i))) return;
  const end = endOfRun(text, i + 1);
  if (end === i + 1) return;
  takeForPerson(text, i + 1, end);
  if (at(names, i + 1) === NAME.person && at(names, i) !== NAME.person) names[i] = NAME.none;
}

/** Where the name in a run begins, behind what people are: "Commuter *Ravi Pillai*". A name has two words. */
function nameInRun({ forms }: LabelledNames, first: number, end: number): number {
  let start = first;
  while (end - start > 2 && isRoleNoun(forms.lower[start] as string)) start++;
  return start;
}

/** A run of two words or more is a person where an age stands behind it, or a role before it and a given name in it. */
function readRun(text: LabelledNames, first: number, end: number): void {
  const { forms, names, tags } = text;
  const start = nameInRun(text, first, end);
  if (end - start < 2 || end - start > 3) return;
  const comma = forms.lower[end] === ',' || forms.lower[end] === '(';
  const aged = comma && at(tags, end + 1) === TAG.number && AGE.test(forms.lower[end + 1] ?? '');
  const role = start > first || (first > 0 && isRoleNoun(forms.lower[first - 1] as string));
  if (!aged && !(role && isGiven(text, start))) return;
  names.fill(NAME.none, first, start);
  takeForPerson(text, start, end);
}

/** Gives to a person's name the given name that was taken for a body of its own: "[*Kagiso*] [Ndlovu] took six". */
function readSplitName(text: LabelledNames, first: number, end: number): void {
  const { forms, names } = text;
  const [given, family] = [end - 2, end - 1];
  if (at(names, family) !== NAME.person || at(names, given) !== NAME.organisation) return;
  if (at(forms.shape, given) !== SHAPE.capital || hasBody(text, first, end)) return;
  const alone = given === first || (given === first + 1 && startsSentence(text, first));
  if (!alone) return;
  names[given] = NAME.person;
  if (given > first) names[first] = NAME.none;
}

const startsSentence = ({ sentences }: LabelledNames, i: number): boolean =>
  at(sentences.starts, at(sentences.of, i)) === i;

/** Takes the given name before a particle into a person's name: "*Wim* van der Velde". */
function readBeforeParticle(text: LabelledNames, i: number): void {
  const { forms, names, tags, sentences } = text;
  const tag = at(tags, i);
  const nominal = tag === TAG.name || tag === TAG.noun || tag === TAG.adjective;
  const particle = at(names, i + 1) === NAME.person && at(forms.shape, i + 1) === SHAPE.lower;
  if (particle && nominal && at(sentences.of, i) === at(sentences.of, i + 1))
    names[i] = NAME.person;
}

/** Gives back to a person's name what the body behind it has taken: "Sofie De *Smet* of Ghent University". */
function readBeforeBody(text: LabelledNames, i: number): void {
  const { forms, names } = text;
  const body = at(names, i) === NAME.organisation && at(names, i + 1) === NAME.organisation;
  if (!body || at(names, i - 1) !== NAME.person || !continuesName(text, i - 1, i)) return;
  if (!/^(?:of|at|from)$/.test(forms.lower[i + 1] as string) || hasBody(text, i, i + 1)) return;
  names[i] = NAME.person;
  names[i + 1] = NAME.none;
}

/** Whether a token stands behind "the" and at most a few words that say what kind: "the *icy* Frenchman". */
function isDefined({ forms, tags }: LabelledNames, i: number): boolean {
  let before = i - 1;
  const says = (tag: number): boolean => tag === TAG.adjective || tag === TAG.noun;
  while (i - before < 4 && (says(at(tags, before)) || forms.lower[before] === '-')) before--;
  if (at(tags, before) === TAG.number) before--;
  return forms.lower[before] === 'the';
}

/** Words that follow "the" alone are what somebody is, and no name: "the Serb", "the Yorkshireman", "the icy Frenchman". */
function readEpithet(text: LabelledNames, i: number, called: ReadonlySet<number>): void {
  const { forms, names, tags } = text;
  const name = at(names, i);
  const word = forms.lower[i] as string;
  const native = isNative(word);
  if (name === NAME.none || !(native ? isDefined(text, i) : forms.lower[i - 1] === 'the')) return;
  if (!native && name !== NAME.person && !(name === NAME.other && isCountryman(word))) return;
  if (at(names, i + 1) === NAME.person || called.has(at(forms.hash, i))) return;
  const tag = at(tags, i + 1);
  const modifies = tag === TAG.noun || tag === TAG.nouns || tag === TAG.name || tag === TAG.clitic;
  if (!modifies && !/s$/.test(forms.lower[i] as string)) names[i] = NAME.none;
}

/** What stands behind the name of a member of a parliament, a court's counsel, or somebody who was honoured. */
const POSTNOMINALS = new Set(
  'MP MSP MLA MEP TD KC QC SC OBE CBE MBE KBE DBE FRS MD DDS RN'.split(' '),
);

/** A role and a name before it are at most this long, in words. */
const LONGEST_NAMED = 8;

/** Leaves out of a person's name what only says what they are: "Kirsteen Naismith *MSP*". */
function readPostnominal(text: LabelledNames, i: number): void {
  const { forms, names } = text;
  if (at(forms.shape, i) !== SHAPE.upper || !POSTNOMINALS.has(forms.lower[i]?.toUpperCase() ?? ''))
    return;
  let first = i;
  while (i - first <= LONGEST_NAMED && continuesName(text, first - 1, i)) first--;
  first = nameInRun(text, first, i);
  if (i - first < 2) return;
  names[i] = NAME.none;
  takeForPerson(text, Math.max(first, i - 3), i);
}

/** A person's name that was taken for the beginning of a body's: "*Ffion Baskerville* of Hardcastle Rooke LLP". */
function readOfBody(text: LabelledNames, first: number, end: number): void {
  const { forms, names } = text;
  if (end - first > 3 || forms.lower[end] !== 'of' || !isGiven(text, first)) return;
  if (at(names, first) !== NAME.organisation || at(names, end) !== NAME.organisation) return;
  takeForPerson(text, first, end);
  if (at(names, first) === NAME.person) names[end] = NAME.none;
}

/** Last words of places and bodies that are no family names: "Salt *Road*", "Umfula *Ridge*", "Wexley *Town*". */
const NO_FAMILY =
  /^(?:road|street|avenue|ridge|town|valley|beach|island|islands|square|united|rovers|albion|athletic|airlines|airways|labs|studios|hotel|plc|ltd|llp|inc|inc\.|corp|corp\.|resorts|foods)$/;

/** A run that ends so, or people in general at a sentence's start, are nobody: "*Reviewers* were kind". */
function readNobody(text: LabelledNames, first: number, end: number): void {
  const { forms, names } = text;
  const last = forms.lower[end - 1] as string;
  if (at(names, first) !== NAME.person || at(names, end - 1) !== NAME.person) return;
  if (end - first === 1 && PEOPLE_NOUNS.has(last) && startsSentence(text, first))
    names[first] = NAME.none;
  if (end - first > 1 && NO_FAMILY.test(last)) names.fill(NAME.organisation, first, end);
}

/** Takes from a name what only begins its sentence: "*See* Acme and others", "*As* Norpipe said". */
function readStart(text: LabelledNames, i: number): void {
  const { names, tags, sentences } = text;
  if (at(names, i) === NAME.none || at(sentences.starts, at(sentences.of, i)) !== i) return;
  const tag = at(tags, i);
  const other = tag === TAG.preposition || tag === TAG.adverb || tag === TAG.wh || isVerb(tag);
  if (other && at(names, i + 1) === at(names, i) && !isGiven(text, i)) names[i] = NAME.none;
}

/** Words of persons' names of two words or more, and those that stand alone without "the", by their hash. */
function wordsOfPersons({ forms, names }: LabelledNames): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i < names.length; i++) {
    if (at(names, i) !== NAME.person) continue;
    const joined = at(names, i - 1) === NAME.person || at(names, i + 1) === NAME.person;
    const called = forms.lower[i - 1] === 'the' || isNative(forms.lower[i] as string);
    if (joined || !called) found.add(at(forms.hash, i));
  }
  return found;
}

/** Settles the labels of names by the words beside them; headlines, where all is capitalised, are left as they are. */
export function readNameEvidence(text: LabelledNames): void {
  const { forms, names } = text;
  const called = wordsOfPersons(text);
  for (let i = 0; i < names.length; i++) {
    if (!isCapitalised(at(forms.shape, i)) || at(forms.titleCase, i) === 1) continue;
    readStart(text, i);
    readTitle(text, i);
    const begins = !continuesName(text, i - 1, i);
    const end = begins ? endOfRun(text, i) : i;
    if (end - i > 1) readRun(text, i, end);
    if (end - i > 1) readSplitName(text, i, end);
    if (end - i > 1) readOfBody(text, i, end);
    readPostnominal(text, i);
    if (begins && end > i) readNobody(text, i, end);
    readBeforeParticle(text, i);
    if (i > 0) readBeforeBody(text, i);
    if (i > 0) readEpithet(text, i, called);
    if (i > 0 && at(names, i) === NAME.person && STORMS.has(forms.lower[i - 1] as string)) {
      names.fill(NAME.other, i - 1, i + 1);
    }
  }
}
