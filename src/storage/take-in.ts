// What storage has to be given so that it holds records from elsewhere; what is there already stays as it is.
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import {
  addressKey,
  annotationRecords,
  articleRecord,
  articleRecords,
  contentsKey,
} from './records.ts';

/** An article from elsewhere with annotations. */
export interface Arrival {
  article: Article;
  annotations: readonly Annotation[];
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
    const held = articleRecords.parse(items[key] ?? stored[key]);
    const isBetter = held.success && held.output.article.text === '' && article.text !== '';
    if ((!Object.hasOwn(stored, key) && !Object.hasOwn(items, key)) || isBetter) {
      items[key] = articleRecord(article, now);
    }
    for (const address of [id, ...article.addresses]) items[addressKey(address)] = id;
  });
  return { items, added, articleIds: [...articleIds] };
}

/** A removed annotation comes back when a file has it. */
function isRemoved(stored: unknown): boolean {
  const parsed = annotationRecords.parse(stored);
  return parsed.success && parsed.output.deleted !== null;
}
