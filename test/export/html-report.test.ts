import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { exportAs } from '../../src/export/export-as.ts';
import type { ExportRecord } from '../../src/export/exporter.ts';
import { plainText } from '../../src/export/plain-text.ts';
import { aRecord, aSelector, anAnnotation, context, HOSTILE } from './records.ts';

const write = (records: ExportRecord[]) => exportAs('html', records, context()).text;
const read = (records: ExportRecord[]) => new JSDOM(write(records)).window.document;
const words = (node: Element | null) => node?.textContent?.replace(/\s+/g, ' ').trim();

describe('an HTML report', () => {
  it('shows a quotation with its speaker, note and tags', () => {
    const page = read([aRecord([anAnnotation({ note: 'Ask\nagain', tags: ['two words'] })])]);
    expect(page.title).toBe('Harbour bridge closed');
    expect(words(page.querySelector('h1'))).toBe('Harbour bridge closed');
    expect(words(page.querySelector('.facts'))).toBe('The Courier · By Ann Lee · 2026-11-20');
    expect(words(page.querySelector('blockquote'))).toBe('“The bridge is unsafe” ↗');
    expect([...page.querySelectorAll('figcaption p')].map(words)).toEqual([
      '— Dana Reyes, mayor (quoted)',
      'Ask again',
      'two words',
    ]);
    expect(page.querySelector('.note')?.textContent).toBe('Ask\nagain');
  });

  it('links a quotation to its words on the page', () => {
    const page = read([aRecord([anAnnotation()])]);
    expect(page.querySelector('blockquote a')?.getAttribute('href')).toBe(
      'https://www.courier.example/harbour?page=1#:~:text=The%20bridge%20is%20unsafe',
    );
  });

  it('lists claims in a table with verdicts, their days and evidence', () => {
    const evidence = [
      {
        url: 'https://d.example/',
        title: 'Survey',
        quotation: 'p. 3',
        added: '2026-11-10T09:00:00.000Z',
      },
      {
        url: 'javascript:alert(1)',
        title: 'Bad',
        quotation: '',
        added: '2026-11-10T09:00:00.000Z',
      },
    ];
    const page = read([aRecord([anAnnotation({ kind: 'claim', verdict: 'false', evidence })])]);
    const cells = [...page.querySelectorAll('tbody td')].map(words);
    expect(cells).toEqual([
      'The bridge is unsafe',
      'Dana Reyes, mayor',
      'False',
      '2026-11-21',
      'Survey (p. 3); Bad',
      '',
    ]);
    expect(page.querySelectorAll('tbody a')).toHaveLength(1);
  });

  it('holds many articles, and says where nothing was kept', () => {
    const page = read([aRecord([], { title: 'First' }), aRecord([anAnnotation()])]);
    expect(page.title).toBe('On Record: 2 articles');
    expect(
      [...page.querySelectorAll('article')].map((one) => one.querySelectorAll('h2').length),
    ).toEqual([0, 1]);
    expect(words(page.querySelector('article'))).toContain('Nothing was kept.');
  });

  it('lets nothing load or run, by its own policy', () => {
    const page = read([]);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'",
    );
    expect(page.querySelector('script, link, img, iframe, object, form, base')).toBeNull();
  });

  it.each(HOSTILE)('shows %s as text, wherever it stands', (_attempt, text) => {
    const everywhere = (kind: 'attribution' | 'claim') =>
      anAnnotation({
        kind,
        targets: [aSelector(text)],
        speaker: { name: text, role: text, kind: 'person' },
        note: text,
        tags: [text],
        evidence: [{ url: text, title: text, quotation: text, added: '2026-11-10T09:00:00.000Z' }],
      });
    const harmless = (kind: 'attribution' | 'claim') =>
      anAnnotation({
        kind,
        note: 'n',
        tags: ['t'],
        evidence: [{ url: 'u', title: 't', quotation: 'n', added: '2026-11-10T09:00:00.000Z' }],
      });
    const article = { title: text, byline: text, siteName: text };
    const page = read([aRecord([everywhere('attribution'), everywhere('claim')], article)]);
    const other = read([aRecord([harmless('attribution'), harmless('claim')])]);
    const shape = (node: Document) =>
      [...node.querySelectorAll('*')].map((one) => [one.tagName, ...one.getAttributeNames()]);
    expect(shape(page)).toEqual(shape(other));
    expect(page.querySelector('h1')?.textContent).toBe(plainText(text));
    expect(page.querySelector('.note')?.textContent).toBe(plainText(text));
  });
});
