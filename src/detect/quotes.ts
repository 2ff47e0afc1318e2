// Finds which tokens stand within quotation marks.
import { at } from './hashing.ts';
import type { Tokens } from './tokens.ts';

/** A stretch of tokens between quotation marks, the marks included. */
export interface QuoteRegion {
  first: number;
  last: number;
  single: boolean;
  /** False where the closing mark is missing. */
  closed: boolean;
  /** Whether the quotation goes on in the next paragraph. */
  continues: boolean;
  /** How many of its tokens are words. */
  words: number;
}

/** The quotation marks of a text, seen from its tokens. */
export interface QuoteTokens {
  /** Index of the region a token stands in, or -1. */
  region: Int32Array;
  /** 1 for an opening mark, 2 for a closing one, else 0. */
  mark: Int32Array;
  regions: QuoteRegion[];
}

const OPENERS = new Set(['“', '„', '«', '``', '‟']);
const CLOSERS = new Set(['”', '»']);
const STRAIGHT = new Set(['"', "''", '＂']);
const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

type Draft = Omit<QuoteRegion, 'words'>;

/** 1 where a straight mark looks like an opener, 2 where like a closer, 0 where either. */
function sideOf(tokens: Tokens, token: number): number {
  const before = tokens.text[at(tokens.start, token) - 1];
  const after = tokens.text[at(tokens.end, token)];
  const spaceBefore = before === undefined || /[\s(\[—–\-:/]/.test(before);
  const spaceAfter = after === undefined || /[\s.,;:?!)\]—–-]/.test(after);
  if (spaceBefore === spaceAfter) return 0;
  return spaceBefore ? 1 : 2;
}

/** What a token does to an open or closed state: opens, closes, or opens anew where the closer was lost. */
function actionOf(
  tokens: Tokens,
  token: number,
  open: number,
  carried: boolean,
): 'open' | 'close' | 'reopen' | null {
  const word = tokens.words[token] as string;
  if (OPENERS.has(word)) return open < 0 ? 'open' : 'reopen';
  if (CLOSERS.has(word)) return open >= 0 || carried ? 'close' : null;
  if (!STRAIGHT.has(word)) return null;
  const side = sideOf(tokens, token);
  if (open >= 0) return side === 1 && token > open + 1 ? 'reopen' : 'close';
  if (side === 2 && token > at(tokens.paragraphStart, token)) return carried ? 'close' : null;
  return 'open';
}

/** The regions of double marks in one paragraph. */
function findDouble(tokens: Tokens, first: number, end: number, carry: boolean, mark: Int32Array): Draft[] {
  const found: Draft[] = [];
  const region = (from: number, last: number, closed: boolean, continues = false): void => {
    found.push({ first: from, last, single: false, closed, continues });
  };
  let open = -1;
  let carried = carry;
  for (let token = first; token < end; token++) {
    const action = actionOf(tokens, token, open, carried);
    if (action === null) continue;
    mark[token] = action === 'close' ? 2 : 1;
    if (action === 'close') {
      region(open < 0 ? first : open, token, true);
      open = -1;
      carried = false;
      continue;
    }
    if (action === 'reopen') region(open, token - 1, false);
    open = token;
  }
  if (open >= 0) {
    const next = tokens.words[end] ?? '';
    region(open, end - 1, false, OPENERS.has(next) || STRAIGHT.has(next));
  }
  return found;
}

/** Where the single quotation that opens at `token` closes, or -1. */
function singleEnd(tokens: Tokens, token: number, covered: Uint8Array): number {
  const { text, words, start, end } = tokens;
  const limit = at(tokens.paragraphEnd, token);
  for (let i = token + 1; i < limit && covered[i] === 0; i++) {
    if (words[i] !== "'" && words[i] !== '’') continue;
    const before = text[at(start, i) - 1];
    const after = text[at(end, i)];
    if (isWordCharacter(after) || before === ' ') continue;
    const possessive = before === 's' && after === ' ' && /[a-z]/.test(text[at(end, i) + 1] ?? '');
    if (possessive && words.slice(i + 1, limit).some((w) => w === "'" || w === '’')) continue;
    return i;
  }
  return -1;
}

/** The regions of single marks outside the double ones. */
function findSingle(tokens: Tokens, covered: Uint8Array, mark: Int32Array): Draft[] {
  const { text, words, start, end } = tokens;
  const found: Draft[] = [];
  for (let token = 0; token < tokens.count; token++) {
    if (covered[token] === 1 || (words[token] !== "'" && words[token] !== '‘')) continue;
    const before = text[at(start, token) - 1];
    const opens = before === undefined || /[\s([—–\-:]/.test(before);
    if (!opens || !isWordCharacter(text[at(end, token)])) continue;
    const last = singleEnd(tokens, token, covered);
    if (last < 0 || /^\d0s/.test(text.slice(at(end, token), at(end, token) + 3))) continue;
    found.push({ first: token, last, single: true, closed: true, continues: false });
    mark[token] = 1;
    mark[last] = 2;
    token = last;
  }
  return found;
}

/** Finds the quotation regions of a text. */
export function findQuotes(tokens: Tokens): QuoteTokens {
  const mark = new Int32Array(tokens.count);
  const covered = new Uint8Array(tokens.count);
  const drafts: Draft[] = [];
  let carry = false;
  for (let first = 0; first < tokens.count; ) {
    const end = at(tokens.paragraphEnd, first);
    const found = findDouble(tokens, first, end, carry, mark);
    for (const draft of found) covered.fill(1, draft.first, draft.last + 1);
    carry = found.at(-1)?.closed === false && found.at(-1)?.last === end - 1;
    drafts.push(...found);
    first = end;
  }
  drafts.push(...findSingle(tokens, covered, mark));
  drafts.sort((a, b) => a.first - b.first);
  const region = new Int32Array(tokens.count).fill(-1);
  const regions = drafts.map((draft, index) => {
    let words = 0;
    for (let i = draft.first; i <= draft.last; i++) {
      region[i] = index;
      if (isWordCharacter(tokens.words[i]?.[0])) words++;
    }
    return { ...draft, words };
  });
  return { region, mark, regions };
}
