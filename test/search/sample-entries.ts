// Entries of our own invention, for the tests of searching.
import type { Annotation } from '../../src/model/annotation.ts';
import type { KeptArticle } from '../../src/model/library.ts';
import { entriesOf, type Entry } from '../../src/search/entries.ts';
import { BARE } from '../bare-annotation.ts';

/** What a test says of an entry; the rest is ordinary. */
export interface Said extends Partial<Omit<Annotation, 'speaker' | 'created'>> {
  words?: string;
  speaker?: string;
  role?: string;
  /** The day on which it was kept. */
  day?: string;
}

/** An article with what is kept of it. */
export function keptArticle(
  said: readonly Said[],
  head: Partial<KeptArticle['article']> = {},
): KeptArticle {
  const article = {
    title: 'Harbour bridge closed',
    byline: null,
    siteName: 'The Courier',
    publishedTime: '2026-03-01',
    lang: 'en',
    url: 'https://www.courier.example/bridge',
    addresses: ['courier.example/bridge'],
    ...head,
  };
  const [id = ''] = article.addresses;
  return {
    id,
    article,
    unreadable: 0,
    newer: 0,
    annotations: said.map((one, i) => anAnnotation(id, i, one)),
  };
}

/** The entries of one article. */
export function entries(
  said: readonly Said[],
  head: Partial<KeptArticle['article']> = {},
): Entry[] {
  return entriesOf(keptArticle(said, head));
}

/** The words of each entry, in order. */
export function wordsOf(found: readonly Entry[]): string[] {
  return found.map(({ annotation }) => annotation.targets[0]?.exact ?? '');
}

function anAnnotation(articleId: string, at: number, said: Said): Annotation {
  const { words = `words ${at}`, speaker, role, day = '2026-03-02', ...rest } = said;
  const time = `${day}T12:00:0${at}.000Z`;
  return {
    ...BARE,
    id: `${articleId}#${at}`,
    articleId,
    created: time,
    modified: time,
    targets: [
      { exact: words, prefix: '', suffix: '', start: at * 100, end: at * 100 + words.length },
    ],
    kind: 'attribution',
    speaker: speaker ? { name: speaker, role: role ?? null, kind: 'person' } : null,
    ...rest,
  };
}
