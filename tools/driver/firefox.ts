// Drives Firefox over WebDriver BiDi, and its own windows through the same connection.
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { requireBrowser } from '../browsers.ts';
import { readManifest } from '../manifest.ts';
import type { Conditions, Driver, OpenOptions, View } from './driver.ts';
import { pressKeys } from './firefox-keys.ts';
import { FrameView, PANEL, POPUP } from './firefox-frame.ts';
import { EXTENSION_UUID, preferences } from './firefox-preferences.ts';
import {
  type Connection,
  contextOf,
  ContextView,
  type Evaluated,
  valueOf,
} from './firefox-view.ts';
import { type Located, locateSelection, until } from './in-document.ts';

/** Opens Firefox with the extension. */
export async function openFirefox(options: OpenOptions): Promise<Driver> {
  const addonId = geckoId();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless: options.headless,
    ...(options.profile !== undefined && { userDataDir: options.profile }),
    defaultViewport: options.headless ? { width: 1200, height: 900 } : null,
    args: ['--remote-allow-system-access', '--width=1200', '--height=1000'],
    extraPrefsFirefox: preferences(addonId, options),
  });
  await browser.installExtension(options.extension);
  return FirefoxDriver.start(browser, addonId);
}

function geckoId(): string {
  const settings = readManifest().browser_specific_settings as { gecko: { id: string } };
  return settings.gecko.id;
}

interface ContextInfo {
  context: string;
  url: string;
}

class FirefoxDriver implements Driver {
  readonly target = 'firefox';
  readonly origin = `moz-extension://${EXTENSION_UUID}/`;
  readonly #browser: Browser;
  readonly #connection: Connection;
  readonly #addonId: string;
  readonly #window: string;

  private constructor(browser: Browser, addonId: string, connection: Connection, window: string) {
    this.#browser = browser;
    this.#addonId = addonId;
    this.#connection = connection;
    this.#window = window;
  }

