// From what the reader says against a mark to a correction, and what it means for what is kept already.
import type { Annotation } from '../model/annotation.ts';
import { CORRECTION_SCHEMA, type AskedCorrection, type Correction } from '../model/correction.ts';
import type { Detections } from '../model/detection.ts';
import type { AnchoredAnnotation, Marks } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import type { DescribeSpan } from './keep.ts';

/** A new correction and the words it is about (none for one about speakers). */
export interface NewCorrection {
  correction: Correction;
  spans: readonly Span[] | null;
}

/** Makes a correction of what the reader asks; null where the marks have no such thing. */
export function createCorrection(
  asked: AskedCorrection,
  marks: Marks,
  describe: DescribeSpan,
  { id, now }: { id: string; now: Date },
): NewCorrection | null {
  const time = now.toISOString();
  const record = { schema: CORRECTION_SCHEMA, id, articleId: marks.articleId } as const;
  const times = { created: time, modified: time, deleted: null };
  if (asked.type === 'sameAs') {
    return { correction: { ...record, ...times, change: asked }, spans: null };
  }
  const spans = wordsOf(asked, marks);
  if (!spans || spans.length === 0) return null;
  const targets = spans.map((span) => describe(span));
  const { type } = asked;
  const change = type === 'speaker' ? { type, targets, name: asked.name } : { type, targets };
  return { correction: { ...record, ...times, change }, spans };
}

/** The annotations whose speaker is another one by a correction, with that speaker. */
export function correctKept(
  annotations: readonly AnchoredAnnotation[],
  before: Detections,
  after: Detections,
  now: Date,
): Annotation[] {
  return annotations.flatMap(({ annotation, spans }) => {
    if (!spans) return [];
    const [was, is] = [before, after].map((detections) => speakerOf(detections, annotation, spans));
    if (!is || is.name === was?.name) return [];
    const speaker = { name: is.name, role: is.role, kind: is.kind };
    const time = now.toISOString();
    const modified = annotation.modified > time ? annotation.modified : time;
    return [{ ...annotation, speaker, modified }];
  });
}

function wordsOf(
  asked: Exclude<AskedCorrection, { type: 'sameAs' }>,
  { attributions, claims }: Marks,
): readonly Span[] | undefined {
  if (asked.type !== 'notClaim') return attributions[asked.index]?.content;
  const claim = claims[asked.index];
  return claim && [claim.span];
}

function speakerOf(
  { attributions, claims, speakers }: Detections,
  { kind }: Annotation,
  spans: readonly Span[],
) {
  const claim = claims.find(({ span }) => kind === 'claim' && isSame([span], spans));
  const said = claim
    ? attributions[claim.attribution ?? -1]
    : attributions.find(({ content }) => kind === 'attribution' && isSame(content, spans));
  return speakers.find(({ id }) => id === said?.speaker);
}

function isSame(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every(([s, e], i) => s === b[i]?.[0] && e === b[i]?.[1]);
}
