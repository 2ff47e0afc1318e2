// A library of our own invention as it lies in storage, of any size, the same each time.
import type { Annotation } from '../../src/model/annotation.ts';
import { COLOURS, VERDICTS } from '../../src/model/annotation.ts';
import type { Article } from '../../src/model/article.ts';
import {
  addressKey,
  annotationRecords,
  articleRecord,
  articleRecords,
  contentsKey,
} from '../../src/storage/records.ts';
import type { Plain, View } from '../../tools/driver/driver.ts';

const SITES = ['courier.example', 'gazette.example', 'towpath.example', 'observer.example'];
const NAMES = ['The Courier', 'The Gazette', 'The Towpath', null];
const FIRST = ['Marta', 'Ivo', 'Dana', 'Oskar', 'Lena', 'Jonas', 'Petra', 'Samir', 'Ruth', 'Aoife'];
const LAST = ['Ellison', 'Brandt', 'Reyes', 'Lindqvist', 'Okafor', 'Novák', 'Adeyemi', 'Moreau'];
const ROLES = ['mayor', 'harbour master', 'union secretary', 'chief engineer', null];
const THINGS = ['bridge', 'ferry', 'budget', 'school', 'hospital', 'market', 'tram', 'library'];
const VERBS = ['will close', 'needs repair', 'costs too much', 'was promised', 'opens again'];
const TIMES = [
  'in October',
  'next spring',
  'within 12 months',
  'before the vote',
  'after the flood',
];
const TAGS = ['infrastructure', 'money', 'promise', 'follow up', 'quote for lead'];

const DAY = 24 * 60 * 60 * 1000;

const START = Date.UTC(2025, 0, 1);

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;

/**
 * The stored items of a library with so many articles and so many annotations of each.
 * @param further words after those of a quotation, by the numbers of its article and of its place there
 */
export function storedLibrary(
  articles: number,
  each: number,
  further: (a: number, n: number) => string = () => '',
): Record<string, unknown> {
  const items: Record<string, unknown> = {};
  for (let a = 0; a < articles; a += 1) {
    const id = `${pick(SITES, a)}/story-${a}`;
    const annotations: Annotation[] = [];
    let text = '';
    for (let n = 0; n < each; n += 1) {
      const words = sentence(a, n) + further(a, n);
      const start = text.length + 1;
      text += `“${words}” `;
      annotations.push(anAnnotation(id, a, n, words, start));
    }
    const article = anArticle(id, a, text.trim());
    items[articleRecords.key(id)] = articleRecord(article, new Date(START + a * DAY));
    items[addressKey(id)] = id;
    items[contentsKey(id)] = annotations.map((annotation) => annotation.id);
    for (const one of annotations) items[annotationRecords.key(one.id)] = one;
  }
  return items;
}

/** The items as version 1 of the schema had them: annotations without history, links with a note and no date. */
export function firstSchema(
  items: Record<string, unknown>,
  evidence: object[] = [],
): Record<string, unknown> {
  const older = Object.entries(items).map(([key, value]) => {
    if (!key.startsWith('annotation:')) return [key, value];
    const { history, ...rest } = value as Annotation;
    return [key, { ...rest, evidence, schema: history.length === 0 ? 1 : 2 }];
  });
  return Object.fromEntries(older) as Record<string, unknown>;
}

/** Puts stored items into the extension's store, through one of its pages, in parts that messages can carry. */
export async function store(view: View, items: Record<string, unknown>): Promise<void> {
  const keys = Object.keys(items);
  for (let at = 0; at < keys.length; at += 2000) {
    const part = Object.fromEntries(keys.slice(at, at + 2000).map((key) => [key, items[key]]));
    await view.run(inStore, part as Plain);
  }
}

/** What is stored of articles and annotations, apart from when an article was saved, in the order of their keys. */
export async function storedRecords(view: View): Promise<[string, Plain][]> {
  const records = Object.entries(await storedItems(view)).flatMap(([key, value]) => {
    if (key.startsWith('annotation:')) return [[key, value] satisfies [string, Plain]];
    if (!key.startsWith('article:')) return [];
    return [[key, (value as { article: Plain }).article] satisfies [string, Plain]];
  });
  return records.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** All that is stored. */
export function storedItems(view: View): Promise<Record<string, Plain>> {
  return view.run(inStore, null);
}

/** Removes all that is stored. */
export async function clearStored(view: View): Promise<void> {
  await view.run(inStore, 'clear');
}

/** Runs in a page of ours: puts items into the store, empties it, or gives, for null, all that is there. */
async function inStore(_root: ParentNode, deed: Plain): Promise<Record<string, Plain>> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('on-record', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('items');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error as DOMException);
  });
  try {
    return await new Promise<Record<string, Plain>>((resolve, reject) => {
      const transaction = database.transaction('items', deed === null ? 'readonly' : 'readwrite');
      const items = transaction.objectStore('items');
      if (deed === 'clear') items.clear();
      else for (const [key, value] of Object.entries(deed ?? {})) items.put(value, key);
      // Who stores does not want all of it carried over.
      const answers = deed === null ? [items.getAllKeys(), items.getAll()] : [];
      transaction.onabort = () => reject(transaction.error as DOMException);
      transaction.oncomplete = () => {
        const [keys = [], values = []] = answers.map(({ result }) => result as Plain[]);
        resolve(Object.fromEntries(keys.map((key, i) => [key, values[i] ?? null])));
      };
    });
  } finally {
    database.close();
  }
}

function sentence(a: number, n: number): string {
  const at = a * 7 + n * 3;
  return `The ${pick(THINGS, at)} ${pick(VERBS, at + n)} ${pick(TIMES, a + n)}, whatever the ${pick(THINGS, at + 3)} brings.`;
}

function anArticle(id: string, a: number, text: string): Article {
  return {
    title: `The ${pick(THINGS, a)} ${pick(VERBS, a + 1)} ${pick(TIMES, a)}`,
    byline: 'Ann Lee',
    siteName: pick(NAMES, a),
    publishedTime: new Date(START + a * DAY).toISOString(),
    lang: 'en',
    url: `http://${id}`,
    addresses: [id],
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  };
}

function anAnnotation(
  articleId: string,
  a: number,
  n: number,
  exact: string,
  start: number,
): Annotation {
  const at = a * 31 + n;
  const kind = pick(['attribution', 'claim', 'attribution', 'selection'] as const, at);
  const time = new Date(START + a * DAY + n * 60_000).toISOString();
  const name = `${pick(FIRST, at)} ${pick(LAST, at * 3)}`;
  return {
    schema: 2,
    id: `${a.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`,
    articleId,
    created: time,
    modified: time,
    deleted: null,
    targets: [{ exact, prefix: '“', suffix: '”', start, end: start + exact.length }],
    kind,
    speaker: kind === 'selection' ? null : { name, role: pick(ROLES, at), kind: 'person' },
    said: kind === 'attribution' ? { kind: 'direct', cue: 'said' } : null,
    note: at % 5 === 0 ? `Ask ${name} about the ${pick(THINGS, at)}.` : '',
    tags: at % 3 === 0 ? [pick(TAGS, at)] : [],
    colour: pick(COLOURS, at),
    verdict: kind === 'claim' ? pick(VERDICTS, at) : null,
    evidence: [],
    history: [],
  };
}
