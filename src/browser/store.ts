// The extension's local storage area, with its failures as codes.
import { browser } from './extension-api.ts';
import { FailureError } from '../model/failure.ts';

/** What storage needs of an area: each call all or nothing. */
export interface StorageArea {
  /** The items that exist among these keys; all items for null. */
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  /** The keys of all items. */
  keys(): Promise<string[]>;
  clear(): Promise<void>;
}

/** `storage.local`; its errors come as `FailureError` `storageFull` or `storageFailed`. */
export const localStore: StorageArea = {
  get: (keys) => orFail(browser.storage.local.get(keys)),
  set: (items) => orFail(browser.storage.local.set(items)),
  remove: (keys) => orFail(browser.storage.local.remove(keys)),
  keys: () => orFail(allKeys()),
  clear: () => orFail(browser.storage.local.clear()),
};

/** Newer browsers give the keys alone; from older ones they come with all that is stored. */
async function allKeys(): Promise<string[]> {
  const area: { getKeys?: () => Promise<string[]> } = browser.storage.local;
  return area.getKeys ? area.getKeys() : Object.keys(await browser.storage.local.get(null));
}

/** Bytes that are stored, about: Firefox does not say it of its own accord, so all is read once. */
export async function storedBytes(): Promise<number> {
  const area: { getBytesInUse?: (keys: null) => Promise<number> } = browser.storage.local;
  if (area.getBytesInUse) return orFail(area.getBytesInUse(null));
  const items = await localStore.get(null);
  return new Blob([JSON.stringify(items)]).size;
}

async function orFail<T>(operation: Promise<T>): Promise<T> {
  try {
    return await operation;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Neither browser gives a code: Chrome says "QUOTA_BYTES quota exceeded", "FILE_ERROR_NO_SPACE" or "No space left on
    // device", Firefox "QuotaExceededError" or "… disk …".
    const full = /quota|no[ _]?space|disk/i.test(message);
    throw new FailureError(full ? 'storageFull' : 'storageFailed', message);
  }
}
