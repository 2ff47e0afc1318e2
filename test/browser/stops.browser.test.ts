// The browser may end the background at any moment: whatever it was doing, each thing is then there whole or not at all.
import { expect, it } from 'vitest';
import type { Plain, View } from '../../tools/driver/driver.ts';
import { openPopup } from '../../tools/driver/reader.ts';
import type { BackgroundRequestName } from '../../src/browser/messages.ts';
import { askBackground, describeInBrowsers, SAMPLE, tabIdOf, type Session } from './session.ts';
import { storedFaults } from './stored-faults.ts';
import { clearStored, firstSchema, store, storedItems, storedLibrary } from './stored-library.ts';

/** Moments at which the background is ended, for each thing that it does. */
const STOPS = 5;

type Request = [name: BackgroundRequestName, request: Plain];

/** Numbers below a limit, the same ones each time. */
function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * limit);
  };
}

/** When to end the background: so many milliseconds after so many writes were seen. */
interface Moment {
  writes: number;
  later: number;
}

/** Sends requests without waiting, ends the background at a moment, and says which of them were answered as done. */
async function interrupted(
  session: Session,
  view: View,
  requests: Request[],
  { writes, later }: Moment,
): Promise<boolean[]> {
  await view.run(
    async (_root, asked, enough, wait) => {
      const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
      const { runtime } = (browser ?? chrome)!;
      const opening = indexedDB.open('on-record', 1);
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      // What every write of ours changes: how many items there are, or the reader's steps.
      const look = () =>
        new Promise<string>((resolve) => {
          const items = database.transaction('items').objectStore('items');
          const [count, steps] = [items.count(), items.get('journal')];
          steps.onsuccess = () => resolve(JSON.stringify([count.result, steps.result ?? null]));
        });
      let seen = await look();
      let isDone = false;
      const sent = Promise.all(
        (asked as [string, Plain][]).map(([name, request]) =>
          runtime.sendMessage({ to: 'background', name, request }).then(
            (reply) => (reply as { ok?: boolean } | undefined)?.ok === true,
            () => false,
          ),
        ),
      );
      Object.assign(globalThis, { sent });
      void sent.then(() => (isDone = true));
      for (let count = 0; count < enough && !isDone;) {
        const now = await look();
        if (now !== seen) count += 1;
        seen = now;
      }
      database.close();
      await new Promise((resolve) => setTimeout(resolve, wait));
    },
    requests as Plain,
    writes,
    later,
  );
  await session.driver.stopBackground();
  return view.run(() => (globalThis as unknown as { sent: Promise<boolean[]> }).sent);
}

interface Api {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: {
    local: { set(items: object): Promise<void>; get(keys: null): Promise<object> };
  };
}

/** Puts items where the first version kept them. */
function keepElsewhere(view: View, items: Items): Promise<null> {
  return view.run(async (_root, all) => {
    const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
    await (browser ?? chrome)?.storage.local.set(all);
    return null;
  }, items);
}

/** How many items are there. */
function keptElsewhere(view: View): Promise<number> {
  return view.run(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
    return Object.keys((await (browser ?? chrome)?.storage.local.get(null)) ?? {}).length;
  });
}

type Items = Record<string, Plain>;

const annotationsIn = (items: Items): [string, Plain][] =>
  Object.entries(items).filter(([key]) => key.startsWith('annotation:'));

/** The field of each annotation, by its key. */
const fields = (items: Items, field: string): Map<string, Plain> =>
  new Map(annotationsIn(items).map(([key, value]) => [key, (value as Items)[field] ?? null]));

const openQuietView = (session: Session): Promise<View> =>
  session.driver.openView('views/popup/popup.html?tab=-1');

