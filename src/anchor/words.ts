// A text as a row of words, under keys that are equal where only white space, quotation marks or dashes differ.

/** A word, or one mark that is no word: `[start, end)` in UTF-16 code units, and what it is compared by. */
export interface Word {
  start: number;
  end: number;
  key: string;
}

/** Runs of letters longer than this are no words of any language; they are taken letter by letter. */
const LONGEST_WORD = 48;

const SPACE = 1;
const INVISIBLE = 2;
const LETTER = 3;
const ALONE = 4;
const QUOTE = 5;
const DASH = 6;
const DOT = 7;

const QUOTES = /["'`´«»\u2018-\u201f\u2039\u203a\u300c-\u300f\u301d-\u301f\uff02\uff07]/u;
const DASHES = /[\p{Pd}\u2043\u2212]/u;
const INVISIBLES = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
/** Scripts that set no space between words: each letter stands for itself. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}\u30fc]/u;

/** The class of every UTF-16 code unit met so far; 0 where it is not known yet. */
const classes = new Uint8Array(0x10000);

function classify(unit: number): number {
  const letter = String.fromCharCode(unit);
  if (/\s/u.test(letter)) return SPACE;
  if (letter.search(INVISIBLES) === 0) return INVISIBLE;
  if (QUOTES.test(letter)) return QUOTE;
  if (DASHES.test(letter)) return DASH;
  if (letter === '.' || letter === '…') return DOT;
  if (UNSPACED.test(letter)) return ALONE;
  return /[\p{L}\p{N}\p{M}]/u.test(letter) ? LETTER : ALONE;
}

function classAt(text: string, offset: number): number {
  if (offset < 0 || offset >= text.length) return 0;
  const unit = text.charCodeAt(offset);
  return (classes[unit] ||= classify(unit));
}

/**
 * The words of a text in order; every code unit that is neither white space nor invisible is in exactly one of them.
 * Quotation marks of any style have one key, dashes another, and neighbours of the same kind count as one; an
 * apostrophe within a word and a point or comma within a number belong to it; letters of scripts without spaces
 * stand alone.
 */
export function* splitWords(text: string): Generator<Word, void, void> {
  let start = 0;
  while (start < text.length) {
    const kind = classAt(text, start);
    let end = start + 1;
    if (kind === LETTER) {
      end = endOfWord(text, start);
      if (end - start > LONGEST_WORD) {
        do {
          yield { start, end: start + 1, key: text.charAt(start) };
          start++;
        } while (continuesWord(text, start));
        continue;
      }
      yield { start, end, key: wordKey(text.slice(start, end)) };
    } else if (kind >= QUOTE) {
      while (classAt(text, end) === kind) end++;
      yield { start, end, key: markKey(kind, text.slice(start, end)) };
    } else if (kind === ALONE) {
      if (text.codePointAt(start) !== text.charCodeAt(start)) end++;
      yield { start, end, key: text.slice(start, end) };
    }
    start = end;
  }
}

/** The end of the word that starts here; just beyond `LONGEST_WORD` for a longer run. */
function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end - start <= LONGEST_WORD && continuesWord(text, end)) end++;
  while (classAt(text, end - 1) === INVISIBLE) end--;
  return end;
}

function continuesWord(text: string, offset: number): boolean {
  const kind = classAt(text, offset);
  return kind === LETTER || kind === INVISIBLE || joins(text, offset);
}

/** Whether the mark here is an apostrophe within a word, or a point or comma within a number. */
function joins(text: string, offset: number): boolean {
  if (classAt(text, offset + 1) !== LETTER) return false;
  const mark = text.charAt(offset);
  if (mark === "'" || mark === '’') return classAt(text, offset - 1) === LETTER;
  return (mark === '.' || mark === ',') && isDigit(text, offset - 1) && isDigit(text, offset + 1);
}

function isDigit(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 48 && unit <= 57;
}

function wordKey(word: string): string {
  if (/^[A-Za-z0-9]*$/u.test(word)) return word;
  return word.replace(INVISIBLES, '').replaceAll('’', "'").normalize('NFC');
}

function markKey(kind: number, mark: string): string {
  if (kind === QUOTE) return '"';
  if (kind === DASH) return '-';
  return mark === '.' ? '.' : '…';
}

/** Whether a key is that of a word, rather than of a mark. */
export function isWordKey(key: string): boolean {
  return /[\p{L}\p{N}]/u.test(key);
}
