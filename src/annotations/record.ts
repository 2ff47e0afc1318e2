// An annotation's life: made, revised, removed, restored. Each step gives a new record and leaves the old one as it was.
import { ANNOTATION_SCHEMA, type Annotation, type Evidence } from '../model/annotation.ts';
import type { Kept } from './keep.ts';

/** What the reader may change of an annotation; what is left out stays as it is. */
export type AnnotationChanges = Partial<
  Pick<Annotation, 'note' | 'tags' | 'colour' | 'verdict' | 'evidence'>
>;

/** What the fields held that the reader started from; what is left out counts as it is stored. */
export type StartedFrom = Partial<Pick<Annotation, 'note' | 'tags' | 'evidence'>>;

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

/**
 * The annotation with the changes made; the same record where they change nothing.
 * @param was where another window has changed a field since, the later change wins: a note that it takes the place of
 * goes to the history, and tags and links that were added or taken away elsewhere stay so
 */
export function reviseAnnotation(
  annotation: Annotation,
  changes: AnnotationChanges,
  now: Date,
  was: StartedFrom = {},
): Annotation {
  const wanted = { ...changes, ...mergedLists(annotation, changes, was) };
  const revised = { ...annotation, ...wanted };
  const same = JSON.stringify(revised) === JSON.stringify(annotation);
  if (same) return annotation;
  const modified = laterTime(annotation, now);
  return { ...revised, history: historyWith(annotation, revised, was, modified), modified };
}

/** Tags and links as stored, with what the reader added to and took away from those that the reader saw. */
function mergedLists(
  stored: Annotation,
  { tags, evidence }: AnnotationChanges,
  was: StartedFrom,
): AnnotationChanges {
  const byTag = (tag: string) => tag;
  const byPlace = ({ url, quotation }: Evidence) => JSON.stringify([url, quotation]);
  return {
    ...(tags && { tags: tidyTags(merge(stored.tags, was.tags, tags, byTag)) }),
    ...(evidence && { evidence: merge(stored.evidence, was.evidence, evidence, byPlace) }),
  };
}

function merge<T>(
  stored: readonly T[],
  was: readonly T[] = stored,
  wanted: readonly T[],
  keyOf: (one: T) => string,
): T[] {
  const [there, before, now] = [stored, was, wanted].map((list) => new Set(list.map(keyOf)));
  const isIn = (keys: ReadonlySet<string> | undefined, one: T) => keys?.has(keyOf(one)) === true;
  // What was taken away elsewhere stays away, and what was added elsewhere stays.
  const kept = wanted.filter((one) => isIn(there, one) || !isIn(before, one));
  const others = stored.filter((one) => !isIn(before, one) && !isIn(now, one));
  return [...kept, ...others];
}

/** The annotation on other words of its article; whether anything else is other by that is for the reader to say. */
export function retargetAnnotation(
  annotation: Annotation,
  targets: Annotation['targets'],
  now: Date,
): Annotation {
  return { ...annotation, targets, modified: laterTime(annotation, now) };
}

/** What can be removed and restored: an annotation, or a correction. */
type Removable = Pick<Annotation, 'modified' | 'deleted'>;

/** The annotation or correction as a tombstone: all its words are still there, so that it can be restored or merged. */
export function removeAnnotation<R extends Removable>(annotation: R, now: Date): R {
  if (annotation.deleted !== null) return annotation;
  const time = laterTime(annotation, now);
  return { ...annotation, modified: time, deleted: time };
}

/** The annotation or correction as it was before it was removed. */
export function restoreAnnotation<R extends Removable>(annotation: R, now: Date): R {
  if (annotation.deleted === null) return annotation;
  return { ...annotation, modified: laterTime(annotation, now), deleted: null };
}

/** The history with the verdict that was there before, where there is another one now, and with another window's note. */
function historyWith(
  { verdict, note, history }: Annotation,
  revised: Annotation,
  was: StartedFrom,
  until: string,
): Annotation['history'] {
  const isOthers = note !== '' && note !== revised.note && note !== (was.note ?? note);
  return [
    // A note that is used again is no earlier one.
    ...history.filter(({ field, value }) => field !== 'note' || value !== revised.note),
    ...(verdict === revised.verdict ? [] : [{ field: 'verdict' as const, value: verdict, until }]),
    ...(isOthers ? [{ field: 'note' as const, value: note, until }] : []),
  ];
}

/** White space folded, empty ones gone, each once whatever its capitals; spelling and order as the reader gave them. */
function tidyTags(tags: readonly string[]): string[] {
  const folded = tags.map((tag) => tag.replace(/\s+/g, ' ').trim()).filter(Boolean);
  const keys = folded.map((tag) => tag.toLowerCase());
  return folded.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** Now, or the last change where the clock has been put back: a record's times never run backwards. */
export function laterTime({ modified }: Removable, now: Date): string {
  return Date.parse(modified) > now.getTime() ? modified : now.toISOString();
}
