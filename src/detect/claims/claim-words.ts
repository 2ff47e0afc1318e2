// Splits a sentence into the words that claim detection looks at, independent of the attribution stages' tokens.
import type { ClaimWord } from './claim-lexicon.ts';
import { wordOf } from './claim-lexicon.ts';

/** The words and marks of a sentence. */
export interface ClaimWords {
  sentence: string;
  words: readonly ClaimWord[];
  /** Where each begins: UTF-16 code units into the sentence. */
  start: readonly number[];
}

const WORD = new RegExp(
  [
    '[$£€]?\\d(?:[\\d,]*\\d)?(?:\\.\\d+)?(?:%|(?:st|nd|rd|th|s|m|bn|k)\\b)?',
    '\\p{L}+(?:\\.\\p{L})+\\.?',
    "\\p{L}+(?=[nN]['’][tT])",
    "[nN]['’][tT]",
    "['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)\\b",
    '\\p{L}+',
    '[?!$%;:"“”«»]',
    '--+|—',
    '\\.\\.\\.|…',
    '[.,]',
  ].join('|'),
  'gu',
);

const isPlainLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const BLANK = 32;
const COMMA = 44;
const STOP = 46;

/** One past a word, or a comma, that needs no pattern: plain letters with nothing after them that could belong to them. */
function plainEnd(sentence: string, from: number): number {
  let end = from;
  while (isPlainLetter(sentence.charCodeAt(end))) end++;
  const next = sentence.charCodeAt(end);
  if (end === from) return next === COMMA ? from + 1 : from;
  const ends = next === BLANK || next === COMMA || Number.isNaN(next);
  return ends || (next === STOP && end + 1 === sentence.length) ? end : from;
}

/** Splits a sentence into words, numbers and marks. */
export function splitWords(sentence: string): ClaimWords {
  const words: ClaimWord[] = [];
  const start: number[] = [];
  for (let from = 0; from < sentence.length;) {
    if (sentence.charCodeAt(from) === BLANK) {
      from++;
      continue;
    }
    let end = plainEnd(sentence, from);
    if (end === from) {
      WORD.lastIndex = from;
      const match = WORD.exec(sentence);
      if (match === null) break;
      from = match.index;
      end = WORD.lastIndex;
    }
    words.push(wordOf(sentence.slice(from, end)));
    start.push(from);
    from = end;
  }
  return { sentence, words, start };
}

/** Index of the first number of a rising list that is at least `least`. */
function firstFrom(rising: readonly number[], least: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of a part of a split sentence, from `from` to `to`; where it cuts a word it is split anew. */
export function partOf(whole: ClaimWords, from: number, to: number): ClaimWords {
  const { words, start } = whole;
  const sentence = whole.sentence.slice(from, to);
  const first = firstFrom(start, from);
  const last = firstFrom(start, to);
  const reaches = (index: number, limit: number): boolean =>
    index >= 0 && (start[index] as number) + (words[index]?.written.length ?? 0) > limit;
  if (reaches(first - 1, from) || reaches(last - 1, to)) return splitWords(sentence);
  return {
    sentence,
    words: words.slice(first, last),
    start: start.slice(first, last).map((at) => at - from),
  };
}
