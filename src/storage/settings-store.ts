// What the reader decided once: one record, read with every reading and written by the background alone.
import * as v from 'valibot';
import type { StorageArea } from '../browser/store.ts';
import {
  DEFAULT_SETTINGS,
  settingsSchema,
  type Settings,
  type SettingsChanges,
} from '../model/settings.ts';
import { Turns } from './turns.ts';

const KEY = 'settings';

/** The stored settings. Storage errors come as `FailureError`. */
export class SettingsStore {
  readonly #area: StorageArea;
  readonly #turns = new Turns();

  constructor(area: StorageArea) {
    this.#area = area;
  }

  /** The settings; those that cannot be read count as not set, one by one. */
  async read(): Promise<Settings> {
    const stored = (await this.#area.get([KEY]))[KEY];
    if (v.is(settingsSchema, stored)) return stored;
    return { ...DEFAULT_SETTINGS, ...readableParts(stored) };
  }

  /** Changes settings and returns them as changed. */
  change(changes: SettingsChanges): Promise<Settings> {
    return this.#turns.take(async () => {
      const changed = { ...(await this.read()), ...changes };
      await this.#area.set({ [KEY]: changed });
      return changed;
    });
  }
}

function readableParts(stored: unknown): SettingsChanges {
  const readable = Object.entries(settingsSchema.entries).flatMap(([name, schema]) => {
    const value: unknown = Object(stored)[name];
    return name !== 'schema' && v.is(schema, value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(readable);
}
