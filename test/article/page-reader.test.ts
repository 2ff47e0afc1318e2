// @vitest-environment jsdom
// What is read of a page that changes: its own article, however much the page puts beside it.
import { beforeEach, describe, expect, it } from 'vitest';
import { PageReader } from '../../src/article/page-reader.ts';
import { articlePage, PROSE } from './pages.ts';

const A = 'https://bell.example/sundays';
const B = 'https://bell.example/ferry';

const MORE = [
  'The county council voted on Tuesday evening after two hours, and only three of its members were against the plan.',
  '“I would rather mend the roof first,” said Tom Ashby, who speaks for the smallest group, before the vote was held.',
];

const FERRY = [
  'A ferry will cross the estuary again from May, the harbour office said, fourteen years after the last one was sold.',
  '“We can carry two hundred people an hour,” said Ruth Okafor, who will be the boat’s captain on most of the days.',
  'The crossing takes eleven minutes and costs £3, and bicycles go for nothing, the office said in its announcement.',
];

let page: Document;
let reader: PageReader;

const paragraphs = (texts: readonly string[]): HTMLElement[] =>
  texts.map((text) => Object.assign(page.createElement('p'), { textContent: text }));

/** What infinite scroll appends: the next article, after the one that is there. */
function appendFerry(): HTMLElement {
  const next = page.createElement('article');
  const heading = Object.assign(page.createElement('h2'), {
    textContent: 'Ferry to cross the estuary again',
  });
  next.append(heading, ...paragraphs(FERRY));
  page.querySelector('main')!.append(next);
  return next;
}

const appendMore = (): void => page.querySelector('article')!.append(...paragraphs(MORE));
const textOf = (address = A): string => reader.read(address)?.article.text ?? '';

beforeEach(() => {
  page = articlePage('', { head: '<link rel="canonical" href="https://bell.example/sundays">' });
  reader = new PageReader(page);
  reader.read(A);
});

describe('an article that grows', () => {
  it('is as it was read while only counters change', () => {
    page.querySelector('article')!.append('12 comments');
    expect(reader.isAsRead()).toBe(true);
  });

  it('is read again with what was appended', () => {
    appendMore();
    expect(reader.isAsRead()).toBe(false);
    expect(textOf()).toBe([...PROSE, ...MORE].join('\n'));
    expect(reader.isAsRead()).toBe(true);
  });

  it('is the same article on other nodes when its markup is put anew', () => {
    const before = reader.last?.article;
    const article = page.querySelector('article')!;
    article.replaceWith(article.cloneNode(true));
    expect(reader.isAsRead()).toBe(false);
    expect(reader.read(A)?.article).toBe(before);
    expect(reader.isAsRead()).toBe(true);
  });
});

describe('a second article under the first', () => {
  it('is no part of the first', () => {
    const before = textOf();
    appendFerry();
    expect(textOf()).toBe(before);
    expect(reader.isAsRead()).toBe(true);
  });

  it('is no part of the first when that grows as well, or is put anew', () => {
    appendFerry();
    textOf();
    appendMore();
    expect(textOf()).toBe([...PROSE, ...MORE].join('\n'));
    const article = page.querySelector('article')!;
    article.replaceWith(article.cloneNode(true));
    expect(textOf()).toBe([...PROSE, ...MORE].join('\n'));
  });

  it('has no words that could be kept as the first’s', () => {
    const next = appendFerry();
    textOf();
    const range = page.createRange();
    range.selectNodeContents(next.querySelector('p')!);
    expect(reader.last).not.toBeNull();
    expect(reader.read(A)?.map.spanOf(range)).toBeNull();
  });

  it('is not read in place of the first when that has gone', () => {
    appendFerry();
    textOf();
    page.querySelector('article')!.remove();
    expect(reader.read(A)).toBeNull();
  });

  it('is read once the page has taken its address and name, and is not known under the first’s', () => {
    appendFerry();
    page.title = 'Ferry to cross the estuary again – The Weekly Bell';
    const read = reader.read(B);
    expect(read?.article.text).toBe(FERRY.join('\n'));
    expect(read?.article.title).toBe('Ferry to cross the estuary again');
    expect(read?.article.addresses).not.toContain('bell.example/sundays');
  });

  it('leaves the first as it was when the reader scrolls back', () => {
    const first = reader.last?.article;
    appendFerry();
    page.title = 'Ferry to cross the estuary again – The Weekly Bell';
    reader.read(B);
    page.title = 'Library to open on Sundays';
    expect(reader.read(A)?.article).toBe(first);
  });

  it('waits for its name when only the address has changed', () => {
    const first = reader.last?.article;
    appendFerry();
    expect(reader.read(B)?.article).toBe(first);
  });
});

it('does not take comments and teasers for the article’s own words', () => {
  const before = textOf();
  const aside = page.createElement('section');
  const comment = page.createElement('article');
  comment.append(Object.assign(page.createElement('h2'), { textContent: 'Ann' }));
  comment.append(...paragraphs(FERRY));
  aside.append(comment, comment.cloneNode(true));
  page.querySelector('main')!.append(aside);
  expect(textOf()).toBe(before);
});
