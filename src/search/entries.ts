// One line of the library: an annotation with the head of its article.
import type { Annotation } from '../model/annotation.ts';
import type { ArticleHead, KeptArticle } from '../model/library.ts';

/** What lists, filters and the index are about. */
export interface Entry {
  annotation: Annotation;
  article: ArticleHead;
  /** The host without "www."; empty for what did not come from the web. */
  site: string;
  /** When the reader kept it, as milliseconds since 1970. */
  kept: number;
  /** When the article came out, as milliseconds since 1970; null where the page did not say. */
  published: number | null;
}

/** The lines of an article, in the order in which they were kept. */
export function entriesOf({ article, annotations }: KeptArticle): Entry[] {
  const site = siteOf(article);
  const time = Date.parse(article.publishedTime ?? '');
  const published = Number.isNaN(time) ? null : time;
  return annotations.map((annotation) => ({
    annotation,
    article,
    site,
    kept: Date.parse(annotation.created),
    published,
  }));
}

/** The article's host without "www.", or nothing. */
export function siteOf({ url }: ArticleHead): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
