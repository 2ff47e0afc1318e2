// Measures the library in real browsers at three sizes: opening, searching, saving, taking all out and in again.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from '../../tools/build.ts';
import type { Driver, View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { openBrowser } from '../../tools/driver/open.ts';
import { openPopup } from '../../tools/driver/reader.ts';
import { TARGETS, type Target } from '../../tools/manifest.ts';
import { startSite } from '../../tools/site.ts';
import { askBackground, articlePage, SAMPLE, tabIdOf } from '../browser/session.ts';
import { clearStored, store, storedLibrary } from '../browser/stored-library.ts';
import type { Row } from './row.ts';

/** Articles and annotations of each: 1,000, 10,000 and 100,000 annotations. */
const SIZES = [
  [50, 20],
  [500, 20],
  [5000, 20],
] as const;

/** What a reader types, letter by letter, with slips and several words. */
const TYPED = ['hospital', 'ferry vote', 'brandt', 'hospitla', 'schol', 'tram october'];

/** Annotations that are saved one after another. */
const SAVES = 30;

/** Milliseconds without a change after which a list counts as drawn. */
const QUIET = 400;

/** The figures of both browsers, or of those that the environment variable BROWSERS names. */
export async function measureLibrary(): Promise<Row[]> {
  await buildExtension();
  const wanted = process.env['BROWSERS']?.split(',') ?? TARGETS;
  const sizes = Number(process.env['SIZES'] ?? SIZES.length);
  const rows: Row[] = [];
  for (const target of TARGETS.filter((one) => wanted.includes(one))) {
    let empty = 0;
    for (const [articles, each] of [[0, 0] as const, ...SIZES.slice(0, sizes)]) {
      const figures = await measureIn(target, articles, each);
      if (articles === 0) empty = figures.save;
      else rows.push(...rowsOf(`${target} ${articles * each}`, figures, empty));
      console.error(target, articles * each, JSON.stringify(figures));
    }
  }
  return rows;
}

interface Figures {
  save: number;
  change: number;
  opened: number;
  whole: number;
  keystroke: number;
  slowestKeystroke: number;
  exported: number;
  exportedMemory: number;
  imported: number;
  memory: number;
}

function rowsOf(name: string, figures: Figures, empty: number): Row[] {
  const row = (what: string, figure: string, target = ''): Row => ({
    ...{ name: `${name}: ${what}`, figure, target, peer: '' },
  });
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
  return [
    row('open to first rows', ms(figures.opened), '≤ 1000 ms'),
    row('open to all indexed', ms(figures.whole)),
    row('search keystroke, p95', ms(figures.keystroke), '≤ 50 ms'),
    row('search keystroke, slowest', ms(figures.slowestKeystroke)),
    row('saving one annotation, p95', ms(figures.save), `≤ 20 ms, ≤ ${ms(1.5 * empty)}`),
    row('changing one annotation, p95', ms(figures.change)),
    row('memory with the library open', mb(figures.memory)),
    row('export of everything', ms(figures.exported), '≤ 10000 ms'),
    row('memory that the export takes', mb(figures.exportedMemory), '≤ 300 MB'),
    row('import of everything', ms(figures.imported), '≤ 30000 ms'),
  ];
}

async function measureIn(target: Target, articles: number, each: number): Promise<Figures> {
  const downloads = mkdtempSync(join(tmpdir(), 'on-record-bench-'));
  const site = await startSite({ 'courier.example/harbour-bridge': articlePage('harbour-bridge') });
  const driver = await openBrowser(target, { headless: true, downloads, proxyPort: site.port });
  try {
    const quiet = await driver.openView('views/popup/popup.html?tab=-1');
    await store(quiet, storedLibrary(articles, each));
    const saves = await measureSaving(driver, quiet);
    const total = articles * each;
    if (total === 0) return { ...NOTHING, ...saves };
    await clearStored(quiet);
    await store(quiet, storedLibrary(articles, each));
    const { view, ...open } = await measureOpening(driver, total);
    const memory = memoryOf(process.pid);
    const search = await measureSearch(view);
    const out = await measureExport(view, downloads);
    await leave(view);
    const imported = await measureImport(driver, out.path, total);
    const { exported, exportedMemory } = out;
    return { ...saves, ...open, ...search, memory, exported, exportedMemory, imported };
  } finally {
    await driver.close();
    await site.close();
    rmSync(downloads, { recursive: true, force: true });
  }
}

const NOTHING: Omit<Figures, 'save' | 'change'> = {
  ...{ opened: 0, whole: 0, keystroke: 0, slowestKeystroke: 0 },
  ...{ exported: 0, exportedMemory: 0, imported: 0, memory: 0 },
};

/** Keeps words of the sample article one after another, then changes what was kept; each from request to reply. */
async function measureSaving(
  driver: Driver,
  view: View,
): Promise<Pick<Figures, 'save' | 'change'>> {
  const page = await driver.newPage(SAMPLE);
  await openPopup(driver, page);
  await driver.closePopup();
  const tabId = await tabIdOf(view, SAMPLE);
  const reading = await askBackground(view, 'read', { tabId });
  const { articleId, digest } = reading as { articleId: string; digest: string };
  const keeps = Array.from({ length: SAVES }, (_, i) => ({
    ...{ tabId, articleId, digest },
    target: { type: 'selection', span: [i * 40, i * 40 + 30] },
  }));
  const kept = await timeRequests(view, 'keep', keeps);
  const changes = kept.ids.map((id) => ({ id, changes: { note: 'Ask again' } }));
  const changed = await timeRequests(view, 'revise', changes);
  await page.close();
  return { save: p95(kept.times), change: p95(changed.times) };
}

type Requests = Parameters<typeof askBackground>[2][];

function timeRequests(
  view: View,
  name: string,
  requests: Requests,
): Promise<{ times: number[]; ids: string[] }> {
  return view.run(
    async (_root, called, all) => {
      const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
      const { runtime } = (browser ?? chrome)!;
      const times: number[] = [];
      const ids: string[] = [];
      for (const request of all) {
        const start = performance.now();
        const reply = await runtime.sendMessage({ to: 'background', name: called, request });
        times.push(performance.now() - start);
        if (!reply.ok) throw new Error(JSON.stringify(reply));
        ids.push(reply.value.id);
      }
      return { times, ids };
    },
    name,
    requests,
  );
}

interface Api {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: { id: string } }> };
}

