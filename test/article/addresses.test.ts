import { describe, expect, test } from 'vitest';
import { comparableAddress, listAddresses } from '../../src/article/addresses.ts';

describe('one form for every way to an article', () => {
  const story = 'news.example/2026/a-story';
  test.each([
    ['as it is', 'https://news.example/2026/a-story'],
    ['http', 'http://news.example/2026/a-story'],
    ['www', 'https://www.news.example/2026/a-story'],
    ['mobile host', 'https://m.news.example/2026/a-story'],
    ['AMP host', 'https://amp.news.example/2026/a-story'],
    ['capitals in the host', 'https://News.Example/2026/a-story'],
    ['default port', 'https://news.example:443/2026/a-story'],
    ['trailing slash', 'https://news.example/2026/a-story/'],
    ['double slash', 'https://news.example//2026/a-story'],
    ['fragment', 'https://news.example/2026/a-story#comments'],
    ['index page', 'https://news.example/2026/a-story/index.html'],
    ['AMP ending', 'https://news.example/2026/a-story/amp/'],
    ['AMP page', 'https://news.example/2026/a-story/amp.html'],
    ['AMP extension', 'https://news.example/2026/a-story.amp'],
    ['AMP beginning', 'https://news.example/amp/2026/a-story'],
    ['AMP in the middle', 'https://news.example/2026/amp/a-story'],
    ['AMP parameter', 'https://news.example/2026/a-story?amp=1'],
    ['print page', 'https://news.example/2026/a-story/print'],
    ['print parameter', 'https://news.example/2026/a-story?print=true'],
    ['utm', 'https://news.example/2026/a-story?utm_source=x&utm_medium=y'],
    ['click ids', 'https://news.example/2026/a-story?fbclid=1&gclid=2&msclkid=3&twclid=4'],
    ['letter ids', 'https://news.example/2026/a-story?mc_cid=1&mc_eid=2&at_campaign=3&cmpid=4'],
    ['capitals in parameters', 'https://news.example/2026/a-story?UTM_Source=x&CMP=share'],
    ['escapes', 'https://news.example/2026/a%2Dstory'],
    ['several slashes at the end', 'https://news.example/2026/a-story//'],
    ['a print beginning', 'https://news.example/print/2026/a-story'],
    ['a mobile ending', 'https://news.example/2026/a-story/mobile'],
    ['an AMP host and ending', 'http://amp.news.example/2026/a-story.amp?outputType=amp'],
    ['a session in the path', 'https://news.example/2026/a-story;jsessionid=4F2A'],
    ['all of it at once', 'http://www.news.example:80/2026/a-story/amp/?fbclid=1&utm_id=2#top'],
    ['AMP cache', 'https://news-example.cdn.ampproject.org/c/s/news.example/2026/a-story'],
    ['AMP viewer', 'https://www.google.com/amp/s/news.example/2026/a-story/amp'],
  ])('%s', (_, address) => {
    expect(comparableAddress(address)).toBe(story);
  });

  test.each([
    [
      'the rest of the query, sorted',
      'https://a.example/s?b=2&utm_id=9&a=1',
      'a.example/s?a=1&b=2',
    ],
    ['a fragment that is a path', 'https://a.example/#/s/', 'a.example#/s'],
    ['a fragment that is a path for crawlers', 'https://a.example/app#!/s', 'a.example/app#!/s'],
    ['other ports', 'http://localhost:8080/a/', 'localhost:8080/a'],
    ['other letters', 'https://a.example/für', 'a.example/f%C3%BCr'],
    ['an escape that is none', 'https://a.example/100%', 'a.example/100%'],
    ['an extension after AMP', 'https://a.example/s.amp.html', 'a.example/s.html'],
    ['a home page', 'https://www.a.example/', 'a.example'],
    ['a host of two labels', 'https://m.example/s', 'm.example/s'],
    [
      'a path that only begins like a variant',
      'https://a.example/amphibians',
      'a.example/amphibians',
    ],
  ])('keeps %s', (_, address, form) => {
    expect(comparableAddress(address)).toBe(form);
  });

  test.each(['about:blank', 'file:///tmp/page.html', 'not an address', ''])(
    '%j is none',
    (address) => {
      expect(comparableAddress(address)).toBeNull();
    },
  );
});

describe('all addresses of an article, its identity first', () => {
  const own = 'https://news.example/2026/a-story?utm_source=x';
  const none = { url: own, canonical: null, openGraph: null, amp: null };

  test('the page alone', () => {
    expect(listAddresses(none)).toEqual(['news.example/2026/a-story']);
  });

  test('canonical, og:url, the address and AMP, in this order and without repeats', () => {
    expect(
      listAddresses({
        url: 'https://mirror.example/copy/12',
        canonical: 'https://news.example/a-story',
        openGraph: 'https://www.news.example/a-story/',
        amp: 'https://mirror.example/lite/12',
      }),
    ).toEqual(['news.example/a-story', 'mirror.example/copy/12', 'mirror.example/lite/12']);
  });

  test('a saved file goes by what the page says of itself', () => {
    const canonical = 'https://news.example/a-story';
    expect(listAddresses({ ...none, url: 'file:///tmp/a.html', canonical })).toEqual([
      'news.example/a-story',
    ]);
    expect(listAddresses({ ...none, url: 'file:///tmp/a.html#top' })).toEqual([
      'file:///tmp/a.html',
    ]);
  });

  test.each([
    ['another site’s original', own, 'https://agency.example/wire/77'],
    ['another path', own, 'https://news.example/story-4711'],
    [
      'the first page of several',
      'https://news.example/a-story/page/2',
      'https://news.example/a-story',
    ],
    ['a query left out', 'https://news.example/a-story?view=full', 'https://news.example/a-story'],
    ['a home page that is the page', 'https://news.example/', 'https://news.example/'],
  ])('trusts %s', (_, url, canonical) => {
    expect(listAddresses({ ...none, url, canonical })[0]).toBe(comparableAddress(canonical));
  });

  test.each([
    ['the home page', own, 'https://news.example/'],
    ['the home page in a language', own, 'https://news.example/en-gb/'],
    [
      'the home page of a page known by its query',
      'https://news.example/?p=12',
      'https://news.example/',
    ],
    ['the section', own, 'https://news.example/2026'],
    ['the page without its route', 'https://a.example/#/s', 'https://a.example/'],
    ['another route', 'https://a.example/app#/s', 'https://a.example/app#/t'],
    ['a script without its id', 'https://a.example/show.php?id=7', 'https://a.example/show.php'],
    ['a developer’s machine', own, 'http://localhost:3000/2026/a-story'],
    ['a staging host', own, 'https://staging.news.example/2026/a-story'],
    ['a template left unfilled', own, 'https://news.example/%7B%7Bslug%7D%7D'],
    ['an undefined slug', own, 'https://news.example/2026/undefined'],
    ['something else than a web address', own, 'app://news/12'],
  ])('does not trust %s', (_, url, canonical) => {
    expect(listAddresses({ ...none, url, canonical })).toEqual([comparableAddress(url)]);
  });
});
