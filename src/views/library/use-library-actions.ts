// What the reader can do in the library, to one thing or to many, and what came of it.
import { createContext } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import { askBackground } from '../../browser/requests.ts';
import { t } from '../../browser/strings.ts';
import { followLink, openTab } from '../../browser/tabs.ts';
import { citeQuotation } from '../../export/citation.ts';
import type { ExportFormat } from '../../export/export-as.ts';
import { webAddress } from '../../export/web-address.ts';
import { done, type Failure, type Result } from '../../model/failure.ts';
import type { BulkChange } from '../../model/library.ts';
import type { Entry } from '../../search/entries.ts';
import { saveBlob } from '../components/download.ts';
import { countPhrase, numberPhrase, type Countable } from '../components/phrases.ts';
import { exportEntries } from './export-entries.ts';
import { readingPhrase } from './reading-progress.tsx';
import type { LibraryState } from './use-library.ts';
import { useWholeLibrary, type WaitForWhole } from './use-whole-library.ts';

/** Annotations that one request changes. */
const CHANGED_AT_ONCE = 1000;

/** What came of the last action, or how far it is; `undo` takes it back, `cancel` ends it, `details` go under the text. */
export type LibraryFeedback =
  | {
      kind: 'message';
      text: string;
      details?: readonly string[];
      undo?: () => void;
      cancel?: () => void;
    }
  | { kind: 'failed'; failure: Failure };

/** What is exported: these entries, or what is chosen from all once all have been read, or all with the settings. */
export type ExportedEntries =
  readonly Entry[] | ((all: readonly Entry[]) => readonly Entry[]) | 'everything';

/** What the reader can do. */
export interface LibraryActions {
  change: (ids: readonly string[], change: BulkChange) => Promise<void>;
  /** Opens the article at the words that an annotation keeps. */
  open: (id: string) => Promise<void>;
  /** Opens an article's page on the web. */
  visit: (url: string) => Promise<void>;
  exportEntries: (what: ExportedEntries, format: ExportFormat) => Promise<void>;
  cite: (entry: Entry) => Promise<void>;
  tell: (feedback: LibraryFeedback | null) => void;
  /** Lets what changes be read later, until what this returns is called: reading would slow down much writing. */
  holdReading: () => () => void;
}

const ActionsContext = createContext<LibraryActions | null>(null);

/** Gives the components below it the actions. */
export const LibraryActionsProvider = ActionsContext.Provider;

/** The actions that the library around a component provides. */
export function useLibraryActions(): LibraryActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('useLibraryActions outside of LibraryActionsProvider');
  return actions;
}

type Tell = LibraryActions['tell'];

/** Makes the actions, and says what came of the last one. */
export function useMakeLibraryActions(
  state: LibraryState,
  holdReading: LibraryActions['holdReading'],
): {
  actions: LibraryActions;
  feedback: LibraryFeedback | null;
} {
  const [feedback, tell] = useState<LibraryFeedback | null>(null);
  const waitForWhole = useWholeLibrary(state);
  const actions = useMemo((): LibraryActions => {
    const say = (reply: Result<unknown>) =>
      tell(reply.ok ? null : { kind: 'failed', failure: reply.failure });
    return {
      tell,
      holdReading,
      change: (ids, change) => changeMany(ids, change, tell),
      open: async (id) => {
        const reply = await askBackground('openKept', { id });
        if (reply.ok && reply.value !== null) followLink(reply.value);
        say(reply);
      },
      visit: async (url) => {
        const address = webAddress(url);
        if (address !== null) await openTab(address);
      },
      exportEntries: (what, format) => exportWhat(what, format, waitForWhole, tell),
      cite: (entry) => cite(entry, tell),
    };
  }, []);
  return { actions, feedback };
}

const OUTCOMES: Record<BulkChange['type'], Countable> = {
  remove: 'removedMany',
  restore: 'restoredMany',
  tag: 'taggedMany',
  untag: 'untaggedMany',
  judge: 'judgedMany',
  unjudge: 'unjudgedMany',
};

function opposite(change: BulkChange): BulkChange {
  switch (change.type) {
    case 'remove':
      return { type: 'restore' };
    case 'restore':
      return { type: 'remove' };
    case 'tag':
      return { type: 'untag', tag: change.tag };
    case 'untag':
      return { type: 'tag', tag: change.tag };
    case 'judge':
      return { type: 'unjudge', verdict: change.verdict };
    case 'unjudge':
      return { type: 'judge', verdict: change.verdict };
  }
}

async function changeMany(ids: readonly string[], change: BulkChange, tell: Tell): Promise<void> {
  const changed: string[] = [];
  const undo = () => void changeMany(changed, opposite(change), tell);
  for (let at = 0; at < ids.length; at += CHANGED_AT_ONCE) {
    const part = ids.slice(at, at + CHANGED_AT_ONCE);
    const reply = await askBackground('changeMany', { ids: part, change });
    if (!reply.ok) return tell({ kind: 'failed', failure: reply.failure });
    changed.push(...reply.value);
  }
  const text = countPhrase(OUTCOMES[change.type], changed.length);
  tell({ kind: 'message', text, ...(changed.length > 0 && { undo }) });
}

async function exportWhat(
  what: ExportedEntries,
  format: ExportFormat,
  waitForWhole: WaitForWhole,
  tell: Tell,
): Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  const say = (text: string) => tell({ kind: 'message', text, cancel: () => ending.abort() });
  const chosen = Array.isArray(what)
    ? done(what as readonly Entry[])
    : await waitForWhole({
        signal,
        onProgress: (progress) =>
          say(progress ? t('exportWaiting', readingPhrase(progress)) : t('libraryLoading')),
      });
  if (!chosen.ok) return tell({ kind: 'failed', failure: chosen.failure });
  if (!chosen.value) return tell({ kind: 'message', text: t('exportCancelled') });
  const entries = typeof what === 'function' ? what(chosen.value) : chosen.value;
  const file = await exportEntries(entries, format, {
    isEverything: what === 'everything',
    watch: {
      signal,
      onProgress: (count, total) => say(t('exporting', numberPhrase(count), numberPhrase(total))),
    },
  });
  if (!file.ok) return tell({ kind: 'failed', failure: file.failure });
  if (!file.value) return tell({ kind: 'message', text: t('exportCancelled') });
  const { filename, blob } = file.value;
  saveBlob(filename, blob);
  tell({ kind: 'message', text: t('exported', filename) });
}

async function cite({ annotation, article }: Entry, tell: Tell): Promise<void> {
  const text = citeQuotation(annotation, { ...article, text: '', blocks: [] });
  try {
    await navigator.clipboard.writeText(text);
    tell({ kind: 'message', text: t('citationCopied') });
  } catch {
    tell({ kind: 'message', text: t('citationNotCopied') });
  }
}
