// One open browser for the tests of a file, in each of the browsers, on a small web of our own.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import type { BackgroundRequestName } from '../../src/browser/messages.ts';
import type { Driver, OpenOptions, Plain, View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { openBrowser } from '../../tools/driver/open.ts';
import { openPopup } from '../../tools/driver/reader.ts';
import { TARGETS } from '../../tools/manifest.ts';
import { startSite, type Site } from '../../tools/site.ts';

const ARTICLES = join(import.meta.dirname, '..', 'articles');

/** Where the tests leave their pictures, to be looked at. */
export const SCREENSHOTS = join(import.meta.dirname, '..', '..', 'artifacts', 'screenshots');

/** Where the sample article is. */
export const SAMPLE = 'http://courier.example/harbour-bridge';

/** Where a page without an article is. */
export const LOGIN = 'http://courier.example/login';

/** The markup of a page of test/articles. */
export const articlePage = (name: string): string =>
  readFileSync(join(ARTICLES, `${name}.html`), 'utf8');

/** What the tests of a file share. */
export class Session {
  #driver: Driver | null = null;
  #site: Site | null = null;
  readonly downloads = mkdtempSync(join(tmpdir(), 'on-record-downloads-'));

  get driver(): Driver {
    if (!this.#driver) throw new Error('The browser is not open.');
    return this.#driver;
  }

  get site(): Site {
    if (!this.#site) throw new Error('The web has not started.');
    return this.#site;
  }

  async open(
    target: (typeof TARGETS)[number],
    options: Partial<Pick<OpenOptions, 'colourScheme' | 'profile' | 'extension'>> = {},
  ): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    this.#site = await startSite({
      'courier.example/harbour-bridge': articlePage('harbour-bridge'),
      'courier.example/login': articlePage('no-article'),
    });
    this.#driver = await openBrowser(target, {
      headless: true,
      downloads: this.downloads,
      proxyPort: this.#site.port,
      ...options,
    });
  }

  async close(): Promise<void> {
    await this.#driver?.close();
    await this.#site?.close();
    rmSync(this.downloads, { recursive: true, force: true });
  }
}

/** Describes a behaviour in each browser, with a session of its own. */
export function describeInBrowsers(name: string, tests: (session: Session) => void): void {
  describe.each(TARGETS)(`${name} (%s)`, (target) => {
    const session = new Session();
    beforeAll(() => session.open(target));
    afterAll(() => session.close());
    tests(session);
  });
}

/** What the page shows of our marks: highlight names that have ranges, with the words that they hold. */
export function paintedWords(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .filter(([, highlight]) => highlight.size > 0)
        .map(([name, highlight]) => [name, [...highlight].map((range) => String(range))]),
    ),
  );
}

/** Opens a page and has it read by a click on our button. */
export async function openRead(session: Session, address: string): Promise<Page> {
  const page = await session.driver.newPage(address);
  await openPopup(session.driver, page);
  await until('the painting', async () => Object.keys(await paintedWords(page)).length > 0);
  await session.driver.closePopup();
  return page;
}

/** The middle of an element of ours on a page, in the viewport. */
export function centreOf(ui: View, selector: string): Promise<{ x: number; y: number }> {
  return until(selector, () =>
    ui.run((root, it) => {
      const box = root.querySelector(it)?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, selector),
  );
}

/** What an extension's page has of the browser, under one of two names. */
interface ExtensionApi {
  runtime: { sendMessage(message: object): Promise<{ value?: Plain } | undefined> };
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
}

/** The popup's app in a tab, about the page at an address that the extension may see: real clicks and axe reach it there. */
export function openPopupInTab(driver: Driver, address: string): Promise<View> {
  return openAppInTab(driver, 'popup', address);
}

/** What the background answers to a request from one of the extension's pages. */
export function askBackground(
  view: View,
  name: BackgroundRequestName,
  request: Plain,
): Promise<Plain> {
  return view.run(
    async (_root, called, asked) => {
      const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
      const message = { to: 'background', name: called, request: asked };
      const reply = await (browser ?? chrome)?.runtime.sendMessage(message);
      return reply?.value ?? null;
    },
    name,
    request,
  );
}

/** The panel's app in a tab, about the page that was opened last at an address. */
export function openPanelInTab(driver: Driver, address: string): Promise<View> {
  return openAppInTab(driver, 'panel', address);
}

async function openAppInTab(
  driver: Driver,
  name: 'popup' | 'panel',
  address: string,
): Promise<View> {
  const page = `views/${name}/${name}.html`;
  const view = await driver.openView(`${page}?tab=-1`);
  const tab = await tabIdOf(view, address);
  return driver.openView(`${page}?tab=${tab}`);
}

/** The id of the tab that was opened last at an address; null where the extension may not see it. */
export function tabIdOf(view: View, address: string): Promise<number | null> {
  return view.run(async (_root, wanted) => {
    const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
    const tabs = (await (browser ?? chrome)?.tabs.query({})) ?? [];
    return tabs.findLast(({ url }) => url === wanted)?.id ?? null;
  }, address);
}

/** The addresses of the open tabs, as far as the extension may see them. */
export function tabAddresses(view: View): Promise<string[]> {
  return view.run(async () => {
    const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
    const tabs = (await (browser ?? chrome)?.tabs.query({})) ?? [];
    return tabs.flatMap(({ url }) => url ?? []);
  });
}

/** The sites where the content script starts by itself, as the browser has them registered. */
export function registeredSites(view: View): Promise<string[]> {
  return view.run(async () => {
    const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
    const scripts = (await (browser ?? chrome)?.scripting.getRegisteredContentScripts()) ?? [];
    return [...new Set(scripts.flatMap(({ matches }) => matches))];
  });
}
