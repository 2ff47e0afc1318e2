// The background's answers: what each request does to the library, and who is told.
import { describeSpan } from '../anchor/selectors.ts';
import { findSame } from '../annotations/find-same.ts';
import { applyCorrections } from '../annotations/apply-corrections.ts';
import { correctKept, createCorrection } from '../annotations/correct.ts';
import { keep, type Kept } from '../annotations/keep.ts';
import {
  createAnnotation,
  removeAnnotation,
  restoreAnnotation,
  reviseAnnotation,
  type AnnotationChanges,
} from '../annotations/record.ts';
import { takeAwaited } from '../browser/awaited.ts';
import { showCount } from '../browser/badge.ts';
import type { BackgroundRequest, Moved } from '../browser/messages.ts';
import { isSiteAllowed, sitePattern } from '../browser/permissions.ts';
import { askPage } from '../browser/requests.ts';
import type { BackgroundHandlers } from '../browser/serve-background.ts';
import type { Sender } from '../browser/serve.ts';
import type { Annotation } from '../model/annotation.ts';
import { FailureError } from '../model/failure.ts';
import type { Reading } from '../model/reading.ts';
import type { Step } from '../storage/journal.ts';
import type { Library } from '../storage/library.ts';
import type { SettingsStore } from '../storage/settings-store.ts';
import { createLibraryHandlers } from './library-handlers.ts';
import { readTab, shownReading, spreadChange } from './readings.ts';
import { createSettingsHandlers } from './settings-handlers.ts';

/** Makes the answers that serve a library. */
export function createHandlers(library: Library, settings: SettingsStore): BackgroundHandlers {
  const change = async (
    id: string,
    revise: (annotation: Annotation, now: Date) => Annotation,
    what: Step['what'],
  ) => {
    const annotation = await library.update(id, (stored) => revise(stored, new Date()), what);
    await spreadChange(library, [annotation.articleId]);
    return annotation;
  };
  return {
    read: async (request, sender) => readTab(library, tabOf(request, sender), 'now'),
    keep: async (request, sender) => keepTarget(library, request, tabOf(request, sender)),
    revise: ({ id, changes, was }) => {
      const what = 'note' in changes ? 'note' : 'revise';
      return change(id, (annotation, now) => reviseAnnotation(annotation, changes, now, was), what);
    },
    remove: ({ id }) => change(id, removeAnnotation, 'remove').then(() => null),
    restore: ({ id }) => change(id, restoreAnnotation, 'restore'),
    correct: async (request, sender) => {
      await correct(library, request, tabOf(request, sender));
      return null;
    },
    undo: () => move(library, 'undo'),
    redo: () => move(library, 'redo'),
    listTags: () => library.tags(),
    pageMoved: async (_request, { tabId }) => {
      if (tabId === null) throw new FailureError('badRequest', 'no tab');
      await showCount(tabId, 0);
      await readTab(library, tabId, 'now');
      return null;
    },
    pageOpened: async ({ looksReadable }, { tabId, url, isOurs }) => {
      const pattern = sitePattern(url);
      const isOpen = isOurs || (pattern !== null && (await isSiteAllowed(pattern)));
      const wanted = looksReadable && isOpen;
      if (tabId === null) return null;
      const awaited = await takeAwaited(tabId);
      if (!wanted && awaited === null) return null;
      await readTab(library, tabId, 'now');
      if (awaited !== null) {
        await askPage(tabId, 'reveal', { mark: { type: 'annotation', id: awaited } });
      }
      return null;
    },
    ...createSettingsHandlers(settings),
    ...createLibraryHandlers(library),
  };
}

async function keepTarget(
  library: Library,
  { articleId, digest, target, note }: BackgroundRequest<'keep'>,
  tabId: number,
): Promise<Annotation> {
  const reading = await readingAskedFor(library, tabId, { articleId, digest });
  const { article } = reading;
  const kept = keep(target, article, reading, (span) => describeSpan(article.text, span));
  if (!kept) throw new FailureError('badRequest', 'nothing to keep');
  const changes = note === undefined ? {} : { note };
  const annotation = await keepOnce(library, reading, kept, changes);
  await spreadChange(library, [articleId]);
  return annotation;
}

async function correct(
  library: Library,
  { articleId, digest, correction: asked }: BackgroundRequest<'correct'>,
  tabId: number,
): Promise<void> {
  const reading = await readingAskedFor(library, tabId, { articleId, digest });
  const { article, annotations } = reading;
  const now = new Date();
  const made = createCorrection(asked, reading, (span) => describeSpan(article.text, span), {
    id: crypto.randomUUID(),
    now,
  });
  if (!made) throw new FailureError('badRequest', 'nothing to correct');
  const { correction, spans } = made;
  const after = applyCorrections(reading, [{ change: correction.change, spans }]);
  const changed = correctKept(annotations, reading, after, now);
  await library.correct(correction, article, changed, now);
  await spreadChange(library, [articleId]);
}

async function move(library: Library, way: 'undo' | 'redo'): Promise<Moved | null> {
  const step = await library.move(way, new Date());
  if (!step) return null;
  const { records, words } = step;
  await spreadChange(library, [...new Set(records.map(({ after }) => after.articleId))]);
  return { words };
}

/** The reading of a tab, if it is of the very text that a request is about. */
async function readingAskedFor(
  library: Library,
  tabId: number,
  { articleId, digest }: { articleId: string; digest: string },
): Promise<Reading> {
  const reading = await shownReading(library, tabId);
  const isSame = reading.articleId === articleId && reading.digest === digest;
  if (!isSame) throw new FailureError('articleChanged');
  return reading;
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
  if (same) {
    return library.update(same.id, (stored) => reviseAnnotation(stored, changes, now), 'note');
  }
  const id = crypto.randomUUID();
  const annotation = createAnnotation({ ...kept, ...changes, articleId, id, now });
  await library.add(annotation, article, now);
  return annotation;
}

/** The tab that a request is about: a page speaks for itself only, a view of ours says which. */
function tabOf({ tabId }: { tabId?: number }, sender: Sender): number {
  const id = (sender.isOurs ? tabId : null) ?? sender.tabId;
  if (id === null) throw new FailureError('badRequest', 'no tab');
  return id;
}
