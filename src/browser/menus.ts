// The ways to us that the browser draws: the context menu and the keyboard shortcuts.
import { browser } from './extension-api.ts';
import { t } from './strings.ts';

/** Commands about the selection, which are also the ids of its menu's items. */
const ON_SELECTION = ['highlight', 'note'] as const;

/** Names of the commands in the manifest. */
const COMMANDS = [...ON_SELECTION, 'next', 'previous', 'panel'] as const;

/** What the reader can ask for from the menu or by a shortcut. */
export type Command = (typeof COMMANDS)[number];

/** Puts our items into the context menu of selections; call when the extension is installed or updated. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const titles = { highlight: t('commandHighlight'), note: t('commandNote') };
  for (const id of ON_SELECTION) {
    browser.contextMenus.create({ id, title: titles[id], contexts: ['selection'] });
  }
}

/** Calls back when the reader asks for a command, by menu or shortcut, with the tab it is for. */
export function onCommand(listener: (command: Command, tabId: number) => void): void {
  const call = (name: unknown, tab: { id?: number | undefined } | undefined) => {
    const command = COMMANDS.find((known) => known === name);
    if (command && tab?.id !== undefined) listener(command, tab.id);
  };
  browser.contextMenus.onClicked.addListener((info, tab) => call(info.menuItemId, tab));
  browser.commands.onCommand.addListener(call);
}

/** Calls back when the extension was installed or updated. */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
}
