// The extension's own store: one table of items in IndexedDB, with its failures as codes. Not `storage.local`, whose every
// write takes longer the more there is in it: see docs/decisions/005-library-in-indexeddb.md.
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

const DATABASE = 'on-record';

const TABLE = 'items';

/** The extension's store; its errors come as `FailureError` `storageFull` or `storageFailed`. */
export const localStore: StorageArea = {
  get: (keys) => (keys === null ? inStore('readonly', readAll) : readTogether(keys)),
  set: (items) =>
    inStore('readwrite', (table) => {
      putAll(table, items);
      return () => undefined;
    }),
  remove: (keys) =>
    inStore('readwrite', (table) => {
      for (const key of keys) table.delete(key);
      return () => undefined;
    }),
  keys: () =>
    inStore('readonly', (table) => {
      const keys = table.getAllKeys();
      return () => keys.result.map(String);
    }),
  clear: () =>
    inStore('readwrite', (table) => {
      table.clear();
      return () => undefined;
    }),
};

/** Bytes that are stored, about. */
export async function storedBytes(): Promise<number> {
  const { usage = 0 } = await navigator.storage.estimate();
  return usage;
}

/** Keys that are asked for at once, by whomever, and what will be found of them. */
interface Batch {
  keys: Set<string>;
  found: Promise<Record<string, unknown>>;
}

let batch: Batch | null = null;

/** Reads in one transaction what is asked for in the same moment: each costs a save a way to the browser and back. */
async function readTogether(keys: readonly string[]): Promise<Record<string, unknown>> {
  batch ??= startBatch();
  const { keys: all, found: finding } = batch;
  for (const key of keys) all.add(key);
  const found = await finding;
  return Object.fromEntries(
    keys.filter((key) => Object.hasOwn(found, key)).map((key) => [key, found[key]]),
  );
}

function startBatch(): Batch {
  const keys = new Set<string>();
  const found = Promise.resolve().then(() => {
    batch = null;
    return inStore('readonly', (table) => readSome(table, [...keys]));
  });
  return { keys, found };
}

/** Asks for something in a transaction, and gives what its answers are read by when it has ended well. */
type Deed<T> = (table: IDBObjectStore) => () => T;

function readAll(table: IDBObjectStore): () => Record<string, unknown> {
  const [keys, values] = [table.getAllKeys(), table.getAll()];
  return () => Object.fromEntries(keys.result.map((key, i) => [String(key), values.result[i]]));
}

function readSome(table: IDBObjectStore, keys: readonly string[]): () => Record<string, unknown> {
  const requests = keys.map((key) => [key, table.get(key)] as const);
  return () =>
    Object.fromEntries(
      requests
        .map(([key, { result }]): [string, unknown] => [key, result])
        .filter(([, value]) => value !== undefined),
    );
}

function putAll(table: IDBObjectStore, items: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(items)) table.put(value, key);
}

async function inStore<T>(mode: IDBTransactionMode, deed: Deed<T>): Promise<T> {
  try {
    return await transact(await database(), mode, deed);
  } catch (error) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    // Browsers do not agree on how they say it: "QuotaExceededError", "FILE_ERROR_NO_SPACE", "… disk …".
    const full = /quota|no[ _]?space|disk/i.test(what);
    throw new FailureError(full ? 'storageFull' : 'storageFailed', what);
  }
}

function transact<T>(open: IDBDatabase, mode: IDBTransactionMode, deed: Deed<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = open.transaction(TABLE, mode);
    const fail = () => reject(transaction.error ?? new Error('the transaction was ended'));
    try {
      const result = deed(transaction.objectStore(TABLE));
      transaction.oncomplete = () => resolve(result());
      transaction.onabort = fail;
    } catch (error) {
      // What was asked for before must not be stored without the rest.
      transaction.abort();
      throw error;
    }
  });
}

let opening: Promise<IDBDatabase> | null = null;

function database(): Promise<IDBDatabase> {
  opening ??= openDatabase().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

async function openDatabase(): Promise<IDBDatabase> {
  const open = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
  const forget = () => {
    open.close();
    opening = null;
  };
  open.onclose = forget;
  open.onversionchange = forget;
  await bringOver(open);
  return open;
}

/**
 * Brings over what earlier versions kept in `storage.local`. It stays there until all of it is here, and nothing else is
 * read or written before it is gone there, so that this can be interrupted and done again.
 */
async function bringOver(open: IDBDatabase): Promise<void> {
  const earlier = await browser.storage.local.get(null);
  if (Object.keys(earlier).length === 0) return;
  await transact(open, 'readwrite', (table) => {
    putAll(table, earlier);
    return () => undefined;
  });
  await browser.storage.local.clear();
}
