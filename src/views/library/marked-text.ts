// Cuts a block of text where kept passages begin and end, so that each piece is marked or is not.
import type { AnchoredAnnotation } from '../../model/reading.ts';
import type { Span } from '../../model/span.ts';

/** A piece of text and the first annotation that keeps it, if any. */
export interface Piece {
  text: string;
  kept: AnchoredAnnotation['annotation'] | null;
}

/** The block's text in pieces, in order; the span is of the text that the annotations are anchored in. */
export function cutBlock(
  text: string,
  [start, end]: Span,
  annotations: readonly AnchoredAnnotation[],
): Piece[] {
  const marks = annotations.flatMap(({ annotation, spans }) =>
    (spans ?? [])
      .filter(([from, to]) => from < end && to > start)
      .map(([from, to]) => ({ annotation, from: Math.max(from, start), to: Math.min(to, end) })),
  );
  const cuts = [start, end, ...marks.flatMap(({ from, to }) => [from, to])];
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, i) => {
    const to = sorted[i + 1] ?? end;
    const mark = marks.find((one) => one.from <= from && one.to >= to);
    return { text: text.slice(from, to), kept: mark?.annotation ?? null };
  });
}
