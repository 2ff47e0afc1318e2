// What saving one annotation takes. A save is from the reader's deed in a view or page until the background has answered
// that it is stored. Apart from that are told: until the page shows it, and the browser's own write of the same items.
import type { Driver, View } from '../../tools/driver/driver.ts';
import { openPopup } from '../../tools/driver/reader.ts';
import { askBackground, SAMPLE, tabIdOf } from '../browser/session.ts';
import { p95 } from './row.ts';

/** Annotations that are saved one after another, as a reader does: each a while after the one before shows. */
const SAVES = 33;

/** Milliseconds from one to the next: even a quick reader's hand rests that long, and so does the machine. */
const REST = 300;

/** The first of them are not counted: the browser and the engine have just started. */
const WARM_UP = 3;

/** Milliseconds, each the 95th percentile. */
export interface SavingFigures {
  /** From the reader's keeping words to the answer that they are stored. */
  save: number;
  /** Until the page that they are kept from shows them. */
  shown: number;
  /** The browser's own write of the items that a save stores, by themselves. */
  written: number;
  /** From a change to a note to the answer that it is stored. */
  change: number;
}

/** Keeps words of the sample article one after another, then changes what was kept. */
export async function measureSaving(driver: Driver, view: View): Promise<SavingFigures> {
  const page = await driver.newPage(SAMPLE);
  await openPopup(driver, page);
  await driver.closePopup();
  const tabId = await tabIdOf(view, SAMPLE);
  const reading = await askBackground(view, 'read', { tabId });
  const { articleId, digest } = reading as { articleId: string; digest: string };
  const keeps = Array.from({ length: SAVES }, (_, i) => ({
    ...{ tabId, articleId, digest },
    target: { type: 'selection', span: [i * 35, i * 35 + 30] },
  }));
  const kept = await timeRequests(view, 'keep', keeps);
  const changes = kept.ids.map((id, i) => ({ id, changes: { note: `Ask again, ${i}` } }));
  const changed = await timeRequests(view, 'revise', changes);
  await page.close();
  const figure = (times: number[]) => p95(times.slice(WARM_UP));
  const { answered, shown, written } = kept;
  return {
    ...{ save: figure(answered), shown: figure(shown), written: figure(written) },
    change: figure(changed.answered),
  };
}

interface Times {
  answered: number[];
  shown: number[];
  written: number[];
  ids: string[];
}

/** Sends requests from a view, each when the page shows what came of the one before, and times them there. */
function timeRequests(
  view: View,
  name: string,
  requests: Parameters<typeof askBackground>[2][],
): Promise<Times> {
  return view.run(
    async (_root, called, all, rest) => {
      const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
      const { runtime, tabs } = (browser ?? chrome)!;
      const times: Times = { answered: [], shown: [], written: [], ids: [] };
      const opening = indexedDB.open('on-record', 1);
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const request of all as ({ tabId?: number } | null)[]) {
        await new Promise((resolve) => setTimeout(resolve, rest));
        const start = performance.now();
        const reply = await runtime.sendMessage({ to: 'background', name: called, request });
        times.answered.push(performance.now() - start);
        if (!reply.ok) throw new Error(JSON.stringify(reply));
        const { id, articleId } = reply.value as { id: string; articleId: string };
        times.ids.push(id);
        const { tabId } = request ?? {};
        if (tabId === undefined) continue;
        const reveal = { name: 'reveal', request: { mark: { type: 'annotation', id } } };
        let isShown = false;
        while (!isShown) {
          const place = await tabs.sendMessage(tabId, { to: 'page', ...reveal });
          isShown = place.value === true;
        }
        times.shown.push(performance.now() - start);
        // What the save wrote, once more.
        const own = [`annotation:${id}`, 'journal', 'recent'];
        const keys = [...own, ...['article:', 'contents:', 'address:'].map((k) => k + articleId)];
        const reading = database.transaction('items');
        const found = keys.map((key) => reading.objectStore('items').get(key));
        await new Promise((resolve) => (reading.oncomplete = resolve));
        const write = performance.now();
        const writing = database.transaction('items', 'readwrite');
        found.forEach(({ result }, i) => writing.objectStore('items').put(result, keys[i]));
        await new Promise((resolve) => (writing.oncomplete = resolve));
        times.written.push(performance.now() - write);
      }
      database.close();
      return times;
    },
    name,
    requests,
    REST,
  );
}

interface Reply {
  ok: boolean;
  value: unknown;
}

interface Api {
  runtime: { sendMessage(message: object): Promise<Reply> };
  tabs: { sendMessage(tabId: number, message: object): Promise<Reply> };
}
