// All that the reader kept: the only reader and writer of stored articles and annotations.
import * as v from 'valibot';
import type { StorageArea } from '../browser/store.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { FailureError } from '../model/failure.ts';
import { migrate } from './migrations.ts';
import {
  addressKey,
  annotationRecords,
  articleRecord,
  articleRecords,
  asideKey,
  contentsKey,
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
      await this.#contents(articleId),
    );
    return { annotations: records.filter(({ deleted }) => deleted === null), unreadable };
  }

  /** Saves a new annotation together with its article as it reads now. */
  add(annotation: Annotation, article: Article, now: Date): Promise<void> {
    return this.#inTurn(async () => {
      const { articleId, id } = annotation;
      const contents = await this.#contents(articleId);
      const { newer, records } = await this.#read(articleRecords, [articleId]);
      const [before = null] = records;
      await this.#area.set({
        [annotationRecords.key(id)]: annotation,
        ...(await this.#newTags(annotation)),
        [contentsKey(articleId)]: [...new Set([...contents, id])],
        ...(newer === 0 && {
          [articleRecords.key(articleId)]: articleRecord(article, now, before),
        }),
        ...Object.fromEntries(
          [articleId, ...article.addresses].map((address) => [addressKey(address), articleId]),
        ),
      });
    });
  }

  /**
   * Changes an annotation and returns it as changed.
   * @throws {FailureError} `notFound` where there is none
   */
  update(id: string, change: (annotation: Annotation) => Annotation): Promise<Annotation> {
    return this.#inTurn(async () => {
      const annotation = await this.annotation(id);
      if (!annotation) throw new FailureError('notFound', id);
      const changed = change(annotation);
      await this.#area.set({
        [annotationRecords.key(id)]: changed,
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

  async #contents(articleId: string): Promise<string[]> {
    const key = contentsKey(articleId);
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
