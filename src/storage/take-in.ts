// What storage has to be given so that it holds records from elsewhere; what is there already stays as it is.
import type { StorageArea } from '../browser/store.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Besides, Brought, ImportPart } from '../model/library.ts';
import { ANNOTATION_LISTS, CORRECTION_LISTS, readLists, type ListedKind } from './contents.ts';
import { forgetOthers, partItem, readPart } from './imports.ts';
import { readOne } from './read-records.ts';
import { recentItems, type KeptAt } from './recent.ts';
import {
  addressKey,
  annotationRecords,
  articleRecord,
  articleRecords,
  correctionRecords,
  idOfKey,
  type RecordKind,
} from './records.ts';
import type { Items } from './write-items.ts';

/** An article from elsewhere with annotations, and with what else is known of it there. */
export interface Arrival {
  article: Article;
  annotations: readonly Annotation[];
  besides?: Besides;
}

/** What came of taking records in: the ids of those that were not there before, and of the articles that they are of. */
export interface Taken extends Brought {
  articleIds: string[];
}

type Stored = Readonly<Record<string, unknown>>;

/** Adds what is not there yet, in one write, and says what that was; a part of an import is taken in once. */
export async function takeInOnce(
  area: StorageArea,
  arrivals: readonly Arrival[],
  now: Date,
  part: ImportPart | null,
): Promise<Taken> {
  const before = part && (await readPart(area, part));
  if (before) return before;
  const stored = await area.get(keysToTakeIn(arrivals));
  const ids = identities(arrivals, stored);
  const [articles, contents, corrections] = await Promise.all([
    area.get(ids.map(articleRecords.key)),
    readListItems(area, ANNOTATION_LISTS, ids),
    readListItems(area, CORRECTION_LISTS, ids),
  ]);
  const known = { ...stored, ...articles, ...contents, ...corrections };
  const { items, ...taken } = takeIn(arrivals, ids, known, now);
  const recent = await recentItems(area, keptAt(items));
  await area.set({ ...items, ...recent, ...(part && partItem(part, taken)) });
  if (part?.index === 0) await forgetOthers(area, part);
  return taken;
}

async function readListItems(
  area: StorageArea,
  listed: ListedKind,
  ids: readonly string[],
): Promise<Items> {
  const lists = await readLists(area, listed, ids);
  return Object.fromEntries([...lists].map(([id, own]) => [listed.listKey(id), own]));
}

/** When the annotations among these items were made, with their articles. */
function keptAt(items: Items): KeptAt[] {
  return Object.entries(items).flatMap(([key, value]): KeptAt[] => {
    if (idOfKey(annotationRecords, key) === null) return [];
    const { articleId, created } = value as Annotation;
    return [[articleId, created]];
  });
}

/** The keys whose values `takeIn` has to know. */
export function keysToTakeIn(arrivals: readonly Arrival[]): string[] {
  return arrivals.flatMap(({ article, annotations, besides }) => [
    ...article.addresses.map(addressKey),
    ...annotations.map(({ id }) => annotationRecords.key(id)),
    ...(besides?.corrections ?? []).map(({ id }) => correctionRecords.key(id)),
  ]);
}

/** The identity of each arrival: that of the stored article at any of its addresses, else its first address. */
export function identities(arrivals: readonly Arrival[], stored: Stored): string[] {
  const known = new Map<string, string>();
  return arrivals.map(({ article: { addresses, url } }) => {
    const found = addresses
      .map((address) => known.get(address) ?? stored[addressKey(address)])
      .find((id) => typeof id === 'string');
    const id = found ?? addresses[0] ?? url;
    for (const address of addresses) known.set(address, id);
    return id;
  });
}

/**
 * The items to store and the ids of the records that they add. Articles of which only a name is known never replace
 * one that was read.
 * @param ids the arrivals' identities
 * @param stored what is there under `keysToTakeIn`, and the articles and lists of the identities
 */
export function takeIn(
  arrivals: readonly Arrival[],
  ids: readonly string[],
  stored: Stored,
  now: Date,
): Taken & { items: Items } {
  const items: Items = {};
  const taken: Taken = { annotations: [], corrections: [], articleIds: [] };
  arrivals.forEach(({ article, annotations, besides }, index) => {
    const id = ids[index] ?? article.url;
    const known = { ...{ stored, items }, articleId: id };
    const fresh = {
      annotations: addFresh(ANNOTATION_LISTS, annotations, known),
      corrections: addFresh(CORRECTION_LISTS, besides?.corrections ?? [], known),
    };
    if (fresh.annotations.length + fresh.corrections.length === 0) return;
    taken.annotations.push(...fresh.annotations);
    taken.corrections.push(...fresh.corrections);
    taken.articleIds.push(id);
    const key = articleRecords.key(id);
    const held = readOne(articleRecords, items[key] ?? stored[key]);
    const isBetter =
      held.state === 'read' && held.record.article.text === '' && article.text !== '';
    if ((!Object.hasOwn(stored, key) && !Object.hasOwn(items, key)) || isBetter) {
      const { saved, earlier = [] } = besides ?? {};
      const record = articleRecord(article, saved === undefined ? now : new Date(saved));
      items[key] = { ...record, earlier };
    }
    for (const address of [id, ...article.addresses]) items[addressKey(address)] = id;
  });
  return { items, ...taken, articleIds: [...new Set(taken.articleIds)] };
}

/** Adds the records that are not there, and their list, to the items; gives their ids. */
function addFresh(
  { kind, listKey }: ListedKind,
  records: readonly { id: string }[],
  { stored, items, articleId }: { stored: Stored; items: Items; articleId: string },
): string[] {
  const fresh = records.filter(({ id }) => {
    const key = kind.key(id);
    return (
      !Object.hasOwn(items, key) && (!Object.hasOwn(stored, key) || isRemoved(kind, stored[key]))
    );
  });
  if (fresh.length === 0) return [];
  for (const one of fresh) items[kind.key(one.id)] = { ...one, articleId };
  const ids = fresh.map(({ id }) => id);
  const list = items[listKey(articleId)] ?? stored[listKey(articleId)];
  const before = Array.isArray(list) ? (list as string[]) : [];
  items[listKey(articleId)] = [...new Set([...before, ...ids])];
  return ids;
}

/** A removed record comes back when a file has it. */
function isRemoved(kind: RecordKind<unknown>, stored: unknown): boolean {
  const one = readOne(kind, stored);
  return one.state === 'read' && (one.record as { deleted: string | null }).deleted !== null;
}
