// Every message between the parts, by name: what it asks and what it is answered. The seam's types.
import * as v from 'valibot';
import {
  annotationSchema,
  COLOURS,
  evidenceSchema,
  VERDICTS,
  type Annotation,
} from '../model/annotation.ts';
import { articleSchema, type Article } from '../model/article.ts';
import type { AskedCorrection } from '../model/correction.ts';
import type { Gathering } from '../model/gathering.ts';
import {
  besidesSchema,
  type Backup,
  type Brought,
  type BulkChange,
  type KeptArticle,
  type RawPart,
  type Revision,
  type WholeArticle,
} from '../model/library.ts';
import { settingsChangesSchema, type Settings } from '../model/settings.ts';
import type { Words } from './strings.ts';
import type { DetectedRef, KeepTarget, Marks, MarkRef, Reading } from '../model/reading.ts';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));

const span = v.pipe(v.tuple([index, index]), v.readonly());

const spans = v.pipe(v.array(span), v.minLength(1));

const detected = v.variant('type', [
  v.object({ type: v.literal('attribution'), index }),
  v.object({ type: v.literal('claim'), index }),
]) satisfies v.GenericSchema<unknown, DetectedRef>;

const keepTarget = v.variant('type', [
  detected,
  v.object({ type: v.literal('selection'), span }),
]) satisfies v.GenericSchema<unknown, KeepTarget>;

const name = v.pipe(v.string(), v.trim(), v.minLength(1));

const correction = v.variant('type', [
  v.object({ type: v.literal('speaker'), index, name }),
  v.object({ type: v.literal('sameAs'), name, as: name }),
  v.object({ type: v.literal('notQuotation'), index }),
  v.object({ type: v.literal('notClaim'), index }),
  v.object({ type: v.literal('extent'), mark: detected, spans }),
  v.object({ type: v.literal('retarget'), id: v.string(), spans }),
]) satisfies v.GenericSchema<unknown, AskedCorrection>;

/** Pages of the web and nothing that could run. */
const webUrl = v.pipe(v.string(), v.url(), v.regex(/^https?:/i));

/** A link that backs a verdict. */
const evidence = v.object({ ...evidenceSchema.entries, url: webUrl });

/** What the reader may change of an annotation; what is left out stays as it is. */
const changes = v.object({
  note: v.exactOptional(v.string()),
  tags: v.exactOptional(v.array(v.pipe(v.string(), v.minLength(1)))),
  colour: v.exactOptional(v.picklist(COLOURS)),
  verdict: v.exactOptional(v.nullable(v.picklist(VERDICTS))),
  evidence: v.exactOptional(v.array(evidence)),
});

/** What the fields held that the reader started from, where changes made elsewhere must not be lost. */
const startedFrom = v.object({
  note: v.exactOptional(v.string()),
  tags: v.exactOptional(v.array(v.string())),
  // As it is stored, whatever its address.
  evidence: v.exactOptional(v.array(evidenceSchema)),
});

const bulkChange = v.variant('type', [
  v.object({ type: v.literal('remove') }),
  v.object({ type: v.literal('restore') }),
  v.object({ type: v.literal('tag'), tag: v.pipe(v.string(), v.trim(), v.minLength(1)) }),
  v.object({ type: v.literal('untag'), tag: v.string() }),
  v.object({ type: v.picklist(['judge', 'unjudge']), verdict: v.picklist(VERDICTS) }),
]) satisfies v.GenericSchema<unknown, BulkChange>;

/** The tab that a request is about; a page leaves it out and means its own. */
const tabId = v.exactOptional(index);

