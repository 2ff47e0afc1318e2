// Splits a sentence into the words that claim detection looks at, independent of the attribution stages' tokens.

/** The words and marks of a sentence; offsets are UTF-16 code units into the sentence. */
export interface ClaimWords {
  sentence: string;
  /** As they are written. */
  words: string[];
  /** In lower case, with straight apostrophes. */
  lower: string[];
  start: number[];
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
  const words: string[] = [];
  const lower: string[] = [];
  const start: number[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(sentence); match !== null; match = WORD.exec(sentence)) {
    const word = match[0];
    const small = word.toLowerCase();
    words.push(word);
    lower.push(small.includes('’') ? small.replace('’', "'") : small);
    start.push(match.index);
  }
  return { sentence, words, lower, start };
}

const NUMBER_WORDS = new Set(
  (
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands ' +
    'million millions billion billions trillion trillions dozen dozens half third quarter'
  ).split(' '),
);
const DIGIT = /^[$£€]?\d/u;
const YEAR = /^(?:1[89]|20)\d\d$/u;

/** What a word counts as: a year, a percentage, a sum of money, another figure, a number in letters, or no number. */
export type NumberKind = 'year' | 'percent' | 'money' | 'figure' | 'word' | null;

/** The kind of number that a lower-case word is. */
export function numberKind(lower: string): NumberKind {
  if (!DIGIT.test(lower)) return NUMBER_WORDS.has(lower) ? 'word' : null;
  if (YEAR.test(lower)) return 'year';
  if (lower.endsWith('%')) return 'percent';
  return /^\d/u.test(lower) ? 'figure' : 'money';
}
