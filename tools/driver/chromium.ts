// Drives Chromium over the DevTools protocol.
import { cpSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { requireBrowser } from '../browsers.ts';
import { ChromiumView, inShadowRoot } from './chromium-view.ts';
import { type Located, locateSelection, until } from './in-document.ts';
import type { Conditions, Driver, OpenOptions, View } from './driver.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  // A popup gets no more room than the screen has, which is small where there is none.
  '--screen-info={1600x1200}',
  '--disable-features=OptimizationHints,MediaRouter',
];

/** Opens Chromium with the extension. */
export async function openChromium(options: OpenOptions): Promise<Driver> {
  const { headless, downloads, proxyPort, profile } = options;
  const proxy = proxyPort === undefined ? [] : [`--proxy-server=http://127.0.0.1:${proxyPort}`];
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless,
    pipe: true,
    ...(profile !== undefined && { userDataDir: profile }),
    enableExtensions: true,
    defaultViewport: headless ? { width: 1200, height: 900 } : null,
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    args: [...QUIET, ...proxy],
  });
  const id = await browser.installExtension(options.extension);
  return new ChromiumDriver(browser, id, options);
}

class ChromiumDriver implements Driver {
  readonly target = 'chromium';
  readonly origin: string;
  readonly #browser: Browser;
  readonly #id: string;
  readonly #options: OpenOptions;
  readonly #errors: string[] = [];
  #popup: Page | null = null;

  constructor(browser: Browser, id: string, options: OpenOptions) {
    this.#browser = browser;
    this.#id = id;
    this.#options = options;
    this.origin = `chrome-extension://${id}/`;
  }

  newPage(address: string): Promise<Page> {
    return this.#open(address, 'tab');
  }

  async findPage(address: string): Promise<Page | undefined> {
    const pages = await this.#browser.pages();
    return pages.find((page) => page.url().split('#')[0] === address);
  }

  async evaluateAt(address: string, expression: string): Promise<unknown> {
    const page = await this.findPage(address);
    if (!page) throw new Error(`no page at ${address}`);
    return page.evaluate(expression);
  }

