// Whether an article that is kept and one that is open are one: sites give many articles one address by mistake.
import type { Article } from '../model/article.ts';
import { comparableAddress } from './addresses.ts';

/** What of an article tells it from others. */
export type Evidence = Pick<Article, 'title' | 'text' | 'url'>;

/** An address that a page only claims has to be borne out by the words: this part of the shorter text is in both. */
const SHARED_WHERE_CLAIMED = 0.2;

/** At one address an article may be rewritten; with hardly anything left of it, and another title, it is another one. */
const SHARED_WHERE_IT_STANDS = 0.03;

/** Tells whether two articles that share an address are one. */
export function isSameArticle(kept: Evidence, open: Evidence): boolean {
  // A file may have brought annotations without the text that they are of.
  if (kept.text === '' || kept.text === open.text) return true;
  const title = lettersOf(kept.title);
  if (title !== '' && title === lettersOf(open.title)) return true;
  const stands = comparableAddress(kept.url) === comparableAddress(open.url);
  return (
    sharedPart(kept.text, open.text) >= (stands ? SHARED_WHERE_IT_STANDS : SHARED_WHERE_CLAIMED)
  );
}

/** The name of an article at an address that stands for another one already. */
export function namedAddress(address: string, { title }: Pick<Article, 'title'>): string {
  return `${address}#${lettersOf(title).slice(0, 80)}`;
}

/** How much of the shorter text's three-word phrases the longer has too, from 0 to 1. */
function sharedPart(one: string, other: string): number {
  const [shorter, longer] = [phrasesOf(one), phrasesOf(other)].toSorted((a, b) => a.size - b.size);
  if (!shorter || !longer || shorter.size === 0) return 0;
  let shared = 0;
  for (const phrase of shorter) if (longer.has(phrase)) shared++;
  return shared / shorter.size;
}

function phrasesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  // Where words are not written apart, letters stand for them.
  const pieces = words.length * 12 < text.length ? [...text] : words;
  return new Set(pieces.map((_, at) => pieces.slice(at, at + 3).join(' ')));
}

const lettersOf = (title: string): string =>
  title
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join('-') ?? '';
