// Measures the built extension: its size, and in real Chromium the time from the click to the painted page.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildExtension, distOf } from '../../tools/build.ts';
import type { Driver } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { openBrowser } from '../../tools/driver/open.ts';
import { startSite } from '../../tools/site.ts';
import type { Row } from './row.ts';

const SHARED = resolve(import.meta.dirname, '../../../shared/pages');
const SAMPLE = join(import.meta.dirname, '..', 'articles', 'harbour-bridge.html');

/** Runs of each timing; the median is printed. */
const RUNS = 5;

/** Sizes of what is shipped, gzipped. */
export async function measureSize(): Promise<Row[]> {
  await buildExtension();
  const size = (name: string) =>
    gzipSync(readFileSync(join(distOf('chromium'), name)), { level: 9 });
  return [
    {
      name: 'content script, gzipped',
      figure: `${(size('content.js').length / 1000).toFixed(1)} KB`,
      target: '≤ 40 KB',
      peer: 'Hypothesis 59 KB (published build)',
    },
  ];
}

/** From the click on the button to the painted page and the popup's list, on the sample and on the largest page. */
export async function measureReading(): Promise<Row[]> {
  await buildExtension();
  const pages = [{ name: 'sample', html: readFileSync(SAMPLE, 'utf8') }];
  const largest = largestPage();
  if (largest) pages.push(largest);
  else console.log('The largest page is skipped: ../shared is not here.');
  const rows: Row[] = [];
  for (const { name, html } of pages) {
    const runs: Timing[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await timeReading(withoutScripts(html)));
    const middle = (of: (run: Timing) => number) =>
      runs.map(of).toSorted((a, b) => a - b)[RUNS >> 1];
    const row = (what: string, of: (run: Timing) => number): Row => ({
      name: `${name} (${(html.length / 1000).toFixed(0)} KB): ${what}`,
      // The browser reports tasks from 50 ms on: none is reported as 0.
      figure: middle(of) === 0 ? 'under 50 ms' : `${middle(of)?.toFixed(0)} ms`,
      target: '',
      peer: '',
    });
    rows.push(
      row('click to painted', ({ painted }) => painted),
      row('click to listed', ({ listed }) => listed),
      row('longest task on the page', ({ longestTask }) => longestTask),
    );
  }
  return rows;
}

/** The largest page of the shared collection, or null where that is not here. */
export function largestPage(): { name: string; html: string } | null {
  if (!existsSync(SHARED)) return null;
  const sources = readdirSync(SHARED).map((id) => ({ id, path: join(SHARED, id, 'source.html') }));
  const there = sources.filter(({ path }) => existsSync(path));
  const size = ({ path }: { path: string }) => statSync(path).size;
  const largest = there.toSorted((a, b) => size(b) - size(a))[0];
  return largest ? { name: largest.id, html: readFileSync(largest.path, 'utf8') } : null;
}

/** The page without its own scripts, whose work is not ours to measure. */
export function withoutScripts(html: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`;
  return html.replace(/<head[^>]*>|^/i, (head) => head + policy);
}

interface Timing {
  painted: number;
  listed: number;
  longestTask: number;
}

/** Reads a page once, in a browser of its own. */
async function timeReading(html: string): Promise<Timing> {
  const site = await startSite({ 'bench.example/article': html });
  const downloads = mkdtempSync(join(tmpdir(), 'on-record-bench-'));
  const driver = await openBrowser('chromium', { headless: true, downloads, proxyPort: site.port });
  try {
    return await timeIn(driver);
  } finally {
    await driver.close();
    await site.close();
    rmSync(downloads, { recursive: true });
  }
}

/** Runs in the page: notes the longest task and the moment of the first painting. */
const WATCH = `{
  const seen = (globalThis.seen = { painted: 0, longestTask: 0 });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      seen.longestTask = Math.max(seen.longestTask, duration);
    }
  }).observe({ type: 'longtask' });
  (function look() {
    if (CSS.highlights.size > 0) seen.painted = Date.now();
    else setTimeout(look, 4);
  })();
}`;

async function timeIn(driver: Driver): Promise<Timing> {
  const page = await driver.newPage('http://bench.example/article');
  await page.evaluate(WATCH);
  const clicked = Date.now();
  const popup = await driver.clickAction(page);
  await until('the list', () => popup.run((root) => root.querySelector('[role=tab]') !== null));
  const listed = Date.now() - clicked;
  const seen = await until('the painting', () =>
    page.evaluate(() => {
      const { seen } = globalThis as unknown as { seen: { painted: number; longestTask: number } };
      return seen.painted > 0 && seen;
    }),
  );
  return { listed, painted: seen.painted - clicked, longestTask: seen.longestTask };
}
