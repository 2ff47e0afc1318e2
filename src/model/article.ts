// What Readability finds on a page: metadata and text.
import * as v from 'valibot';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Schema of a block: a run of the text that stands for itself on the page. */
export const blockSchema = v.object({
  kind: v.picklist(['heading', 'paragraph', 'listItem', 'blockquote', 'caption']),
  start: offset,
  end: offset,
});

/** Schema of an article, for what comes out of messages and storage. */
export const articleSchema = v.object({
  /** The headline as readers know it, without the site's name. */
  title: v.string(),
  byline: v.nullable(v.string()),
  siteName: v.nullable(v.string()),
  /** ISO 8601, with the precision and zone that the page gives. */
  publishedTime: v.nullable(v.string()),
  /** BCP 47. */
  lang: v.nullable(v.string()),
  /** The address in the address bar. */
  url: v.string(),
  /** Comparable forms of every address that the article is known under; the first is its identity. */
  addresses: v.pipe(v.array(v.string()), v.minLength(1)),
  /** The blocks' texts, white space folded, joined by a line feed. */
  text: v.string(),
  /** In order, disjoint; only the line feeds between them lie outside. */
  blocks: v.array(blockSchema),
});

/** Schema of a text as an article had it once. */
export const earlierTextSchema = v.object({
  text: v.string(),
  blocks: v.array(blockSchema),
  /** When it was kept last. */
  saved: v.pipe(v.string(), v.isoTimestamp()),
});

/** A run of the text that stands for itself: `[start, end)` in UTF-16 code units into `Article.text`. */
export type Block = v.InferOutput<typeof blockSchema>;

/** A news article as read from a page. */
export type Article = v.InferOutput<typeof articleSchema>;

/** The part of an article that the detection engine reads. */
export type Prose = Pick<Article, 'title' | 'byline' | 'lang' | 'text' | 'blocks'>;
