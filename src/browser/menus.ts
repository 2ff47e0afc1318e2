// The ways to us that the browser draws: the context menu and the keyboard shortcuts.
import { browser } from './extension-api.ts';
import { t } from './strings.ts';

/** Commands about the selection, which are also the ids of its menu's items. */
const ON_SELECTION = ['highlight', 'note'] as const;

const TITLES = { highlight: 'commandHighlight', note: 'commandNote' } as const;

/** Names of the commands in the manifest. */
export const COMMANDS = [...ON_SELECTION, 'next', 'previous', 'panel'] as const;

/** What the reader can ask for from the menu or by a shortcut. */
export type Command = (typeof COMMANDS)[number];

/** The item that adds evidence, there while the reader gathers some. */
const EVIDENCE = 'evidence';

/** Puts our items into the context menu of selections; call when the extension is installed or updated. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const id of ON_SELECTION) {
    browser.contextMenus.create({ id, title: t(TITLES[id]), contexts: ['selection'] });
  }
  browser.contextMenus.create({
    id: EVIDENCE,
    title: t('gatherEvidence'),
    contexts: ['selection', 'page'],
    visible: false,
  });
}

/** Gives our items the words of the language that is spoken now. */
export async function renameMenus(): Promise<void> {
  for (const id of ON_SELECTION) await browser.contextMenus.update(id, { title: t(TITLES[id]) });
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

/** What the reader chose as evidence from the context menu of a page. */
export interface MenuEvidence {
  tabId: number;
  url: string;
  title: string;
  /** The selected words, or nothing for the page as a whole. */
  quotation: string;
}

/** Offers to add evidence for a claim in the context menu, or with null no longer does. */
export async function showEvidenceMenu(claim: string | null): Promise<void> {
  const visible = claim !== null;
  // In titles, "&" makes the next letter a shortcut and "%s" stands for the selection.
  const words = (claim ?? '').replaceAll('&', '&&').replaceAll('%', '% ');
  await browser.contextMenus.update(EVIDENCE, {
    visible,
    ...(visible && { title: t('evidenceFor', words) }),
  });
}

/** Calls back when the reader chooses evidence from the context menu. */
export function onEvidence(listener: (found: MenuEvidence) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== EVIDENCE || tab?.id === undefined) return;
    const url = tab.url ?? info.pageUrl ?? '';
    listener({ tabId: tab.id, url, title: tab.title ?? '', quotation: info.selectionText ?? '' });
  });
}

/** Calls back when the browser has started. */
export function onStarted(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}

/** Calls back when the extension was installed or updated. */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
}
