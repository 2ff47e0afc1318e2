// Measures in real Chromium and Firefox what marks cost a page: painting, pointing, and doing nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { buildExtension } from '../../tools/build.ts';
import type { Driver } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { openBrowser } from '../../tools/driver/open.ts';
import { openPopup } from '../../tools/driver/reader.ts';
import { TARGETS } from '../../tools/manifest.ts';
import { startSite } from '../../tools/site.ts';
import { largestPage, withoutScripts } from './extension.ts';
import type { PaintTimes, WrapTimes } from './marks-probe.ts';
import type { Row } from './row.ts';

const MARKS = 500;
const RUNS = 3;

/** How long an idle page is watched, in milliseconds. */
const IDLE_MS = 3000;

/** An article of 2,000 sentences; one quotation is what the whole extension finds in it. */
function longArticle(): string {
  const sentence = (number: number): string =>
    `The council of district ${number} met on Monday and <em>talked</em> for ${number % 7} hours about the bridge.`;
  const paragraphs = Array.from({ length: 400 }, (_, paragraph) =>
    Array.from({ length: 5 }, (__, line) => sentence(paragraph * 5 + line)).join(' '),
  );
  return `<!doctype html><html lang="en"><title>Councils</title><article><h1>Councils</h1><p>“We shall mend the bridge,” said Ann Reed.</p><p>${paragraphs.join('</p><p>')}</p></article></html>`;
}

/** Painting 500 marks and pointing at them, beside wrapping the same stretches in elements; and the cost of idleness. */
export async function measureMarks(): Promise<Row[]> {
  await buildExtension();
  const probe = await bundleProbe();
  const pages = { 'bench.example/long': longArticle() };
  const largest = largestPage();
  if (largest) Object.assign(pages, { 'bench.example/largest': withoutScripts(largest.html) });
  else console.log('The largest page is skipped: ../shared is not here.');
  const site = await startSite(pages);
  const rows: Row[] = [];
  for (const target of TARGETS) {
    const downloads = mkdtempSync(join(tmpdir(), 'on-record-bench-'));
    const driver = await openBrowser(target, { headless: true, downloads, proxyPort: site.port });
    try {
      for (const address of Object.keys(pages)) {
        const name = `${target}, ${address.split('/')[1] ?? ''} page`;
        rows.push(...rowsOf(name, await measureIn(driver, address, probe)));
      }
      if (target === 'chromium') rows.push(await measureIdle(driver));
    } finally {
      await driver.close();
      rmSync(downloads, { recursive: true, force: true });
    }
  }
  await site.close();
  return rows;
}

interface Times extends PaintTimes, WrapTimes {}

/** The median run, each on a fresh page, and wrapping on another one. */
async function measureIn(driver: Driver, address: string, probe: string): Promise<Times> {
  const measure = async (call: string): Promise<unknown> => {
    const page = await driver.newPage(`http://${address}`);
    await page.evaluate(probe);
    const times = await page.evaluate(call);
    await page.close();
    return times;
  };
  const runs: Times[] = [];
  for (let run = 0; run < RUNS; run++) {
    const painting = (await measure(`measurePainting(${MARKS})`)) as PaintTimes;
    const wrapping = (await measure(`measureWrapping(${MARKS})`)) as WrapTimes;
    runs.push({ ...painting, ...wrapping });
  }
  const middle = runs.toSorted((a, b) => a.paint - b.paint)[RUNS >> 1];
  if (!middle) throw new Error('nothing was measured');
  return middle;
}

function rowsOf(name: string, times: Times): Row[] {
  const ms = (figure: number): string => `${figure.toFixed(figure < 1 ? 3 : 1)} ms`;
  const row = (what: string, figure: string, target = '', peer = ''): Row => ({
    name: `${name}: ${what}`,
    figure,
    target,
    peer,
  });
  return [
    row(
      `${times.marks} marks painted, those in the window`,
      ms(times.paint),
      '≤ 50 ms',
      `${ms(times.wrap)} wrapped in elements`,
    ),
    row('all of them', ms(times.all), '≤ 50 ms'),
    row('the longest task meanwhile', ms(times.longest)),
    row(
      'painted again',
      ms(times.repaint),
      '',
      `${ms(times.wrap + times.unwrap)} unwrapped and wrapped`,
    ),
    row(`a pointer move (${times.found} of 300 on marks)`, ms(times.hit), '≤ 1 ms'),
    row('the longest of them', ms(times.worstHit)),
  ];
}

/** What the whole extension does on a page that shows marks while nobody does anything. */
async function measureIdle(driver: Driver): Promise<Row> {
  const page = await driver.newPage('http://bench.example/long');
  await openPopup(driver, page);
  await until('the painting', () => page.evaluate(() => CSS.highlights.size > 0));
  await driver.closePopup();
  const before = await scriptTime(page);
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const spent = (await scriptTime(page)) - before;
  return {
    name: `chromium: script time in ${IDLE_MS / 1000} s of an idle page`,
    figure: `${spent.toFixed(2)} ms`,
    target: '0 ms',
    peer: '',
  };
}

async function scriptTime(page: Page): Promise<number> {
  const { ScriptDuration = 0 } = await page.metrics();
  return ScriptDuration * 1000;
}

async function bundleProbe(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'marks-probe.ts'),
        output: { format: 'iife' },
      },
    },
  })) as Rolldown.RolldownOutput;
  return output.output[0].code;
}
