// Which kept claims are still to be checked, and which are done.
import type { Annotation } from '../model/annotation.ts';
import type { Entry } from './entries.ts';

/** How far the check of a claim is. */
export const CHECKS = ['todo', 'done'] as const;

/** One of them. */
export type Check = (typeof CHECKS)[number];

/** How far the check of an annotation is: done when the reader gave a verdict. */
export function checkOf({ verdict }: Annotation): Check {
  return verdict === null || verdict === 'unchecked' ? 'todo' : 'done';
}

/** The entries whose check is so far; all of them for the empty one. */
export function ofCheck(entries: readonly Entry[], check: Check | ''): readonly Entry[] {
  return check === '' ? entries : entries.filter(({ annotation }) => checkOf(annotation) === check);
}
