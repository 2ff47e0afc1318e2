// An article open in a tab with all that is known of it: what the engine found and what the reader kept.
import type { Annotation } from './annotation.ts';
import type { Article } from './article.ts';
import type { Detections } from './detection.ts';
import type { AnchorState, Change } from './difference.ts';
import type { OwnNames, Settings } from './settings.ts';
import type { Span } from './span.ts';

/** Where an annotation's targets stand in the text as it is now. */
export interface Place {
  /** The places that were found; null for an orphan. */
  spans: Span[] | null;
  /** `changed` when any of the targets' words did; `moved` when any moved, and none changed. */
  state: AnchorState;
  /** For `changed`: what became of each target's words, in their order. */
  difference: Change[][] | null;
}

/** An annotation with its place. */
export interface AnchoredAnnotation extends Place {
  annotation: Annotation;
}

/** One thing that is marked in a text: an attribution or claim by its index, or an annotation by its id. */
export type MarkRef =
  | { type: 'attribution'; index: number }
  | { type: 'claim'; index: number }
  | { type: 'annotation'; id: string };

/** A mark that the engine made. */
export type DetectedRef = Extract<MarkRef, { index: number }>;

/** What to keep: a mark, or the words that the reader selected. */
export type KeepTarget = DetectedRef | { type: 'selection'; span: Span };

/** What the page needs in order to paint, and the card in order to speak. */
export interface Marks extends Detections {
  /** `Article.addresses[0]`. */
  articleId: string;
  /** Stands for the very text that the spans are about: another text has another digest. */
  digest: string;
  /** What the reader wants found. Attributions are there either way, because claims are theirs. */
  detection: Settings['detection'];
  /** What the reader calls colours and verdicts. */
  names: OwnNames;
  /** Whether selecting words on this site shows no toolbar. */
  isToolbarOff: boolean;
  annotations: AnchoredAnnotation[];
}

/** How an article's text differs from what the reader marked. */
export interface ArticleChanges {
  /** When something of the earlier text was kept last: ISO 8601. */
  since: string;
  /** Each block that changed, went or came near what the reader kept, in the order of the text as it is now. */
  near: Change[][];
  /** Those elsewhere. */
  others: Change[][];
}

/** Another article that stood at an article's address, with something that the reader kept of it. */
export interface EarlierArticle {
  articleId: string;
  title: string;
  /** How many annotations it has. */
  kept: number;
}

/** What the views show of the article in a tab. */
export interface Reading extends Marks {
  article: Article;
  /** Whether the reader has steps to undo, and to do again, here or elsewhere. */
  history: { canUndo: boolean; canRedo: boolean };
  /** What changed since the reader marked it; null where nothing did, and where nothing is kept. */
  changes: ArticleChanges | null;
  /** The article whose place this one has taken; null where nothing is kept of one. */
  earlier: EarlierArticle | null;
  /** Records of this article that do not validate; they stay in storage. */
  unreadable: number;
  /** Records of this article that a newer version wrote; they stay as they are. */
  newer: number;
  /** The match pattern of the site, whether the reader lets us read there without a click, or does not want to be asked. */
  site: { pattern: string; allowed: boolean; declined: boolean } | null;
}
