// The items that go with a change into one write: the records, the step that undoes it, tags, the article.
import type { StorageArea } from '../browser/store.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Correction } from '../model/correction.ts';
import { noteStep, type Step } from './journal.ts';
import { readRecords } from './read-records.ts';
import {
  addressKey,
  annotationRecords,
  articleRecord,
  articleRecords,
  correctionRecords,
} from './records.ts';

/** What one `set` writes. */
export type Items = Record<string, unknown>;

/** A record of the reader's as it was and as it is. */
export interface RecordChange {
  before: Annotation | Correction | null;
  after: Annotation | Correction;
}

/** Records as they were and as a change makes them, without those that it leaves as they are. */
export function changesAmong<R>(records: readonly R[], change: (record: R) => R) {
  return records
    .map((before) => ({ before, after: change(before) }))
    .filter(({ before, after }) => after !== before);
}

/** The items of what changes, and those that let it be undone. */
export async function stepItems(
  area: StorageArea,
  what: Step['what'],
  changes: readonly RecordChange[],
): Promise<Items> {
  const records = changes.map(({ before, after }) => ({ key: keyOf(after), before, after }));
  const [first] = changes;
  const at = first?.after.modified ?? '';
  const words = first ? wordsOf(first.after) : '';
  return {
    ...(await noteStep(area, { what, words, at, records })),
    ...Object.fromEntries(records.map(({ key, after }) => [key, after])),
  };
}

/** The items of an article as it reads now: its record and its addresses. */
export async function articleItems(
  area: StorageArea,
  articleId: string,
  article: Article,
  now: Date,
): Promise<Items> {
  const keys = [articleId, ...article.addresses].map(addressKey);
  const [{ newer, records }, stored] = await Promise.all([
    readRecords(area, articleRecords, [articleId]),
    area.get(keys),
  ]);
  const [before = null] = records;
  // An address that stands for another article goes on to: see `Library.identify`.
  const own = keys.filter((key) => typeof stored[key] !== 'string');
  return {
    ...(newer.size === 0 && {
      [articleRecords.key(articleId)]: articleRecord(article, now, before),
    }),
    ...Object.fromEntries(own.map((key) => [key, articleId])),
  };
}

function keyOf(record: Annotation | Correction): string {
  return 'change' in record ? correctionRecords.key(record.id) : annotationRecords.key(record.id);
}

/** What a record is about, in the article's words. */
function wordsOf(record: Annotation | Correction): string {
  if (!('change' in record)) return record.targets[0]?.exact ?? '';
  const { change } = record;
  return change.type === 'sameAs' ? change.name : (change.targets[0]?.exact ?? '');
}
