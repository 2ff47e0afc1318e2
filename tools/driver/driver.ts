// Drives the built extension in a real browser as a reader would: one interface for Chromium and Firefox.
import type { Page } from 'puppeteer-core';
import type { Target } from '../manifest.ts';

/** What a function may take and give across the border to a browser: anything JSON can say. */
export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** A self-contained function to run in a browser: it sees its arguments and the document's globals, nothing else. */
export type RootFunction<A extends Plain[], T> = (root: ParentNode, ...args: A) => T | Promise<T>;

/** A document of ours in the browser: the popup, a view in a tab, or our element on a page. */
export interface View {
  /** Runs a self-contained function in the document; `root` is the document, or our shadow root on a page. */
  run<A extends Plain[], T>(fn: RootFunction<A, T>, ...args: A): Promise<T>;
  /** Runs a script in the document's own realm, whatever its content security policy. */
  inject(script: string): Promise<void>;
  /** Clicks the first element that matches, with a real pointer. */
  click(selector: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** Presses a key, by its name in `KeyboardEvent.key`. */
  press(key: string): Promise<void>;
  /** Gives a file to a file field, as the browser's own dialogue does. */
  chooseFile(selector: string, path: string): Promise<void>;
  /** Gives the window this size, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  screenshot(path: string): Promise<void>;
}

/** How to open a browser. */
export interface OpenOptions {
  headless: boolean;
  /** The folder of the built extension. */
  extension: string;
  /** Where downloads go. */
  downloads: string;
  /** The port of a proxy on this machine that stands for the web; none leaves the browser to itself. */
  proxyPort?: number;
  /** The folder of the browser's profile; a fresh one elsewhere by default. */
  profile?: string;
  /** Emulated at start where the browser has no switch for it later. */
  colourScheme?: 'light' | 'dark';
}

/** Under what a page is shown. */
export interface Conditions {
  medium?: 'screen' | 'print';
  /** Whether the reader's own colours take the place of the page's. */
  forcesColours?: boolean;
  /** Whether the reader wants as little to move as can be. */
  reducesMotion?: boolean;
}

/** An open browser with the extension in it. */
export interface Driver {
  target: Target;
  /** The extension's origin, ending in a slash. */
  origin: string;
  newPage(address: string): Promise<Page>;
  /** The page that shows an address, whoever opened it. */
  findPage(address: string): Promise<Page | undefined>;
  /** Evaluates an expression in the page that shows an address, whoever opened it; fails where there is none. */
  evaluateAt(address: string, expression: string): Promise<unknown>;
  /** Clicks the extension's button in the toolbar while this page is in front, and gives the popup. */
  clickAction(page: Page): Promise<View>;
  closePopup(): Promise<void>;
  /** The panel beside the pages, once it is open. */
  panel(): Promise<View>;
  /** Opens one of the extension's pages in a tab, or in a window of its own. */
  openView(path: string, type?: 'tab' | 'window'): Promise<View>;
  /** Our element on a page, through its closed shadow root. */
  pageUi(page: Page): Promise<View>;
  /** Runs a command as its keyboard shortcut does, with this page in front. */
  runCommand(page: Page, name: string): Promise<void>;
  /** Presses the keys that a command has now, where the browser can be made to hear them; fails where it has none. */
  pressShortcut(page: Page, name: string): Promise<void>;
  /** Gives a command other keys, as the browser's own page of shortcuts does. */
  changeShortcut(name: string, keys: string): Promise<void>;
  /** Turns caret browsing on or off, as F7 does. */
  browseWithCaret(isOn: boolean): Promise<void>;
  /** Sets how large text is, in pixels, as the reader does in the browser's settings: 16 is usual. */
  setTextSize(pixels: number): Promise<void>;
  /** Shows a page as it is under other conditions than the usual ones. */
  show(page: Page, conditions: Conditions): Promise<void>;
  /** Puts the files of another version in the place of the installed ones, and starts that. */
  update(folder: string): Promise<void>;
  /** Chooses one of our items, by its id, from the context menu of what is selected on the page. */
  chooseFromMenu(page: Page, id: string): Promise<void>;
  /** Has the browser answer yes, unasked, when the extension asks for this site; its question is not ours to click. */
  approveSite(pattern: string): Promise<void>;
  /** Ends the background as the browser does when it was idle. */
  stopBackground(): Promise<void>;
  /** From now on the background's writes fail with this message, as the browser's own would; null mends them. */
  failWrites(message: string | null): Promise<void>;
  /** Errors that the extension and its pages wrote to the console so far. */
  consoleErrors(): Promise<string[]>;
  close(): Promise<void>;
}