  async clickAction(page: Page): Promise<View> {
    await page.bringToFront();
    const extensions = await this.#browser.extensions();
    await extensions.get(this.#id)?.triggerAction(page);
    const target = await this.#browser.waitForTarget(
      (candidate) => candidate.type() === 'page' && candidate.url().endsWith('/popup.html'),
    );
    this.#popup = await target.asPage();
    await this.#prepare(this.#popup);
    return new ChromiumView(this.#popup);
  }

  async closePopup(): Promise<void> {
    await this.#popup?.close().catch(() => undefined);
    this.#popup = null;
  }

  async panel(): Promise<View> {
    const target = await this.#browser.waitForTarget((one) => one.url().endsWith('/panel.html'));
    const panel = await target.asPage();
    await this.#prepare(panel);
    return new ChromiumView(panel);
  }

  async openView(path: string, type: 'tab' | 'window' = 'tab'): Promise<View> {
    return new ChromiumView(await this.#open(this.origin + path, type));
  }

  async pageUi(page: Page): Promise<View> {
    return new ChromiumView(page, await inShadowRoot(page));
  }

  async runCommand(page: Page, name: string): Promise<void> {
    // Headless Chromium has no accelerators: the event is raised where the browser would raise it.
    await page.bringToFront();
    const worker = await (await this.#background()).worker();
    await worker?.evaluate(
      `chrome.tabs.query({ active: true, lastFocusedWindow: true })
        .then(([tab]) => chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab))`,
    );
  }

  async pressShortcut(page: Page, name: string): Promise<void> {
    const worker = await (await this.#background()).worker();
    const keys = await worker?.evaluate(
      `chrome.commands.getAll().then((all) => all.find((one) => one.name === ${JSON.stringify(name)})?.shortcut)`,
    );
    if (!keys) throw new Error(`no keys for ${name}`);
    await this.runCommand(page, name);
  }

  async changeShortcut(name: string, keys: string): Promise<void> {
    await this.#inOwnPage(
      'chrome://extensions/shortcuts',
      `chrome.developerPrivate.updateExtensionCommand(${JSON.stringify({
        extensionId: this.#id,
        commandName: name,
        keybinding: keys,
      })})`,
    );
  }

  async browseWithCaret(isOn: boolean): Promise<void> {
    await this.#inOwnPage(
      'chrome://settings',
      `chrome.settingsPrivate.setPref('settings.a11y.caretbrowsing.enabled', ${isOn}, '')`,
    );
  }

  async setTextSize(pixels: number): Promise<void> {
    await this.#inOwnPage(
      'chrome://settings',
      `chrome.settingsPrivate.setPref('webkit.webprefs.default_font_size', ${pixels}, '')`,
    );
  }

  async show(page: Page, conditions: Conditions): Promise<void> {
    // The session stays open: what it emulates ends with it.
    const session = await page.createCDPSession();
    const { medium: media = 'screen', forcesColours, reducesMotion } = conditions;
    const features = [
      { name: 'forced-colors', value: forcesColours ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: reducesMotion ? 'reduce' : 'no-preference' },
    ];
    await session.send('Emulation.setEmulatedMedia', { media, features });
  }

  async update(folder: string): Promise<void> {
    cpSync(folder, this.#options.extension, { recursive: true });
    // What is loaded from a folder stays off after a reload, unless the reader is a developer.
    await this.#inOwnPage(
      'chrome://extensions',
      `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
        .then(() => chrome.developerPrivate.reload(${JSON.stringify(this.#id)}, {}))`,
    );
  }

  async chooseFromMenu(page: Page, id: string): Promise<void> {
    // The menu is drawn outside of the browser's reach: the event is raised where the browser would raise it.
    await page.bringToFront();
    const { words } = (await page.evaluate(locateSelection)) as Located;
    const info = { menuItemId: id, selectionText: words, pageUrl: page.url(), editable: false };
    const worker = await (await this.#background()).worker();
    await worker?.evaluate(
      `chrome.tabs.query({ active: true, lastFocusedWindow: true })
        .then(([tab]) => chrome.contextMenus.onClicked.dispatch(${JSON.stringify(info)}, tab))`,
    );
  }

  async approveSite(pattern: string): Promise<void> {
    const call = `chrome.developerPrivate.addHostPermission(${JSON.stringify(this.#id)}, ${JSON.stringify(pattern)})`;
    await this.#inOwnPage('chrome://extensions', call);
  }

  async stopBackground(): Promise<void> {
    const session = await this.#browser.target().createCDPSession();
    await session.send('Target.setDiscoverTargets', { discover: true });
    let hasStopped = false;
    const workers = new Set<string>();
    session.on('Target.targetDestroyed', ({ targetId }) => (hasStopped ||= workers.has(targetId)));
    // What is asked of it meanwhile may start it again at once, and one that is just starting does not stop.
    await until('the service worker to stop', async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      const worker = targetInfos.find(
        ({ type, url }) => type === 'service_worker' && url.startsWith(this.origin),
      );
      if (hasStopped || !worker) return true;
      workers.add(worker.targetId);
      await session.send('Target.closeTarget', { targetId: worker.targetId });
      return hasStopped;
    });
    await session.detach();
  }

  async failWrites(message: string | null): Promise<void> {
    const worker = await (await this.#background()).worker();
    await worker?.evaluate(`{
      const table = IDBObjectStore.prototype;
      const fail = ${JSON.stringify(message)};
      globalThis.realPut ??= table.put;
      table.put = fail === null
        ? realPut
        : () => { throw new DOMException(fail, 'QuotaExceededError'); };
    }`);
  }

  async consoleErrors(): Promise<string[]> {
    return this.#errors;
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  async #open(address: string, type: 'tab' | 'window'): Promise<Page> {
    const page = await this.#browser.newPage({ type });
    await this.#prepare(page);
    await page.goto(address, { waitUntil: 'load' });
    return page;
  }

  /** Runs an expression in one of the browser's own pages. */
  async #inOwnPage(address: string, expression: string): Promise<void> {
    const page = await this.#browser.newPage();
    await page.goto(address);
    await page.evaluate(expression);
    await page.close();
  }

  #background() {
    return this.#browser.waitForTarget(
      (target) => target.type() === 'service_worker' && target.url().startsWith(this.origin),
    );
  }

  async #prepare(page: Page): Promise<void> {
    page.on('pageerror', (error) => void this.#errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(message.text());
    });
    const { colourScheme } = this.#options;
    if (!colourScheme) return;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colourScheme }]);
  }
}
