// A live document -> its article and the map from the article's text to the live page. Reads, never changes the page.
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import type { Article } from '../model/article.ts';
import { cutClutter, isProse } from './clutter.ts';
import { composeText } from './compose.ts';
import { findFurniture } from './furniture.ts';
import { composeMetadata, readPageFacts, type PageFacts } from './metadata.ts';
import { copyPage, type PageParts } from './page-copy.ts';
import { findPassages, foldSpace, type Passage } from './passages.ts';
import { TextMap } from './text-map.ts';

/** An article and where its text stands on the page. */
export interface ReadArticle {
  article: Article;
  map: TextMap;
}

/** What of a page is read. */
export interface ReadOptions extends PageParts {
  /** The page's address, where the document does not know it (a saved file). */
  url?: string;
}

/** Reads the article of a page, or of a part of it; null where there is none. */
export function readArticle(document: Document, options: ReadOptions = {}): ReadArticle | null {
  const taken = takeApart(document, options);
  if (taken === null) return null;
  const { copy, content, found } = taken;
  const facts = factsOf(document, options);
  const metadata = composeMetadata(facts, found);
  const furniture = findFurniture(document);
  const passages = findPassages(content, (text) => {
    const live = copy.liveText(text);
    return live === undefined || furniture.has(live) ? undefined : live;
  });
  const article = cutClutter(passages, {
    ...metadata,
    element: findHeadline(document, metadata.title),
  });
  if (!isArticle(article)) return null;
  const { text, blocks, runs } = composeText(article);
  return { article: { ...metadata, text, blocks }, map: new TextMap(text, runs) };
}

/** What the page's head says is of the whole page; a part of it has its own words only. */
function factsOf(document: Document, { url = document.URL, within }: ReadOptions): PageFacts {
  const facts = readPageFacts(document, url);
  if (!within) return facts;
  const headings = [...within.querySelectorAll('h1, h2')].slice(0, 1);
  const own = headings.map(({ textContent }) => foldSpace(textContent).trim());
  return { ...facts, headings: own, linkedData: null, published: [] };
}

/** The page's headline: the h1 that says the title, or the only one. */
function findHeadline(document: Document, title: string): Element | null {
  const headings = [...document.querySelectorAll('h1')];
  const saying = headings.find(({ textContent }) => foldSpace(textContent).trim() === title);
  return saying ?? (headings.length === 1 ? (headings[0] ?? null) : null);
}

/** Runs Readability on a copy of the page. */
function takeApart(document: Document, parts: PageParts) {
  if (document.body?.tagName !== 'BODY') return null;
  try {
    const copy = copyPage(document, parts);
    const found = new Readability(copy.document, {
      serializer: (element) => element as Element,
      keepClasses: true,
    }).parse();
    return found?.content == null ? null : { copy, found, content: found.content };
  } catch {
    // Markup nested many thousands deep overflows the stack of a recursion that is not ours: no article for us.
    return null;
  }
}

/** Less prose than this is a note on a page ("not found", "please log in"), no article. */
const LEAST_PROSE = 140;

/** Characters of scripts that say with one what others say with two or three. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

function isArticle(passages: readonly Passage[]): boolean {
  const prose = passages.filter(isProse).map(({ text }) => text);
  const length = prose.reduce(
    (sum, text) => sum + text.length + (text.match(DENSE) ?? []).length,
    0,
  );
  return length >= LEAST_PROSE;
}

/** Whether a page looks like an article, at a small part of the cost of reading it. */
export function isReadable(document: Document): boolean {
  return document.body !== null && isProbablyReaderable(document);
}
