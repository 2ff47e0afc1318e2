// Every message between the parts, by name: what it asks and what it is answered. The seam's types.
import * as v from 'valibot';
import type { Article } from '../model/article.ts';
import { COLOURS, VERDICTS, type Annotation } from '../model/annotation.ts';
import type { AskedCorrection } from '../model/correction.ts';
import type { KeepTarget, Marks, MarkRef, Reading } from '../model/reading.ts';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));

const keepTarget = v.variant('type', [
  v.object({ type: v.literal('attribution'), index }),
  v.object({ type: v.literal('claim'), index }),
  v.object({ type: v.literal('selection'), span: v.pipe(v.tuple([index, index]), v.readonly()) }),
]) satisfies v.GenericSchema<unknown, KeepTarget>;

const name = v.pipe(v.string(), v.trim(), v.minLength(1));

const correction = v.variant('type', [
  v.object({ type: v.literal('speaker'), index, name }),
  v.object({ type: v.literal('sameAs'), name, as: name }),
  v.object({ type: v.literal('notQuotation'), index }),
  v.object({ type: v.literal('notClaim'), index }),
]) satisfies v.GenericSchema<unknown, AskedCorrection>;

/** A link that backs a verdict: pages of the web and nothing that could run. */
const evidence = v.object({
  url: v.pipe(v.string(), v.url(), v.regex(/^https?:/i)),
  title: v.string(),
  note: v.string(),
});

/** What the reader may change of an annotation; what is left out stays as it is. */
const changes = v.object({
  note: v.exactOptional(v.string()),
  tags: v.exactOptional(v.array(v.pipe(v.string(), v.minLength(1)))),
  colour: v.exactOptional(v.picklist(COLOURS)),
  verdict: v.exactOptional(v.nullable(v.picklist(VERDICTS))),
  evidence: v.exactOptional(v.array(evidence)),
});

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
  /** Changes an annotation's body. */
  revise: v.object({ id: v.string(), changes }),
  /** Removes an annotation; it can be restored. */
  remove: v.object({ id: v.string() }),
  /** Takes a removal back. */
  restore: v.object({ id: v.string() }),
  /** Corrects a detection of the article that the tab shows. */
  correct: v.object({ tabId, articleId: v.string(), digest: v.string(), correction }),
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
};

/** The answers to `backgroundRequests`. */
export interface BackgroundReplies {
  read: Reading;
  keep: Annotation;
  revise: Annotation;
  remove: null;
  restore: Annotation;
  correct: null;
  undo: Moved | null;
  redo: Moved | null;
  listTags: string[];
  pageMoved: null;
  pageOpened: null;
}

/** A step that was undone or done again: its article, and the first words of what it was about. */
export interface Moved {
  articleId: string;
  words: string;
}

/** Names of the requests that the background answers. */
export type BackgroundRequestName = keyof typeof backgroundRequests;

/** What a request to the background carries. */
export type BackgroundRequest<N extends BackgroundRequestName> = v.InferOutput<
  (typeof backgroundRequests)[N]
>;

/** Requests that a page's content script answers. */
export interface PageMessages {
  /** The article on the page as it is now or, where that is still this page's, as it was read last. */
  extract: { request: { as: 'now' | 'shown' }; reply: Article };
  /** Whether the page shows the marks of this article. */
  isShowing: { request: { articleId: string }; reply: boolean };
  /** Paints the marks and gives the card its words. */
  show: { request: { marks: Marks }; reply: null };
  /** Scrolls to a mark and flashes it; false where it has no place on the page. */
  reveal: { request: { mark: MarkRef }; reply: boolean };
  /** Keeps what is selected on the page, and opens a note for it when asked. */
  keepSelection: { request: { withNote: boolean }; reply: null };
}

/** Names of the requests that a content script answers. */
export type PageMessageName = keyof PageMessages;

/** News that the background sends to open views. */
export interface Announcement {
  /** What is kept of this article has changed; views that show it ask again. */
  changed: { articleId: string };
}