async function measureOpening(
  driver: Driver,
  total: number,
): Promise<Pick<Figures, 'opened' | 'whole'> & { view: View }> {
  const view = await driver.openView('views/library/library.html#list=all');
  const opened = await until('the first rows', () =>
    view.run((root) => root.querySelector('.row') !== null && performance.now()),
  );
  const whole = await until(
    'all of it',
    () =>
      view.run((root, wanted) => {
        const count = root.querySelector('.selection-bar p')?.textContent ?? '';
        return parseInt(count.replace(/\D/g, ''), 10) === wanted && performance.now();
      }, total),
    120_000,
  );
  return { view, opened, whole };
}

/** Runs in the page: for each key the milliseconds to the last change of the list that it makes, drawn. */
const WATCH = `{
  const watched = (globalThis.watched = { start: 0, end: 0 });
  addEventListener('input', (event) => { watched.start = event.timeStamp; watched.end = event.timeStamp; }, true);
  new MutationObserver(() => {
    requestAnimationFrame(() => { const channel = new MessageChannel();
      channel.port1.onmessage = () => { watched.end = performance.now(); };
      channel.port2.postMessage(0);
    });
  }).observe(document.querySelector('.library-columns'), { childList: true, characterData: true, subtree: true });
}`;

async function measureSearch(view: View): Promise<Pick<Figures, 'keystroke' | 'slowestKeystroke'>> {
  await view.inject(WATCH);
  const times: number[] = [];
  for (const words of TYPED) {
    await view.click('[type=search]');
    for (const letter of words) {
      await view.type(letter);
      times.push(await drawn(view));
    }
    for (let i = 0; i < words.length; i += 1) await view.press('Backspace');
    await drawn(view);
  }
  return { keystroke: p95(times), slowestKeystroke: Math.max(...times) };
}

function drawn(view: View): Promise<number> {
  return until('the list', () =>
    view.run((_root, quiet) => {
      const { watched } = globalThis as unknown as { watched: { start: number; end: number } };
      const since = performance.now() - Math.max(watched.start, watched.end);
      return since > quiet ? watched.end - watched.start : null;
    }, QUIET),
  );
}

async function measureExport(
  view: View,
  downloads: string,
): Promise<Pick<Figures, 'exported' | 'exportedMemory'> & { path: string }> {
  await view.run((root) => {
    const select = root.querySelector<HTMLSelectElement>('.export select');
    if (select) select.value = 'jsonld';
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const before = memoryOf(process.pid);
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, memoryOf(process.pid))), 50);
  const start = Date.now();
  await view.click('.export button');
  const name = await until(
    'the file',
    async () => readdirSync(downloads).find((file) => /\.jsonld$/.test(file)),
    120_000,
  );
  const path = join(downloads, name);
  await until('its end', async () => statSync(path).size > 0);
  const exported = Date.now() - start;
  clearInterval(timer);
  return { path, exported, exportedMemory: most - before };
}

async function measureImport(driver: Driver, path: string, total: number): Promise<number> {
  const view = await driver.openView('views/popup/popup.html?tab=-1');
  await clearStored(view);
  const fresh = await driver.openView('views/library/library.html#settings');
  await until('the file field', () => fresh.run((root) => !!root.querySelector('[type=file]')));
  const start = Date.now();
  await fresh.chooseFile('[type=file]', path);
  await until(
    'the report',
    () =>
      fresh.run((root, wanted) => {
        const text = root.querySelector('.feedback p')?.textContent ?? '';
        return text.replace(/[^\w ]/g, '').startsWith(`${wanted} added`);
      }, total),
    300_000,
  );
  return Date.now() - start;
}

/** Has a page of ours show nothing, so that it does not work beside what is measured. */
async function leave(view: View): Promise<void> {
  await view.run(() => {
    setTimeout(() => location.replace('/views/popup/popup.html?tab=-1'));
  });
  await until('it to go', () => view.run((root) => !root.querySelector('.library-head')));
}

function p95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? 0;
}

/** Bytes that the processes below this one hold in memory of their own; 0 where the system does not tell. */
function memoryOf(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      parents.set(Number(name), Number(parent));
    } catch {
      continue;
    }
  }
  const isBelow = (id: number | undefined): boolean =>
    id !== undefined && id > 1 && (parents.get(id) === root || isBelow(parents.get(id)));
  return [...parents.keys()].filter(isBelow).reduce((sum, id) => sum + ownMemory(id), 0);
}

function ownMemory(id: number): number {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    return 1024 * Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
