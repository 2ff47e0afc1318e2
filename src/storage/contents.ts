// The lists of what belongs to each article. A list that is damaged is made again from the records themselves.
import * as v from 'valibot';
import type { StorageArea } from '../browser/store.ts';
import {
  annotationRecords,
  contentsKey,
  correctionRecords,
  correctionsKey,
  idOfKey,
  type RecordKind,
} from './records.ts';

/** Records that are read at once when a list is made again. */
const READ_AT_ONCE = 1000;

const listSchema = v.array(v.string());

const ownedSchema = v.looseObject({ articleId: v.string(), created: v.string() });

/** A kind of record of which every article has a list. */
export interface ListedKind {
  kind: RecordKind<unknown>;
  listKey: (articleId: string) => string;
}

/** The annotations of each article. */
export const ANNOTATION_LISTS: ListedKind = { kind: annotationRecords, listKey: contentsKey };

/** The corrections of each article. */
export const CORRECTION_LISTS: ListedKind = { kind: correctionRecords, listKey: correctionsKey };

/** The ids of the records of each article, in the order in which they were kept; none for an article without a list. */
export async function readLists(
  area: StorageArea,
  { kind, listKey }: ListedKind,
  articleIds: readonly string[],
): Promise<Map<string, string[]>> {
  const stored = await area.get(articleIds.map(listKey));
  const lists = new Map<string, string[]>();
  const damaged: string[] = [];
  for (const id of articleIds) {
    const list = stored[listKey(id)];
    if (v.is(listSchema, list)) lists.set(id, list);
    else if (list === undefined) lists.set(id, []);
    else damaged.push(id);
  }
  if (damaged.length === 0) return lists;
  for (const [id, own] of await findRecords(area, kind, damaged)) lists.set(id, own);
  return lists;
}

/** The ids of the records of one article. */
export async function readList(
  area: StorageArea,
  kind: ListedKind,
  articleId: string,
): Promise<string[]> {
  return (await readLists(area, kind, [articleId])).get(articleId) ?? [];
}

/** Looks through all records of a kind for those of some articles. */
async function findRecords(
  area: StorageArea,
  kind: RecordKind<unknown>,
  articleIds: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map(articleIds.map((id) => [id, [] as { id: string; created: string }[]]));
  const ids = (await area.keys()).flatMap((key) => idOfKey(kind, key) ?? []);
  for (let at = 0; at < ids.length; at += READ_AT_ONCE) {
    const part = ids.slice(at, at + READ_AT_ONCE);
    const stored = await area.get(part.map(kind.key));
    for (const id of part) {
      const record = stored[kind.key(id)];
      if (v.is(ownedSchema, record))
        found.get(record.articleId)?.push({ id, created: record.created });
    }
  }
  const oldestFirst = [...found].map(([articleId, own]) => {
    const sorted = own.toSorted((a, b) => (a.created < b.created ? -1 : 1));
    return [articleId, sorted.map(({ id }) => id)] as const;
  });
  return new Map(oldestFirst);
}
