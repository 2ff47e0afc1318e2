// Reading records: what this version can read, and what it cannot, which is counted and never dropped.
import * as v from 'valibot';
import type { StorageArea } from '../browser/store.ts';
import { migrate } from './migrations.ts';
import { asideKey, type RecordKind } from './records.ts';

/** Records that were read, and those that could not be. */
export interface ReadRecords<T> {
  records: T[];
  /** The same by their ids. */
  found: Map<string, T>;
  /** Ids of records that do not validate; copies of them are set aside. */
  unreadable: Set<string>;
  /** Ids of records that a newer version wrote; they are left as they are. */
  newer: Set<string>;
}

/** What became of one stored value. */
export type OneRead<T> = { state: 'read'; record: T } | { state: 'unreadable' | 'newer' };

/** Brings a stored value up to this version's record, if it is one. */
export function readOne<T>(kind: RecordKind<T>, stored: unknown): OneRead<T> {
  const migrated = migrate(stored, kind.schema, kind.migrations);
  if (migrated.state === 'newer') return { state: 'newer' };
  const parsed = migrated.state === 'current' ? kind.parse(migrated.record) : null;
  return parsed?.success ? { state: 'read', record: parsed.output } : { state: 'unreadable' };
}

/** Reads the records that are there; one that does not validate is copied aside. */
export async function readRecords<T>(
  area: StorageArea,
  kind: RecordKind<T>,
  ids: readonly string[],
): Promise<ReadRecords<T>> {
  const stored = await area.get(ids.map(kind.key));
  const read: ReadRecords<T> = {
    records: [],
    found: new Map(),
    unreadable: new Set(),
    newer: new Set(),
  };
  const aside: Record<string, unknown> = {};
  for (const id of ids) {
    const key = kind.key(id);
    if (!Object.hasOwn(stored, key)) continue;
    const one = readOne(kind, stored[key]);
    if (one.state === 'read') {
      read.records.push(one.record);
      read.found.set(id, one.record);
      continue;
    }
    read[one.state].add(id);
    if (one.state === 'unreadable') aside[asideKey(key)] = stored[key];
  }
  await setAside(area, aside);
  return read;
}

/** The list of strings under a key; nothing where there is none. */
export async function readStrings(area: StorageArea, key: string): Promise<string[]> {
  return stringsOf((await area.get([key]))[key]);
}

const stringsSchema = v.array(v.string());

/** A stored list of strings; nothing where it is something else. */
export function stringsOf(stored: unknown): string[] {
  return v.is(stringsSchema, stored) ? stored : [];
}

/** Copies what is not aside yet. Where there is no room for copies, the records are where they were, and reading goes on. */
async function setAside(area: StorageArea, items: Record<string, unknown>): Promise<void> {
  const keys = Object.keys(items);
  if (keys.length === 0) return;
  const there = await area.get(keys);
  const fresh = Object.entries(items).filter(
    ([key, value]) => JSON.stringify(there[key]) !== JSON.stringify(value),
  );
  if (fresh.length > 0) await area.set(Object.fromEntries(fresh)).catch(() => undefined);
}
