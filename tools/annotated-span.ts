// Widens a content to what annotators mark: with the quotation marks around it and the "that" before it.
import type { Span } from '../src/model/span.ts';

const BEFORE = /(?:\bthat\s+|[“"‘'«]+\s*)$/i;
const AFTER = /^[^\S\n]*[”"’'»]+/;
/** No "that" or marks reach farther, in UTF-16 code units. */
const REACH = 8;

/** The span of a text with the marks or the "that" that the engine leaves out, as PolNeAR's contents have them. */
export function annotatedSpan(text: string, [start, end]: Span): Span {
  const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  const after = AFTER.exec(text.slice(end, end + REACH))?.[0] ?? '';
  return [start - before.length, end + after.length];
}
