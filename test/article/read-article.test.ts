// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { isReadable, readArticle } from '../../src/article/read-article.ts';
import { articlePage, parsePage, PROSE, samplePage } from './pages.ts';

const visible = (text: string): string => text.replace(/\s+/g, '');

/** Every block's words stand at the places on the page that the map gives. */
function expectInPlace(page: Document): void {
  const read = readArticle(page)!;
  for (const { start, end } of read.article.blocks) {
    const ranges = read.map.rangesOf([start, end]);
    expect(visible(ranges.join(''))).toBe(visible(read.article.text.slice(start, end)));
    for (const range of ranges) expect(page.contains(range.startContainer)).toBe(true);
  }
}

describe('the sample page', () => {
  const page = samplePage('harbour-bridge');
  const { article } = readArticle(page)!;

  test('is read from its first paragraph to its last', () => {
    expect(article.text).toMatch(
      /^The Harbour Bridge carries the only main road[^\n]*\nThe Harbour Bridge in Fenwick will close/,
    );
    expect(article.text).toMatch(/\n“Ask me in October,” she said\.$/);
  });

  test('loses its furniture', () => {
    for (const words of [
      'Advertisement',
      'Boilers',
      'Related',
      'bus station opens',
      'newsletter',
      'Source link',
      'Follow us',
      'Quayside Pete',
      'cookies',
      'Most read',
      'Ruth Calder',
    ]) {
      expect(article.text.toLowerCase()).not.toContain(words.toLowerCase());
    }
  });

  test('has blocks of every kind, which make up its text', () => {
    expect(new Set(article.blocks.map(({ kind }) => kind))).toEqual(
      new Set(['heading', 'paragraph', 'listItem', 'blockquote', 'caption']),
    );
    expect(article.blocks.map(({ start, end }) => article.text.slice(start, end)).join('\n')).toBe(
      article.text,
    );
  });

  test('is mapped to the page', () => {
    expectInPlace(page);
  });
});

test('reading leaves the page untouched', () => {
  const page = samplePage('harbour-bridge');
  const before = page.documentElement.outerHTML;
  const observer = new MutationObserver(() => {});
  observer.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
  readArticle(page);
  expect(observer.takeRecords()).toEqual([]);
  expect(page.documentElement.outerHTML).toBe(before);
});

describe('where Readability starts over', () => {
  // Too short for its first look, so that it begins again from what it saved, up to three times.
  const short = parsePage(
    `<title>Short notice</title><div class="sidebar footer"><p>${PROSE[0]!}</p><p>${PROSE[1]!}</p></div><p>Twice: ${PROSE[0]!}</p>`,
  );

  test('the text is still mapped to the page', () => {
    expect(readArticle(short)?.article.text).toContain(PROSE[1]);
    expectInPlace(short);
  });

  test('words that stand twice on the page are mapped to the right ones', () => {
    const { article, map } = readArticle(short)!;
    const [range] = map.rangesOf([article.text.indexOf('The library'), article.text.length]);
    expect(range?.startContainer.parentElement).toBe(short.querySelector('.sidebar p'));
  });
});

describe('pages that mislead Readability', () => {
  test('a page hidden behind a dialog or until its scripts have run', () => {
    const page = articlePage('');
    page.body.setAttribute('style', 'visibility: hidden');
    page.documentElement.setAttribute('hidden', '');
    page.querySelector('main')!.setAttribute('aria-hidden', 'true');
    expect(readArticle(page)?.article.text.split('\n')).toEqual(PROSE);
  });

  test('a link to a script keeps its words in place', () => {
    const page = articlePage(
      '<p>The plan, <a href="javascript:show()">first told in March</a>, has three parts and a price.</p>',
    );
    expect(readArticle(page)!.article.text).toContain('first told in March');
    expectInPlace(page);
  });

  test('elements that scripts hung beside the body', () => {
    const page = articlePage('');
    const stray = page.createElement('div');
    stray.append(...[...page.querySelectorAll('article p')].map((p) => p.cloneNode(true)));
    page.documentElement.append(stray);
    expect(readArticle(page)?.article.text.split('\n')).toEqual(PROSE);
  });
});

describe('pages without an article', () => {
  test.each([
    ['a login form', samplePage('no-article')],
    ['an empty page', parsePage('')],
    [
      'a page not found',
      parsePage('<h1>404</h1><p>Sorry, this page could not be found. It may have moved.</p>'),
    ],
    [
      'a list of links',
      parsePage(
        `<ul>${'<li><a href="/x">Bus station opens two years late, says council</a></li>'.repeat(40)}</ul>`,
      ),
    ],
    ['a frameset', parsePage('<frameset><frame src="about:blank"></frameset>')],
    ['no HTML', new DOMParser().parseFromString('<feed><entry>x</entry></feed>', 'text/xml')],
    [
      'a picture',
      new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'),
    ],
  ])('%s', (_, page) => {
    expect(readArticle(page)).toBeNull();
    expect(isReadable(page)).toBe(false);
  });

  test('a document without a body', () => {
    const page = parsePage('');
    page.body.remove();
    expect(readArticle(page)).toBeNull();
    page.documentElement.remove();
    expect(readArticle(page)).toBeNull();
    expect(isReadable(page)).toBe(false);
  });
});

describe('broken and hostile markup', () => {
  const prose = PROSE.map((text) => `<p>${text}</p>`).join('');
  test.each([
    ['unclosed elements', `<div><p><b><i>${prose}<table><tr><td>`],
    ['elements in the wrong place', `<p><div><li><tr>${prose}</p></body><p>more`],
    [
      'names of things that forms hide',
      `<form><input name="children"><input name="parentNode"><input id="body">${prose}</form>`,
    ],
    ['a body of odd attributes', `<body class="ad newsletter cookie" id="comments">${prose}`],
    [
      'JSON-LD that is none',
      `<script type="application/ld+json">null</script><script type="application/ld+json">[[[{"@type":1}]]]</script>${prose}`,
    ],
  ])('%s', (_, html) => {
    expect(readArticle(parsePage(html))?.article.text).toContain(PROSE[4]);
  });

  test('nesting deep enough to overflow the stack of others is no error', () => {
    const page = parsePage(prose);
    let inner: Element = page.body;
    for (let depth = 0; depth < 1000; depth++) inner = inner.appendChild(page.createElement('div'));
    inner.append(PROSE.join(' '));
    expect(() => readArticle(page)).not.toThrow();
  });
});

test('an article looks readable', () => {
  expect(isReadable(samplePage('harbour-bridge'))).toBe(true);
});
