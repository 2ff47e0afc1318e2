// An article as reference managers see it: the parts that BibTeX, RIS and CSL-JSON share.
import type { Article } from '../model/article.ts';
import { localDay, publishedDay } from './day.ts';
import type { ExportRecord } from './exporter.ts';
import { singleLine } from './plain-text.ts';
import { siteOf, webAddress } from './web-address.ts';

/** A bibliographic reference; every text is one line. */
export interface Reference {
  /** Unique in the export; letters and digits, as BibTeX takes them. */
  key: string;
  title: string;
  /** The byline as the page has it, without "By": names are not told apart from titles and places. */
  author: string | null;
  outlet: string | null;
  /** YYYY-MM-DD. */
  published: string | null;
  /** YYYY-MM-DD. */
  accessed: string;
  url: string | null;
  lang: string | null;
  /** The reader's tags, each once. */
  keywords: string[];
}

/** Makes the references of one export's articles, one after another. */
export function referrer(now: Date): (record: ExportRecord) => Reference {
  const taken = new Map<string, number>();
  return ({ article, annotations }) => {
    const stem = keyStem(article);
    const before = taken.get(stem) ?? 0;
    taken.set(stem, before + 1);
    const tags = annotations.flatMap((annotation) => annotation.tags.map(singleLine));
    return {
      key: before === 0 ? stem : `${stem}-${before + 1}`,
      title: singleLine(article.title),
      author: lineOrNull(article.byline?.replace(/^\s*by\s+/i, '')),
      outlet: lineOrNull(article.siteName ?? siteOf(article.url)),
      published: publishedDay(article),
      accessed: localDay(now),
      url: webAddress(article.url),
      lang: lineOrNull(article.lang),
      keywords: [...new Set(tags)].filter(Boolean),
    };
  };
}

/** `courier2026harbour`: outlet, year and first long word, in ASCII. */
function keyStem(article: Article): string {
  const site = siteOf(article.url)?.split('.').at(0) ?? article.siteName ?? '';
  const year = publishedDay(article)?.slice(0, 4) ?? '';
  const words = ascii(article.title).split(' ');
  const word = words.find((one) => one.length > 3) ?? words[0] ?? '';
  return `${ascii(site).replaceAll(' ', '')}${year}${word}` || 'article';
}

function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function lineOrNull(text: string | null | undefined): string | null {
  return singleLine(text ?? '') || null;
}
