// Finds where sentences end.
import { at } from '../learnt/hashing.ts';
import type { QuoteTokens } from '../marks/quotes.ts';
import type { Tokens } from './tokens.ts';

/** The sentences of a text, as ranges of tokens. */
export interface Sentences {
  /** Index of each token's sentence. */
  of: Int32Array;
  /** First token of each sentence, and the number of tokens at the end. */
  starts: Int32Array;
}

const TITLES = new Set(
  'mr mrs ms dr sen sens rep reps gov lt col gen sgt capt cmdr adm maj st prof rev hon pres vs e.g i.e'.split(
    ' ',
  ),
);
const STARTERS =
  /^(?:The|A|An|In|On|At|He|She|It|They|We|I|But|And|This|That|There|When|As|If|His|Her|Their|For|By|With)$/;
const BEGINS = /^[\p{Lu}\p{N}“"‘'«„[(@#$—]/u;
const INITIAL = /^\p{Lu}\.$/u;
const CLOSERS = new Set([')', ']', '?', '!']);

const QUOTE_OPENS = 1;
const QUOTE_CLOSES = 2;

/** One past the closing brackets and marks that follow a sentence's last token. */
function skipClosers(tokens: Tokens, quotes: QuoteTokens, token: number): number {
  const limit = at(tokens.paragraphEnd, token);
  let next = token + 1;
  while (next < limit) {
    const word = tokens.words[next] as string;
    const glued =
      (word === "'" || word === '’') && at(tokens.start, next) === at(tokens.end, next - 1);
    if (!glued && at(quotes.mark, next) !== QUOTE_CLOSES && !CLOSERS.has(word)) break;
    next++;
  }
  return next;
}

/** Whether a sentence ends between `token`, which ends like one, and `next`, the first token after its closers. */
function endsBefore(tokens: Tokens, quotes: QuoteTokens, token: number, next: number): boolean {
  const word = tokens.words[token] as string;
  const following = tokens.words[next] as string;
  const opens = at(quotes.mark, next) === QUOTE_OPENS;
  const apart = at(tokens.start, next) > at(tokens.end, next - 1);
  if (!apart && at(quotes.mark, next - 1) !== QUOTE_CLOSES) return false;
  if (!opens && !BEGINS.test(following)) return false;
  const abbreviated = word.length > 1 && word.endsWith('.') && !word.startsWith('..');
  if (!abbreviated) return true;
  if (TITLES.has(word.slice(0, -1).toLowerCase()) || INITIAL.test(word)) return false;
  return opens || STARTERS.test(following);
}

const isEnd = (word: string): boolean =>
  word.endsWith('.') || word === '?' || word === '!' || word === '…';

/** Splits tokens into sentences: a paragraph's end always ends one. */
export function splitSentences(tokens: Tokens, quotes: QuoteTokens): Sentences {
  const of = new Int32Array(tokens.count);
  const starts: number[] = [];
  for (let first = 0; first < tokens.count;) {
    const limit = at(tokens.paragraphEnd, first);
    let end = limit;
    for (let token = first; token < limit - 1; token++) {
      if (!isEnd(tokens.words[token] as string)) continue;
      const next = skipClosers(tokens, quotes, token);
      if (next >= limit || endsBefore(tokens, quotes, token, next)) {
        end = next;
        break;
      }
      token = next - 1;
    }
    of.fill(starts.length, first, end);
    starts.push(first);
    first = end;
  }
  starts.push(tokens.count);
  return { of, starts: Int32Array.from(starts) };
}
