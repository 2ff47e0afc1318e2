// From a place in a text to the selector that is stored for it.
import type { Selector } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';

/**
 * How much text around the words is kept on each side, in UTF-16 code units: about twelve words, enough to tell
 * apart two sentences that begin alike, and little beside the words themselves.
 */
export const CONTEXT_LENGTH = 64;

/**
 * Describes a stretch of a text so that it can be found again after the text has changed.
 *
 * @param text the article's text
 * @param span UTF-16 code units into `text`; what lies outside the text is cut off
 * @returns the words, up to `CONTEXT_LENGTH` code units on each side (never half a surrogate pair) and the position
 */
export function describeSpan(text: string, span: Span): Selector {
  const start = Math.min(Math.max(span[0], 0), text.length);
  const end = Math.min(Math.max(span[1], start), text.length);
  const prefixStart = Math.max(0, start - CONTEXT_LENGTH);
  const suffixEnd = Math.min(text.length, end + CONTEXT_LENGTH);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(splitsPair(text, prefixStart) ? prefixStart + 1 : prefixStart, start),
    suffix: text.slice(end, splitsPair(text, suffixEnd) ? suffixEnd - 1 : suffixEnd),
    start,
    end,
  };
}

function splitsPair(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
