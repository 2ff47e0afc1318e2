// The background's answers: what each request does to the library, and who is told.
import { describeSpan } from '../anchor/selectors.ts';
import { findSame } from '../annotations/find-same.ts';
import { keep, type Kept } from '../annotations/keep.ts';
import {
  createAnnotation,
  removeAnnotation,
  restoreAnnotation,
  reviseAnnotation,
  type AnnotationChanges,
} from '../annotations/record.ts';
import type { BackgroundRequest } from '../browser/messages.ts';
import { isSiteAllowed, sitePattern } from '../browser/permissions.ts';
import type { BackgroundHandlers } from '../browser/serve-background.ts';
import type { Sender } from '../browser/serve.ts';
import type { Annotation } from '../model/annotation.ts';
import { FailureError } from '../model/failure.ts';
import type { Reading } from '../model/reading.ts';
import type { Library } from '../storage/library.ts';
import { readTab, shownReading, spreadChange } from './readings.ts';

/** Makes the answers that serve a library. */
export function createHandlers(library: Library): BackgroundHandlers {
  const change = async (id: string, revise: (annotation: Annotation, now: Date) => Annotation) => {
    const annotation = await library.update(id, (stored) => revise(stored, new Date()));
    await spreadChange(library, annotation.articleId);
    return annotation;
  };
  return {
    read: async (request, sender) => readTab(library, tabOf(request, sender), 'now'),
    keep: async (request, sender) => keepTarget(library, request, tabOf(request, sender)),
    revise: ({ id, changes }) =>
      change(id, (annotation, now) => reviseAnnotation(annotation, changes, now)),
    remove: async ({ id }) => {
      await change(id, removeAnnotation);
      return null;
    },
    restore: ({ id }) => change(id, restoreAnnotation),
    listTags: () => library.tags(),
    pageOpened: async ({ looksReadable }, { tabId, url }) => {
      const pattern = sitePattern(url);
      const wanted = looksReadable && pattern !== null && (await isSiteAllowed(pattern));
      if (wanted && tabId !== null) await readTab(library, tabId, 'now');
      return null;
    },
  };
}

async function keepTarget(
  library: Library,
  { articleId, digest, target, note }: BackgroundRequest<'keep'>,
  tabId: number,
): Promise<Annotation> {
  const reading = await shownReading(library, tabId);
  if (reading.articleId !== articleId || reading.digest !== digest) {
    throw new FailureError('articleChanged');
  }
  const { article } = reading;
  const kept = keep(target, article, reading, (span) => describeSpan(article.text, span));
  if (!kept) throw new FailureError('badRequest', 'nothing to keep');
  const changes = note === undefined ? {} : { note };
  const annotation = await keepOnce(library, reading, kept, changes);
  await spreadChange(library, articleId);
  return annotation;
}

/** Adds an annotation for what is kept, or changes the one that keeps the same already. */
async function keepOnce(
  library: Library,
  { article, articleId, annotations }: Reading,
  kept: Kept,
  changes: AnnotationChanges,
): Promise<Annotation> {
  const now = new Date();
  const same = findSame(annotations, kept);
  if (same) return library.update(same.id, (stored) => reviseAnnotation(stored, changes, now));
  const id = crypto.randomUUID();
  const annotation = createAnnotation({ ...kept, ...changes, articleId, id, now });
  await library.add(annotation, article, now);
  return annotation;
}

/** The tab that a request is about: a page speaks for itself only, a view says which. */
function tabOf({ tabId }: { tabId?: number }, sender: Sender): number {
  const id = sender.tabId ?? tabId;
  if (id === undefined) throw new FailureError('badRequest', 'no tab');
  return id;
}
