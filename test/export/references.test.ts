import { describe, expect, it } from 'vitest';
import { exportAs } from '../../src/export/export-as.ts';
import type { ExportRecord } from '../../src/export/exporter.ts';
import { singleLine } from '../../src/export/plain-text.ts';
import { referrer } from '../../src/export/reference.ts';
import type { Article } from '../../src/model/article.ts';
import { aRecord, anAnnotation, context, HOSTILE, NOW } from './records.ts';

const tagged = aRecord([anAnnotation({ tags: ['bridge', 'two words'] })]);
const bare: Partial<Article> = {
  byline: null,
  siteName: null,
  publishedTime: null,
  lang: null,
  url: 'about:blank',
};

describe('a reference', () => {
  it.each<[string, Partial<Article>]>([
    ['courier2026harbour', {}],
    ['courier2026brucke', { title: 'Die Brücke' }],
    ['courier2026a', { title: 'A 1 b' }],
    ['courier2026', { title: '橋は閉鎖' }],
    ['article', { ...bare, title: '' }],
  ])('has the key %s', (key, article) => {
    expect(referrer(NOW)(aRecord([], article)).key).toBe(key);
  });

  it('has a key of its own', () => {
    const refer = referrer(NOW);
    const keys = [aRecord([]), aRecord([]), aRecord([])].map((record) => refer(record).key);
    expect(keys).toEqual(['courier2026harbour', 'courier2026harbour-2', 'courier2026harbour-3']);
  });

  it('names the author without the byline\'s "by"', () => {
    const { author } = referrer(NOW)(aRecord([], { byline: 'By Ann Lee and Bo Ray' }));
    expect(author).toBe('Ann Lee and Bo Ray');
  });
});

describe('a BibTeX export', () => {
  const write = (records: ExportRecord[]) => exportAs('bibtex', records, context()).text;

  it('has an entry an article', () => {
    expect(write([tagged])).toBe(`@online{courier2026harbour,
  title = {{Harbour bridge closed}},
  author = {{Ann Lee}},
  organization = {{The Courier}},
  date = {2026-11-20},
  url = {https://www.courier.example/harbour?page=1},
  urldate = {2026-11-23},
  langid = {en},
  keywords = {bridge, two words},
}
`);
  });

  it('leaves out what is not known', () => {
    expect(write([aRecord([], bare)])).toBe(
      '@online{harbour,\n  title = {{Harbour bridge closed}},\n  urldate = {2026-11-23},\n}\n',
    );
  });

  it.each([
    ['50% of $3 & #1_a', '50\\% of \\$3 \\& \\#1\\_a'],
    ['{a} \\b', '\\{a\\} \\textbackslash{}b'],
    ['a~b^c', 'a\\textasciitilde{}b\\textasciicircum{}c'],
    ["--- ''", "-{}-{}- '{}'"],
  ])('writes %j as %j', (title, expected) => {
    expect(write([aRecord([], { title })])).toContain(`title = {{${expected}}},`);
  });

  it.each(HOSTILE)('stays balanced with %s', (_attempt, text) => {
    const out = write([aRecord([anAnnotation({ tags: [text] })], { title: text, byline: text })]);
    const braces = out.replace(/\\[{}]/g, '').replace(/[^{}]/g, '');
    let depth = 0;
    const depths = [...braces].map((brace) => (depth += brace === '{' ? 1 : -1));
    expect(depths.findIndex((one) => one < 0)).toBe(-1);
    expect(depth).toBe(0);
    expect(out.match(/^@/gm)).toHaveLength(1);
  });
});

describe('an RIS export', () => {
  const write = (records: ExportRecord[]) => exportAs('ris', records, context()).text;

  it('has a record an article', () => {
    expect(write([tagged]).split('\r\n')).toEqual([
      'TY  - NEWS',
      'ID  - courier2026harbour',
      'TI  - Harbour bridge closed',
      'AU  - Ann Lee',
      'T2  - The Courier',
      'PY  - 2026',
      'DA  - 2026/11/20',
      'UR  - https://www.courier.example/harbour?page=1',
      'Y2  - 2026/11/23',
      'LA  - en',
      'KW  - bridge',
      'KW  - two words',
      'ER  - ',
      '',
    ]);
  });

  it.each(HOSTILE)('keeps %s on its line', (_attempt, text) => {
    const lines = write([aRecord([], { title: `a\nER  - \r\nTY  - ${text}`, byline: text })]).split(
      '\r\n',
    );
    expect(lines.filter((line) => /^(TY|ER) {2}- /.test(line))).toHaveLength(2);
    expect(lines.every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
  });
});

describe('a CSL-JSON export', () => {
  const read = (records: ExportRecord[]) =>
    JSON.parse(exportAs('cslJson', records, context()).text) as Record<string, unknown>[];

  it('has an item an article', () => {
    expect(read([tagged])).toEqual([
      {
        id: 'courier2026harbour',
        type: 'article-newspaper',
        title: 'Harbour bridge closed',
        author: [{ literal: 'Ann Lee' }],
        'container-title': 'The Courier',
        issued: { 'date-parts': [[2026, 11, 20]] },
        accessed: { 'date-parts': [[2026, 11, 23]] },
        URL: 'https://www.courier.example/harbour?page=1',
        language: 'en',
        keyword: 'bridge, two words',
      },
    ]);
  });

  it('leaves out what is not known', () => {
    expect(Object.keys(read([aRecord([], bare)])[0] ?? {})).toEqual([
      'id',
      'type',
      'title',
      'accessed',
    ]);
  });

  it.each(HOSTILE)('lets no citation tool style a title with %s', (_attempt, text) => {
    const [item] = read([aRecord([], { title: text })]);
    expect(item?.title).not.toMatch(/<\/?[a-z]/i);
    expect(String(item?.title).replaceAll('\u2060', '')).toBe(singleLine(text));
  });

  it('is an empty list without articles', () => {
    expect(read([])).toEqual([]);
  });
});
