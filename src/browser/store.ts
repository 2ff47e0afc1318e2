// The extension's local storage area, with its failures as codes.
import { browser } from './extension-api.ts';
import { FailureError } from '../model/failure.ts';

/** What storage needs of an area: each call all or nothing. */
export interface StorageArea {
  /** The items that exist among these keys; all items for null. */
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** `storage.local`; its errors come as `FailureError` `storageFull` or `storageFailed`. */
export const localStore: StorageArea = {
  get: (keys) => orFail(browser.storage.local.get(keys)),
  set: (items) => orFail(browser.storage.local.set(items)),
  remove: (keys) => orFail(browser.storage.local.remove(keys)),
};

async function orFail<T>(operation: Promise<T>): Promise<T> {
  try {
    return await operation;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Neither browser gives a code: Chrome says "QUOTA_BYTES quota exceeded" or "No space left on device",
    // Firefox "QuotaExceededError" or "… disk …".
    const full = /quota|no ?space|disk/i.test(message);
    throw new FailureError(full ? 'storageFull' : 'storageFailed', message);
  }
}
