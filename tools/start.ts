// npm start: builds the extension and opens a browser with it on a sample article; where there is no display, does the
// main job as a reader would and shows what came of it.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './build.ts';
import { openBrowser } from './driver/open.ts';
import type { Driver } from './driver/driver.ts';
import { doMainJob } from './main-job.ts';
import { TARGETS, type Target } from './manifest.ts';
import { startSite } from './site.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'artifacts', 'start');
const SAMPLE = join(root, 'test', 'articles', 'harbour-bridge.html');

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chromium' },
      url: { type: 'string' },
      headless: { type: 'boolean', default: !hasDisplay() },
    },
  });
  const target = TARGETS.find((name) => name === values.browser);
  if (!target) throw new Error(`--browser takes ${TARGETS.join(' or ')}.`);
  if (values.url !== undefined && !URL.canParse(values.url)) {
    throw new Error(`${values.url} is not an address.`);
  }
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await buildExtension();
  const sample = readFileSync(SAMPLE, 'utf8');
  const site = await startSite({
    'courier.example/harbour-bridge': sample,
    'localhost/harbour-bridge': sample,
  });
  const downloads = join(out, 'exports');
  try {
    if (values.headless) {
      // The sample's own address leads to this machine, so that what is exported reads as it would.
      const isSample = values.url === undefined;
      const url = values.url ?? 'http://courier.example/harbour-bridge';
      const proxy = isSample ? { proxyPort: site.port } : {};
      const driver = await openBrowser(target, { headless: true, downloads, ...proxy });
      await doMainJob(driver, { url, out, downloads, root }).finally(() => driver.close());
    } else {
      const url = values.url ?? `http://localhost:${site.port}/harbour-bridge`;
      const driver = await openBrowser(target, { headless: false, downloads });
      await waitForReader(driver, target, url);
    }
  } finally {
    await site.close();
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Leaves the browser to the reader until it is closed. */
async function waitForReader(driver: Driver, target: Target, url: string): Promise<void> {
  const page = await driver.newPage(url);
  console.log(`${target} is open on ${url}.`);
  console.log('Press the On Record button in the toolbar to see who said what.');
  console.log(`Exported files go to ${relative(process.cwd(), join(out, 'exports'))}.`);
  await new Promise((resolve) => page.browser().once('disconnected', resolve));
}
