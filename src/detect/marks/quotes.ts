// Tells which tokens stand within quotation marks.
import { at } from '../learnt/hashing.ts';
import type { QuotedRegion } from './marks.ts';
import { readRegions } from './marks.ts';
import type { Tokens } from '../words/tokens.ts';

/** A stretch of tokens between quotation marks, the marks included. */
export interface QuoteRegion {
  first: number;
  last: number;
  /** Whether it is a short one in single marks, which seldom is what somebody said. */
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
  /** Index of the outermost region a token stands in, or -1. */
  region: Int32Array;
  /** 1 for its opening mark, 2 for its closing one, else 0. */
  mark: Int32Array;
  regions: QuoteRegion[];
  /** All regions of the text, nested ones too, by offsets. */
  spans: readonly QuotedRegion[];
}

const WORD = /[\p{L}\p{N}]/u;
const SINGLE = /^(?:'|‘|’|‚|‹|›|`)$/;
/** Single marks around this many words, or around a pause, are a house's style of quoting. */
const SPOKEN_WORDS = 6;
const ENDS_IN_PAUSE = /[,.?!…]$/;

/** Finds the quotation regions of a text; nested ones count as part of those around them. Pauses now and then. */
export function* findQuotes(tokens: Tokens): Generator<void, QuoteTokens> {
  const { count, start, end, words } = tokens;
  const region = new Int32Array(count).fill(-1);
  const mark = new Int32Array(count);
  const regions: QuoteRegion[] = [];
  let token = 0;
  const spans = yield* readRegions(tokens.text);
  for (const found of spans) {
    if (found.nestedIn !== null) continue;
    while (token < count && at(end, token) <= found.start) token++;
    const first = token;
    let wordCount = 0;
    while (token < count && at(start, token) < found.end) {
      region[token] = regions.length;
      if (WORD.test(words[token] as string)) wordCount++;
      token++;
    }
    if (token === first) continue;
    const last = token - 1;
    if (found.open !== null) mark[first] = 1;
    if (found.closed) mark[last] = 2;
    const spoken =
      wordCount >= SPOKEN_WORDS || ENDS_IN_PAUSE.test(tokens.text.slice(...found.inner));
    const single = SINGLE.test(found.open ?? '"') && !spoken;
    regions.push({
      first,
      last,
      single,
      closed: found.closed,
      continues: found.continues,
      words: wordCount,
    });
  }
  return { region, mark, regions, spans };
}
