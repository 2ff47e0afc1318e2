// The keys of our commands, which the reader changes in a page of the browser's own.
import { browser } from './extension-api.ts';
import { COMMANDS, type Command } from './menus.ts';

/** A command with its keys as the browser writes them; empty where it has none. */
export interface Shortcut {
  command: Command;
  keys: string;
}

/** The keys as they are now. */
export async function listShortcuts(): Promise<Shortcut[]> {
  const known = await browser.commands.getAll();
  return COMMANDS.map((command) => {
    const keys = known.find(({ name }) => name === command)?.shortcut ?? '';
    return { command, keys };
  });
}

/** Opens the page where they are changed. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as {
    openShortcutSettings?: () => Promise<void>;
  };
  if (open) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