/** Requests that the background answers, checked by these schemas when they arrive. */
export const backgroundRequests = {
  /** Reads the article in a tab: extraction, detection, the reader's annotations; the page is painted too. */
  read: v.object({ tabId }),
  /** Keeps a detection or a selection of the article that the tab shows; keeping the same twice keeps it once. */
  keep: v.object({
    tabId,
    articleId: v.string(),
    /** `Marks.digest` of the text that the target's index or span is about. */
    digest: v.string(),
    target: keepTarget,
    note: v.exactOptional(v.string()),
  }),
  /** Changes an annotation's body; where it was changed elsewhere since, `was` lets both changes stand. */
  revise: v.object({ id: v.string(), changes, was: v.exactOptional(startedFrom) }),
  /** Removes an annotation; it can be restored. */
  remove: v.object({ id: v.string() }),
  /** Takes a removal back. */
  restore: v.object({ id: v.string() }),
  /** Corrects a detection of the article that the tab shows. */
  correct: v.object({ tabId, articleId: v.string(), digest: v.string(), correction }),
  /** Puts the script for corrections into the page that asks. */
  bringOnDemand: v.object({}),
  /** Takes the reader's last step back, on whatever article it was. */
  undo: v.object({}),
  /** Does again what was taken back last. */
  redo: v.object({}),
  /** Every tag that the reader has given, latest first. */
  listTags: v.object({}),
  /** A page that shows marks has moved on to another article, or drawn the same one anew. */
  pageMoved: v.object({}),
  /** A content script has started on a page, which looks like an article or does not. */
  pageOpened: v.object({ looksReadable: v.boolean() }),
  /** The identities of all articles of which something was ever kept. */
  listArticles: v.object({}),
  /** Those of which something was kept last, latest first: a few, answered at once however large the library is. */
  recentArticles: v.object({}),
  /** These articles with what is kept of them; those of which nothing is left do not come. */
  keptArticles: v.object({ ids: v.array(v.string()) }),
  /** These articles as they were kept, with their texts and corrections; without those that cannot be read. */
  wholeArticles: v.object({ ids: v.array(v.string()) }),
  /** The identities of all articles of which the reader ever corrected something. */
  correctedArticles: v.object({}),
  /** Reads an article as it was kept, without its page. */
  readKept: v.object({ articleId: v.string() }),
  /** How an article changed between the times at which something of it was kept, latest first. */
  revisions: v.object({ articleId: v.string() }),
  /**
   * Makes one change to many annotations, or to corrections where it removes or restores; those that are not there any
   * more are passed over.
   */
  changeMany: v.object({ ids: v.array(v.string()), change: bulkChange }),
  /** Opens the article of an annotation in a tab, at the words that it keeps. */
  openKept: v.object({ id: v.string() }),
  /** Takes articles and annotations of a file in; those that are there already stay as they are. */
  takeIn: v.object({
    records: v.array(
      v.object({
        article: articleSchema,
        annotations: v.array(annotationSchema),
        besides: v.exactOptional(besidesSchema),
      }),
    ),
    part: v.exactOptional(v.object({ importId: v.pipe(v.string(), v.uuid()), index })),
  }),
  /** What the last import added. */
  lastImport: v.object({}),
  /** The records as they were before an update changed their schema. */
  backup: v.object({}),
  /** Puts the records of the backup back. */
  restoreBackup: v.object({}),
  /** One part of the records as they lie in storage: those that cannot be read, or those of the backup. */
  rawRecords: v.object({ source: v.picklist(['unreadable', 'backup']), from: index }),
  /** Bytes that are stored, about. */
  measure: v.object({}),
  /** What the reader decided once. */
  settings: v.object({}),
  /** Changes settings; what is left out stays as it is. */
  changeSettings: v.object({ changes: settingsChangesSchema }),
  /** Gathers evidence for a claim from now on, on whatever page; with null no longer. */
  gather: v.object({ id: v.nullable(v.string()) }),
  /** The claim that evidence is gathered for, if any. */
  gathering: v.object({}),
  /** Adds a page as evidence for that claim. */
  addEvidence: v.object({ url: webUrl, title: v.string(), quotation: v.string() }),
  /** Removes all that is stored, for good. */
  removeAll: v.object({}),
};

/** The answers to `backgroundRequests`. */
export interface BackgroundReplies {
  read: Reading;
  keep: Annotation;
  revise: Annotation;
  remove: null;
  restore: Annotation;
  correct: null;
  bringOnDemand: null;
  undo: Moved | null;
  redo: Moved | null;
  listTags: string[];
  pageMoved: null;
  pageOpened: null;
  listArticles: string[];
  recentArticles: string[];
  keptArticles: KeptArticle[];
  wholeArticles: WholeArticle[];
  correctedArticles: string[];
  readKept: Reading;
  revisions: Revision[];
  /** The ids of those that were changed by it. */
  changeMany: string[];
  /** The link that the view is to open; null where the page is open already. */
  openKept: string | null;
  /** What was not there before. */
  takeIn: Brought;
  /** What it added, be it there still or not. */
  lastImport: Brought;
  backup: Backup | null;
  restoreBackup: null;
  rawRecords: RawPart;
  measure: number;
  settings: Settings;
  changeSettings: Settings;
  gather: Gathering | null;
  gathering: Gathering | null;
  /** The claim that the evidence is for now. */
  addEvidence: Gathering;
  removeAll: null;
}

/** A step that was undone or done again: the first words of what it was about. */
export interface Moved {
  words: string;
}

/** Names of the requests that the background answers. */
export type BackgroundRequestName = keyof typeof backgroundRequests;

/** What a request to the background carries. */
export type BackgroundRequest<N extends BackgroundRequestName> = v.InferOutput<
  (typeof backgroundRequests)[N]
>;

/** `frames` are not read and take much of the page; the page `swallows` what the reader does in our interface. */
export type Hindrance = 'frames' | 'swallows';

/** Requests that a page's content script answers. */
export interface PageMessages {
  /** The article on the page as it is now or, where that is still this page's, as it was read last. */
  extract: { request: { as: 'now' | 'shown' }; reply: Article };
  /** The article whose marks the page shows, if any. */
  shownArticle: { request: Record<string, never>; reply: string | null };
  /** Paints the marks and gives the card its words; `words` are those of the reader's language, null for the browser's. */
  show: { request: { marks: Marks; words: Words | null }; reply: null };
  /** Scrolls to a mark and flashes it; false where it has no place on the page. */
  reveal: { request: { mark: MarkRef }; reply: boolean };
  /** Goes to the next or previous quotation and gives it the focus; false where there is none. */
  step: { request: { way: 1 | -1 }; reply: boolean };
  /** What keeps us from parts of the page, or the reader from us there. */
  hindrances: { request: Record<string, never>; reply: Hindrance[] };
  /** Keeps what is selected on the page, and opens a note for it when asked. */
  keepSelection: { request: { withNote: boolean }; reply: null };
  /** Says something at the page's edge, with Undo for the reader's last step where that is what it tells. */
  say: { request: { text: string; canUndo: boolean }; reply: null };
}

/** Names of the requests that a content script answers. */
export type PageMessageName = keyof PageMessages;

/** News that the background sends to open views. */
export interface Announcement {
  /** What is kept of these articles has changed; views that show them ask again. */
  changed: { articleIds: string[] };
  /** The article in a tab was read: a view that could not read it before can now. */
  read: { tabId: number };
  /** The reader changed the settings. */
  settings: { settings: Settings };
  /** The reader gathers evidence for another claim, for none, or has found some. */
  gathering: { gathering: Gathering | null };
}
