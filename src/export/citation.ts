// A quotation as one line to paste: the words, who said them, where and when, and a link to the very words.
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { publishedDay } from './day.ts';
import { singleLine } from './plain-text.ts';
import { quotedWords } from './quotation.ts';
import { linkToWords } from './text-fragment.ts';
import { siteOf } from './web-address.ts';

/**
 * `“The bridge is unsafe” (Dana Reyes, mayor), The Courier, 2026-11-20, https://…#:~:text=…`, as plain text.
 * What is not known is left out.
 */
export function citeQuotation(annotation: Annotation, article: Article): string {
  const { speaker, targets } = annotation;
  const person = speaker && [speaker.name, speaker.role].filter(Boolean).join(', ');
  const words = `“${quotedWords(annotation)}”${person ? ` (${person})` : ''}`;
  const parts = [
    words,
    article.siteName ?? siteOf(article.url),
    publishedDay(article),
    linkToWords(article.url, targets),
  ];
  return parts
    .map((part) => singleLine(part ?? ''))
    .filter(Boolean)
    .join(', ');
}
