// What storage has to be given so that it holds records from elsewhere; what is there already stays as it is.
import type { StorageArea } from '../browser/store.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { ImportPart } from '../model/library.ts';
import { ANNOTATION_LISTS, readLists } from './contents.ts';
import { forgetOthers, partItem, readPart } from './imports.ts';
import { readOne } from './read-records.ts';
import { recentItems, type KeptAt } from './recent.ts';
import {
  addressKey,
  annotationRecords,
  articleRecord,
  articleRecords,
  contentsKey,
  idOfKey,
} from './records.ts';
import type { Items } from './write-items.ts';

/** An article from elsewhere with annotations. */
export interface Arrival {
  article: Article;
  annotations: readonly Annotation[];
}

/** What came of taking records in. */
export interface Taken {
  /** The ids of the annotations that were not there before. */
  added: string[];
  /** The articles that they are of. */
  articleIds: string[];
}

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
  const [articles, lists] = await Promise.all([
    area.get(ids.map(articleRecords.key)),
    readLists(area, ANNOTATION_LISTS, ids),
  ]);
  const contents = [...lists].map(([id, own]) => [contentsKey(id), own] as const);
  const known = { ...stored, ...articles, ...Object.fromEntries(contents) };
  const { items, ...taken } = takeIn(arrivals, ids, known, now);
  const recent = await recentItems(area, keptAt(items));
  await area.set({ ...items, ...recent, ...(part && partItem(part, taken)) });
  if (part?.index === 0) await forgetOthers(area, part);
  return taken;
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
  return arrivals.flatMap(({ article, annotations }) => [
    ...article.addresses.map(addressKey),
    ...annotations.map(({ id }) => annotationRecords.key(id)),
  ]);
}

/** The identity of each arrival: that of the stored article at any of its addresses, else its first address. */
export function identities(
  arrivals: readonly Arrival[],
  stored: Readonly<Record<string, unknown>>,
): string[] {
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
 * The items to store and the ids of the annotations that they add. Articles of which only a name is known never
 * replace one that was read.
 * @param ids the arrivals' identities
 * @param stored what is there under `keysToTakeIn`, and the articles and contents of the identities
 */
export function takeIn(
  arrivals: readonly Arrival[],
  ids: readonly string[],
  stored: Readonly<Record<string, unknown>>,
  now: Date,
): { items: Record<string, unknown>; added: string[]; articleIds: string[] } {
  const items: Record<string, unknown> = {};
  const added: string[] = [];
  const articleIds = new Set<string>();
  arrivals.forEach(({ article, annotations }, index) => {
    const id = ids[index] ?? article.url;
    const fresh = annotations.filter((one) => {
      const key = annotationRecords.key(one.id);
      return !Object.hasOwn(items, key) && (!Object.hasOwn(stored, key) || isRemoved(stored[key]));
    });
    if (fresh.length === 0) return;
    articleIds.add(id);
    for (const one of fresh) {
      items[annotationRecords.key(one.id)] = { ...one, articleId: id };
      added.push(one.id);
    }
    const contents = items[contentsKey(id)] ?? stored[contentsKey(id)];
    const before = Array.isArray(contents) ? (contents as string[]) : [];
    items[contentsKey(id)] = [...new Set([...before, ...fresh.map((one) => one.id)])];
    const key = articleRecords.key(id);
    const held = readOne(articleRecords, items[key] ?? stored[key]);
    const isBetter =
      held.state === 'read' && held.record.article.text === '' && article.text !== '';
    if ((!Object.hasOwn(stored, key) && !Object.hasOwn(items, key)) || isBetter) {
      items[key] = articleRecord(article, now);
    }
    for (const address of [id, ...article.addresses]) items[addressKey(address)] = id;
  });
  return { items, added, articleIds: [...articleIds] };
}

/** A removed annotation comes back when a file has it. */
function isRemoved(stored: unknown): boolean {
  const one = readOne(annotationRecords, stored);
  return one.state === 'read' && one.record.deleted !== null;
}
