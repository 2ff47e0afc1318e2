// The reading that a view shows: asked for once, and again when the tab or what is kept changes.
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { askBackground, onAnnouncement } from '../../browser/requests.ts';
import { activeTabId, onTabChange, tabAddress } from '../../browser/tabs.ts';
import { failed, type Failure } from '../../model/failure.ts';
import type { Reading } from '../../model/reading.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Which tab a view shows: a given one, or the one in front, followed or not. */
export interface TabChoice {
  /** A tab's id, or null for the tab in front of the view's window. */
  pinned: number | null;
  /** Whether to go along when another tab comes to the front. */
  follows: boolean;
}

/** What a view knows of the article in its tab. */
export type ReadingState =
  | { status: 'working' }
  | { status: 'failed'; failure: Failure; tabId: number | null }
  | { status: 'ready'; tabId: number; reading: Reading };

/**
 * The reading of the chosen tab. `refresh` asks again and keeps what is shown until the answer is there;
 * `retry` shows that it works first.
 */
export function useReading({ pinned, follows }: TabChoice): {
  state: ReadingState;
  refresh: () => Promise<void>;
  retry: () => void;
} {
  const [state, setState] = useState<ReadingState>({ status: 'working' });
  const turn = useRef(0);
  const shownTab = useRef<number | null>(null);

  const refresh = useCallback(async () => {
    const mine = ++turn.current;
    const tabId = pinned ?? (await activeTabId());
    if (mine !== turn.current) return;
    if (tabId !== shownTab.current) setState({ status: 'working' });
    shownTab.current = tabId;
    const reply =
      tabId === null ? failed('restrictedPage') : await askBackground('read', { tabId });
    // A later question has overtaken this one: its answer counts.
    if (mine !== turn.current) return;
    if (!reply.ok) {
      const failure = follows && tabId !== null ? await named(reply.failure, tabId) : reply.failure;
      if (mine === turn.current) setState({ status: 'failed', failure, tabId });
    } else if (tabId !== null) {
      setState({ status: 'ready', tabId, reading: reply.value });
    }
  }, [pinned, follows]);

  const retry = useCallback(() => {
    setState({ status: 'working' });
    void refresh();
  }, [refresh]);

  useEffect(() => void refresh(), [refresh]);
  useEffect(() => (follows ? onTabChange(() => void refresh()) : undefined), [follows, refresh]);
  // Thirty steps that are undone in a row are no reason to read thirty times. Another tab is: it waits for none of that.
  const again = useMemo(() => oneAtATime(refresh), [refresh]);
  useNews(state, shownTab.current, again);
  // What is looked for may be another thing now.
  useEffect(() => onAnnouncement('settings', () => void again()), [again]);
  return { state, refresh: again, retry };
}

/** Asks again when what is kept of the article has changed, or when what could not be read here was read elsewhere. */
function useNews(state: ReadingState, tabId: number | null, refresh: () => Promise<void>): void {
  const articleId = state.status === 'ready' ? state.reading.articleId : null;
  const failedTab = state.status === 'failed' ? tabId : null;
  useEffect(() => {
    const stop = [
      onAnnouncement('changed', ({ articleIds }) => {
        if (articleId !== null && articleIds.includes(articleId)) void refresh();
      }),
      onAnnouncement('read', (news) => {
        if (news.tabId === failedTab) void refresh();
      }),
    ];
    return () => stop.forEach((end) => end());
  }, [articleId, failedTab, refresh]);
}

/** A panel stays open over pages for which nobody has clicked: there the reader's permission is missing, not the browser's. */
async function named(failure: Failure, tabId: number): Promise<Failure> {
  if (failure.code !== 'restrictedPage') return failure;
  return (await tabAddress(tabId)) === null ? { ...failure, code: 'notAllowed' } : failure;
}