  static async start(browser: Browser, addonId: string): Promise<FirefoxDriver> {
    const { connection } = browser as unknown as { connection: Connection };
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts } = result as { contexts: ContextInfo[] };
    const window = contexts.find(({ url }) => url.endsWith('browser.xhtml'));
    if (!window) throw new Error('Firefox has no window');
    return new FirefoxDriver(browser, addonId, connection, window.context);
  }

  async newPage(address: string): Promise<Page> {
    const page = await this.#browser.newPage();
    if (/^https?:/.test(address)) await page.goto(address, { waitUntil: 'load' });
    else await this.#openOwnPage(page, address);
    return page;
  }

  async findPage(address: string): Promise<Page | undefined> {
    const pages = await this.#browser.pages();
    return pages.find((page) => page.url().split('#')[0] === address);
  }

  async evaluateAt(address: string, expression: string): Promise<unknown> {
    // Puppeteer does not know the tabs that pages open.
    const { result: tree } = await this.#connection.send('browsingContext.getTree', {});
    const { contexts } = tree as { contexts: ContextInfo[] };
    const tab = contexts.find(({ url }) => url.split('#')[0] === address);
    if (!tab) throw new Error(`no page at ${address}`);
    const { result } = await this.#connection.send('script.evaluate', {
      ...{ expression, awaitPromise: true, target: { context: tab.context } },
    });
    return valueOf(result as Evaluated);
  }

  async clickAction(page: Page): Promise<View> {
    // A second click would close a popup that is open.
    await this.closePopup();
    await page.bringToFront();
    const button = `${this.#addonId.replace(/[^\w-]/g, '_')}-BAP`;
    await until('the button in the toolbar', () =>
      this.#inWindow(
        `(() => { const b = document.getElementById(${JSON.stringify(button)}); b?.click(); return !!b; })()`,
      ),
    );
    const popup = new FrameView((source) => this.#inWindow(source), POPUP);
    // Firefox loads a popup in a browser of its own and moves it into the panel when it has its size.
    await until('the popup', () => this.#inWindow(`${POPUP}?.closest('panel')?.state === 'open'`));
    await until('its document', () => popup.run((root) => root.querySelector('body') !== null));
    return popup;
  }

  async closePopup(): Promise<void> {
    await until('the popup to close', () =>
      this.#inWindow(`(() => {
        const open = document.querySelectorAll('.webextension-popup-browser');
        for (const browser of open) browser.closest('panel')?.hidePopup();
        return open.length === 0;
      })()`),
    );
  }

  async panel(): Promise<View> {
    await until('the panel', () => this.#inWindow(`!!${PANEL}`));
    const panel = new FrameView((source) => this.#inWindow(source), PANEL);
    await until('its document', () => panel.run((root) => root.querySelector('main') !== null));
    return panel;
  }

  async openView(path: string, type: 'tab' | 'window' = 'tab'): Promise<View> {
    const page = await this.#browser.newPage({ type });
    return this.#openOwnPage(page, this.origin + path);
  }

  async pageUi(page: Page): Promise<View> {
    const sharedId = await until('our element on the page', () => this.#closedRoot(page));
    return new ContextView(this.#connection, contextOf(page), page, sharedId);
  }

  async runCommand(page: Page, name: string): Promise<void> {
    await page.bringToFront();
    await this.#withExtension(`extension.shortcuts.onCommand(${JSON.stringify(name)})`);
  }

  async pressShortcut(page: Page, name: string): Promise<void> {
    await page.bringToFront();
    const all = await this.#withExtension(
      'extension.shortcuts.allCommands().then((all) => JSON.stringify(all))',
    );
    const commands = JSON.parse(String(all)) as { name: string; shortcut: string | null }[];
    const keys = commands.find((command) => command.name === name)?.shortcut;
    if (!keys) throw new Error(`no keys for ${name}`);
    await this.#inWindow(pressKeys(keys));
  }

  async changeShortcut(name: string, keys: string): Promise<void> {
    const command = JSON.stringify({ name, shortcut: keys });
    await this.#withExtension(`extension.shortcuts.updateCommand(${command})`);
  }

  async browseWithCaret(isOn: boolean): Promise<void> {
    await this.#inWindow(`Services.prefs.setBoolPref('accessibility.browsewithcaret', ${isOn})`);
  }

  async setTextSize(pixels: number): Promise<void> {
    await this.#inWindow(
      `for (const script of ['x-western', 'x-unicode']) Services.prefs.setIntPref('font.size.variable.' + script, ${pixels})`,
    );
  }

  async show(page: Page, conditions: Conditions): Promise<void> {
    await page.bringToFront();
    const override = conditions.medium === 'print' ? 'print' : '';
    await this.#inWindow(`{
      Services.prefs.setIntPref('browser.display.document_color_use', ${conditions.forcesColours ? 2 : 0});
      Services.prefs.setIntPref('ui.prefersReducedMotion', ${conditions.reducesMotion ? 1 : 0});
      gBrowser.selectedBrowser.browsingContext.mediumOverride = '${override}';
    }`);
  }

  async update(folder: string): Promise<void> {
    await this.#browser.installExtension(folder);
  }

  async chooseFromMenu(page: Page, id: string): Promise<void> {
    await page.bringToFront();
    const { x, y } = (await page.evaluate(locateSelection)) as Located;
    await page.mouse.click(x, y, { button: 'right' });
    await until('our item in the menu', () =>
      this.#inWindow(
        `(() => {
          const menu = document.getElementById('contentAreaContextMenu');
          const item = menu?.querySelector('[id$=${JSON.stringify(`-menuitem-_${id}`)}]');
          if (menu?.state !== 'open' || !item) return false;
          item.doCommand();
          menu.hidePopup();
          return true;
        })()`,
      ),
    );
  }

  async approveSite(): Promise<void> {
    // A preference has answered already: see `preferences`.
  }

  async stopBackground(): Promise<void> {
    await this.#withExtension('extension.terminateBackground()');
  }

  async failWrites(message: string | null): Promise<void> {
    const view = await this.openView('views/popup/popup.html?tab=-1');
    await view.inject(`browser.runtime.getBackgroundPage().then((background) => {
      const table = background.IDBObjectStore.prototype;
      background.realPut ??= table.put;
      const fail = ${JSON.stringify(message)};
      table.put = fail === null
        ? background.realPut
        : () => { throw new background.DOMException(fail, 'QuotaExceededError'); };
      document.title = 'done';
    })`);
    await until('the area to change', () => view.run(() => document.title === 'done'));
  }

  async consoleErrors(): Promise<string[]> {
    const errors = await this.#inWindow(
      `JSON.stringify(Services.console.getMessageArray()
        .filter((m) => m instanceof Ci.nsIScriptError && !(m.flags & Ci.nsIScriptError.warningFlag))
        .filter((m) => m.sourceName.includes(${JSON.stringify(EXTENSION_UUID)}))
        // What Firefox says of a popup that is closed before its last question is answered.
        .filter((m) => !/^Promise (?:resolved|rejected) after context unloaded/.test(m.errorMessage))
        .map((m) => m.errorMessage + ' ' + m.sourceName + ':' + m.lineNumber))`,
    );
    return JSON.parse(String(errors)) as string[];
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** Opens a page of the browser or of an extension: the navigation never settles, but the page loads. */
  async #openOwnPage(page: Page, address: string): Promise<View> {
    void page.goto(address).catch(() => undefined);
    const view = new ContextView(this.#connection, contextOf(page), page);
    await until(`${address} to load`, () =>
      view.run(
        (_root, wanted) => location.href === wanted && document.readyState === 'complete',
        address,
      ),
    );
    return view;
  }

  /** Runs a script in the browser's own window, with the browser's rights. */
  async #inWindow(expression: string): Promise<unknown> {
    const { result } = await this.#connection.send('script.evaluate', {
      expression,
      awaitPromise: true,
      target: { context: this.#window },
    });
    return valueOf(result as Evaluated);
  }

  /** Runs an expression there that has Firefox' own view of the extension. */
  #withExtension(expression: string): Promise<unknown> {
    return this.#inWindow(`(() => {
      const { WebExtensionPolicy } = Cu.getGlobalForObject(Services);
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.#addonId)});
      return ${expression};
    })()`);
  }

  async #closedRoot(page: Page): Promise<string | undefined> {
    const { result } = await this.#connection.send('script.evaluate', {
      expression: `document.querySelector('[on-record-ui]')`,
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
      target: { context: contextOf(page) },
    });
    const node = (result as Evaluated).result as {
      value?: { shadowRoot?: { sharedId?: string } };
    };
    return node.value?.shadowRoot?.sharedId;
  }
}
