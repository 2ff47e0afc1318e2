// An annotation's life: made, revised, removed, restored. Each step gives a new record and leaves the old one as it was.
import { ANNOTATION_SCHEMA, type Annotation } from '../model/annotation.ts';
import type { Kept } from './keep.ts';

/** What the reader may change of an annotation; what is left out stays as it is. */
export type AnnotationChanges = Partial<
  Pick<Annotation, 'note' | 'tags' | 'colour' | 'verdict' | 'evidence'>
>;

/** What a new annotation is made of. */
export interface NewAnnotation extends Kept, AnnotationChanges {
  /** A UUID that no other annotation has. */
  id: string;
  now: Date;
}

/** A new annotation: yellow, without note or tags where nothing else is said; a claim starts unchecked. */
export function createAnnotation({ id, now, tags, ...parts }: NewAnnotation): Annotation {
  const time = now.toISOString();
  return {
    note: '',
    colour: 'yellow',
    verdict: parts.kind === 'claim' ? 'unchecked' : null,
    evidence: [],
    history: [],
    ...parts,
    tags: tidyTags(tags ?? []),
    schema: ANNOTATION_SCHEMA,
    id,
    created: time,
    modified: time,
    deleted: null,
  };
}

/** The annotation with the changes made; the same record where they change nothing. */
export function reviseAnnotation(
  annotation: Annotation,
  changes: AnnotationChanges,
  now: Date,
): Annotation {
  const wanted = changes.tags ? { ...changes, tags: tidyTags(changes.tags) } : changes;
  const revised = { ...annotation, ...wanted };
  const same = JSON.stringify(revised) === JSON.stringify(annotation);
  if (same) return annotation;
  const modified = laterTime(annotation, now);
  return { ...revised, history: historyWith(annotation, revised, modified), modified };
}

/** The annotation as a tombstone: all its words are still there, so that it can be restored or merged. */
export function removeAnnotation(annotation: Annotation, now: Date): Annotation {
  if (annotation.deleted !== null) return annotation;
  const time = laterTime(annotation, now);
  return { ...annotation, modified: time, deleted: time };
}

/** The annotation as it was before it was removed. */
export function restoreAnnotation(annotation: Annotation, now: Date): Annotation {
  if (annotation.deleted === null) return annotation;
  return { ...annotation, modified: laterTime(annotation, now), deleted: null };
}

/** The history with the verdict that was there before, where there is another one now. */
function historyWith({ verdict, history }: Annotation, revised: Annotation, until: string) {
  const isSame = verdict === revised.verdict;
  return isSame ? history : [...history, { field: 'verdict' as const, value: verdict, until }];
}

/** White space folded, empty ones gone, each once whatever its capitals; spelling and order as the reader gave them. */
function tidyTags(tags: readonly string[]): string[] {
  const folded = tags.map((tag) => tag.replace(/\s+/g, ' ').trim()).filter(Boolean);
  const keys = folded.map((tag) => tag.toLowerCase());
  return folded.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** Now, or the last change where the clock has been put back: a record's times never run backwards. */
function laterTime({ modified }: Annotation, now: Date): string {
  return Date.parse(modified) > now.getTime() ? modified : now.toISOString();
}
