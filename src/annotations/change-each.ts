// One change that is made to many annotations, and what takes it back from each.
import type { Annotation, Verdict } from '../model/annotation.ts';
import type { Correction } from '../model/correction.ts';
import type { BulkChange } from '../model/library.ts';
import { removeAnnotation, restoreAnnotation, reviseAnnotation } from './record.ts';

/** The annotation with the change made; the same record where it changes nothing, or is not meant for its kind. */
export function changeEach(annotation: Annotation, change: BulkChange, now: Date): Annotation {
  const { tags, kind } = annotation;
  switch (change.type) {
    case 'remove':
      return removeAnnotation(annotation, now);
    case 'restore':
      return restoreAnnotation(annotation, now);
    case 'tag':
      return reviseAnnotation(annotation, { tags: [...tags, change.tag] }, now);
    case 'untag': {
      const gone = fold(change.tag);
      return reviseAnnotation(annotation, { tags: tags.filter((tag) => fold(tag) !== gone) }, now);
    }
    case 'judge':
      if (kind !== 'claim') return annotation;
      return reviseAnnotation(annotation, { verdict: change.verdict }, now);
    case 'unjudge':
      return takeVerdictBack(annotation, change.verdict, now);
  }
}

/** The correction with the change made; only removing and restoring are meant for it. */
export function changeCorrection(
  correction: Correction,
  { type }: BulkChange,
  now: Date,
): Correction {
  if (type === 'remove') return removeAnnotation(correction, now);
  return type === 'restore' ? restoreAnnotation(correction, now) : correction;
}

/** The verdict before comes back and leaves the history: one that was taken back was none. */
function takeVerdictBack(annotation: Annotation, verdict: Verdict, now: Date): Annotation {
  const { history } = annotation;
  const last = history.findLast(({ field }) => field === 'verdict');
  if (annotation.verdict !== verdict || last?.field !== 'verdict') return annotation;
  const revised = reviseAnnotation(annotation, { verdict: last.value }, now);
  return { ...revised, history: history.filter((earlier) => earlier !== last) };
}

/** As tags are told apart: without regard to capitals and white space. */
function fold(tag: string): string {
  return tag.replace(/\s+/g, ' ').trim().toLowerCase();
}
