// Annotations that tabs are opened for: remembered until the page is there, also when the background is ended meanwhile.
import { browser } from './extension-api.ts';

const keyOf = (tabId: number): string => `awaited:${tabId}`;

/** Remembers which annotation a tab is opened for. */
export async function awaitIn(tabId: number, annotationId: string): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: annotationId });
}

/** The annotation that a tab was opened for, once; null where it was not. */
export async function takeAwaited(tabId: number): Promise<string | null> {
  const key = keyOf(tabId);
  const { [key]: id } = await browser.storage.session.get(key);
  if (typeof id !== 'string') return null;
  await browser.storage.session.remove(key);
  return id;
}
