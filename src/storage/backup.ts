// Before an update changes records of an older schema, it copies them: what an update does can be looked at, taken out
// and put back. A copy is whole before the first record of the newer schema is written, also where the browser ends us
// in the middle of it.
import * as v from 'valibot';
import type { StorageArea } from '../browser/store.ts';
import type { Backup } from '../model/library.ts';
import { schemaOf } from './migrations.ts';
import { idOfKey, RECORD_KINDS, type RecordKind } from './records.ts';

/** Records that are copied in one write. */
const AT_ONCE = 200;

/** Which schemas storage has been made ready for. */
const SCHEMAS_KEY = 'schemas';

const HEAD_KEY = 'backup';

const headSchema = v.object({
  /** Each backup has a number of its own, in the keys of its copies. */
  number: v.number(),
  made: v.pipe(v.string(), v.isoTimestamp()),
  records: v.number(),
});

const schemasSchema = v.record(v.string(), v.number());

const copiesOf = (number: number): string => `backup:${number}:`;

const KINDS: [string, RecordKind<unknown>][] = Object.entries(RECORD_KINDS);

/**
 * Makes storage ready for writes of this version: where it holds records of an older schema, they are copied first, and
 * the backup of the update before goes. Does nothing where that has been done, and goes on where it was interrupted.
 */
export async function backUpBeforeUpdate(area: StorageArea, now: Date): Promise<void> {
  const schemas = (await area.get([SCHEMAS_KEY]))[SCHEMAS_KEY];
  if (
    v.is(schemasSchema, schemas) &&
    KINDS.every(([name, kind]) => kind.schema <= (schemas[name] ?? 0))
  ) {
    return;
  }
  const last = await readHead(area);
  const number = (last?.number ?? 0) + 1;
  const keys = await area.keys();
  const records = await copyOlder(area, keys, copiesOf(number));
  const head = records > 0 && { [HEAD_KEY]: { number, made: now.toISOString(), records } };
  const ready = Object.fromEntries(KINDS.map(([name, kind]) => [name, kind.schema]));
  await area.set({ [SCHEMAS_KEY]: ready, ...head });
  if (last && records > 0)
    await drop(
      area,
      keys.filter((key) => key.startsWith(copiesOf(last.number))),
    );
}

/** The backup that is there, or null. */
export async function readBackup(area: StorageArea): Promise<Backup | null> {
  const head = await readHead(area);
  return head && { made: head.made, records: head.records };
}

/** The copies of the backup: the keys under which they lie, and those that the records had. */
export async function listCopies(area: StorageArea): Promise<{ copy: string; key: string }[]> {
  const head = await readHead(area);
  if (!head) return [];
  const start = copiesOf(head.number);
  const copies = (await area.keys()).filter((key) => key.startsWith(start));
  return copies.map((copy) => ({ copy, key: copy.slice(start.length) }));
}

/** Puts the records back as they were; those that have been added since stay. Doing it again goes on where it stopped. */
export async function restoreBackup(area: StorageArea): Promise<number> {
  const copies = await listCopies(area);
  for (let at = 0; at < copies.length; at += AT_ONCE) {
    const part = copies.slice(at, at + AT_ONCE);
    const stored = await area.get(part.map(({ copy }) => copy));
    await area.set(Object.fromEntries(part.map(({ copy, key }) => [key, stored[copy]])));
  }
  return copies.length;
}

/** Copies the records of an older schema that have no copy yet, and says how many copies there are then. */
async function copyOlder(
  area: StorageArea,
  keys: readonly string[],
  start: string,
): Promise<number> {
  const there = new Set(keys);
  const olderThan = new Map(
    keys.flatMap((key) => {
      const kind = KINDS.find(([, one]) => idOfKey(one, key) !== null);
      return kind && kind[1].schema > 1 ? [[key, kind[1].schema] as const] : [];
    }),
  );
  const records = [...olderThan.keys()];
  let copies = records.filter((key) => there.has(start + key)).length;
  const fresh = records.filter((key) => !there.has(start + key));
  for (let at = 0; at < fresh.length; at += AT_ONCE) {
    const stored = Object.entries(await area.get(fresh.slice(at, at + AT_ONCE)));
    const older = stored.filter(
      ([key, value]) => (schemaOf(value) ?? Infinity) < (olderThan.get(key) ?? 0),
    );
    copies += older.length;
    const items = older.map(([key, value]) => [start + key, value] as const);
    if (items.length > 0) await area.set(Object.fromEntries(items));
  }
  return copies;
}

async function drop(area: StorageArea, keys: string[]): Promise<void> {
  for (let at = 0; at < keys.length; at += AT_ONCE) await area.remove(keys.slice(at, at + AT_ONCE));
}

async function readHead(area: StorageArea): Promise<v.InferOutput<typeof headSchema> | null> {
  const head = (await area.get([HEAD_KEY]))[HEAD_KEY];
  return v.is(headSchema, head) ? head : null;
}
