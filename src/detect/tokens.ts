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

const PATTERN = new RegExp(
  [
    'https?:\\/\\/\\S+|www\\.\\S+',
    '[\\w.+-]+@[\\w-]+\\.[\\w.]+',
    '[@#]\\w+',
    '(?:\\p{Lu}\\.){2,}|\\p{Lu}\\.(?=\\s\\p{Lu})',
    '[$£€]?\\d[\\d,]*(?:\\.\\d+)?(?:%|(?:st|nd|rd|th|s|am|pm|k|m|bn)\\b)?',
    "[\\p{L}\\p{N}\\p{M}]+(?:(?:[-’'&/]|(?<!\\p{Ll})\\.|\\.(?!\\p{Lu}\\p{Ll}))(?=[\\p{L}\\p{N}])[\\p{L}\\p{N}\\p{M}]+)*",
    "''|``|\\.{2,}|…|--+|[—–]",
    '\\S',
  ].join('|'),
  'gyu',
);

const CLITIC = /^(.+?)(n['’]t|['’](?:s|ll|re|ve|d|m))$/iu;
const LETTER = /^\p{L}/u;
/** Longer words are not English ones: no clitic is looked for, so that one endless word costs no more than many. */
const LONGEST_WORD = 60;

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
  const parts = CLITIC.exec(word);
  if (parts?.[1] !== undefined) return parts[1].length;
  return word.toLowerCase() === 'cannot' ? 3 : 0;
}

/** Splits a text, a paragraph a line, into tokens. */
export function tokenize(text: string): Tokens {
  const start: number[] = [];
  const end: number[] = [];
  const words: string[] = [];
  const paragraph: number[] = [];
  let line = -1;
  let newLine = true;
  const push = (from: number, to: number): void => {
    if (newLine) line++;
    newLine = false;
    start.push(from);
    end.push(to);
    words.push(text.slice(from, to));
    paragraph.push(line);
  };
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i);
    if (code === 10) newLine = true;
    if (isBlank(code)) {
      i++;
      continue;
    }
    PATTERN.lastIndex = i;
    const word = PATTERN.exec(text)?.[0] ?? text.charAt(i);
    const from = i;
    i += word.length;
    if (word.length > 1 && LETTER.test(word)) {
      if (text[i] === '.' && ABBREVIATIONS.has(word.toLowerCase())) i++;
      const cut = text[i - 1] === '.' ? 0 : cliticStart(word);
      if (cut > 0) {
        push(from, from + cut);
        push(from + cut, i);
        continue;
      }
    }
    push(from, i);
  }
  return { text, count: words.length, words, ...offsets(start, end, paragraph) };
}

/** The tokens' places as typed arrays, with the borders of their paragraphs. */
function offsets(
  start: number[],
  end: number[],
  paragraph: number[],
): Pick<Tokens, 'start' | 'end' | 'paragraph' | 'paragraphStart' | 'paragraphEnd'> {
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
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    paragraph: Int32Array.from(paragraph),
    paragraphStart,
    paragraphEnd,
  };
}
