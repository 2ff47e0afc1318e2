// All that the reader kept: the only reader and writer of stored articles and annotations.
import * as v from 'valibot';
import type { StorageArea } from '../browser/store.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { FailureError } from '../model/failure.ts';
import type { Correction } from '../model/correction.ts';
import { historyOf, moveInTime, noteStep, type History, type Step } from './journal.ts';
import { migrate } from './migrations.ts';
import {
  addressKey,
  annotationRecords,
  articleRecord,
  articleRecords,
  asideKey,
  contentsKey,
  correctionRecords,
  correctionsKey,
  TAGS_KEY,
  type ArticleRecord,
  type RecordKind,
} from './records.ts';

/** What is kept of an article, and how many of its records this version cannot read; those stay in storage. */
export interface KeptOfArticle {
  annotations: Annotation[];
  unreadable: number;
}

interface ReadRecords<T> {
  records: T[];
  /** Records that are there and could not be read: invalid ones and `newer` ones. */
  unreadable: number;
  newer: number;
}

/** A record of the reader's as it was and as it is. */
interface RecordChange {
  before: Annotation | Correction | null;
  after: Annotation | Correction;
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

const stringsSchema = v.array(v.string());

/** The stored articles and annotations. Storage errors come as `FailureError`. */
export class Library {
  readonly #area: StorageArea;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(area: StorageArea) {
    this.#area = area;
  }

  /** The identity under which an article is kept: that of any of its addresses, else its first address. */
  async identify(addresses: readonly string[]): Promise<string> {
    const found = await this.#area.get(addresses.map(addressKey));
    for (const address of addresses) {
      const id = found[addressKey(address)];
      if (typeof id === 'string') return id;
    }
    const [first] = addresses;
    if (first === undefined) throw new FailureError('badRequest', 'an article without an address');
    return first;
  }

