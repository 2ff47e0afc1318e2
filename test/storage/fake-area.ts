// A storage area in memory that behaves as the browser's: values are copied, writes are whole or fail.
import type { StorageArea } from '../../src/browser/store.ts';

export interface FakeArea extends StorageArea {
  items: Map<string, unknown>;
  /** Makes the next write fail with this error. */
  failNextSet(error: Error): void;
}

export function fakeArea(initial: Record<string, unknown> = {}): FakeArea {
  const items = new Map(Object.entries(structuredClone(initial)));
  let failure: Error | null = null;
  return {
    items,
    failNextSet: (error) => {
      failure = error;
    },
    get: async (keys) => {
      const wanted = keys ?? [...items.keys()];
      const found = wanted.filter((key) => items.has(key));
      return structuredClone(Object.fromEntries(found.map((key) => [key, items.get(key)])));
    },
    set: async (values) => {
      await Promise.resolve();
      const error = failure;
      failure = null;
      if (error) throw error;
      for (const [key, value] of Object.entries(structuredClone(values))) items.set(key, value);
    },
    remove: async (keys) => {
      for (const key of keys) items.delete(key);
    },
    keys: async () => [...items.keys()],
    clear: async () => items.clear(),
  };
}
