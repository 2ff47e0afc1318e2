// A page's markup -> its article and what the engine finds in it, by the extension's own modules over jsdom.
import { JSDOM, VirtualConsole } from 'jsdom';
import { readArticle } from '../src/article/read-article.ts';
import { detect } from '../src/detect/detect.ts';
import type { Article } from '../src/model/article.ts';
import type { Detections } from '../src/model/detection.ts';

/** An article with what was found in it. */
export interface PageReading {
  article: Article;
  detections: Detections;
}

/** Reads a page; null where it has no article. Scripts do not run and nothing is fetched. */
export async function readPage(html: string, url: string): Promise<PageReading | null> {
  // A console of its own keeps jsdom's complaints about foreign style sheets to itself.
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  try {
    const read = readArticle(window.document);
    if (!read) return null;
    return { article: read.article, detections: await detect(read.article) };
  } finally {
    window.close();
  }
}
