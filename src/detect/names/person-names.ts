// Takes a person's name apart and tells whether two forms can be one person's.
import { HE_NAMES, SHE_NAMES, SHORT_NAMES } from '../data/first-names.ts';
import { TITLES } from '../data/roles.ts';

/** Which pronoun goes with a person, where that is known. */
export type Gender = 'he' | 'she' | null;

/** A name's parts, compared in folded form: lower case, without accents, dots and possessive ending. */
export interface PersonName {
  /** The name as written, without titles and possessive ending. */
  text: string;
  titles: string[];
  /** Folded words without suffix: given names, then the family name with its particles. */
  words: string[];
  /** "jr", "iii": tells father from son. */
  suffix: string | null;
  /** Folded, from quotation marks or brackets within the name. */
  nickname: string | null;
}

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'v']);
const PARTICLES =
  /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|ter|ten|zu|abu|st)$/;
const SHE_TITLES =
  /^(?:mrs|ms|miss|dame|lady|sister|queen|princess|madam|madame|frau|congresswoman|councilwoman|chairwoman)$/;
const HE_TITLES =
  /^(?:mr|sir|lord|father|brother|king|prince|pope|monsieur|herr|congressman|councilman|chairman)$/;

/** Folds a word so that its spellings meet: "Peña's" and "Pena". */
export function foldWord(word: string): string {
  // Most words have no accents, and normalising costs more than all the rest.
  const plain = /[^\x20-\x7e’]/.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '') : word;
  const lower = plain.toLowerCase();
  return /[’'.,]/.test(lower) ? lower.replace(/[’']s?$/, '').replace(/[.,]/g, '') : lower;
}

/** Letters behind a name for an office or an honour, which are no part of it. */
const LETTERS = /^(?:KC|QC|SC|OBE|MBE|CBE|MP|MSP|MEP|MLA|TD)$/;

const NICKNAME = /["“‘'(]((?:The )?[\p{L}\p{M}-]+)["”’')]/u;

/** Takes apart a name as it stands in a text; null where nothing but titles is left. */
export function parsePersonName(written: string): PersonName | null {
  const clean = written.replace(/[’']s?$/, '').trim();
  const tokens = clean.split(/[\s\u00a0]+/);
  while (tokens.length > 1 && LETTERS.test(tokens.at(-1) ?? '')) tokens.pop();
  const marked = /["“‘'(]/.test(clean);
  const nickname = marked ? (NICKNAME.exec(clean)?.[1] ?? null) : null;
  let first = 0;
  while (first < tokens.length - 1 && TITLES.has(foldWord(tokens[first] ?? ''))) first++;
  const kept = tokens.slice(first);
  const bare = marked ? kept.join(' ').replace(NICKNAME, '').split(' ') : kept;
  const folded = bare
    .filter((t) => !/^["“‘'(]/.test(t))
    .map(foldWord)
    .filter((t) => t !== '');
  let suffix: string | null = null;
  if (folded.length > 1 && SUFFIXES.has(folded.at(-1) ?? '')) suffix = folded.pop() ?? null;
  if (folded.length === 0 || (folded.length === 1 && TITLES.has(folded[0] ?? ''))) return null;
  return {
    text: kept.join(' '),
    titles: tokens.slice(0, first).map(foldWord),
    words: folded,
    suffix,
    nickname: nickname === null ? null : foldWord(nickname),
  };
}

const withoutParticle = (word: string): string => word.replace(/^(?:al|el|d|o)[-’']/, '');

/** The last word, by which people are called for short. */
export const familyOf = (name: PersonName): string => withoutParticle(name.words.at(-1) ?? '');

function sameGiven(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return (SHORT_NAMES[a] ?? []).includes(b) || (SHORT_NAMES[b] ?? []).includes(a);
}

/** The given names of a name, without particles; "Ben" and "Al" are names where they stand alone and capitalised. */
function givenOf({ words, text }: PersonName): string[] {
  const given = words.slice(0, -1);
  const named = given.length === 1 && /^(?:Ben|Al) /.test(text);
  return named ? given : given.filter((word) => !PARTICLES.test(word));
}

/** Whether a form has more than a family name with its particles. */
export const isFull = (name: PersonName): boolean =>
  name.words.length > 1 && givenOf(name).length > 0;

/** Whether two forms that both have given and family name can be one person's. */
export function isSamePerson(a: PersonName, b: PersonName): boolean {
  if (familyOf(a) !== familyOf(b) || a.suffix !== b.suffix) return false;
  const [x, y] = [givenOf(a), givenOf(b)];
  const [first, second] = [x[0], y[0]];
  if (first === undefined || second === undefined) return true;
  if (sameGiven(first, second) || a.nickname === second || b.nickname === first) return true;
  // A middle name used as the first one: "Edward Norton Lorenz" and "Norton Lorenz".
  return x.includes(second) || y.includes(first);
}

/** Whether a short form ("Lorenz", "López Obrador", "Ellen", "Cia") can stand for a full one. */
export function isShortFor(short: PersonName, full: PersonName): 'family' | 'given' | null {
  if (short.words.length >= full.words.length) return null;
  if (short.suffix !== null && short.suffix !== full.suffix) return null;
  const tail = full.words.slice(-short.words.length).map(withoutParticle);
  if (short.words.every((word, i) => withoutParticle(word) === tail[i])) return 'family';
  if (short.words.length > 1) return null;
  const [word = ''] = short.words;
  return word === full.words[0] || word === full.nickname ? 'given' : null;
}

/** The pronoun that goes with a name by its titles or its given name. */
export function genderOf(name: PersonName): Gender {
  if (name.titles.some((title) => SHE_TITLES.test(title))) return 'she';
  if (name.titles.some((title) => HE_TITLES.test(title))) return 'he';
  const [given = ''] = name.words;
  if (name.words.length < 2) return null;
  const first = given.split('-')[0] ?? given;
  if (SHE_NAMES.has(first) === HE_NAMES.has(first)) return null;
  return SHE_NAMES.has(first) ? 'she' : 'he';
}
