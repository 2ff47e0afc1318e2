// From what the reader says against a mark to a correction, and what it means for what is kept already.
import type { Annotation } from '../model/annotation.ts';
import {
  CORRECTION_SCHEMA,
  type AskedCorrection,
  type Correction,
  type CorrectionChange,
} from '../model/correction.ts';
import type { Detections } from '../model/detection.ts';
import type { AnchoredAnnotation, Marks } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import type { DescribeSpan } from './keep.ts';
import { laterTime, retargetAnnotation } from './record.ts';

/** A new correction with the words it is about (none for one about speakers), and those that an extent puts there. */
export interface NewCorrection {
  correction: Correction;
  spans: readonly Span[] | null;
  to: readonly Span[] | null;
}

/**
 * What becomes of an annotation by a correction; made of the record as it is stored then, so that what the reader writes
 * on it meanwhile stays.
 */
export interface Consequence {
  /** `Annotation.id` */
  id: string;
  revise: (stored: Annotation) => Annotation;
}

/** What the reader asks of a detection. */
export type DetectionCorrection = Exclude<AskedCorrection, { type: 'retarget' }>;

/** Makes a correction of what the reader asks; null where the marks have no such thing. */
export function createCorrection(
  asked: DetectionCorrection,
  marks: Detections & Pick<Marks, 'articleId'>,
  describe: DescribeSpan,
  { id, now }: { id: string; now: Date },
): NewCorrection | null {
  const time = now.toISOString();
  const record = { schema: CORRECTION_SCHEMA, id, articleId: marks.articleId } as const;
  const times = { created: time, modified: time, deleted: null };
  const create = (change: CorrectionChange): Correction => ({ ...record, ...times, change });
  if (asked.type === 'sameAs') return { correction: create(asked), spans: null, to: null };
  const spans = wordsOf(asked, marks);
  if (!spans || spans.length === 0) return null;
  const targets = spans.map((span) => describe(span));
  const { type } = asked;
  if (type !== 'extent') {
    const change = type === 'speaker' ? { type, targets, name: asked.name } : { type, targets };
    return { correction: create(change), spans, to: null };
  }
  const of = asked.mark.type;
  const to = asked.spans;
  const change = { type, of, targets, to: to.map((span) => describe(span)) };
  return { correction: create(change), spans, to };
}

/** Tells whether spans are the extent of something in a text of this length: in order, disjoint and not empty. */
export function isExtent(spans: readonly Span[], length: number): boolean {
  return spans.every(
    ([start, end], i) => start < end && end <= length && start >= (spans[i - 1]?.[1] ?? 0),
  );
}

/** What becomes of the annotations of a detection that starts or ends elsewhere by a correction: the words it has then. */
export function retargetKept(
  annotations: readonly AnchoredAnnotation[],
  { correction: { change }, spans }: NewCorrection,
  now: Date,
): Consequence[] {
  if (change.type !== 'extent' || !spans) return [];
  return annotations
    .filter(({ annotation, spans: own }) => annotation.kind === change.of && isSame(own, spans))
    .map(({ annotation: { id } }) => ({
      id,
      revise: (stored) => retargetAnnotation(stored, change.to, now),
    }));
}

/** What becomes of the annotations whose speaker is another one by a correction. */
export function correctKept(
  annotations: readonly AnchoredAnnotation[],
  before: Detections,
  after: Detections,
  now: Date,
): Consequence[] {
  return annotations.flatMap(({ annotation, spans }) => {
    if (!spans) return [];
    const [was, is] = [before, after].map((detections) => speakerOf(detections, annotation, spans));
    if (!is || is.name === was?.name) return [];
    const speaker = { name: is.name, role: is.role, kind: is.kind };
    const revise = (stored: Annotation): Annotation => ({
      ...stored,
      speaker,
      modified: laterTime(stored, now),
    });
    return [{ id: annotation.id, revise }];
  });
}

function wordsOf(
  asked: Exclude<DetectionCorrection, { type: 'sameAs' }>,
  { attributions, claims }: Detections,
): readonly Span[] | undefined {
  const { index } = asked.type === 'extent' ? asked.mark : asked;
  const isClaim = asked.type === 'extent' ? asked.mark.type === 'claim' : asked.type === 'notClaim';
  if (!isClaim) return attributions[index]?.content;
  const claim = claims[index];
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

function isSame(a: readonly Span[] | null, b: readonly Span[]): boolean {
  return a?.length === b.length && a.every(([s, e], i) => s === b[i]?.[0] && e === b[i]?.[1]);
}
