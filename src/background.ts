// The background's entry: the only place that runs the engine and the only writer of storage. It keeps nothing in
// memory that it cannot work out again, because browsers end it when it is idle.
import { createHandlers } from './background/handlers.ts';
import { readTab } from './background/readings.ts';
import { createMenus, onCommand, onInstalled } from './browser/menus.ts';
import { openPanel } from './browser/panel.ts';
import { onSitesChanged, registerAllowedSites } from './browser/permissions.ts';
import { askPage } from './browser/requests.ts';
import { serveBackground } from './browser/serve-background.ts';
import { localStore } from './browser/store.ts';
import { Library } from './storage/library.ts';
import { SettingsStore } from './storage/settings-store.ts';

const library = new Library(localStore);

serveBackground(createHandlers(library, new SettingsStore(localStore)));

onInstalled(() => {
  void createMenus();
  void registerAllowedSites();
});

onSitesChanged(() => void registerAllowedSites());

onCommand((command, tabId) => {
  // At once: a browser opens the panel only straight from the reader's own doing.
  if (command === 'panel') void openPanel(tabId);
  else void keepSelection(tabId, command === 'note');
});

/** Keeps the selection on a page that may not have been read yet. Where there is no article, the page stays as it is. */
async function keepSelection(tabId: number, withNote: boolean): Promise<void> {
  const asked = await askPage(tabId, 'keepSelection', { withNote });
  if (asked.ok || asked.failure.code !== 'pageGone') return;
  const reading = await readTab(library, tabId, 'now').catch(() => null);
  if (reading) await askPage(tabId, 'keepSelection', { withNote });
}
