// What a word looks like: hashes of the word and its ends, its shape, its stem, and whether its paragraph is a headline.
import { at, hashText } from '../learnt/hashing.ts';
import type { Tokens } from './tokens.ts';

/** Shapes of words. */
export const SHAPE = {
  lower: 0,
  capital: 1,
  upper: 2,
  initial: 3,
  hyphen: 4,
  number: 5,
  mark: 6,
} as const;

/** Surface properties of tokens. */
export interface Forms {
  /** First token that is written the same. */
  same: Int32Array;
  /** In lower case, with straight apostrophes. */
  lower: string[];
  hash: Int32Array;
  suffix3: Int32Array;
  suffix2: Int32Array;
  prefix3: Int32Array;
  shape: Int32Array;
  /** 1 where most of the paragraph's words are capitalised, as in a headline. */
  titleCase: Int32Array;
}

/** Whether a shape is that of a capitalised word. */
export const isCapitalised = (shape: number): boolean =>
  shape >= SHAPE.capital && shape <= SHAPE.initial;

const PLAIN = /^[a-z\d]/i;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether a string has a letter or a digit, as a word has and a mark has not. */
export const hasWord = (text: string): boolean => PLAIN.test(text) || LETTER_OR_DIGIT.test(text);

/** Names that begin with a small article: "al-Sayed". */
const NAMED_FOR = /^(?:al|el|ul|as|ash|bin|ibn)-\p{Lu}/u;

function shapeOf(word: string): number {
  const code = word.charCodeAt(0);
  const first = word[0] as string;
  if ((code >= 48 && code <= 57) || /^[$£€]\d/.test(word)) return SHAPE.number;
  if (first !== first.toLowerCase()) {
    if (word.length === 1) return SHAPE.initial;
    return word === word.toUpperCase() ? SHAPE.upper : SHAPE.capital;
  }
  if (first === first.toUpperCase() && word.length < 3) return SHAPE.mark;
  if (!word.includes('-')) return SHAPE.lower;
  return NAMED_FOR.test(word) ? SHAPE.capital : SHAPE.hyphen;
}

/** A paragraph of more than three words of which three in five are capitalised reads like a headline. */
function titleCase(tokens: Tokens, shape: Int32Array): Int32Array {
  const result = new Int32Array(tokens.count);
  for (let first = 0; first < tokens.count;) {
    const end = at(tokens.paragraphEnd, first);
    let words = 0;
    let capitals = 0;
    for (let i = first; i < end; i++) {
      if (at(shape, i) >= SHAPE.number) continue;
      words++;
      if (isCapitalised(at(shape, i))) capitals++;
    }
    if (words > 3 && capitals / words > 0.6) result.fill(1, first, end);
    first = end;
  }
  return result;
}

/** Describes one token's surface as that of a word. */
export function describeWord(forms: Forms, token: number, word: string): void {
  const lower = word.toLowerCase().replace(/’/g, "'");
  forms.lower[token] = lower;
  forms.hash[token] = hashText(lower);
  forms.suffix3[token] = hashText(lower.slice(-3));
  forms.suffix2[token] = hashText(lower.slice(-2));
  forms.prefix3[token] = hashText(lower.slice(0, 3));
  forms.shape[token] = shapeOf(word);
}

/** Describes every token's surface, pausing now and then. */
export function* describeForms(tokens: Tokens): Generator<void, Forms> {
  const { count, words } = tokens;
  const forms: Forms = {
    same: new Int32Array(count),
    lower: new Array<string>(count),
    hash: new Int32Array(count),
    suffix3: new Int32Array(count),
    suffix2: new Int32Array(count),
    prefix3: new Int32Array(count),
    shape: new Int32Array(count),
    titleCase: new Int32Array(0),
  };
  const known = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const word = words[i] as string;
    const same = known.get(word);
    forms.same[i] = same ?? i;
    if (same !== undefined) copyForms(forms, same, i);
    else {
      known.set(word, i);
      describeWord(forms, i, word);
    }
    if ((i & 511) === 511) yield;
  }
  forms.titleCase = titleCase(tokens, forms.shape);
  return forms;
}

function copyForms(forms: Forms, from: number, to: number): void {
  const { lower, hash, suffix3, suffix2, prefix3, shape } = forms;
  lower[to] = lower[from] as string;
  hash[to] = at(hash, from);
  suffix3[to] = at(suffix3, from);
  suffix2[to] = at(suffix2, from);
  prefix3[to] = at(prefix3, from);
  shape[to] = at(shape, from);
}
