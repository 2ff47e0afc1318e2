// What the reader can do to the article that a view shows, and what came of it.
import { createContext } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import { forgetSite, requestSite } from '../../browser/permissions.ts';
import { askBackground, askPage } from '../../browser/requests.ts';
import { t } from '../../browser/strings.ts';
import type { ExportFormat } from '../../export/export-as.ts';
import type { Moved } from '../../browser/messages.ts';
import type { AskedCorrection } from '../../model/correction.ts';
import type { Failure, Result } from '../../model/failure.ts';
import type { KeepTarget, MarkRef } from '../../model/reading.ts';
import type { BodyActions, BodyChanges, StartedFrom } from './body-actions.ts';
import { saveBlob } from './download.ts';
import { wholeOf } from './whole-records.ts';
import { writeExport } from './write-export.ts';

/** What came of the reader's last action, for the bar below the lists. */
export type Feedback =
  | { kind: 'message'; text: string }
  | { kind: 'removed'; id: string }
  | { kind: 'failed'; failure: Failure };

/** A detection that can be kept. */
export type DetectedTarget = Extract<KeepTarget, { index: number }>;

/** What the reader can do; failures and outcomes show as `Feedback`. */
export interface Actions extends BodyActions {
  /** Scrolls the page to a mark and flashes it. */
  reveal: (mark: MarkRef) => Promise<void>;
  keep: (target: DetectedTarget) => Promise<void>;
  remove: (id: string) => Promise<void>;
  /** Takes a removal back. */
  restore: (id: string) => Promise<void>;
  /** Corrects a detection. */
  correct: (asked: AskedCorrection) => Promise<void>;
  /** Takes the reader's last step back, or does the next one again. */
  move: (way: 'undo' | 'redo') => Promise<void>;
  /** Hands the reader a file with what is kept of the article. */
  exportKept: (format: ExportFormat) => Promise<void>;
  /** Asks for a site; must be called straight from a click. */
  allow: (pattern: string) => Promise<void>;
  /** Gives a site back; must be called straight from a click. */
  forget: (pattern: string) => Promise<void>;
}

/** Where an article is shown, and how to ask for its reading again. */
interface Place {
  tabId: number;
  articleId: string;
  /** Of the text that the indices of its detections are about. */
  digest: string;
  refresh: () => Promise<void>;
}

const ActionsContext = createContext<Actions | null>(null);

/** Gives the components below it the actions. */
export const ActionsProvider = ActionsContext.Provider;

/** The actions that the view around a component provides. */
export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('useActions outside of ActionsProvider');
  return actions;
}

/** Makes the actions for the article in a tab, and says what came of the last one. */
export function useArticleActions({ tabId, articleId, digest, refresh }: Place): {
  actions: Actions;
  feedback: Feedback | null;
} {
  const [feedback, tell] = useState<Feedback | null>(null);
  const actions = useMemo(
    () => ({
      ...changeActions({ tabId, articleId, digest, refresh }, tell),
      ...noteActions(tabId, tell),
      ...siteActions(refresh, tell),
    }),
    [tabId, articleId, digest, refresh],
  );
  return { actions, feedback };
}

type Tell = (feedback: Feedback | null) => void;

const message = (text: string): Feedback => ({ kind: 'message', text });

function changeActions({ tabId, articleId, digest, refresh }: Place, tell: Tell) {
  const change = async (reply: Promise<Result<unknown>>, outcome: Feedback | null) => {
    const result = await reply;
    // Also after a failure: it may be that something has changed elsewhere.
    await refresh();
    tell(result.ok ? outcome : { kind: 'failed', failure: result.failure });
  };
  return {
    reveal: async (mark: MarkRef) => {
      const reply = await askPage(tabId, 'reveal', { mark });
      if (!reply.ok) tell({ kind: 'failed', failure: reply.failure });
      else tell(reply.value ? null : message(t('notOnPage')));
    },
    keep: (target: DetectedTarget) =>
      change(askBackground('keep', { tabId, articleId, digest, target }), null),
    remove: (id: string) => change(askBackground('remove', { id }), { kind: 'removed', id }),
    revise: (id: string, changes: BodyChanges, was: StartedFrom = {}) =>
      change(askBackground('revise', { id, changes, was }), null),
    correct: (correction: AskedCorrection) =>
      change(
        askBackground('correct', { tabId, articleId, digest, correction }),
        message(t('corrected')),
      ),
    move: async (way: 'undo' | 'redo') => {
      const reply = await askBackground(way, {});
      await refresh();
      if (!reply.ok) tell({ kind: 'failed', failure: reply.failure });
      else tell(message(movedPhrase(way, reply.value)));
    },
    listTags: async () => {
      const tags = await askBackground('listTags', {});
      return tags.ok ? tags.value : [];
    },
    restore: (id: string) => change(askBackground('restore', { id }), message(t('restored'))),
  };
}

/** Says what was undone or done again: it may have been on another article. */
function movedPhrase(way: 'undo' | 'redo', moved: Moved | null): string {
  if (!moved) return t('nothingToMove');
  return t(way === 'undo' ? 'undoneOf' : 'redoneOf', moved.words.slice(0, 80));
}

function noteActions(tabId: number, tell: Tell) {
  const saving = new Set<Promise<unknown>>();
  return {
    note: async (id: string, note: string, was: string) => {
      const reply = askBackground('revise', { id, changes: { note }, was: { note: was } });
      saving.add(reply);
      return reply.finally(() => saving.delete(reply));
    },
    exportKept: async (format: ExportFormat) => {
      // The click took the focus from a note, which is being saved: the file must have it.
      await Promise.all(saving);
      const reply = await askBackground('read', { tabId });
      if (!reply.ok) return tell({ kind: 'failed', failure: reply.failure });
      const { articleId: id, article, annotations } = reply.value;
      const own = annotations.map(({ annotation }) => annotation);
      const records = [{ id, article, annotations: own }];
      const file = await writeExport(format, { records, whole: wholeOf });
      if (!file.ok) return tell({ kind: 'failed', failure: file.failure });
      if (!file.value) return;
      const { filename, blob } = file.value;
      saveBlob(filename, blob);
      tell(message(t('exported', filename)));
    },
  };
}

function siteActions(refresh: () => Promise<void>, tell: Tell) {
  return {
    allow: async (pattern: string) => {
      if (await requestSite(pattern)) await refresh();
    },
    forget: async (pattern: string) => {
      if (await forgetSite(pattern)) await refresh();
      else tell(message(t('siteNotForgotten')));
    },
  };
}
