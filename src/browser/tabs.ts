// The reader's tabs: which one is in front, and getting our script into it.
import { browser } from './extension-api.ts';
import { FailureError } from '../model/failure.ts';

/** The tab in front of this window, or null where there is none. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** The tab's address, or null where we have no access to it. */
export async function tabAddress(tabId: number): Promise<string | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url ?? null;
}

/** A page in a tab as the reader sees it. */
export interface TabPage {
  url: string;
  title: string;
  /** What is selected there, or nothing. */
  selection: string;
}

/** The page in a tab, or null where we have no access to it. */
export async function describeTab(tabId: number): Promise<TabPage | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab?.url) return null;
  const func = (): string => String(document.getSelection() ?? '');
  // Pages that run no script of ours are pages all the same.
  const [read] = await browser.scripting.executeScript({ target: { tabId }, func }).catch(() => []);
  const selection = typeof read?.result === 'string' ? read.result : '';
  return { url: tab.url, title: tab.title ?? '', selection };
}

/** Calls back when another tab comes to the front or the one in front has loaded; returns what stops it. */
export function onTabChange(listener: () => void): () => void {
  const updated = (_id: number, change: { status?: string }, tab: { active: boolean }) => {
    if (tab.active && change.status === 'complete') listener();
  };
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(listener);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/**
 * Puts one of our scripts for pages into a tab's top frame.
 * @throws {FailureError} `restrictedPage` where the browser or the missing permission forbids it
 */
export async function injectScript(
  tabId: number,
  file: 'content.js' | 'on-demand.js',
): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
  } catch (error) {
    throw new FailureError('restrictedPage', error instanceof Error ? error.message : undefined);
  }
}

/** Every tab of every window. */
export async function allTabIds(): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** Opens a web page or one of our own pages in a new tab in front, and gives the tab's id. */
export async function openTab(address: string): Promise<number | null> {
  const tab = await browser.tabs.create({ url: address });
  return tab.id ?? null;
}

/** Opens a link in a new tab as the reader's own click on it would; must run straight from one. */
export function followLink(address: string): void {
  window.open(address, '_blank', 'noopener,noreferrer');
}

/** Opens the library in a new tab, at a place that the fragment names. */
export async function openLibrary(fragment = ''): Promise<void> {
  await openTab(browser.runtime.getURL(`views/library/library.html${fragment}`));
}
