// The background's entry: the only place that runs the engine and the only writer of storage. It keeps nothing in
// memory that it cannot work out again, because browsers end it when it is idle.
import { EvidenceDesk } from './background/evidence-handlers.ts';
import { createHandlers } from './background/handlers.ts';
import { readTab } from './background/readings.ts';
import { speak } from './browser/language.ts';
import type { PageMessageName, PageMessages } from './browser/messages.ts';
import { createMenus, onCommand, onEvidence, onInstalled, onStarted } from './browser/menus.ts';
import { openPanel } from './browser/panel.ts';
import { onSitesChanged, registerAllowedSites } from './browser/permissions.ts';
import { askPage } from './browser/requests.ts';
import { serveBackground } from './browser/serve-background.ts';
import { localStore } from './browser/store.ts';
import { GatheringStore } from './storage/gathering-store.ts';
import { Library } from './storage/library.ts';

const library = new Library(localStore);

const evidence = new EvidenceDesk(library, new GatheringStore(localStore));

serveBackground(createHandlers(library, evidence));

onInstalled(() => {
  void putIntoMenus();
  void registerAllowedSites();
});

onStarted(() => void evidence.refreshMenu());

onEvidence((found) => void evidence.addFromMenu(found));

onSitesChanged(() => void registerAllowedSites());

onCommand((command, tabId) => {
  // At once: a browser opens the panel only straight from the reader's own doing.
  if (command === 'panel') void openPanel(tabId);
  else if (command === 'next' || command === 'previous') {
    void askReadPage(tabId, 'step', { way: command === 'next' ? 1 : -1 });
  } else void askReadPage(tabId, 'keepSelection', { withNote: command === 'note' });
});

/** Puts our items into the context menu, in the reader's language. */
async function putIntoMenus(): Promise<void> {
  await speak((await library.settings.read()).language);
  await createMenus();
  await evidence.refreshMenu();
}

/** Asks a page that may not have been read yet. Where there is no article, the page stays as it is. */
async function askReadPage<N extends PageMessageName>(
  tabId: number,
  name: N,
  request: PageMessages[N]['request'],
): Promise<void> {
  const asked = await askPage(tabId, name, request);
  if (asked.ok || asked.failure.code !== 'pageGone') return;
  const reading = await readTab(library, tabId, 'now').catch(() => null);
  if (reading) await askPage(tabId, name, request);
}
