// The records in storage, their keys and their schemas: one key an article, one an annotation.
import * as v from 'valibot';
import { annotationSchema, ANNOTATION_SCHEMA, type Annotation } from '../model/annotation.ts';
import { articleSchema, earlierTextSchema, type Article } from '../model/article.ts';
import { CORRECTION_SCHEMA, correctionSchema, type Correction } from '../model/correction.ts';
import type { Migration } from './migrations.ts';

/** The version that new article records carry. */
export const ARTICLE_SCHEMA = 1;

const articleRecordSchema = v.object({
  schema: v.literal(ARTICLE_SCHEMA),
  article: articleSchema,
  /** When its text was last kept. */
  saved: v.pipe(v.string(), v.isoTimestamp()),
  /** The texts as they read when the reader kept something of them before, oldest first. */
  earlier: v.optional(v.array(earlierTextSchema), []),
});

/** An article as stored: as it read when the reader last kept something of it. */
export type ArticleRecord = v.InferOutput<typeof articleRecordSchema>;

/** A kind of record: its key in storage and how a stored value becomes a record again. */
export interface RecordKind<T> {
  key: (id: string) => string;
  /** The schema version that this build writes. */
  schema: number;
  /** From version n to n + 1 at index n - 1. */
  migrations: readonly Migration[];
  parse: (value: unknown) => v.SafeParseResult<v.GenericSchema<unknown, T>>;
}

/** Articles, by `Article.addresses[0]`. */
export const articleRecords: RecordKind<ArticleRecord> = {
  key: (id) => `article:${id}`,
  schema: ARTICLE_SCHEMA,
  migrations: [],
  parse: (value) => v.safeParse(articleRecordSchema, value),
};

/** Annotations, by their id. */
export const annotationRecords: RecordKind<Annotation> = {
  key: (id) => `annotation:${id}`,
  schema: ANNOTATION_SCHEMA,
  migrations: [addHistory],
  parse: (value) => v.safeParse(annotationSchema, value),
};

/** Version 1 knew neither earlier verdicts nor when a link was added, and called the words of a link its note. */
function addHistory(record: Record<string, unknown>): Record<string, unknown> {
  const evidence: unknown[] = Array.isArray(record.evidence) ? record.evidence : [];
  return {
    ...record,
    history: [],
    evidence: evidence.map((link) => {
      const { note: quotation, ...rest } = Object(link) as Record<string, unknown>;
      return { ...rest, quotation, added: record.modified };
    }),
  };
}

/** Corrections, by their id. */
export const correctionRecords: RecordKind<Correction> = {
  key: (id) => `correction:${id}`,
  schema: CORRECTION_SCHEMA,
  migrations: [],
  parse: (value) => v.safeParse(correctionSchema, value),
};

/** The id of the record that a key of storage holds, or null where it holds none of this kind. */
export function idOfKey({ key: keyOf }: RecordKind<unknown>, key: string): string | null {
  return idAfter(keyOf(''), key);
}

/** What follows the start of a key of storage, or null where it starts otherwise. */
export function idAfter(start: string, key: string): string | null {
  return key.startsWith(start) ? key.slice(start.length) : null;
}

/** Every kind of record, by the name under which its schema is noted. */
export const RECORD_KINDS = {
  article: articleRecords,
  annotation: annotationRecords,
  correction: correctionRecords,
} as const satisfies Record<string, RecordKind<unknown>>;

/** The ids of an article's corrections. */
export const correctionsKey = (articleId: string): string => `corrections:${articleId}`;

/** The ids of an article's annotations, so that one article is read without reading the library. */
export const contentsKey = (articleId: string): string => `contents:${articleId}`;

/** The article that an address stands for. */
export const addressKey = (address: string): string => `address:${address}`;

/** Every tag that was ever given, so that completing one does not read the library. */
export const TAGS_KEY = 'tags';

/** Where a record that does not validate is kept until somebody has looked at it. */
export const asideKey = (key: string): string => `aside:${key}`;

/** The article record of an article as it reads now; the text that the record had before stays with it. */
export function articleRecord(
  article: Article,
  now: Date,
  before: ArticleRecord | null = null,
): ArticleRecord {
  let earlier = before?.earlier ?? [];
  if (before && before.article.text !== article.text) {
    const { text, blocks } = before.article;
    earlier = [...earlier, { text, blocks, saved: before.saved }];
  }
  return { schema: ARTICLE_SCHEMA, article, saved: now.toISOString(), earlier };
}
