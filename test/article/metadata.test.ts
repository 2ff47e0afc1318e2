// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { articlePage, parsePage, PROSE, samplePage } from './pages.ts';

const URL = 'https://bell.example/2026/library';

function metadataOf(head: string, inside = '') {
  const read = readArticle(articlePage(inside, { head }), { url: URL });
  if (read === null) throw new Error('No article was found.');
  return read.article;
}

const linked = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Library to open on Sundays',
};

describe('the sample page', () => {
  test('gives all its metadata', () => {
    const url = 'https://courier.example/harbour-bridge?utm_source=letter#top';
    const { article } = readArticle(samplePage('harbour-bridge'), { url })!;
    expect(article).toMatchObject({
      title: 'Harbour Bridge to close for nine months as cracks spread',
      byline: 'Ruth Calder',
      siteName: 'The Fenwick Courier',
      publishedTime: '2026-03-12T06:30:00+00:00',
      lang: 'en-GB',
      url,
      addresses: ['courier.example/harbour-bridge'],
    });
  });
});

describe('the title', () => {
  const page = (title: string, heading: string, head = ''): Document =>
    parsePage(
      `<title>${title}</title>${head}<article><h1>${heading}</h1>${PROSE.map((p) => `<p>${p}</p>`).join('')}</article>`,
    );
  test.each([
    ['the site after a bar', 'Library to open on Sundays | The Weekly Bell', ''],
    ['the site after a dash', 'Library to open on Sundays – The Weekly Bell', ''],
    ['section and site', 'Library to open on Sundays - Local - The Weekly Bell', ''],
    ['the site’s host', 'Library to open on Sundays - Bell', ''],
    [
      'the site that only the meta tag has',
      'x',
      '<meta property="og:title" content="Library to open on Sundays · The Bell"><meta property="og:site_name" content="The Bell">',
    ],
  ])('goes without %s', (_, title, head) => {
    const heading = 'Library to open on Sundays';
    expect(readArticle(page(title, heading, head), { url: URL })?.article.title).toBe(heading);
  });

  test('keeps a dash of its own', () => {
    const title = 'Library to open on Sundays - at last, say its readers';
    const head = `<meta property="og:title" content="${title}">`;
    expect(readArticle(page('x', 'Town news', head), { url: URL })?.article.title).toBe(title);
  });
});

describe('who and when', () => {
  test.each([
    ['a meta tag', '<meta name="author" content="By Jo Ekdal">'],
    ['JSON-LD', linked({ ...ARTICLE, author: { '@type': 'Person', name: 'Jo Ekdal' } })],
    [
      'JSON-LD of several types',
      linked({ ...ARTICLE, '@type': ['NewsArticle'], author: 'Jo Ekdal' }),
    ],
    [
      'JSON-LD in a graph',
      linked({ '@graph': [{}, { ...ARTICLE, author: [{ name: 'Jo Ekdal' }] }] }),
    ],
  ])('byline from %s', (_, head) => {
    expect(metadataOf(head).byline).toBe('Jo Ekdal');
  });

  test('several authors', () => {
    const author = [{ name: 'Jo Ekdal' }, { name: 'Ann Rao' }];
    expect(metadataOf(linked({ ...ARTICLE, author })).byline).toBe('Jo Ekdal, Ann Rao');
  });

  test('an author’s address is no byline', () => {
    expect(metadataOf('<meta name="author" content="https://bell.example/jo">').byline).toBeNull();
  });

  test.each([
    [
      'JSON-LD',
      linked({ ...ARTICLE, datePublished: '2026-05-01T08:00:00Z' }),
      '2026-05-01T08:00:00Z',
    ],
    ['a meta tag', '<meta property="article:published_time" content="2026-05-01">', '2026-05-01'],
    [
      'a zone without its colon',
      '<meta name="date" content="2026-05-01T08:00+0200">',
      '2026-05-01T08:00+02:00',
    ],
    [
      'a space for the T',
      '<meta name="pubdate" content="2026-05-01 08:00:00">',
      '2026-05-01T08:00:00',
    ],
    [
      'a mail date',
      '<meta name="date" content="Fri, 01 May 2026 08:00:00 GMT">',
      '2026-05-01T08:00:00.000Z',
    ],
    ['nothing that is a date', '<meta name="date" content="last Friday">', null],
  ])('published time from %s', (_, head, time) => {
    expect(metadataOf(head).publishedTime).toBe(time);
  });

  test('published time from the page’s own <time>', () => {
    const time = '<p><time datetime="2026-05-01T08:00:00+01:00">1 May</time></p>';
    expect(metadataOf('', time).publishedTime).toBe('2026-05-01T08:00:00+01:00');
  });

  test('broken JSON-LD costs nothing but itself', () => {
    const head =
      '<script type="application/ld+json">{"@type": </script><meta name="author" content="Jo Ekdal">';
    expect(metadataOf(head).byline).toBe('Jo Ekdal');
  });
});

test.each([
  ['de-at', 'de-AT'],
  ['pt_BR', 'pt-BR'],
  ['en', 'en'],
  ['English!', null],
])('language %j is %j', (given, tag) => {
  const page = articlePage('');
  page.documentElement.lang = given;
  expect(readArticle(page, { url: URL })?.article.lang).toBe(tag);
});

test('addresses are read from relative links too', () => {
  expect(
    metadataOf('<link rel="canonical" href="/a-story"><link rel="amphtml" href="/lite/1">')
      .addresses,
  ).toEqual(['bell.example/a-story', 'bell.example/2026/library', 'bell.example/lite/1']);
});
