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

/** Splits a sentence into words, numbers and marks. */
export function splitWords(sentence: string): ClaimWords {
  const words: ClaimWord[] = [];
  const start: number[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(sentence); match !== null; match = WORD.exec(sentence)) {
    words.push(wordOf(match[0]));
    start.push(match.index);
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
