// Measures reading in real Chromium, over the saved pages of ../shared: right words, right places, untouched page, time.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { requireBrowser } from '../../tools/browsers.ts';
import type * as probe from './article-probe.ts';

/** How one saved page was read. */
export interface ArticleRow {
  id: string;
  type: string;
  /** Of the words against those that a reader view should find; null where no text was expected to compare with. */
  f1: number | null;
  precision: number | null;
  recall: number | null;
  /** Non-space characters of the text, and how many of them stand at their place on the live page. */
  characters: number;
  mapped: number;
  /** What a MutationObserver on the whole document saw of the reading. */
  mutations: number;
  milliseconds: number;
  text: string;
  metadata: Record<string, unknown>;
}

interface SavedPage {
  id: string;
  type: string;
  url: string;
  source: string;
  expected: string | null;
}

const SHARED = resolve(import.meta.dirname, '../../../shared');

/**
 * Reads every saved page of ../shared in Chromium; nothing that the pages ask for leaves the machine.
 * Gives no rows, and says so, where ../shared is absent.
 * @param only ids to measure; all when empty
 */
export async function measureArticles(only: readonly string[] = []): Promise<ArticleRow[]> {
  if (!existsSync(SHARED)) {
    console.log('article: skipped, ../shared is not here');
    return [];
  }
  const pages = savedPages().filter(({ id }) => only.length === 0 || only.includes(id));
  const code = await bundleProbe();
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ],
  });
  try {
    const rows: ArticleRow[] = [];
    for (const page of pages) rows.push(await measurePage(browser, page, code));
    return rows;
  } finally {
    await browser.close();
  }
}

/** The mean of the rows' F1, of one type of page or of all. */
export function meanF1(rows: readonly ArticleRow[], type?: string): number {
  const scores = rows
    .filter((row) => type === undefined || row.type === type)
    .map((row) => row.f1)
    .filter((f1) => f1 !== null);
  return scores.reduce((sum, f1) => sum + f1, 0) / scores.length;
}

function savedPages(): SavedPage[] {
  const folder = resolve(SHARED, 'pages');
  const listed = JSON.parse(readFileSync(resolve(folder, 'pages.json'), 'utf8')) as {
    id: string;
    type: string;
    url: string | null;
  }[];
  const pages = listed.map(({ id, type, url }) => ({
    id,
    type,
    url: url ?? `https://saved.example/${id}`,
    source: readFileSync(resolve(folder, id, 'source.html'), 'utf8'),
    expected: readFileSync(resolve(folder, id, 'expected.html'), 'utf8'),
  }));
  const articles = ['000', '001', '002', '003', '004'].map((id) => ({
    id: `article-${id}`,
    type: 'annotated',
    url: `https://saved.example/article-${id}`,
    source: readFileSync(resolve(SHARED, 'articles', `${id}.html`), 'utf8'),
    expected: null,
  }));
  return [...pages, ...articles];
}

/** The reader and its probe as one script. */
async function bundleProbe(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: {
        entry: resolve(import.meta.dirname, 'article-probe.ts'),
        formats: ['iife'],
        name: 'onRecordProbe',
      },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (bundle === undefined || !('output' in bundle)) throw new Error('Vite gave no bundle.');
  return bundle.output[0].code;
}

async function measurePage(browser: Browser, saved: SavedPage, code: string): Promise<ArticleRow> {
  const page = await browser.newPage();
  try {
    await openSaved(page, saved);
    await page.evaluate(`globalThis.onRecordProbe = (() => { ${code}; return onRecordProbe; })()`);
    const read = await page.evaluate(
      (expected) =>
        (globalThis as unknown as { onRecordProbe: typeof probe }).onRecordProbe.readAndCheck(
          expected,
        ),
      saved.expected,
    );
    const score = saved.expected === null ? null : scoreWords(read.text, read.expected);
    return {
      id: saved.id,
      type: saved.type,
      f1: score?.f1 ?? null,
      precision: score?.precision ?? null,
      recall: score?.recall ?? null,
      characters: read.characters,
      mapped: read.mapped,
      mutations: read.mutations,
      milliseconds: read.milliseconds,
      text: read.text,
      metadata: read.metadata,
    };
  } finally {
    await page.close();
  }
}

/** Serves the page under its own address, its scripts forbidden, and refuses all else. */
async function openSaved(page: Page, { url, source }: SavedPage): Promise<void> {
  await page.setRequestInterception(true);
  let served = false;
  page.on('request', (request: HTTPRequest) => {
    if (served || !request.isNavigationRequest()) {
      void request.abort();
      return;
    }
    served = true;
    void request.respond({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'" },
      body: source,
    });
  });
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
}

/** Agreement of two texts as bags of words. */
function scoreWords(text: string, expected: string) {
  const words = (source: string): string[] =>
    source
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const [found, wanted] = [words(text), words(expected)];
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  const precision = found.length === 0 ? 0 : shared / found.length;
  const recall = wanted.length === 0 ? 1 : shared / wanted.length;
  return {
    f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    precision,
    recall,
  };
}

function printRows(rows: readonly ArticleRow[]): void {
  const figure = (value: number | null): string => value?.toFixed(3) ?? '-';
  for (const row of rows) {
    const places = `${String(row.mapped)}/${String(row.characters)}`;
    const words = [row.f1, row.precision, row.recall].map(figure).join(' ');
    console.log(
      `${row.id.padEnd(32)}${row.type.padEnd(10)}${words}  ${places.padEnd(14)}` +
        `${String(row.mutations)} records  ${row.milliseconds.toFixed(0)} ms`,
    );
  }
  const worst = rows
    .filter((row) => row.type === 'news' && row.f1 !== null)
    .sort((a, b) => (a.f1 ?? 0) - (b.f1 ?? 0))
    .slice(0, 5);
  console.log(`worst news: ${worst.map(({ id, f1 }) => `${id} ${figure(f1)}`).join(', ')}`);
  const times = rows.map((row) => row.milliseconds).sort((a, b) => a - b);
  console.log(`F1 news ${figure(meanF1(rows, 'news'))}, all ${figure(meanF1(rows))}`);
  console.log(
    `all in place: ${String(rows.every((row) => row.mapped === row.characters))}, ` +
      `records: ${String(rows.reduce((sum, row) => sum + row.mutations, 0))}, ` +
      `median ${figure(times[times.length >> 1] ?? 0)} ms, longest ${figure(times.at(-1) ?? 0)} ms`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  printRows(await measureArticles(process.argv.slice(2)));
}
