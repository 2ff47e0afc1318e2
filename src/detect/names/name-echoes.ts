// Finds names that stand alone: who was named in full once is the same person wherever the last or given name comes again.
import type { Forms } from '../words/forms.ts';
import { SHAPE, isCapitalised } from '../words/forms.ts';
import { at } from '../learnt/hashing.ts';
import { NAME } from './names.ts';
import type { Sentences } from '../words/sentences.ts';
import { TAG } from '../words/tag-set.ts';

/** What the tagger takes given names for at the start of sentences. */
const OTHER_TAGS: ReadonlySet<number> = new Set([
  TAG.adverb,
  TAG.modal,
  TAG.base,
  TAG.past,
  TAG.participle,
  TAG.gerund,
  TAG.preposition,
  TAG.conjunction,
]);
/** Shorter words are as often something else. */
const SHORTEST = 3;
const NO_LAST_NAME = /^(?:jr|sr|ii|iii|iv|'s|’s)\.?$/;

/** The last words, and the first, in lower case, of persons who are named by two words or more. */
function fullNames(
  { lower, shape }: Forms,
  names: Int32Array,
  sentences: Sentences,
): { last: Set<string>; given: Set<string> } {
  const found = { last: new Set<string>(), given: new Set<string>() };
  const isPerson = (i: number, sentence: number): boolean =>
    at(names, i) === NAME.person && at(sentences.of, i) === sentence;
  for (let i = 0; i < names.length; i++) {
    if (at(names, i) !== NAME.person) continue;
    const first = i;
    const sentence = at(sentences.of, i);
    while (i + 1 < names.length && isPerson(i + 1, sentence)) i++;
    let last = i;
    while (last > first && NO_LAST_NAME.test(lower[last] as string)) last--;
    const word = lower[last] as string;
    const own = at(shape, last);
    const written = own === SHAPE.capital || own === SHAPE.hyphen;
    if (last === first) continue;
    if (word.length >= SHORTEST && written) found.last.add(word);
    if (at(shape, first) === SHAPE.capital) found.given.add(lower[first] as string);
  }
  return found;
}

/** Labels last names that the name finder missed, or took for something else, as persons, and given names before an aside: "*Kelly*, a carer,". */
export function echoNames(forms: Forms, names: Int32Array, sentences: Sentences): void {
  const { lower, shape, same } = forms;
  const { last, given } = fullNames(forms, names, sentences);
  if (last.size + given.size === 0) return;
  const common = new Set<string>();
  for (let i = 0; i < names.length; i++) {
    if (at(shape, i) !== SHAPE.lower || at(same, i) < i) continue;
    const word = lower[i] as string;
    if (last.has(word) || given.has(word)) common.add(word);
  }
  const part = (i: number, sentence: number): boolean =>
    i >= 0 &&
    i < names.length &&
    at(sentences.of, i) === sentence &&
    at(names, i) !== NAME.none &&
    isCapitalised(at(shape, i));
  for (let i = 0; i < names.length; i++) {
    if (at(shape, i) !== SHAPE.capital && at(shape, i) !== SHAPE.hyphen) continue;
    const word = lower[i] as string;
    const aside = at(names, i) === NAME.none && lower[i + 1] === ',';
    const known = last.has(word) || (given.has(word) && aside);
    if (at(names, i) === NAME.person || !known || common.has(word)) continue;
    const sentence = at(sentences.of, i);
    if (!part(i - 1, sentence) && !part(i + 1, sentence)) names[i] = NAME.person;
  }
}

/** Tags as names the words of persons that the tagger, which knows no persons, took for something else: "*Kelly*, a carer,". */
export function tagPersons({ shape }: Forms, tags: Int32Array, names: Int32Array): void {
  for (let i = 0; i < names.length; i++) {
    const written = at(shape, i) === SHAPE.capital || at(shape, i) === SHAPE.hyphen;
    if (written && at(names, i) === NAME.person && OTHER_TAGS.has(at(tags, i))) tags[i] = TAG.name;
  }
}