  /** An article as it was kept, or null. */
  async article(id: string): Promise<ArticleRecord | null> {
    return (await this.#read(articleRecords, [id])).records[0] ?? null;
  }

  /** An annotation, removed or not, or null. */
  async annotation(id: string): Promise<Annotation | null> {
    return (await this.#read(annotationRecords, [id])).records[0] ?? null;
  }

  /** What is kept of an article, without what was removed, oldest first. */
  async annotationsOf(articleId: string): Promise<KeptOfArticle> {
    const { records, unreadable } = await this.#read(
      annotationRecords,
      await this.#ids(contentsKey(articleId)),
    );
    return { annotations: records.filter(({ deleted }) => deleted === null), unreadable };
  }

  /** The corrections of an article, without those taken back, oldest first. */
  async correctionsOf(articleId: string): Promise<Correction[]> {
    const ids = await this.#ids(correctionsKey(articleId));
    const { records } = await this.#read(correctionRecords, ids);
    return records.filter(({ deleted }) => deleted === null);
  }

  /** Saves a new annotation together with its article as it reads now. */
  add(annotation: Annotation, article: Article, now: Date): Promise<void> {
    return this.#inTurn(async () => {
      const { articleId, id } = annotation;
      const key = contentsKey(articleId);
      await this.#area.set({
        ...(await this.#step('keep', [{ before: null, after: annotation }])),
        ...(await this.#newTags(annotation)),
        [key]: [...new Set([...(await this.#ids(key)), id])],
        ...(await this.#articleItems(articleId, article, now)),
      });
    });
  }

  /** Saves a new correction with its article, and the annotations that are other ones by it. */
  correct(
    correction: Correction,
    article: Article,
    changed: readonly Annotation[],
    now: Date,
  ): Promise<void> {
    return this.#inTurn(async () => {
      const { articleId, id } = correction;
      const key = correctionsKey(articleId);
      const before = await this.#read(
        annotationRecords,
        changed.map((annotation) => annotation.id),
      );
      const changes = changed.map((after) => ({
        before: before.records.find((record) => record.id === after.id) ?? null,
        after,
      }));
      await this.#area.set({
        ...(await this.#step('correct', [{ before: null, after: correction }, ...changes])),
        [key]: [...new Set([...(await this.#ids(key)), id])],
        ...(await this.#articleItems(articleId, article, now)),
      });
    });
  }

  /** Takes the reader's last step back, or does the next one again, and says which it was; null where there is none. */
  move(way: 'undo' | 'redo', now: Date): Promise<Step | null> {
    return this.#inTurn(() => moveInTime(this.#area, way, now));
  }

  /** Whether there is something to undo, and something to do again. */
  history(): Promise<History> {
    return historyOf(this.#area);
  }

  /**
   * Changes an annotation and returns it as changed.
   * @throws {FailureError} `notFound` where there is none
   */
  update(
    id: string,
    change: (annotation: Annotation) => Annotation,
    what: Step['what'] = 'revise',
  ): Promise<Annotation> {
    return this.#inTurn(async () => {
      const annotation = await this.annotation(id);
      if (!annotation) throw new FailureError('notFound', id);
      const changed = change(annotation);
      if (changed === annotation) return annotation;
      await this.#area.set({
        ...(await this.#step(what, [{ before: annotation, after: changed }])),
        ...(await this.#newTags(changed)),
      });
      return changed;
    });
  }

  /** Every tag that was ever given, latest first. */
  async tags(): Promise<string[]> {
    const tags = (await this.#area.get([TAGS_KEY]))[TAGS_KEY];
    return v.is(stringsSchema, tags) ? tags : [];
  }

  /** The list of tags where an annotation brings new ones, to be written with it. */
  async #newTags({ tags }: Annotation): Promise<Record<string, string[]>> {
    if (tags.length === 0) return {};
    const known = await this.tags();
    const fresh = tags.filter((tag) => !known.includes(tag));
    return fresh.length > 0 ? { [TAGS_KEY]: [...fresh.toReversed(), ...known] } : {};
  }

  /** The items of an article as it reads now: its record and its addresses. */
  async #articleItems(
    articleId: string,
    article: Article,
    now: Date,
  ): Promise<Record<string, unknown>> {
    const { newer, records } = await this.#read(articleRecords, [articleId]);
    const [before = null] = records;
    return {
      ...(newer === 0 && { [articleRecords.key(articleId)]: articleRecord(article, now, before) }),
      ...Object.fromEntries(
        [articleId, ...article.addresses].map((address) => [addressKey(address), articleId]),
      ),
    };
  }

  /** The items of what changes, and those that let it be undone. */
  async #step(
    what: Step['what'],
    changes: readonly RecordChange[],
  ): Promise<Record<string, unknown>> {
    const records = changes.map(({ before, after }) => ({ key: keyOf(after), before, after }));
    const [first] = changes;
    const { articleId = '', modified: at = '' } = first?.after ?? {};
    const words = first ? wordsOf(first.after) : '';
    return {
      ...(await noteStep(this.#area, { what, articleId, words, at, records })),
      ...Object.fromEntries(records.map(({ key, after }) => [key, after])),
    };
  }

  async #ids(key: string): Promise<string[]> {
    const ids = (await this.#area.get([key]))[key];
    return v.is(stringsSchema, ids) ? ids : [];
  }

  /** Reads records; one that does not validate is copied aside, and one from a newer version is left alone. */
  async #read<T>(kind: RecordKind<T>, ids: readonly string[]): Promise<ReadRecords<T>> {
    const stored = await this.#area.get(ids.map(kind.key));
    const read: ReadRecords<T> = { records: [], unreadable: 0, newer: 0 };
    for (const key of ids.map(kind.key).filter((key) => Object.hasOwn(stored, key))) {
      const migrated = migrate(stored[key], kind.schema, kind.migrations);
      const parsed = migrated.state === 'current' ? kind.parse(migrated.record) : null;
      if (parsed?.success) {
        read.records.push(parsed.output);
        continue;
      }
      read.unreadable++;
      if (migrated.state === 'newer') read.newer++;
      else await this.#area.set({ [asideKey(key)]: stored[key] });
    }
    return read;
  }

  /** Runs after all writes that were asked for before, so that none reads what another is about to change. */
  #inTurn<T>(write: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(write);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
