// All that is kept, read in parts so that the first of it shows at once, and read again where it changes.
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { askBackground, onAnnouncement } from '../../browser/requests.ts';
import { FailureError, type Failure } from '../../model/failure.ts';
import { entriesOf, type Entry } from '../../search/entries.ts';
import { SearchIndex } from '../../search/search-index.ts';
import type { UnreadableArticle } from './unreadable-notice.tsx';

/** Articles in the first part; each part is twice the one before, up to the largest. */
const FIRST_PART = 25;

const LARGEST_PART = 400;

/** Entries that are indexed before the page may draw and answer again. */
const INDEXED_AT_ONCE = 200;

/** How many articles have been read, and how many there are. */
export interface Progress {
  done: number;
  total: number;
}

/** The library as far as it has been read. */
export interface LibraryState {
  status: 'working' | 'ready' | 'failed';
  failure: Failure | null;
  /** How far the first reading is; null when it is done, and before it is known how much there is to read. */
  progress: Progress | null;
  entries: readonly Entry[];
  /** The articles with records that this version cannot read. */
  unreadable: readonly UnreadableArticle[];
  index: SearchIndex;
}

interface Stage {
  failure: Failure | null;
  done: boolean;
  /** Articles that there are, when that is known. */
  total: number | null;
  /** Counts what was read, so that it is drawn. */
  turn: number;
}

interface Held {
  entries: Entry[];
  /** What cannot be read of the article, if anything. */
  unreadable: UnreadableArticle[];
}

/** Reads the library and follows its changes; `retry` starts over after a failure. */
export function useLibrary(): { state: LibraryState; retry: () => void } {
  const held = useRef(new Map<string, Held>());
  const index = useMemo(() => new SearchIndex(), []);
  const [stage, setStage] = useState<Stage>({
    ...{ failure: null, done: false, total: null, turn: 0 },
  });

  const turn = useRef(Promise.resolve());
  const waiting = useRef(new Set<string>());
  const read = useCallback(
    (ids: readonly string[]) => {
      ids.forEach((id) => waiting.current.add(id));
      // One after another, so that an older answer never comes over a newer one; what waits meanwhile is read together.
      const reading = turn.current.then(() => takeInAll(waiting.current, held.current, index));
      turn.current = reading.catch(() => undefined);
      return reading.then(() => setStage((last) => ({ ...last, turn: last.turn + 1 })));
    },
    [index],
  );

  const readAll = useCallback(async () => {
    try {
      const recent = valueOf(await askBackground('recentArticles', {}));
      if (recent.length > 0) await read(recent);
      const ids = valueOf(await askBackground('listArticles', {}));
      setStage((last) => ({ ...last, total: ids.length }));
      const known = new Set(recent);
      for (const part of inParts(ids.filter((id) => !known.has(id)))) await read(part);
      setStage((last) => ({ ...last, failure: null, done: true }));
    } catch (error) {
      setStage((last) => ({ ...last, failure: asFailure(error) }));
    }
  }, [read]);

  useEffect(() => void readAll(), [readAll]);
  useEffect(
    () =>
      onAnnouncement('changed', ({ articleIds }) => {
        read(articleIds).catch((error: unknown) =>
          setStage((last) => ({ ...last, failure: asFailure(error) })),
        );
      }),
    [read],
  );

  const state = useMemo(() => stateOf(held.current, index, stage), [stage, index]);
  return { state, retry: () => void readAll() };
}

function stateOf(
  held: ReadonlyMap<string, Held>,
  index: SearchIndex,
  { failure, done, total }: Stage,
): LibraryState {
  const all = [...held.values()];
  return {
    status: failure ? 'failed' : done || all.length > 0 ? 'ready' : 'working',
    failure,
    progress: done || total === null ? null : { done: Math.min(all.length, total), total },
    // In the order that most lists want, because sorting what is sorted costs next to nothing.
    entries: all.flatMap(({ entries }) => entries).sort((a, b) => b.kept - a.kept),
    unreadable: all.flatMap(({ unreadable }) => unreadable),
    index,
  };
}

/** Reads all that waits. */
async function takeInAll(
  waiting: Set<string>,
  held: Map<string, Held>,
  index: SearchIndex,
): Promise<void> {
  while (waiting.size > 0) {
    const ids = [...waiting].slice(0, LARGEST_PART);
    ids.forEach((id) => waiting.delete(id));
    await takeIn(ids, held, index);
  }
}

/** Reads some articles into what is held and indexed, in place of what was there of them. */
async function takeIn(
  ids: readonly string[],
  held: Map<string, Held>,
  index: SearchIndex,
): Promise<void> {
  const kept = valueOf(await askBackground('keptArticles', { ids: [...ids] }));
  const before = ids.flatMap((id) => held.get(id)?.entries ?? []);
  for (const id of ids) held.delete(id);
  const now = kept.map((article) => ({ ...article, entries: entriesOf(article) }));
  for (const { id, article, entries, unreadable, newer } of now) {
    const isWhole = unreadable + newer === 0;
    const { title } = article;
    held.set(id, { entries, unreadable: isWhole ? [] : [{ id, title, unreadable, newer }] });
  }
  const entries = now.flatMap((article) => article.entries);
  const still = new Set(entries.map(({ annotation }) => annotation.id));
  index.drop(before.map(({ annotation }) => annotation.id).filter((id) => !still.has(id)));
  for (let at = 0; at < entries.length; at += INDEXED_AT_ONCE) {
    index.put(entries.slice(at, at + INDEXED_AT_ONCE));
    if (at + INDEXED_AT_ONCE < entries.length) await pause();
  }
}

function inParts(ids: readonly string[]): string[][] {
  const parts: string[][] = [];
  let size = FIRST_PART;
  for (let at = 0; at < ids.length; at += parts.at(-1)?.length ?? 1) {
    parts.push(ids.slice(at, at + size));
    size = Math.min(size * 2, LARGEST_PART);
  }
  return parts;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function valueOf<T>(reply: { ok: true; value: T } | { ok: false; failure: Failure }): T {
  if (reply.ok) return reply.value;
  throw new FailureError(reply.failure.code, reply.failure.detail);
}

function asFailure(error: unknown): Failure {
  if (error instanceof FailureError) return { code: error.code, detail: error.message };
  return { code: 'unexpected', detail: String(error) };
}
