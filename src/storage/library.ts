// All that the reader kept: the only reader and writer of stored articles and annotations.
import * as v from 'valibot';
import type { StorageArea } from '../browser/store.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { ArticleHead, KeptArticle } from '../model/library.ts';
import { FailureError } from '../model/failure.ts';
import type { Correction } from '../model/correction.ts';
import { historyOf, moveInTime, noteStep, type History, type Step } from './journal.ts';
import { migrate } from './migrations.ts';
import {
  addressKey,
  annotationRecords,
  articleOfContents,
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
import { identities, keysToTakeIn, takeIn, type Arrival } from './take-in.ts';

/** What is kept of an article, and how many of its records this version cannot read; those stay in storage. */
export interface KeptOfArticle {
  annotations: Annotation[];
  unreadable: number;
}

interface ReadRecords<T> {
  records: T[];
  /** The same by their ids. */
  found: Map<string, T>;
  /** Ids of records that are there and could not be read: invalid ones and `newer` ones. */
  unread: Set<string>;
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

  /**
   * The identity under which an article is kept: that of any of its addresses, else the first that stands for no other.
   * @param isSame whether the article that an address stands for is this one: sites make mistakes
   */
  async identify(
    addresses: readonly string[],
    isSame: (kept: Article) => boolean = () => true,
  ): Promise<string> {
    const found = await this.#area.get(addresses.map(addressKey));
    const ids = addresses.map((address) => found[addressKey(address)]);
    for (const id of new Set(ids.filter((known) => typeof known === 'string'))) {
      const record = await this.article(id);
      if (!record || isSame(record.article)) return id;
    }
    const free = addresses.find((_, index) => typeof ids[index] !== 'string');
    if (free === undefined) throw new FailureError('badRequest', 'an article without an address');
    return free;
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
    const { records, unread } = await this.#read(
      annotationRecords,
      await this.#strings(contentsKey(articleId)),
    );
    return {
      annotations: records.filter(({ deleted }) => deleted === null),
      unreadable: unread.size,
    };
  }

  /** The corrections of an article, without those taken back, oldest first. */
  async correctionsOf(articleId: string): Promise<Correction[]> {
    const ids = await this.#strings(correctionsKey(articleId));
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
        [key]: [...new Set([...(await this.#strings(key)), id])],
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
        [key]: [...new Set([...(await this.#strings(key)), id])],
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
  tags(): Promise<string[]> {
    return this.#strings(TAGS_KEY);
  }

  /** The identities of all articles of which something was ever kept. */
  async articleIds(): Promise<string[]> {
    return (await this.#area.keys()).flatMap((key) => articleOfContents(key) ?? []);
  }

  /** These articles as they were kept, without those that cannot be read. */
  async articles(ids: readonly string[]): Promise<{ id: string; article: Article }[]> {
    const { found } = await this.#read(articleRecords, ids);
    return [...found].map(([id, { article }]) => ({ id, article }));
  }

  /** These articles with what is kept of them, in three reads however many there are; without empty ones. */
  async keptArticles(ids: readonly string[]): Promise<KeptArticle[]> {
    const contents = await this.#area.get(ids.map(contentsKey));
    const lists = ids.map((id) => ({ id, own: stringsOf(contents[contentsKey(id)]) }));
    const [articles, annotations] = await Promise.all([
      this.#read(articleRecords, ids),
      this.#read(
        annotationRecords,
        lists.flatMap(({ own }) => own),
      ),
    ]);
    return lists
      .map(({ id, own }) => ({
        id,
        article: headOf(id, articles.found.get(id)?.article),
        annotations: own
          .flatMap((one) => annotations.found.get(one) ?? [])
          .filter(({ deleted }) => deleted === null),
        unreadable: own.filter((one) => annotations.unread.has(one)).length,
      }))
      .filter((kept) => kept.annotations.length + kept.unreadable > 0);
  }

  /**
   * Changes many annotations in one write and returns those that were changed; ids that are not there are passed over.
   * A change that returns the same record leaves it.
   */
  updateMany(
    ids: readonly string[],
    change: (annotation: Annotation) => Annotation,
  ): Promise<Annotation[]> {
    return this.#inTurn(async () => {
      const { records } = await this.#read(annotationRecords, ids);
      const changes = records
        .map((before) => ({ before, after: change(before) }))
        .filter(({ before, after }) => after !== before);
      const changed = changes.map(({ after }) => after);
      if (changed.length === 0) return [];
      await this.#area.set({
        ...(await this.#step('revise', changes)),
        ...(await this.#newTags(...changed)),
      });
      return changed;
    });
  }

  /** Adds what is not there yet, in one write, and says what that was; removed annotations come back. */
  takeIn(
    arrivals: readonly Arrival[],
    now: Date,
  ): Promise<{ added: string[]; articleIds: string[] }> {
    return this.#inTurn(async () => {
      const stored = await this.#area.get(keysToTakeIn(arrivals));
      const ids = identities(arrivals, stored);
      const held = await this.#area.get(
        ids.flatMap((id) => [contentsKey(id), articleRecords.key(id)]),
      );
      const { items, ...taken } = takeIn(arrivals, ids, { ...stored, ...held }, now);
      await this.#area.set(items);
      return taken;
    });
  }

  /** Removes all that is stored, for good. */
  removeAll(): Promise<void> {
    return this.#inTurn(() => this.#area.clear());
  }

  /** The list of tags where annotations bring new ones, to be written with it. */
  async #newTags(...annotations: Annotation[]): Promise<Record<string, string[]>> {
    const tags = new Set(annotations.flatMap((annotation) => annotation.tags));
    if (tags.size === 0) return {};
    const known = await this.tags();
    const fresh = [...tags].filter((tag) => !known.includes(tag));
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
    const keys = [articleId, ...article.addresses].map(addressKey);
    const stored = await this.#area.get(keys);
    // An address that stands for another article goes on to: see `identify`.
    const own = keys.filter((key) => typeof stored[key] !== 'string');
    return {
      ...(newer === 0 && { [articleRecords.key(articleId)]: articleRecord(article, now, before) }),
      ...Object.fromEntries(own.map((key) => [key, articleId])),
    };
  }

  /** The items of what changes, and those that let it be undone. */
  async #step(
    what: Step['what'],
    changes: readonly RecordChange[],
  ): Promise<Record<string, unknown>> {
    const records = changes.map(({ before, after }) => ({ key: keyOf(after), before, after }));
    const [first] = changes;
    const at = first?.after.modified ?? '';
    const words = first ? wordsOf(first.after) : '';
    return {
      ...(await noteStep(this.#area, { what, words, at, records })),
      ...Object.fromEntries(records.map(({ key, after }) => [key, after])),
    };
  }

  async #strings(key: string): Promise<string[]> {
    return stringsOf((await this.#area.get([key]))[key]);
  }

  /** Reads records; one that does not validate is copied aside, and one from a newer version is left alone. */
  async #read<T>(kind: RecordKind<T>, ids: readonly string[]): Promise<ReadRecords<T>> {
    const stored = await this.#area.get(ids.map(kind.key));
    const read: ReadRecords<T> = { records: [], found: new Map(), unread: new Set(), newer: 0 };
    const aside: Record<string, unknown> = {};
    for (const id of ids) {
      const key = kind.key(id);
      if (!Object.hasOwn(stored, key)) continue;
      const migrated = migrate(stored[key], kind.schema, kind.migrations);
      const parsed = migrated.state === 'current' ? kind.parse(migrated.record) : null;
      if (parsed?.success) {
        read.records.push(parsed.output);
        read.found.set(id, parsed.output);
        continue;
      }
      read.unread.add(id);
      if (migrated.state === 'newer') read.newer++;
      else aside[asideKey(key)] = stored[key];
    }
    if (Object.keys(aside).length > 0) await this.#area.set(aside);
    return read;
  }

  /** Runs after all writes that were asked for before, so that none reads what another is about to change. */
  #inTurn<T>(write: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(write);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

function stringsOf(stored: unknown): string[] {
  return v.is(stringsSchema, stored) ? stored : [];
}

/** The head of an article; for one whose record cannot be read, what its identity tells. */
function headOf(id: string, article: Article | undefined): ArticleHead {
  if (!article) {
    const unknown = { byline: null, siteName: null, publishedTime: null, lang: null };
    return { ...unknown, title: id, url: `https://${id}`, addresses: [id] };
  }
  const { title, byline, siteName, publishedTime, lang, url, addresses } = article;
  return { title, byline, siteName, publishedTime, lang, url, addresses };
}
