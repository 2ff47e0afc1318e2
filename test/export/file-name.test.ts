import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, fileNamer } from '../../src/export/file-name.ts';
import { ENGLISH } from '../../src/export/labels.ts';
import type { Article } from '../../src/model/article.ts';
import { aRecord, HOSTILE, NOW } from './records.ts';

const context = { now: NOW, labels: ENGLISH };
const name = (article: Partial<Article>) => fileName([aRecord([], article)], 'md', context);

describe('the name of an exported file', () => {
  it.each<[string, Partial<Article>, string]>([
    ['site, title and date', {}, 'courier.example - Harbour bridge closed - 2026-11-20.md'],
    [
      'today, where the article has no date',
      { publishedTime: null },
      'courier.example - Harbour bridge closed - 2026-11-23.md',
    ],
    [
      'today, where the date is no date',
      { publishedTime: '2026-99-99' },
      'courier.example - Harbour bridge closed - 2026-11-23.md',
    ],
    [
      "the site's name without a web address",
      { url: 'file:///a' },
      'The Courier - Harbour bridge closed - 2026-11-20.md',
    ],
    ['site and date without a title', { title: '' }, 'courier.example - 2026-11-20.md'],
    [
      'our own name without a site',
      { url: 'about:blank', siteName: null },
      'On Record - Harbour bridge closed - 2026-11-20.md',
    ],
    [
      'a title without path separators or wildcards',
      { title: '../../etc/passwd: who? "me" <*> a|b\\c' },
      'courier.example - etc passwd who me a b c - 2026-11-20.md',
    ],
    [
      'a title in its own script',
      { title: 'Мост закрыт — 橋は閉鎖' },
      'courier.example - Мост закрыт — 橋は閉鎖 - 2026-11-20.md',
    ],
    [
      'a host that Windows keeps for a device',
      { url: 'https://con.example/a', title: 'A' },
      '_con.example - A - 2026-11-20.md',
    ],
  ])('gives %s', (_what, article, expected) => {
    expect(name(article)).toBe(expected);
  });

  it.each([
    [0, 'On Record - 0 articles - 2026-11-23.csv'],
    [1, 'courier.example - Harbour bridge closed - 2026-11-20.csv'],
    [3, 'On Record - 3 articles - 2026-11-23.csv'],
  ])('says when there are %i articles', (count, expected) => {
    const records = Array.from({ length: count }, () => aRecord([]));
    expect(fileName(records, 'csv', context)).toBe(expected);
  });

  const acceptable = (file: string) => {
    expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(140);
    expect(file).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
    expect(file).not.toMatch(/^[\s.~]|[\s.]$|^(con|prn|aux|nul|com\d|lpt\d)\s*\./i);
    expect(file).toMatch(/^.+ - \d{4}-\d{2}-\d{2}\.md$/);
  };

  it.each(HOSTILE)('stays acceptable with %s', (_attempt, text) => {
    acceptable(name({ title: text, siteName: text, url: text, publishedTime: text }));
  });

  it('is acceptable on every system, whatever the page says', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(text, text, fc.webUrl(), (title, siteName, url) => {
        acceptable(name({ title, siteName, url }));
        acceptable(name({ title, siteName, url: siteName }));
      }),
    );
  });
});

describe('the names of files side by side', () => {
  const names = (...titles: string[]) => {
    const nameOf = fileNamer('md', context);
    return titles.map((title) => nameOf(aRecord([], { title })));
  };

  it('are the names that files have by themselves, where those differ', () => {
    expect(names('One', 'Two')).toEqual([name({ title: 'One' }), name({ title: 'Two' })]);
  });

  it('are told apart where a system that ignores capitals would take them for one', () => {
    expect(names('Bridge', 'BRIDGE', 'bridge')).toEqual([
      'courier.example - Bridge - 2026-11-20.md',
      'courier.example - BRIDGE - 2026-11-20 (2).md',
      'courier.example - bridge - 2026-11-20 (3).md',
    ]);
  });

  it('fit the file system, however long and alike', () => {
    const all = names(...Array.from({ length: 200 }, () => 'Brücke '.repeat(50)));
    const bytes = all.map((one) => new TextEncoder().encode(one).length);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(140);
    expect(new Set(all.map((one) => one.toLowerCase())).size).toBe(200);
  });
});
