// What a card speaks of: a detection with what the reader keeps of it, or words that the reader kept alone.
import type { Annotation } from '../../model/annotation.ts';
import type { Attribution, Claim, Speaker } from '../../model/detection.ts';
import type { Change } from '../../model/difference.ts';
import type { DetectedRef, KeepTarget, MarkRef, Marks } from '../../model/reading.ts';
import { speakerInk, type Ink } from '../../model/colours.ts';
import type { Span } from '../../model/span.ts';
import { voiceOf } from '../../model/voice.ts';

/** One thing that a card can show, with all that is known of it. */
export interface Subject {
  ref: MarkRef;
  spans: readonly Span[];
  attribution: Attribution | null;
  claim: Claim | null;
  /** Who said it: the attribution's speaker, or that of the attribution which a claim is part of. */
  speaker: Pick<Speaker, 'name' | 'role'> | null;
  ink: Ink | null;
  /** What the reader keeps of it. */
  annotation: Annotation | null;
  /** How its words differ from those that were kept; null where they do not. */
  difference: Change[][] | null;
}

/** Gives the subject of a mark, or null where the marks no longer have it. */
export function subjectOf(marks: Marks, ref: MarkRef): Subject | null {
  if (ref.type === 'annotation') return annotationSubject(marks, ref.id);
  return ref.type === 'claim' ? claimSubject(marks, ref.index) : saidSubject(marks, ref.index);
}

/**
 * Gives the subjects of several marks, what leads first: the shortest, for it is the one that was pointed at, and
 * claims last, for who said it comes before whether it is so. A detection and what is kept of it are one subject.
 */
export function subjectsOf(marks: Marks, refs: readonly MarkRef[]): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const ref of refs) {
    const subject = subjectOf(marks, ref);
    if (subject) subjects.set(keyOf(subject.ref), subject);
  }
  const isClaim = ({ claim }: Subject): number => Number(claim !== null);
  const isSaid = ({ attribution }: Subject): number => Number(attribution !== null);
  return [...subjects.values()].sort(
    (a, b) => isClaim(a) - isClaim(b) || lengthOf(a) - lengthOf(b) || isSaid(b) - isSaid(a),
  );
}

/** A name for a mark that is the same whenever the mark is. */
export function keyOf(ref: MarkRef): string {
  return `${ref.type}:${ref.type === 'annotation' ? ref.id : ref.index}`;
}

/** What to keep in order to keep a subject, or null for what is kept already by being there. */
export function targetOf(subject: Subject): KeepTarget | null {
  return subject.ref.type === 'annotation' ? null : subject.ref;
}

function saidSubject(marks: Marks, index: number): Subject | null {
  const attribution = marks.attributions[index];
  if (!attribution) return null;
  return {
    ref: { type: 'attribution', index },
    spans: attribution.content,
    attribution,
    claim: null,
    ...readVoice(marks, attribution),
    ...keptOf(marks, 'attribution', attribution.content),
  };
}

function claimSubject(marks: Marks, index: number): Subject | null {
  const claim = marks.claims[index];
  if (!claim) return null;
  const spans = [claim.span];
  return {
    ref: { type: 'claim', index },
    spans,
    attribution: null,
    claim,
    ...readVoice(
      marks,
      claim.attribution === null ? undefined : marks.attributions[claim.attribution],
    ),
    ...keptOf(marks, 'claim', spans),
  };
}

function annotationSubject(marks: Marks, id: string): Subject | null {
  const anchored = marks.annotations.find(({ annotation }) => annotation.id === id);
  if (!anchored) return null;
  const { annotation, difference } = anchored;
  const spans = anchored.spans ?? [];
  const detection = detectionOf(marks, annotation.kind, spans);
  if (detection) return subjectOf(marks, detection);
  return {
    ref: { type: 'annotation', id },
    spans,
    attribution: null,
    claim: null,
    speaker: annotation.speaker,
    ink: null,
    annotation,
    difference,
  };
}

function readVoice(marks: Marks, attribution?: Attribution): Pick<Subject, 'speaker' | 'ink'> {
  const speaker = attribution ? voiceOf(attribution, marks.speakers) : null;
  if (!speaker) return { speaker: null, ink: null };
  const place = marks.speakers.findIndex(({ id }) => id === attribution?.speaker);
  return { speaker, ink: speakerInk(place) };
}

function keptOf(
  marks: Marks,
  kind: Annotation['kind'],
  spans: readonly Span[],
): Pick<Subject, 'annotation' | 'difference'> {
  const kept = marks.annotations.find(
    (anchored) => anchored.annotation.kind === kind && isSame(anchored.spans, spans),
  );
  return { annotation: kept?.annotation ?? null, difference: kept?.difference ?? null };
}

/** The detection of a kind that has just these words, or null. */
export function detectionOf(
  marks: Marks,
  kind: Annotation['kind'],
  spans: readonly Span[],
): DetectedRef | null {
  if (kind === 'selection') return null;
  const index =
    kind === 'attribution'
      ? marks.attributions.findIndex(({ content }) => isSame(content, spans))
      : marks.claims.findIndex(({ span }) => isSame([span], spans));
  return index < 0 ? null : { type: kind, index };
}

/** Tells whether two lists of spans are the same words. */
export function isSame(a: readonly Span[] | null, b: readonly Span[]): boolean {
  return a?.length === b.length && a.every(([s, e], i) => s === b[i]?.[0] && e === b[i]?.[1]);
}

function lengthOf({ spans }: Subject): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}
