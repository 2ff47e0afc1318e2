// Sites where the reader lets us read without a click: optional host permissions, one a site.
import { browser } from './extension-api.ts';

const SCRIPT_IDS = ['allowed-sites', 'allowed-sites-early'] as const;

/** The match pattern of a page's site, or null for pages that no extension may read. */
export function sitePattern(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? `*://${hostname}/*` : null;
}

/** Whether the reader allowed this site. */
export async function isSiteAllowed(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** The match patterns of all sites that the reader allowed. */
export async function allowedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins;
}

/** Asks the reader for this site; must run straight from a click. True when granted. */
export async function requestSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives this site back. True when it was given back. */
export async function forgetSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

let registering: Promise<void> = Promise.resolve();

/** Has our content script start by itself on just the sites that are allowed now. */
export function registerAllowedSites(): Promise<void> {
  // One after another: two at a time would both find the script missing and both add it.
  registering = registering.then(registerNow, registerNow);
  return registering;
}

async function registerNow(): Promise<void> {
  const origins = await allowedSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [...SCRIPT_IDS] });
  if (registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  }
  if (origins.length === 0) return;
  const [content, early] = SCRIPT_IDS;
  await browser.scripting.registerContentScripts([
    { id: early, matches: origins, js: ['early.js'], runAt: 'document_start' },
    { id: content, matches: origins, js: ['content.js'], runAt: 'document_idle' },
  ]);
}

/** Calls back when the reader allowed or forgot a site, here or in the browser's settings. */
export function onSitesChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
