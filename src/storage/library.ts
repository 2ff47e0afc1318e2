// All that the reader kept: the only reader and writer of stored articles and annotations.
import type { StorageArea } from '../browser/store.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Correction } from '../model/correction.ts';
import { FailureError } from '../model/failure.ts';
import type {
  Backup,
  Brought,
  ImportPart,
  KeptArticle,
  RawPart,
  RawSource,
  WholeArticle,
} from '../model/library.ts';
import { backUpBeforeUpdate, readBackup, restoreBackup } from './backup.ts';
import { ANNOTATION_LISTS, CORRECTION_LISTS, readList } from './contents.ts';
import { readLastImport } from './imports.ts';
import { historyOf, moveInTime, type History, type Step } from './journal.ts';
import { readKeptArticles, readWholeArticles } from './kept-articles.ts';
import { readRaw } from './raw-records.ts';
import { readRecords } from './read-records.ts';
import { readRecent, recentItems } from './recent.ts';
import { SettingsStore } from './settings-store.ts';
import {
  addressKey,
  annotationRecords,
  articleRecords,
  contentsKey,
  correctionRecords,
  correctionsKey,
  idAfter,
  type ArticleRecord,
} from './records.ts';
import { takeInOnce, type Arrival, type Taken } from './take-in.ts';
import { forgetTags, losesTags, readTags, tagItems } from './tags.ts';
import { Turns } from './turns.ts';
import { articleItems, changesAmong, stepItems } from './write-items.ts';

/** What is kept of an article, and how many of its records this version cannot read; those stay in storage. */
export interface KeptOfArticle {
  annotations: Annotation[];
  unreadable: number;
  newer: number;
}

/** The stored articles and annotations. Storage errors come as `FailureError`. */
export class Library {
  /** What the reader decided once. */
  readonly settings: SettingsStore;
  readonly #area: StorageArea;
  readonly #turns = new Turns();
  #isReady = false;

  constructor(area: StorageArea) {
    this.#area = area;
    this.settings = new SettingsStore(area);
  }

  /**
   * The identity under which an article is kept: that of any of its addresses, else the first that stands for no other.
   * @param isSame whether the article that an address stands for is this one: sites make mistakes
   */
  async identify(
    addresses: readonly string[],
    isSame: (kept: Article, id: string) => boolean = () => true,
  ): Promise<string> {
    const found = await this.#area.get(addresses.map(addressKey));
    const ids = addresses.map((address) => found[addressKey(address)]);
    for (const id of new Set(ids.filter((known) => typeof known === 'string'))) {
      const record = await this.article(id);
      if (!record || isSame(record.article, id)) return id;
    }
    const free = addresses.find((_, index) => typeof ids[index] !== 'string');
    if (free === undefined) throw new FailureError('badRequest', 'an article without an address');
    return free;
  }

