// The background's answers: what each request does to the library, and who is told.
import { describeSpan } from '../anchor/selectors.ts';
import { findSame } from '../annotations/find-same.ts';
import { applyCorrections } from '../annotations/apply-corrections.ts';
import {
  correctKept,
  createCorrection,
  isExtent,
  retargetKept,
  type DetectionCorrection,
} from '../annotations/correct.ts';
import { keep, type Kept } from '../annotations/keep.ts';
import {
  createAnnotation,
  removeAnnotation,
  restoreAnnotation,
  retargetAnnotation,
  reviseAnnotation,
  type AnnotationChanges,
} from '../annotations/record.ts';
import type { BackgroundRequest, Moved } from '../browser/messages.ts';
import type { BackgroundHandlers } from '../browser/serve-background.ts';
import type { Sender } from '../browser/serve.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Detections } from '../model/detection.ts';
import { FailureError } from '../model/failure.ts';
import type { AnchoredAnnotation } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import type { Step } from '../storage/journal.ts';
import type { Library } from '../storage/library.ts';
import type { EvidenceDesk } from './evidence-handlers.ts';
import { createLibraryHandlers } from './library-handlers.ts';
import { createOpeningHandlers } from './opening-handlers.ts';
import { createPageHandlers } from './page-handlers.ts';
import {
  anchor,
  detectionsOf,
  placedOf,
  readTab,
  shownText,
  type IdentifiedText,
} from './readings.ts';
import { createSettingsHandlers } from './settings-handlers.ts';
import { spreadChange } from './spread.ts';

/** Makes the answers that serve a library. */
export function createHandlers(library: Library, evidence: EvidenceDesk): BackgroundHandlers {
  const change = async (
    id: string,
    revise: (annotation: Annotation, now: Date) => Annotation,
    what: Step['what'],
  ) => {
    const annotation = await library.update(id, (stored) => revise(stored, new Date()), what);
    void spreadChange(library, [annotation.articleId]);
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
    ...createOpeningHandlers(library),
    ...createPageHandlers(),
    ...createSettingsHandlers(library, evidence),
    ...evidence.handlers(),
    ...createLibraryHandlers(library),
  };
}

async function keepTarget(
  library: Library,
  { articleId, digest, target, note }: BackgroundRequest<'keep'>,
  tabId: number,
): Promise<Annotation> {
  const [text, own] = await Promise.all([
    textAskedFor(library, tabId, { articleId, digest }),
    library.annotationsOf(articleId),
  ]);
  const [placed, detections] = await Promise.all([
    anchor(text.article.text, own.annotations),
    // The engine may not have seen this text since the browser ended us: selected words do not wait for it.
    target.type === 'selection' ? NOTHING_DETECTED : detectionsOf(library, text),
  ]);
  const { article } = text;
  const kept = keep(target, article, detections, (span) => describeSpan(article.text, span));
  if (!kept) throw new FailureError('badRequest', 'nothing to keep');
  const changes = note === undefined ? {} : { note };
  const annotation = await keepOnce(library, text, placed, { ...kept, ...changes });
  void spreadChange(library, [articleId]);
  return annotation;
}

const NOTHING_DETECTED: Detections = { speakers: [], attributions: [], claims: [] };

async function correct(
  library: Library,
  { articleId, digest, correction: asked }: BackgroundRequest<'correct'>,
  tabId: number,
): Promise<void> {
  const shown = await textAskedFor(library, tabId, { articleId, digest });
  const { text } = shown.article;
  if ('spans' in asked && !isExtent(asked.spans, text.length)) {
    throw new FailureError('badRequest', 'not in the text');
  }
  if (asked.type === 'retarget') {
    const targets = asked.spans.map((span) => describeSpan(text, span));
    await library.update(asked.id, (stored) => retargetAnnotation(stored, targets, new Date()));
  } else await correctDetection(library, asked, shown);
  // The marks are other ones now, and what the reader does next is about them.
  await spreadChange(library, [articleId]);
}

async function correctDetection(
  library: Library,
  asked: DetectionCorrection,
  text: IdentifiedText,
): Promise<void> {
  const { article, articleId } = text;
  const [annotations, detections] = await Promise.all([
    placedOf(library, text),
    detectionsOf(library, text),
  ]);
  const now = new Date();
  const describe = (span: Span) => describeSpan(article.text, span);
  const marks = { articleId, ...detections };
  const made = createCorrection(asked, marks, describe, { id: crypto.randomUUID(), now });
  if (!made) throw new FailureError('badRequest', 'nothing to correct');
  const { correction, spans, to } = made;
  const after = applyCorrections(detections, [{ change: correction.change, spans, to }]);
  const consequences = [
    ...correctKept(annotations, marks, after, now),
    ...retargetKept(annotations, made, now),
  ];
  await library.correct(correction, article, consequences, now);
}

async function move(library: Library, way: 'undo' | 'redo'): Promise<Moved | null> {
  const step = await library.move(way, new Date());
  if (!step) return null;
  const { records, words } = step;
  void spreadChange(library, [...new Set(records.map(({ after }) => after.articleId))]);
  return { words };
}

/** The text that a tab shows, if it is the very text that a request is about. */
async function textAskedFor(
  library: Library,
  tabId: number,
  { articleId, digest }: { articleId: string; digest: string },
): Promise<IdentifiedText> {
  const text = await shownText(library, tabId);
  const isSame = text.articleId === articleId && text.digest === digest;
  if (!isSame) throw new FailureError('articleChanged');
  return text;
}

/** Adds an annotation for what is kept, or changes the one that keeps the same already. */
async function keepOnce(
  library: Library,
  { article, articleId }: IdentifiedText,
  placed: readonly AnchoredAnnotation[],
  kept: Kept & AnnotationChanges,
): Promise<Annotation> {
  const now = new Date();
  const same = findSame(placed, kept);
  if (same) {
    const changes = kept.note === undefined ? {} : { note: kept.note };
    return library.update(same.id, (stored) => reviseAnnotation(stored, changes, now), 'note');
  }
  const annotation = createAnnotation({ ...kept, articleId, id: crypto.randomUUID(), now });
  await library.add(annotation, article, now);
  return annotation;
}

/** The tab that a request is about: a page speaks for itself only, a view of ours says which. */
function tabOf({ tabId }: { tabId?: number }, sender: Sender): number {
  const id = (sender.isOurs ? tabId : null) ?? sender.tabId;
  if (id === null) throw new FailureError('badRequest', 'no tab');
  return id;
}
