// Which marks show on the page, and in which style: the one list that painting and hit-testing share.
import type { Claim, Speaker } from '../../model/detection.ts';
import type { MarkRef, Marks } from '../../model/reading.ts';
import { SPEAKER_INKS } from '../../model/colours.ts';
import type { Span } from '../../model/span.ts';

/** Detections below this confidence are shown fainter and called "possibly". */
export const SURE = 0.8;

/** Claims below this score are not marked on the page: a page where every sentence is marked says nothing. */
const WORTH_MARKING = 0.5;

/** A mark as it shows: its place in the text and the name of its style. */
export interface PaintedMark {
  ref: MarkRef;
  spans: readonly Span[];
  style: string;
}

/**
 * Lists what is shown of an article's marks, in the order in which it is painted: what the reader kept below,
 * claims above it, attributions on top.
 */
export function listPainted(marks: Marks): PaintedMark[] {
  const places = new Map(marks.speakers.map((speaker, index) => [speaker.id, index]));
  const kept = marks.annotations.flatMap(({ annotation, spans, state }): PaintedMark[] => {
    const { id, colour } = annotation;
    const style = state === 'changed' ? `${colour}-changed` : colour;
    return spans ? [{ ref: { type: 'annotation', id }, spans, style }] : [];
  });
  const claims = marks.claims.flatMap((claim, index): PaintedMark[] =>
    isWorthMarking(claim)
      ? [{ ref: { type: 'claim', index }, spans: [claim.span], style: 'claim' }]
      : [],
  );
  const attributions = (marks.detection.quotations ? marks.attributions : []).map(
    ({ kind, content, repeats = [], speaker, confidence }, index): PaintedMark => {
      const ink = inkIndex(places, speaker);
      const line = kind === 'indirect' ? 'dotted' : 'solid';
      const faint = confidence < SURE ? '-faint' : '';
      return {
        ref: { type: 'attribution', index },
        spans: [...content, ...repeats.flat()],
        style: `${line}-${ink}${faint}`,
      };
    },
  );
  return [...kept, ...claims, ...attributions];
}

/** Where a claim is worth a reader's glance; opinions cannot be checked. */
export function isWorthMarking(claim: Claim): boolean {
  return claim.score >= WORTH_MARKING && !claim.types.includes('opinion');
}

/** The last ink, a grey, stands for a speaker who is not known. */
const UNKNOWN_INK = SPEAKER_INKS.length - 1;

function inkIndex(places: ReadonlyMap<Speaker['id'], number>, speaker: string | null): number {
  const place = speaker === null ? undefined : places.get(speaker);
  return place === undefined ? UNKNOWN_INK : place % SPEAKER_INKS.length;
}
