// What the library's page is given: articles without their texts, each with all that is kept of it.
import * as v from 'valibot';
import type { Annotation, Verdict } from './annotation.ts';
import { earlierTextSchema, type Article } from './article.ts';
import { correctionSchema } from './correction.ts';
import type { Change } from './difference.ts';

/** An article as lists show it. */
export type ArticleHead = Omit<Article, 'text' | 'blocks'>;

/** An article with what is kept of it. */
export interface KeptArticle {
  /** Under which it is kept; `Annotation.articleId` of its annotations. */
  id: string;
  article: ArticleHead;
  /** Without the removed ones. */
  annotations: Annotation[];
  /** Records of this article that do not validate; they stay in storage. */
  unreadable: number;
  /** Records of this article that a newer version wrote; they stay as they are. */
  newer: number;
}

/** Schema of what is kept of an article besides itself and its annotations. */
export const besidesSchema = v.object({
  /** When its text was last kept. */
  saved: v.pipe(v.string(), v.isoTimestamp()),
  /** The texts that it had when something of it was kept before, oldest first. */
  earlier: v.array(earlierTextSchema),
  /** The reader's corrections of what is found in it, without those taken back, oldest first. */
  corrections: v.array(correctionSchema),
});

/** What is kept of an article besides itself and its annotations. */
export type Besides = v.InferOutput<typeof besidesSchema>;

/** An article as it was kept, with its text and all that is kept besides its annotations. */
export interface WholeArticle {
  id: string;
  article: Article;
  besides: Besides;
}

/** What an import added, by the ids of the records. */
export interface Brought {
  annotations: string[];
  corrections: string[];
}

/** The records as they were before an update changed their schema. */
export interface Backup {
  /** ISO 8601. */
  made: string;
  records: number;
}

/** What can be taken out as it lies in storage. */
export type RawSource = 'unreadable' | 'backup';

/** Some records as they lie in storage, and where the next part begins; null after the last. */
export interface RawPart {
  records: { key: string; value: unknown }[];
  next: number | null;
}

/** One part of an import, which may be asked for more than once. */
export interface ImportPart {
  /** A UUID that all parts of one import share. */
  importId: string;
  index: number;
}

/** How an article's text differs between two times at which it was kept. */
export interface Revision {
  /** When the earlier text was kept last, and when the later one was: ISO 8601. */
  before: string;
  after: string;
  /** Each block that changed, went or came, in the order of the later text. */
  blocks: Change[][];
}

/** One change that is made to many annotations at once. */
export type BulkChange =
  | { type: 'remove' }
  | { type: 'restore' }
  | { type: 'tag'; tag: string }
  | { type: 'untag'; tag: string }
  /** Of the claims among them. */
  | { type: 'judge'; verdict: Verdict }
  /** Takes back the verdict that was given last, from those that still have it. */
  | { type: 'unjudge'; verdict: Verdict };
