// Groups words into noun phrases and counts what stands between any two tokens.
import type { Forms } from './forms.ts';
import { isCapitalised } from './forms.ts';
import { at, hashText } from '../learnt/hashing.ts';
import type { QuoteTokens } from '../marks/quotes.ts';
import type { Sentences } from './sentences.ts';
import { stem } from './stems.ts';
import { TAG, TAGS, isVerb, isVerbal } from './tag-set.ts';

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

/** A list that says of each tag whether it is one of these. */
const flags = (tags: readonly number[]): readonly boolean[] =>
  Array.from({ length: TAGS.length }, (_, tag) => tags.includes(tag));

const IN_PHRASE = flags([
  TAG.noun, TAG.nouns, TAG.name, TAG.adjective, TAG.determiner, TAG.number, TAG.pronoun, TAG.possessive, TAG.clitic,
]); // prettier-ignore
const STARTS_PHRASE = flags([TAG.determiner, TAG.pronoun, TAG.possessive]);
const DASHES = new Set([',', '—', '–', '--']);
const NAME_CLASS = 1000;

/** Finds the noun phrases, pausing now and then. */
function* findPhrases(
  forms: Forms,
  sentences: Sentences,
  tags: Int32Array,
): Generator<void, Pick<Chunks, 'phrase' | 'phraseFirst' | 'phraseLast'>> {
  const phrase = new Int32Array(tags.length).fill(-1);
  const firsts = new Int32Array(tags.length);
  const lasts = new Int32Array(tags.length);
  let count = 0;
  for (let i = 0; i < tags.length; i++) {
    if ((i & 1023) === 1023) yield;
    const tag = at(tags, i);
    const joined =
      i > 0 && at(phrase, i - 1) >= 0 && at(sentences.of, i) === at(sentences.of, i - 1);
    const ampersand = joined && forms.lower[i] === '&';
    if (!ampersand && IN_PHRASE[tag] !== true) continue;
    const continues = joined && STARTS_PHRASE[tag] !== true && at(tags, i - 1) !== TAG.pronoun;
    if (!ampersand && !continues) firsts[count++] = i;
    phrase[i] = count - 1;
    lasts[count - 1] = i;
  }
  return { phrase, phraseFirst: firsts.slice(0, count), phraseLast: lasts.slice(0, count) };
}

function quotedState(quotes: QuoteTokens, token: number): number {
  const region = quotes.regions[at(quotes.region, token)];
  if (region === undefined) return QUOTED.no;
  const mark = at(quotes.mark, token);
  if (mark > 0) return mark === 1 ? QUOTED.opener : QUOTED.closer;
  return region.single ? QUOTED.single : QUOTED.double;
}

/** Hashes of the stems of words, each worked out once for verbs and once for other words. */
class Stems {
  private readonly found: readonly [others: Map<number, number>, verbs: Map<number, number>] = [
    new Map(),
    new Map(),
  ];

  constructor(private readonly forms: Forms) {}

  /** The hash of a token's stem. */
  of(token: number, verb: boolean): number {
    const found = this.found[verb ? 1 : 0];
    const same = at(this.forms.same, token);
    let hash = found.get(same);
    if (hash === undefined) {
      hash = hashText(stem(this.forms.lower[token] as string, verb));
      found.set(same, hash);
    }
    return hash;
  }
}

/** Counts what stands before the token after `i`. */
function tally(
  { commas, verbs, marks, phrases, links, stops }: Tallies,
  { lower }: Forms,
  quotes: QuoteTokens,
  tags: Int32Array,
  phrase: Int32Array,
  i: number,
): void {
  const word = lower[i] as string;
  const tag = at(tags, i);
  const short = word.length < 3;
  const starts = i === 0 || (at(phrase, i) >= 0 && at(phrase, i) !== at(phrase, i - 1));
  commas[i + 1] = at(commas, i) + (short && DASHES.has(word) ? 1 : 0);
  verbs[i + 1] = at(verbs, i) + (isVerbal(tag) ? 1 : 0);
  marks[i + 1] = at(marks, i) + (at(quotes.mark, i) > 0 ? 1 : 0);
  phrases[i + 1] = at(phrases, i) + (starts ? 1 : 0);
  links[i + 1] = at(links, i) + (tag === TAG.wh || word === 'that' ? 1 : 0);
  stops[i + 1] = at(stops, i) + (short && (word === ';' || word === ':') ? 1 : 0);
}

/** Prepares what the cue and span stages read, pausing now and then. */
export function* chunk(
  forms: Forms,
  quotes: QuoteTokens,
  sentences: Sentences,
  tags: Int32Array,
  names: Int32Array,
): Generator<void, Chunks> {
  const count = tags.length;
  const phrases = yield* findPhrases(forms, sentences, tags);
  const known = new Stems(forms);
  const stems = new Int32Array(count);
  const lexical = new Int32Array(count);
  const quoted = new Int32Array(count);
  const totals = (): Int32Array => new Int32Array(count + 1);
  const tallies: Tallies = {
    commas: totals(),
    verbs: totals(),
    marks: totals(),
    phrases: totals(),
    links: totals(),
    stops: totals(),
  };
  for (let i = 0; i < count; i++) {
    stems[i] = known.of(i, isVerb(at(tags, i)));
    const named = at(tags, i) === TAG.name && isCapitalised(at(forms.shape, i));
    lexical[i] = named ? NAME_CLASS + at(names, i) : at(forms.hash, i);
    quoted[i] = quotedState(quotes, i);
    tally(tallies, forms, quotes, tags, phrases.phrase, i);
    if ((i & 511) === 511) yield;
  }
  return { stems, lexical, quoted, ...phrases, tallies };
}
