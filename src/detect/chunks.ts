// Groups words into noun phrases and counts what stands between any two tokens.
import type { Forms } from './forms.ts';
import { isCapitalised } from './forms.ts';
import { at, hashText } from './hashing.ts';
import type { QuoteTokens } from './quotes.ts';
import type { Sentences } from './sentences.ts';
import { stem } from './stems.ts';
import { TAG, isVerb, isVerbal } from './tag-set.ts';

/** Where a token stands as to quotation marks. */
export const QUOTED = { no: 0, double: 1, single: 2, opener: 3, closer: 4 } as const;

/** Running totals before each token: the count between tokens `i < j` is `total[j] - total[i]`. */
export interface Tallies {
  commas: Int32Array;
  verbs: Int32Array;
  marks: Int32Array;
  phrases: Int32Array;
  /** "that" and wh-words. */
  links: Int32Array;
  /** Semicolons and colons. */
  stops: Int32Array;
}

/** What the cue and span stages read of a text. */
export interface Chunks {
  /** Hash of the stem. */
  stems: Int32Array;
  /** Hash of the word, or the class of name: who is named must not matter to what is an attribution. */
  lexical: Int32Array;
  /** `QUOTED`. */
  quoted: Int32Array;
  /** Index of the noun phrase a token is part of, or -1. */
  phrase: Int32Array;
  phraseFirst: Int32Array;
  phraseLast: Int32Array;
  tallies: Tallies;
}

const IN_PHRASE = new Set<number>([
  TAG.noun, TAG.nouns, TAG.name, TAG.adjective, TAG.determiner, TAG.number, TAG.pronoun, TAG.possessive, TAG.clitic,
]); // prettier-ignore
const STARTS_PHRASE = new Set<number>([TAG.determiner, TAG.pronoun, TAG.possessive]);
const DASHES = new Set([',', '—', '–', '--']);
const NAME_CLASS = 1000;

function findPhrases(
  forms: Forms,
  sentences: Sentences,
  tags: Int32Array,
): Pick<Chunks, 'phrase' | 'phraseFirst' | 'phraseLast'> {
  const phrase = new Int32Array(tags.length).fill(-1);
  const firsts: number[] = [];
  const lasts: number[] = [];
  for (let i = 0; i < tags.length; i++) {
    const tag = at(tags, i);
    const joined =
      i > 0 && at(phrase, i - 1) >= 0 && at(sentences.of, i) === at(sentences.of, i - 1);
    const ampersand = joined && forms.lower[i] === '&';
    if (!ampersand && !IN_PHRASE.has(tag)) continue;
    const continues = joined && !STARTS_PHRASE.has(tag) && at(tags, i - 1) !== TAG.pronoun;
    if (!ampersand && !continues) firsts.push(i);
    phrase[i] = firsts.length - 1;
    lasts[firsts.length - 1] = i;
  }
  return { phrase, phraseFirst: Int32Array.from(firsts), phraseLast: Int32Array.from(lasts) };
}

function tally(count: number, counts: (token: number) => boolean): Int32Array {
  const totals = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) totals[i + 1] = at(totals, i) + (counts(i) ? 1 : 0);
  return totals;
}

function quotedState(quotes: QuoteTokens, token: number): number {
  const region = quotes.regions[at(quotes.region, token)];
  if (region === undefined) return QUOTED.no;
  const mark = at(quotes.mark, token);
  if (mark > 0) return mark === 1 ? QUOTED.opener : QUOTED.closer;
  return region.single ? QUOTED.single : QUOTED.double;
}

/** Prepares what the cue and span stages read. */
export function chunk(
  forms: Forms,
  quotes: QuoteTokens,
  sentences: Sentences,
  tags: Int32Array,
  names: Int32Array,
): Chunks {
  const count = tags.length;
  const { lower } = forms;
  const phrases = findPhrases(forms, sentences, tags);
  const { phrase } = phrases;
  const stems = new Int32Array(count);
  const lexical = new Int32Array(count);
  const quoted = new Int32Array(count);
  const known = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const verb = isVerb(at(tags, i));
    const key = (verb ? '+' : '-') + (lower[i] as string);
    const hash = known.get(key) ?? hashText(stem(lower[i] as string, verb));
    known.set(key, hash);
    stems[i] = hash;
    const named = at(tags, i) === TAG.name && isCapitalised(at(forms.shape, i));
    lexical[i] = named ? NAME_CLASS + at(names, i) : at(forms.hash, i);
    quoted[i] = quotedState(quotes, i);
  }
  return {
    stems,
    lexical,
    quoted,
    ...phrases,
    tallies: {
      commas: tally(count, (i) => DASHES.has(lower[i] as string)),
      verbs: tally(count, (i) => isVerbal(at(tags, i))),
      marks: tally(count, (i) => at(quotes.mark, i) > 0),
      phrases: tally(
        count,
        (i) => i === 0 || (at(phrase, i) >= 0 && at(phrase, i) !== at(phrase, i - 1)),
      ),
      links: tally(count, (i) => lower[i] === 'that' || at(tags, i) === TAG.wh),
      stops: tally(count, (i) => lower[i] === ';' || lower[i] === ':'),
    },
  };
}