  /** An article as it was kept, or null. */
  async article(id: string): Promise<ArticleRecord | null> {
    return (await readRecords(this.#area, articleRecords, [id])).records[0] ?? null;
  }

  /** An annotation, removed or not, or null. */
  async annotation(id: string): Promise<Annotation | null> {
    return (await readRecords(this.#area, annotationRecords, [id])).records[0] ?? null;
  }

  /** What is kept of an article, without what was removed, oldest first. */
  async annotationsOf(articleId: string): Promise<KeptOfArticle> {
    const ids = await readList(this.#area, ANNOTATION_LISTS, articleId);
    const { records, unreadable, newer } = await readRecords(this.#area, annotationRecords, ids);
    const annotations = records.filter(({ deleted }) => deleted === null);
    return { annotations, unreadable: unreadable.size, newer: newer.size };
  }

  /** The corrections of an article, without those taken back, oldest first. */
  async correctionsOf(articleId: string): Promise<Correction[]> {
    const ids = await readList(this.#area, CORRECTION_LISTS, articleId);
    const { records } = await readRecords(this.#area, correctionRecords, ids);
    return records.filter(({ deleted }) => deleted === null);
  }

  /** Saves a new annotation together with its article as it reads now. */
  add(annotation: Annotation, article: Article, now: Date): Promise<void> {
    return this.#write(async () => {
      const { articleId, id } = annotation;
      const [own, step, tags, recent, articles] = await Promise.all([
        readList(this.#area, ANNOTATION_LISTS, articleId),
        stepItems(this.#area, 'keep', [{ before: null, after: annotation }]),
        tagItems(this.#area, [annotation]),
        recentItems(this.#area, [[articleId, annotation.created]]),
        articleItems(this.#area, articleId, article, now),
      ]);
      const list = { [contentsKey(articleId)]: [...new Set([...own, id])] };
      await this.#area.set({ ...step, ...tags, ...recent, ...list, ...articles });
    });
  }

  /**
   * Saves a new correction with its article, and what becomes of annotations by it.
   * @param consequences how these annotations change, made of what is stored of them in this very write
   */
  correct(
    correction: Correction,
    article: Article,
    consequences: readonly { id: string; revise: (stored: Annotation) => Annotation }[],
    now: Date,
  ): Promise<void> {
    return this.#write(async () => {
      const { articleId, id } = correction;
      const ids = consequences.map((one) => one.id);
      const [{ found }, own, articles] = await Promise.all([
        readRecords(this.#area, annotationRecords, ids),
        readList(this.#area, CORRECTION_LISTS, articleId),
        articleItems(this.#area, articleId, article, now),
      ]);
      const changes = consequences.flatMap((one) => {
        const before = found.get(one.id);
        return before ? [{ before, after: one.revise(before) }] : [];
      });
      const made = { before: null, after: correction };
      const step = await stepItems(this.#area, 'correct', [made, ...changes]);
      const list = { [correctionsKey(articleId)]: [...new Set([...own, id])] };
      await this.#area.set({ ...step, ...list, ...articles });
    });
  }

  /** Takes the reader's last step back, or does the next one again, and says which it was; null where there is none. */
  move(way: 'undo' | 'redo', now: Date): Promise<Step | null> {
    return this.#writeAnyTags(() => moveInTime(this.#area, way, now));
  }

  /** Whether there is something to undo, and something to do again. */
  history(): Promise<History> {
    return historyOf(this.#area);
  }

  /**
   * Changes an annotation and returns it as changed.
   * @throws {FailureError} `notFound` where there is none, `newerRecord` where a newer version wrote it
   */
  update(
    id: string,
    change: (annotation: Annotation) => Annotation,
    what: Step['what'] = 'revise',
  ): Promise<Annotation> {
    return this.#write(async () => {
      const { records, newer } = await readRecords(this.#area, annotationRecords, [id]);
      const [annotation] = records;
      if (!annotation) throw new FailureError(newer.size > 0 ? 'newerRecord' : 'notFound', id);
      const changed = change(annotation);
      if (changed === annotation) return annotation;
      if (losesTags(annotation, changed)) await forgetTags(this.#area);
      const [step, tags] = await Promise.all([
        stepItems(this.#area, what, [{ before: annotation, after: changed }]),
        tagItems(this.#area, [changed]),
      ]);
      await this.#area.set({ ...step, ...tags });
      return changed;
    });
  }

  /** The tags that are in use, latest first. */
  tags(): Promise<string[]> {
    return this.#turns.take(() => readTags(this.#area));
  }

  /** The identities of all articles of which something was ever kept. */
  articleIds(): Promise<string[]> {
    return this.#idsAfter(contentsKey(''));
  }

  /** Those of them, and of others, of which the reader ever corrected something. */
  correctedArticleIds(): Promise<string[]> {
    return this.#idsAfter(correctionsKey(''));
  }

  /** Those of them of which something was kept last, latest first: a few, found at once. */
  recentArticleIds(): Promise<string[]> {
    return readRecent(this.#area);
  }

  /** These articles as they were kept, with their corrections; without those that cannot be read. */
  wholeArticles(ids: readonly string[]): Promise<WholeArticle[]> {
    return readWholeArticles(this.#area, ids);
  }

  /** These articles with what is kept of them, in three reads however many there are; without empty ones. */
  keptArticles(ids: readonly string[]): Promise<KeptArticle[]> {
    return readKeptArticles(this.#area, ids);
  }

  /**
   * Changes many annotations and corrections in one write and returns those that were changed; ids that are not there
   * are passed over. A change that returns the same record leaves it, and so does leaving `correct` out with corrections.
   */
  updateMany(
    ids: readonly string[],
    change: (annotation: Annotation) => Annotation,
    correct?: (correction: Correction) => Correction,
  ): Promise<(Annotation | Correction)[]> {
    return this.#write(async () => {
      const [annotations, corrections] = await Promise.all([
        readRecords(this.#area, annotationRecords, ids),
        readRecords(this.#area, correctionRecords, correct ? ids : []),
      ]);
      const own = changesAmong(annotations.records, change);
      const others = correct ? changesAmong(corrections.records, correct) : [];
      const changes = [...own, ...others];
      if (changes.length === 0) return [];
      if (own.some(({ before, after }) => losesTags(before, after))) await forgetTags(this.#area);
      const [step, tags] = await Promise.all([
        stepItems(this.#area, 'revise', changes),
        tagItems(
          this.#area,
          own.map(({ after }) => after),
        ),
      ]);
      await this.#area.set({ ...step, ...tags });
      return changes.map(({ after }) => after);
    });
  }

  /**
   * Adds what is not there yet, in one write, and says what that was; removed annotations come back. A part of an
   * import that has been taken in already is answered as it was then.
   */
  takeIn(arrivals: readonly Arrival[], now: Date, part: ImportPart | null = null): Promise<Taken> {
    return this.#writeAnyTags(() => takeInOnce(this.#area, arrivals, now, part));
  }

  /** What the last import added, be it there still or not. */
  lastImport(): Promise<Brought> {
    return readLastImport(this.#area);
  }

  /** The records as they were before the last update that changed their schema, or null. */
  backup(): Promise<Backup | null> {
    return readBackup(this.#area);
  }

  /** Puts the records of the backup back and says how many they are. */
  restoreBackup(): Promise<number> {
    return this.#writeAnyTags(() => restoreBackup(this.#area));
  }

  /** One part of the records as they lie in storage. */
  raw(source: RawSource, from: number): Promise<RawPart> {
    return readRaw(this.#area, source, from);
  }

  /** Removes all that is stored, for good. */
  removeAll(): Promise<void> {
    return this.#turns.take(() => this.#area.clear());
  }

  async #idsAfter(start: string): Promise<string[]> {
    return (await this.#area.keys()).flatMap((key) => idAfter(start, key) ?? []);
  }

  /** Runs a write of which it is not known what it does to the tags. */
  #writeAnyTags<T>(write: () => Promise<T>): Promise<T> {
    return this.#write(async () => {
      await forgetTags(this.#area);
      return write();
    });
  }

  /** Runs in its turn, after what an update has to do before the first write. */
  #write<T>(write: () => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      if (!this.#isReady) await backUpBeforeUpdate(this.#area, new Date());
      this.#isReady = true;
      return write();
    });
  }
}
