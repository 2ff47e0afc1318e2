// An article open in a tab with all that is known of it: what the engine found and what the reader kept.
import type { Annotation } from './annotation.ts';
import type { Article } from './article.ts';
import type { Detections } from './detection.ts';
import type { Span } from './span.ts';

/** An annotation with the place of its targets in the text as it is now; null for an orphan. */
export interface AnchoredAnnotation {
  annotation: Annotation;
  spans: Span[] | null;
}

/** One thing that is marked in a text: an attribution or claim by its index, or an annotation by its id. */
export type MarkRef =
  | { type: 'attribution'; index: number }
  | { type: 'claim'; index: number }
  | { type: 'annotation'; id: string };

/** What to keep: a mark, or the words that the reader selected. */
export type KeepTarget = Extract<MarkRef, { index: number }> | { type: 'selection'; span: Span };

/** What the page needs in order to paint, and the card in order to speak. */
export interface Marks extends Detections {
  /** `Article.addresses[0]`. */
  articleId: string;
  /** Stands for the very text that the spans are about: another text has another digest. */
  digest: string;
  annotations: AnchoredAnnotation[];
}

/** What the views show of the article in a tab. */
export interface Reading extends Marks {
  article: Article;
  /** Records of this article that this version cannot read; they stay in storage. */
  unreadable: number;
  /** The match pattern of the site and whether the reader lets us read there without a click. */
  site: { pattern: string; allowed: boolean } | null;
}
