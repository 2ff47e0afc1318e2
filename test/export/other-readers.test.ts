// Every format read back by somebody else's parser: what other tools will make of our files.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { JSDOM } from 'jsdom';
import jsonld from 'jsonld';
import MarkdownIt from 'markdown-it';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { exportAs, type TextFormat } from '../../src/export/export-as.ts';
import { singleLine } from '../../src/export/plain-text.ts';
import { aRecord, aSelector, anAnnotation, HOSTILE, options } from './records.ts';

const record = aRecord([
  anAnnotation({ note: 'Ask **which** beams', tags: ['bridge safety'] }),
  anAnnotation({
    kind: 'claim',
    said: null,
    verdict: 'false',
    targets: [aSelector('Repairs took nine | years', 40)],
    evidence: [
      {
        url: 'https://works.example/report',
        title: 'Works report',
        quotation: 'seven years',
        added: '2026-11-22T09:00:00.000Z',
      },
    ],
  }),
]);

const write = (format: TextFormat, ...records: (typeof record)[]) =>
  exportAs(format, records.length > 0 ? records : [record], options()).text;

const hostileRecord = (text: string) =>
  aRecord(
    [
      anAnnotation({
        targets: [aSelector(text)],
        note: text,
        tags: [text],
        speaker: { name: text, role: text, kind: 'person' },
      }),
      anAnnotation({ kind: 'claim', said: null, targets: [aSelector(text, 9)], note: text }),
    ],
    { title: text, byline: text, siteName: text },
  );

/** Texts short enough for parsers that take their time over length. */
const SHORT_HOSTILE = HOSTILE.filter(([, text]) => text.length < 1_000);

describe('Markdown, read by markdown-it and yaml,', () => {
  const read = (text: string) => {
    const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
    const html = new MarkdownIt({ html: true, linkify: true }).render(body);
    const { document } = new JSDOM(html).window;
    return { properties: parseYaml(head) as Record<string, unknown>, document };
  };

  it('has properties, headings, a quotation, a note and a table', () => {
    const { properties, document } = read(write('markdown'));
    expect(properties).toMatchObject({
      title: 'Harbour bridge closed',
      author: 'Ann Lee',
      url: 'https://www.courier.example/harbour?page=1',
      tags: ['bridge-safety'],
    });
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.textContent?.trim());
    expect(texts('h1')).toEqual(['Harbour bridge closed']);
    expect(texts('blockquote p')).toEqual([
      '“The bridge is unsafe”',
      '— Dana Reyes, mayor (quoted)',
    ]);
    expect(texts('p')).toContain('Ask **which** beams');
    expect(texts('td').slice(0, 3)).toEqual([
      'Repairs took nine | years',
      'Dana Reyes, mayor',
      'False',
    ]);
    expect(document.querySelector('td a')?.getAttribute('href')).toBe(
      'https://works.example/report',
    );
  });

  it.each(SHORT_HOSTILE)('takes %s for nothing but text', (_attempt, text) => {
    const { properties, document } = read(write('markdown', hostileRecord(text)));
    expect(properties['title']).toBe(singleLine(text));
    expect(document.querySelector('h1')?.textContent).toBe(singleLine(text));
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelectorAll('script, img, pre, code, em, s, ol, hr, h3')).toHaveLength(0);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links.filter((href) => !href?.startsWith('https://www.courier.example/'))).toEqual([]);
  });
});

describe('JSON-LD, read by a JSON-LD processor,', () => {
  // The parts of the standard's context (https://www.w3.org/ns/anno.jsonld) that our files use: nothing is fetched.
  const anno = {
    '@context': {
      oa: 'http://www.w3.org/ns/oa#',
      as: 'http://www.w3.org/ns/activitystreams#',
      dcterms: 'http://purl.org/dc/terms/',
      rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      schema: 'http://schema.org/',
      id: '@id',
      type: '@type',
      Annotation: 'oa:Annotation',
      AnnotationCollection: 'as:OrderedCollection',
      TextualBody: 'oa:TextualBody',
      SpecificResource: 'oa:SpecificResource',
      TextQuoteSelector: 'oa:TextQuoteSelector',
      first: { '@id': 'as:first', '@type': '@id' },
      items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
      total: 'as:totalItems',
      target: { '@id': 'oa:hasTarget', '@type': '@id' },
      body: { '@id': 'oa:hasBody', '@type': '@id' },
      selector: { '@id': 'oa:hasSelector', '@type': '@id' },
      source: { '@id': 'oa:hasSource', '@type': '@id' },
      exact: 'oa:exact',
      value: 'rdf:value',
    },
  };
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`asked for ${url}`);
    return { documentUrl: url, document: anno };
  };
  const statements = async (text: string) => {
    // The types know only loaders of the older kind, with a callback.
    const how = { documentLoader, format: 'application/n-quads' } as object;
    const nquads = await jsonld.toRDF(JSON.parse(text) as jsonld.JsonLdDocument, how);
    return String(nquads).trim().split('\n');
  };

  it('says the words, their place and our own terms', async () => {
    const found = (await statements(write('jsonld'))).join('\n');
    expect(found).toContain('<http://www.w3.org/ns/oa#exact> "The bridge is unsafe"');
    expect(found).toContain('<urn:on-record:terms#colour> "yellow"');
    expect(found).toContain('<http://www.w3.org/ns/oa#hasSource> <https://www.courier.example/');
  });

  it.each(SHORT_HOSTILE)('keeps %s as one value', async (_attempt, text) => {
    const exact = (await statements(write('jsonld', hostileRecord(text)))).filter((line) =>
      line.includes('<http://www.w3.org/ns/oa#exact>'),
    );
    expect(exact).toHaveLength(2);
  });
});

describe('CSV, read by Papa Parse,', () => {
  it.each(SHORT_HOSTILE)('has its rows and columns with %s in every cell', (_attempt, text) => {
    const csv = write('csv', hostileRecord(text)).replace('\uFEFF', '');
    const { data, errors } = Papa.parse<string[]>(csv, { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(new Set(data.map((row) => row.length)).size).toBe(1);
    expect(data).toHaveLength(3);
  });
});

describe.each<TextFormat>(['bibtex', 'ris', 'cslJson'])('%s, read by citation-js,', (format) => {
  it('is the article', () => {
    const [item] = new Cite(write(format)).data;
    expect(item).toMatchObject({
      title: 'Harbour bridge closed',
      URL: 'https://www.courier.example/harbour?page=1',
    });
    // RIS says of a newspaper's author that they reported it.
    expect(JSON.stringify(item?.['author'] ?? item?.['reporter'])).toContain('Lee');
    expect(JSON.stringify(item?.['issued'])).toContain('2026');
  });

  it.each(SHORT_HOSTILE)('is one article with %s as its title', (_attempt, text) => {
    expect(new Cite(write(format, hostileRecord(text))).data).toHaveLength(1);
  });
});

describe('an HTML report, read by a browser,', () => {
  it.each(SHORT_HOSTILE)('shows %s as text', (_attempt, text) => {
    const { document } = new JSDOM(write('html', hostileRecord(text))).window;
    expect(document.querySelectorAll('script, img, iframe, object, [onerror]')).toHaveLength(0);
    const schemes = [...document.querySelectorAll('a')].map((link) => new URL(link.href).protocol);
    expect(schemes.every((scheme) => scheme === 'https:' || scheme === 'http:')).toBe(true);
  });
});
