// All that is kept, read in parts so that the first of it shows at once, and read again where it changes.
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
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
  /** How far the first reading is, or that of many changes; null at rest, and before it is known how much there is. */
  progress: Progress | null;
  /** Whether all of it has been read, as it is now. */
  isWhole: boolean;
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
  /** Articles that wait to be read. */
  left: number;
  /** Counts what was read, so that it is drawn. */
  turn: number;
}

interface Held {
  entries: Entry[];
  /** What cannot be read of the article, if anything. */
  unreadable: UnreadableArticle[];
}

/**
 * Reads the library and follows its changes; `retry` starts over after a failure. What changes after `hold` is read when
 * what that returns is called.
 */
export function useLibrary(): {
  state: LibraryState;
  retry: () => void;
  hold: () => () => void;
} {
  const [stage, setStage] = useState<Stage>({
    ...{ failure: null, done: false, total: null, left: 0, turn: 0 },
  });
  const { held, index, read, hold } = useReader(setStage);

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

  const content = useMemo(() => contentOf(held), [stage.turn]);
  const state = useMemo(() => stateOf(held, stage, { ...content, index }), [stage, content]);
  return { state, hold, retry: () => void readAll() };
}

type SetStage = (change: (last: Stage) => Stage) => void;

/** What has been read, and reading more of it: one part after another, so that no older answer comes over a newer one. */
function useReader(setStage: SetStage) {
  return useMemo(() => {
    const held = new Map<string, Held>();
    const index = new SearchIndex();
    const waiting = new Set<string>();
    let turn = Promise.resolve();
    const tell = (turns: number) => {
      const left = waiting.size;
      setStage((last) => ({ ...last, left, turn: last.turn + turns }));
    };
    const draw = () => tell(1);
    return {
      held,
      index,
      read: (ids: readonly string[]): Promise<void> => {
        ids.forEach((id) => waiting.add(id));
        tell(0);
        // What waits meanwhile is read together.
        const reading = turn.then(() => takeInAll(waiting, { held, index, draw }));
        turn = reading.catch(() => undefined);
        return reading;
      },
      hold: () => {
        let release = (): void => undefined;
        const released = new Promise<void>((resolve) => (release = resolve));
        turn = turn.then(() => released);
        return release;
      },
    };
  }, [setStage]);
}

type Content = Pick<LibraryState, 'entries' | 'unreadable'>;

function contentOf(held: ReadonlyMap<string, Held>): Content {
  const all = [...held.values()];
  return {
    // In the order that most lists want, because sorting what is sorted costs next to nothing.
    entries: all.flatMap(({ entries }) => entries).sort((a, b) => b.kept - a.kept),
    unreadable: all.flatMap(({ unreadable }) => unreadable),
  };
}

function stateOf(
  held: ReadonlyMap<string, Held>,
  { failure, done, total, left }: Stage,
  content: Content & Pick<LibraryState, 'index'>,
): LibraryState {
  return {
    ...content,
    status: failure ? 'failed' : done || held.size > 0 ? 'ready' : 'working',
    failure,
    isWhole: done && left === 0,
    progress: progressOf(held.size, { done, total, left }),
  };
}

function progressOf(
  read: number,
  { done, total, left }: Pick<Stage, 'done' | 'total' | 'left'>,
): Progress | null {
  if (done) return left > FIRST_PART ? { done: read, total: read + left } : null;
  return total === null ? null : { done: Math.min(read, total), total };
}

/** Where what is read goes. */
interface Reader {
  held: Map<string, Held>;
  index: SearchIndex;
  /** Shows what has been read so far. */
  draw: () => void;
}

/** Reads all that waits, and shows each part of it. */
async function takeInAll(waiting: Set<string>, reader: Reader): Promise<void> {
  while (waiting.size > 0) {
    const ids = [...waiting].slice(0, LARGEST_PART);
    ids.forEach((id) => waiting.delete(id));
    await takeIn(ids, reader);
    reader.draw();
  }
}

/** Reads some articles into what is held and indexed, in place of what was there of them. */
async function takeIn(ids: readonly string[], { held, index }: Reader): Promise<void> {
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
