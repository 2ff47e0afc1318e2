// Records as they lie in storage, to be taken out as they are: those that this version cannot read, and those of the backup.
import type { StorageArea } from '../browser/store.ts';
import type { RawPart, RawSource } from '../model/library.ts';
import { listCopies } from './backup.ts';
import { readOne } from './read-records.ts';
import { asideKey, idOfKey, RECORD_KINDS, type RecordKind } from './records.ts';

/** Keys that are looked through for one part. */
const AT_ONCE = 1000;

const KINDS: RecordKind<unknown>[] = Object.values(RECORD_KINDS);

/**
 * One part of the records.
 * @param from where the part begins: 0, or what the part before says
 */
export async function readRaw(
  area: StorageArea,
  source: RawSource,
  from: number,
): Promise<RawPart> {
  const copies = source === 'backup' ? await listCopies(area) : await listRecords(area);
  const part = copies.slice(from, from + AT_ONCE);
  const stored = await area.get(part.flatMap(({ copy, key }) => [copy, key]));
  const records = part.flatMap(({ copy, key }) => {
    const value = stored[copy];
    if (source === 'unreadable') {
      // A copy that was set aside says something only where its record has been written over since.
      const isKnown = copy === key ? isReadable(key, value) : isSame(value, stored[key]);
      if (isKnown) return [];
    }
    return [{ key, value }];
  });
  const next = from + AT_ONCE;
  return { records, next: next < copies.length ? next : null };
}

/** All records, and copies of those that were set aside. */
async function listRecords(area: StorageArea): Promise<{ copy: string; key: string }[]> {
  const start = asideKey('');
  return (await area.keys()).flatMap((copy) => {
    if (copy.startsWith(start)) return [{ copy, key: copy.slice(start.length) }];
    return KINDS.some((kind) => idOfKey(kind, copy) !== null) ? [{ copy, key: copy }] : [];
  });
}

function isReadable(key: string, value: unknown): boolean {
  return KINDS.some((kind) => idOfKey(kind, key) !== null && readOne(kind, value).state === 'read');
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