describeInBrowsers('Ending the background', (session) => {
  it('in the middle of saves loses none that was answered, and leaves none half done', async () => {
    const page = await session.driver.newPage(SAMPLE);
    await openPopup(session.driver, page);
    await session.driver.closePopup();
    const view = await openQuietView(session);
    const tabId = await tabIdOf(view, SAMPLE);
    const reading = (await askBackground(view, 'read', { tabId })) as {
      articleId: string;
      digest: string;
    };
    const { articleId, digest } = reading;
    const random = seeded(1);
    const outcomes: boolean[] = [];
    for (let stop = 0; stop < STOPS; stop += 1) {
      const starts = Array.from({ length: 12 }, (_, i) => stop * 40 + i * 3);
      const keeps = starts.map((start): Request => {
        const target = { type: 'selection', span: [start, start + 20] };
        return ['keep', { tabId, articleId, digest, target, note: `note ${start}` }];
      });
      const moment = { writes: stop, later: random(20) };
      const answered = await interrupted(session, view, keeps, moment);
      const items = await storedItems(view);
      expect(storedFaults(items)).toEqual([]);
      const notes = [...fields(items, 'note').values()];
      starts
        .filter((_, i) => answered[i])
        .forEach((start) => expect(notes).toContain(`note ${start}`));
      outcomes.push(...answered);
    }
    expect(outcomes).toContain(false);
  });

  it('in the middle of an import leaves parts of it, which asking again makes whole, to be taken back as one', async () => {
    const view = await openQuietView(session);
    const random = seeded(2);
    const outcomes: boolean[] = [];
    for (let stop = 0; stop < STOPS; stop += 1) {
      await clearStored(view);
      const importId = crypto.randomUUID();
      const parts = storedRecordsByArticle(storedLibrary(24, 10)).map((record, index): Request => {
        return ['takeIn', { records: [record], part: { importId, index } }];
      });
      const moment = { writes: stop, later: random(5) };
      outcomes.push(...(await interrupted(session, view, parts, moment)));
      expect(storedFaults(await storedItems(view))).toEqual([]);
      let added: Plain[] = [];
      for (const [name, request] of parts) {
        const brought = (await askBackground(view, name, request)) as { annotations: Plain[] };
        added = [...added, ...brought.annotations];
      }
      const items = await storedItems(view);
      expect(storedFaults(items)).toEqual([]);
      const ids = [...fields(items, 'id').values()].sort();
      expect(ids).toHaveLength(240);
      expect(added.sort()).toEqual(ids);
      const last = (await askBackground(view, 'lastImport', {})) as { annotations: Plain[] };
      expect(last.annotations.sort()).toEqual(ids);
    }
    expect(outcomes).toContain(false);
  });

  it('in the middle of an update leaves each record as it was or as it is now, and a whole backup before the first', async () => {
    const view = await openQuietView(session);
    const random = seeded(3);
    const older = firstSchema(storedLibrary(3, 80)) as Items;
    const keys = annotationsIn(older).map(([key]) => key);
    for (let stop = 0; stop < STOPS; stop += 1) {
      await clearStored(view);
      await session.driver.stopBackground();
      await store(view, older);
      const asked = keys.slice(0, 3).map((key): Request => {
        const id = key.slice('annotation:'.length);
        return ['revise', { id, changes: { colour: 'pink', note: 'revised' } }];
      });
      const moment = { writes: stop, later: random(4) };
      await interrupted(session, view, asked, moment);
      const items = await storedItems(view);
      expect(storedFaults(items)).toEqual([]);
      const changed = keys.filter((key) => (items[key] as Items)['schema'] === 2);
      const isWhole = keys.every((key) => `backup:1:${key}` in items);
      if (changed.length > 0) expect(isWhole).toBe(true);
      expect(changed.every((key) => (items[key] as Items)['note'] === 'revised')).toBe(true);
      const others = keys.filter((key) => !changed.includes(key));
      expect(others.map((key) => items[key])).toEqual(others.map((key) => older[key]));
      for (const [name, request] of asked) await askBackground(view, name, request);
      const after = await storedItems(view);
      expect(keys.map((key) => after[`backup:1:${key}`])).toEqual(keys.map((key) => older[key]));
    }
  });

  it('while it brings over what an earlier version kept elsewhere loses none of it', async () => {
    const view = await openQuietView(session);
    const random = seeded(5);
    const library = storedLibrary(10, 80) as Items;
    for (let stop = 0; stop < STOPS; stop += 1) {
      await clearStored(view);
      await session.driver.stopBackground();
      await keepElsewhere(view, library);
      // Started, and its store not opened yet.
      await askBackground(view, 'measure', {});
      const moment = { writes: 0, later: random(60) };
      await interrupted(session, view, [['listArticles', {}]], moment);
      expect(await askBackground(view, 'listArticles', {})).toHaveLength(10);
      expect(await storedItems(view)).toEqual(library);
      expect(await keptElsewhere(view)).toBe(0);
    }
  });

  it('in the middle of deletions removes what was asked for together, together', async () => {
    const view = await openQuietView(session);
    const random = seeded(4);
    const library = storedLibrary(6, 40) as Items;
    const ids = [...fields(library, 'id').values()];
    const groups = Array.from({ length: 12 }, (_, i) => ids.slice(i * 20, i * 20 + 20));
    const outcomes: boolean[] = [];
    for (let stop = 0; stop < STOPS; stop += 1) {
      await clearStored(view);
      await store(view, library);
      const removals = groups.map((group): Request => {
        return ['changeMany', { ids: group, change: { type: 'remove' } }];
      });
      const moment = { writes: 2 * stop, later: random(5) };
      const answered = await interrupted(session, view, removals, moment);
      const items = await storedItems(view);
      expect(storedFaults(items)).toEqual([]);
      const deleted = fields(items, 'deleted');
      groups.forEach((group, i) => {
        const gone = group.filter((id) => deleted.get(`annotation:${String(id)}`) !== null);
        expect([0, group.length]).toContain(gone.length);
        if (answered[i]) expect(gone).toHaveLength(group.length);
      });
      outcomes.push(...answered);
      const before = Object.keys(items).length;
      await interrupted(session, view, [['removeAll', {}]], { writes: 0, later: random(15) });
      expect([0, before]).toContain(Object.keys(await storedItems(view)).length);
    }
    expect(outcomes).toContain(false);
  }, 120_000);
});

/** The articles of stored items, each with its annotations, as an import brings them. */
function storedRecordsByArticle(items: Record<string, unknown>): Plain[] {
  return Object.entries(items).flatMap(([key, value]) => {
    if (!key.startsWith('article:')) return [];
    const { article } = value as { article: Plain };
    const annotations = annotationsIn(items as Items)
      .map(([, annotation]) => annotation as { articleId: string } & Items)
      .filter(({ articleId }) => key === `article:${articleId}`);
    return [{ article, annotations }];
  });
}
