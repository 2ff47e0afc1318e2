// Other words for a mark: which runs it has then, and the places where it can start and end.
import type { Span } from '../model/span.ts';

/** How far around a place stops are looked for, in UTF-16 code units: further than any word is long. */
const REACH = 300;

/** The two ends of some words. */
export type End = 'start' | 'end';

/** What the reader steps by. */
export type Step = 'word' | 'grapheme';

/**
 * Gives the runs of words that go from `start` to `end`: what the cue parted stays parted.
 * @param runs the runs as they are, in order
 */
export function fitRuns(runs: readonly Span[], [start, end]: Span): Span[] {
  const inside = runs.filter(([from, to]) => to > start && from < end);
  if (inside.length === 0) return [[start, end]];
  const last = inside.length - 1;
  return inside.map(([from, to], i) => [i === 0 ? start : from, i === last ? end : to]);
}

/** Lists, in order, the offsets near one at which words can start or end; white space is passed over. */
export function listStops(text: string, near: number, end: End, step: Step = 'word'): number[] {
  const from = Math.max(0, near - REACH);
  const segmenter = new Intl.Segmenter(undefined, { granularity: step });
  return [...segmenter.segment(text.slice(from, near + REACH))]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ index, segment }) => from + index + (end === 'end' ? segment.length : 0));
}

/** Moves an end of a span to where the reader points: to the nearest stop that leaves some words. */
export function moveEnd(text: string, span: Span, end: End, to: number): Span {
  return withEnd(span, end, (stops) => stops.sort((a, b) => Math.abs(a - to) - Math.abs(b - to)))(
    listStops(text, to, end),
  );
}

/** Moves an end of a span by a step, forward or back; at the end of the text, or of the words, it stays. */
export function stepEnd(text: string, span: Span, end: End, way: 1 | -1, step: Step): Span {
  const at = end === 'start' ? span[0] : span[1];
  return withEnd(span, end, (stops) =>
    way > 0 ? stops.filter((stop) => stop > at) : stops.filter((stop) => stop < at).reverse(),
  )(listStops(text, at, end, step));
}

function withEnd(
  [start, end]: Span,
  which: End,
  choose: (stops: number[]) => number[],
): (stops: number[]) => Span {
  return (stops) => {
    const possible = stops.filter((stop) => (which === 'start' ? stop < end : stop > start));
    const [stop] = choose(possible);
    if (stop === undefined) return [start, end];
    return which === 'start' ? [stop, end] : [start, stop];
  };
}
