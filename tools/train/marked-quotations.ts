// Finds the quotation marks in and around marked contents, which annotators leave outside a whole quotation.
import type { Span } from '../../src/model/span.ts';

/** A quotation of each style: its opening mark, what may close it, and what shows that a second one begins before. */
const STYLES: readonly { opening: string; closing: string; again: RegExp }[] = [
  { opening: '“', closing: '”"', again: /“/ },
  { opening: '"', closing: '"”', again: /["“]/ },
  { opening: '«', closing: '»', again: /«/ },
  { opening: '‘', closing: "’'", again: /(?<![\p{L}\p{N}])‘/u },
  { opening: "'", closing: "'’", again: /(?<![\p{L}\p{N}.,?!”"])'(?=[\p{L}\p{N}])/u },
];

const WITHIN =
  /“[^“”]*”|"[^"]*"|«[^»]*»|(?<![\p{L}\p{N}])‘[^‘]*?’(?!\p{L})|(?<![\p{L}\p{N}])'(?:[^']|(?<=\p{L})'(?=\p{L}))*?'(?!\p{L})/gu;

/**
 * A content without the marks around it, where it is one quotation from end to end, or goes on in the next block and so
 * has no closing mark; else as it is.
 */
export function unquote(text: string, [start, end]: Span): Span {
  const style = STYLES.find(({ opening }) => opening === text[start]);
  if (style === undefined) return [start, end];
  const closed = end - start > 1 && style.closing.includes(text[end - 1] as string);
  const inner = text.slice(start + 1, closed ? end - 1 : end);
  if (style.again.test(inner)) return [start, end];
  if (closed) return [start + 1, end - 1];
  const goesOn = end === text.length || text[end] === '\n';
  return goesOn && ![...style.closing].some((mark) => inner.includes(mark))
    ? [start + 1, end]
    : [start, end];
}

/** The quotations within a span of a text, with their marks. */
export function quotationsWithin(text: string, [start, end]: Span): Span[] {
  return Array.from(text.slice(start, end).matchAll(WITHIN), ({ index, 0: found }): Span => [
    start + index,
    start + index + found.length,
  ]);
}
