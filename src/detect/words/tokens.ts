// Splits an article's text into tokens that keep their offsets.

/** The tokens of a text; all offsets are UTF-16 code units. */
export interface Tokens {
  text: string;
  count: number;
  start: Int32Array;
  end: Int32Array;
  words: string[];
  /** Index of the paragraph (line of the text that is not blank) that a token stands in. */
  paragraph: Int32Array;
  /** First token of each token's paragraph. */
  paragraphStart: Int32Array;
  /** One past the last token of each token's paragraph. */
  paragraphEnd: Int32Array;
}

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr sen sens rep reps gov lt col gen sgt capt cmdr adm maj st jr sr prof rev hon pres supt atty ' +
    'dept inc corp co ltd llc vs etc no vol fig jan feb mar apr jun jul aug sept sep oct nov dec ave blvd rd mt ' +
    'ft u.s u.k u.n d.c a.m p.m n.y n.j l.a e.g i.e ph.d d r calif fla ariz ill mass mich minn pa tex va vt ' +
    'wash wis conn colo ga ind ky la md mo neb nev okla ore tenn insp det supt cllr'
  ).split(' '),
);
/** Those that are words of their own where they are written small: "she was ill." */
const WORDS = new Set('ill mass wash ore pa la ma mo fig'.split(' '));

/** Whether a stop after a word belongs to it; "No." is short for a number only before one. */
function isAbbreviation(word: string, text: string, stop: number): boolean {
  if (!ABBREVIATIONS.has(word.toLowerCase()) || WORDS.has(word)) return false;
  return !/^no$/i.test(word) || /^\s?\d/.test(text.slice(stop + 1, stop + 3));
}

const PATTERN = new RegExp(
  [
    'https?:\\/\\/\\S+|www\\.\\S+',
    '[\\w.+-]+@[\\w-]+\\.[\\w.]+',
    '[@#]\\w+',
    '(?:\\p{Lu}\\.){2,}|\\p{Lu}\\.(?=\\s(?:\\p{Lu}|(?:van|von|der|de|del|della|da|di|du|bin|al)[\\s-]))',
    '[$£€]?\\d[\\d,]*(?:\\.\\d+)?(?:%|(?:st|nd|rd|th|s|am|pm|k|m|bn)\\b)?',
    "[\\p{L}\\p{N}\\p{M}]+(?:(?:[-’'&/]|(?<!\\p{Ll})\\.|\\.(?!\\p{Lu}\\p{Ll}))(?=[\\p{L}\\p{N}])[\\p{L}\\p{N}\\p{M}]+)*",
    "''|``|\\.{2,}|…|--+|[—–]",
    '\\S',
  ].join('|'),
  'gyu',
);

const CLITICS = new Set(["n't", "'ll", "'re", "'ve", "'s", "'d", "'m"]);
const APOSTROPHE = /['’]/;
const LETTER = /^\p{L}/u;
/** Longer words are not English ones: no clitic is looked for, so that one endless word costs no more than many. */
const LONGEST_WORD = 60;
/** Marks that are tokens wherever they stand. */
const SINGLE = ',;:?!()“”"';
const PAUSE_TOKENS = 512;

/** White space and characters without width, which stand in no token. */
function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0xad
  );
}

/** Where a word's trailing clitic ("n't", "'s") begins, or 0. "cannot" is parted too. */
function cliticStart(word: string): number {
  if (word.length > LONGEST_WORD) return 0;
  for (const length of APOSTROPHE.test(word) ? [3, 2] : []) {
    const tail = word.slice(-length).toLowerCase().replace('’', "'");
    if (word.length > length && CLITICS.has(tail)) return word.length - length;
  }
  return word.length === 6 && word.toLowerCase() === 'cannot' ? 3 : 0;
}

const isPlainLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Where a word of plain letters ends that nothing could go on with, or `from`: most words need no pattern. */
function plainEnd(text: string, from: number): number {
  let end = from;
  while (isPlainLetter(text.charCodeAt(end))) end++;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  if (isBlank(next) || next === 44) return end;
  const endsSentence =
    next === 46 && end - from > 1 && (end + 1 === text.length || isBlank(text.charCodeAt(end + 1)));
  return endsSentence ? end : from;
}

/** Where the token ends that begins at `from`, clitics not yet parted. */
function tokenEnd(text: string, from: number): number {
  const plain = plainEnd(text, from);
  if (plain > from) return plain;
  if (SINGLE.includes(text.charAt(from))) return from + 1;
  PATTERN.lastIndex = from;
  return from + (PATTERN.exec(text)?.[0].length ?? 1);
}

/** Tokens while they are gathered. */
interface Gathered {
  start: number[];
  end: number[];
  words: string[];
  /** Paragraph of each. */
  paragraph: number[];
}

/** Splits a text, a paragraph a line, into tokens, pausing now and then. */
export function* tokenize(text: string): Generator<void, Tokens> {
  const found: Gathered = { start: [], end: [], words: [], paragraph: [] };
  let line = -1;
  let newLine = true;
  const push = (from: number, to: number): void => {
    if (newLine) line++;
    newLine = false;
    found.start.push(from);
    found.end.push(to);
    found.words.push(text.slice(from, to));
    found.paragraph.push(line);
  };
  let pause = PAUSE_TOKENS;
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i);
    if (code === 10) newLine = true;
    if (isBlank(code)) {
      i++;
      continue;
    }
    const from = i;
    i = tokenEnd(text, i);
    const word = text.slice(from, i);
    let cut = 0;
    if (word.length > 1 && LETTER.test(word)) {
      if (text[i] === '.' && isAbbreviation(word, text, i)) i++;
      else cut = cliticStart(word);
    }
    if (cut > 0) push(from, from + cut);
    push(from + cut, i);
    if (found.words.length < pause) continue;
    pause = found.words.length + PAUSE_TOKENS;
    yield;
  }
  return { text, count: found.words.length, words: found.words, ...offsets(found) };
}

/** The tokens' places as typed arrays, with the borders of their paragraphs. */
function offsets({
  start,
  end,
  paragraph,
}: Gathered): Pick<Tokens, 'start' | 'end' | 'paragraph' | 'paragraphStart' | 'paragraphEnd'> {
  const count = start.length;
  const paragraphStart = new Int32Array(count);
  const paragraphEnd = new Int32Array(count);
  for (let first = 0; first < count;) {
    let next = first;
    while (next < count && paragraph[next] === paragraph[first]) next++;
    paragraphStart.fill(first, first, next);
    paragraphEnd.fill(next, first, next);
    first = next;
  }
  return {
    start: new Int32Array(start),
    end: new Int32Array(end),
    paragraph: new Int32Array(paragraph),
    paragraphStart,
    paragraphEnd,
  };
}
