// Searches spans that stand in the order of the text.
import type { Span } from '../../model/span.ts';

/** Index of the last span that starts at or before an offset, or -1. */
export function lastStartingBy(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[0] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether an offset lies in one of the spans. */
export function liesWithin(spans: readonly Span[], at: number): boolean {
  const span = spans[lastStartingBy(spans, at)];
  return span !== undefined && at < span[1];
}
