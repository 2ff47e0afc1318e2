import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exportAs } from '../../src/export/export-as.ts';
import type { ExportRecord } from '../../src/export/exporter.ts';
import { aRecord, aSelector, anAnnotation, HOSTILE, options } from './records.ts';

function read(records: ExportRecord[]) {
  const { text } = exportAs('csv', records, options());
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return { rows: data, fields: meta.fields, text };
}

describe('a CSV export', () => {
  it('has a row an annotation with what a fact-checker needs', () => {
    const { rows } = read([
      aRecord([
        anAnnotation({
          note: 'Ask the engineer',
          tags: ['bridge', 'safety'],
          verdict: 'disputed',
          history: [{ field: 'verdict', value: 'false', until: '2026-11-21T18:00:00.000Z' }],
          evidence: [
            {
              url: 'https://data.example/1',
              title: 'Survey',
              quotation: 'page 3',
              added: '2026-11-10T09:00:00.000Z',
            },
          ],
        }),
      ]),
    ]);
    expect(rows).toEqual([
      {
        quotation: 'The bridge is unsafe',
        speaker: 'Dana Reyes',
        role: 'mayor',
        kind: 'direct',
        note: 'Ask the engineer',
        tags: 'bridge; safety',
        verdict: 'disputed',
        'verdict since': '2026-11-21T18:00:00.000Z',
        'earlier verdicts': 'false until 2026-11-21T18:00:00.000Z',
        evidence: 'Survey <https://data.example/1> page 3',
        'article title': 'Harbour bridge closed',
        site: 'The Courier',
        author: 'Ann Lee',
        published: '2026-11-20T08:30:00+01:00',
        url: 'https://www.courier.example/harbour?page=1',
        start: '22',
        end: '42',
        created: '2026-11-21T10:00:00.000Z',
        modified: '2026-11-22T11:00:00.000Z',
      },
    ]);
  });

  it('starts with a byte order mark and ends every line as RFC 4180 says', () => {
    const { text } = read([aRecord([anAnnotation(), anAnnotation()])]);
    expect(text.startsWith('\uFEFFquotation,')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('has only its headings when nothing was kept', () => {
    const { rows, fields } = read([]);
    expect(rows).toEqual([]);
    expect(fields).toHaveLength(19);
  });

  it('leaves cells empty for what is not known', () => {
    const { rows } = read([
      aRecord([anAnnotation({ kind: 'selection', speaker: null, said: null })], {
        byline: null,
        siteName: null,
        publishedTime: null,
      }),
    ]);
    expect(rows[0]).toMatchObject({ speaker: '', role: '', site: '', author: '', published: '' });
    expect(rows[0]).toMatchObject({ kind: 'selection', verdict: '', evidence: '' });
  });

  it('joins the pieces of a split quotation and gives its whole extent', () => {
    const targets = [aSelector('The bridge is unsafe', 22), aSelector('and it stays shut', 60)];
    const { rows } = read([aRecord([anAnnotation({ targets })])]);
    expect(rows[0]).toMatchObject({
      quotation: 'The bridge is unsafe … and it stays shut',
      start: '22',
      end: '77',
    });
  });

  it.each([
    ['=1+1'],
    ['+1'],
    ['-1'],
    ['@SUM(A1)'],
    ['  =1+1'],
    ['\n=1+1'],
    ['\u200B=1+1'],
    ['＝1+1'],
    ['\u0000=1+1'],
    ['\u202E=1+1'],
  ])('makes the formula %j harmless', (note) => {
    const { rows } = read([aRecord([anAnnotation({ note })])]);
    expect(rows[0]?.note).toMatch(/^'/);
  });

  it.each([['\tindented'], ['\rreturned']])('guards the cell %j', (note) => {
    const { rows } = read([aRecord([anAnnotation({ note })])]);
    expect(rows[0]?.note).toMatch(/^'/);
  });

  it('guards every column', () => {
    const evil = '=1+1';
    const { rows } = read([
      aRecord(
        [
          anAnnotation({
            targets: [aSelector(evil)],
            speaker: { name: evil, role: evil, kind: 'person' },
            note: evil,
            tags: [evil],
            evidence: [
              { url: evil, title: evil, quotation: evil, added: '2026-11-10T09:00:00.000Z' },
            ],
          }),
        ],
        { title: evil, siteName: evil, byline: evil, publishedTime: evil, url: evil },
      ),
    ]);
    expect(Object.values(rows[0] ?? {}).filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
  });

  it.each(HOSTILE)('keeps %s in its cell', (_attempt, text) => {
    const { rows } = read([
      aRecord([anAnnotation({ note: text, tags: ['next'] }), anAnnotation({ note: 'after' })]),
    ]);
    expect(rows.map((row) => row['article title'])).toEqual(Array(2).fill('Harbour bridge closed'));
    expect(rows[0]?.tags).toBe('next');
    expect(rows[1]?.note).toBe('after');
  });

  it('names no address that does not lead to the web', () => {
    const evidence = [
      {
        url: 'javascript:alert(1)',
        title: 'Proof',
        quotation: '',
        added: '2026-11-10T09:00:00.000Z',
      },
    ];
    const { rows } = read([aRecord([anAnnotation({ evidence })], { url: 'data:text/html,x' })]);
    expect(rows[0]).toMatchObject({ url: '', evidence: 'Proof' });
  });
});
