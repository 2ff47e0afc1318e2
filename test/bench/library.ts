// Measures the library in real browsers at three sizes: opening, searching, saving, taking all out and in again.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from '../../tools/build.ts';
import type { Driver, View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { openBrowser } from '../../tools/driver/open.ts';
import { TARGETS, type Target } from '../../tools/manifest.ts';
import { startSite } from '../../tools/site.ts';
import { articlePage } from '../browser/session.ts';
import { clearStored } from '../browser/stored-library.ts';
import { seed } from './large-library.ts';
import { measureSaving, type SavingFigures } from './library-saving.ts';
import { memoryOf } from './process-memory.ts';
import { p95, type Row } from './row.ts';

/** Annotations, 20 of each article. */
const SIZES = [1000, 10_000, 100_000];

/** What a reader types, letter by letter, with slips and several words, some of them rare ones. */
const TYPED = [
  'hospital',
  'ferry vote',
  'brandt',
  'hospitla',
  'schol',
  'tram october',
  'prastisal',
];

/** Milliseconds without a change after which a list counts as drawn. */
const QUIET = 400;

/** The longest that one step may take, in milliseconds. */
const LONGEST = 600_000;

/** The figures of both browsers and all sizes, or of those that the variables BROWSERS and SIZES name. */
export async function measureLibrary(): Promise<Row[]> {
  await buildExtension();
  const wanted = process.env['BROWSERS']?.split(',') ?? TARGETS;
  const sizes = process.env['SIZES']?.split(',').map(Number) ?? SIZES;
  const rows: Row[] = [];
  for (const target of TARGETS.filter((one) => wanted.includes(one))) {
    const empty = await measureEmpty(target);
    rows.push(...savingRows(`${target}, empty`, empty));
    for (const size of sizes) {
      const figures = await measureIn(target, size);
      rows.push(...rowsOf(`${target}, ${size}`, figures, empty));
    }
  }
  return rows;
}

interface Figures extends SavingFigures {
  opened: number;
  whole: number;
  keystroke: number;
  slowestKeystroke: number;
  exported: number;
  exportedMemory: number;
  imported: number;
  memory: number;
}

type NameRow = (what: string, figure: string, target?: string, peer?: string) => Row;

const namedBy =
  (name: string): NameRow =>
  (what, figure, target = '', peer = '') => ({ name: `${name}: ${what}`, figure, target, peer });

const ms = (value: number) => `${value.toFixed(0)} ms`;

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

function savingRows(name: string, figures: SavingFigures, empty?: SavingFigures): Row[] {
  const row = namedBy(name);
  const most = empty ? `≤ 20 ms, ≤ ${ms(1.5 * empty.save)}` : '≤ 20 ms';
  return [
    row('save, p95', ms(figures.save), most, `${ms(figures.written)} the browser's own write`),
    row('save until the page shows it, p95', ms(figures.shown)),
    row('change a note, p95', ms(figures.change), '≤ 20 ms'),
    row('load of the machine', (loadavg()[0] ?? 0).toFixed(1)),
  ];
}

function rowsOf(name: string, figures: Figures, empty: SavingFigures): Row[] {
  const row = namedBy(name);
  return [
    row('open to first rows', ms(figures.opened), '≤ 1000 ms'),
    row('open to all indexed', ms(figures.whole)),
    row('memory with the library open', mb(figures.memory)),
    row('search keystroke, p95', ms(figures.keystroke), '≤ 50 ms'),
    row('search keystroke, slowest', ms(figures.slowestKeystroke)),
    row('export of everything', ms(figures.exported), '≤ 10000 ms'),
    row('memory that the export takes', mb(figures.exportedMemory), '≤ 300 MB'),
    row('import of everything', ms(figures.imported), '≤ 30000 ms'),
    ...savingRows(name, figures, empty),
  ];
}

/** Runs with a fresh browser, in whose web there is the sample article. */
async function inBrowser<T>(
  target: Target,
  run: (driver: Driver, downloads: string) => Promise<T>,
): Promise<T> {
  const downloads = mkdtempSync(join(tmpdir(), 'on-record-bench-'));
  const site = await startSite({ 'courier.example/harbour-bridge': articlePage('harbour-bridge') });
  const driver = await openBrowser(target, { headless: true, downloads, proxyPort: site.port });
  try {
    return await run(driver, downloads);
  } finally {
    await driver.close();
    await site.close();
    rmSync(downloads, { recursive: true, force: true });
  }
}

/** A page of ours that does nothing by itself. */
const openQuiet = (driver: Driver): Promise<View> =>
  driver.openView('views/popup/popup.html?tab=-1');

function measureEmpty(target: Target): Promise<SavingFigures> {
  return inBrowser(target, async (driver) => measureSaving(driver, await openQuiet(driver)));
}

function measureIn(target: Target, size: number): Promise<Figures> {
  return inBrowser(target, async (driver, downloads) => {
    const start = Date.now();
    const stage = (name: string, figures: object = {}): void => {
      const seconds = Math.round((Date.now() - start) / 1000);
      console.error(`${target}, ${size}: ${name}, ${seconds} s`, JSON.stringify(figures));
    };
    const quiet = await openQuiet(driver);
    await seed(quiet, size);
    stage('stored');
    const { view, ...open } = await measureOpening(driver, size);
    const memory = memoryOf(process.pid);
    stage('read', open);
    const search = await measureSearch(view);
    stage('searched', search);
    const { path, ...out } = await measureExport(view, downloads);
    stage('exported', out);
    await leave(view);
    const saves = await measureSaving(driver, quiet);
    stage('saved', saves);
    const imported = await measureImport(driver, path, size);
    stage('imported', { imported });
    return { ...saves, ...open, ...search, memory, ...out, imported };
  });
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
    LONGEST,
  );
  return { view, opened, whole };
}

/** Runs in the page: for each key the milliseconds to the last change of the rows that it makes, drawn. Facets rest. */
const WATCH = `{
  const watched = (globalThis.watched = { start: 0, end: 0 });
  addEventListener('input', (event) => { watched.start = event.timeStamp; watched.end = event.timeStamp; }, true);
  new MutationObserver(() => {
    requestAnimationFrame(() => { const channel = new MessageChannel();
      channel.port1.onmessage = () => { watched.end = performance.now(); };
      channel.port2.postMessage(0);
    });
  }).observe(document.querySelector('.library-list'), { childList: true, characterData: true, subtree: true });
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
    LONGEST,
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
    LONGEST,
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
