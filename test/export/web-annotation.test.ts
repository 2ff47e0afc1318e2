import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportAs } from '../../src/export/export-as.ts';
import type { ExportRecord } from '../../src/export/exporter.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import { anyRecords } from './any-records.ts';
import { type Json, readWebAnnotation } from './read-web-annotation.ts';
import { aRecord, aSelector, anAnnotation, HOSTILE, NOW, options } from './records.ts';

const write = (records: ExportRecord[]) => exportAs('jsonld', records, options()).text;
const itemsOf = (text: string) => (JSON.parse(text) as { first: { items: Json[] } }).first.items;
const itemOf = (annotation: Annotation) => itemsOf(write([aRecord([annotation])]))[0] as Json;

describe('a Web Annotation export', () => {
  it('is a collection with its one page inside', () => {
    const collection = JSON.parse(write([aRecord([anAnnotation(), anAnnotation()])])) as Json;
    expect(collection).toMatchObject({
      id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
      type: 'AnnotationCollection',
      label: 'On Record: 1 article, 2026-11-23',
      creator: { type: 'Person', name: 'A reader' },
      generator: { type: 'Software', name: 'On Record' },
      generated: NOW.toISOString(),
      total: 2,
      first: {
        id: 'urn:uuid:00000000-0000-4000-8000-000000000002',
        type: 'AnnotationPage',
        startIndex: 0,
      },
    });
  });

  it("names the standard's context and ours", () => {
    const { '@context': context } = JSON.parse(write([])) as { '@context': unknown[] };
    expect(context[0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(context[1]).toMatchObject({ onrecord: 'urn:on-record:terms#' });
  });

  it('has no page when nothing was kept, for a page may not be empty', () => {
    const collection = JSON.parse(write([aRecord([])])) as Json;
    expect(collection).toMatchObject({ total: 0 });
    expect(collection).not.toHaveProperty('first');
  });

  it('points at the words by quotation and by position', () => {
    expect(itemOf(anAnnotation()).target).toEqual([
      {
        type: 'SpecificResource',
        source: 'https://www.courier.example/harbour?page=1',
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'The bridge is unsafe',
            prefix: 'before ',
            suffix: ' after',
          },
          { type: 'TextPositionSelector', start: 22, end: 42 },
        ],
      },
    ]);
  });

  it('has a target for each piece of a split quotation', () => {
    const targets = [aSelector('The bridge', 22), aSelector('is unsafe', 60)];
    expect(itemOf(anAnnotation({ targets })).target).toHaveLength(2);
  });

  it.each<[string, Partial<Annotation>, string[], Json[]]>([
    ['only highlighted', {}, ['highlighting'], []],
    [
      'attributed',
      { speaker: { name: 'Dana Reyes', role: 'mayor', kind: 'person' } },
      ['highlighting', 'identifying'],
      [
        {
          type: 'TextualBody',
          purpose: 'identifying',
          value: 'Dana Reyes',
          'onrecord:role': 'mayor',
        },
      ],
    ],
    [
      'noted',
      { note: 'Ask' },
      ['highlighting', 'commenting'],
      [{ type: 'TextualBody', purpose: 'commenting', value: 'Ask', format: 'text/plain' }],
    ],
    [
      'tagged twice',
      { tags: ['a', 'b'] },
      ['highlighting', 'tagging'],
      [
        { type: 'TextualBody', purpose: 'tagging', value: 'a' },
        { type: 'TextualBody', purpose: 'tagging', value: 'b' },
      ],
    ],
    [
      'yet to be checked',
      { verdict: 'unchecked' },
      ['highlighting', 'questioning'],
      [{ type: 'TextualBody', purpose: 'questioning', value: 'unchecked' }],
    ],
    [
      'judged',
      {
        verdict: 'disputed',
        evidence: [
          {
            url: 'https://d.example/',
            title: 'Survey',
            quotation: '',
            added: '2026-11-10T09:00:00.000Z',
          },
        ],
      },
      ['highlighting', 'assessing', 'linking'],
      [
        { type: 'TextualBody', purpose: 'assessing', value: 'disputed' },
        { type: 'SpecificResource', purpose: 'linking', source: 'https://d.example/' },
      ],
    ],
  ])('says why when it was %s', (_what, parts, motivation, bodies) => {
    const item = itemOf(anAnnotation({ speaker: null, said: null, ...parts }));
    expect(item.motivation).toEqual(motivation);
    expect(item.body ?? []).toMatchObject(bodies);
  });

  it('never gives an address off the web as something to follow', () => {
    const evidence = [
      { url: 'javascript:alert(1)', title: '', quotation: '', added: '2026-11-10T09:00:00.000Z' },
    ];
    const text = write([aRecord([anAnnotation({ evidence })], { url: 'javascript:alert(2)' })]);
    expect(text).not.toMatch(/"(source|id)": "javascript:/);
    expect(itemsOf(text)[0]).toMatchObject({
      body: [{ purpose: 'identifying' }, { type: 'TextualBody', value: 'javascript:alert(1)' }],
      target: [{ source: 'urn:on-record:article:courier.example%2Fharbour' }],
    });
  });

  it.each(HOSTILE)('gives %s back as it was', (_attempt, text) => {
    const record = aRecord(
      [anAnnotation({ articleId: text, note: text, tags: [text], targets: [aSelector(text, 3)] })],
      { title: text, byline: text, url: text, addresses: [text] },
    );
    const { articles, annotations } = readWebAnnotation(write([record]));
    expect(articles[0]).toMatchObject({ title: text, byline: text, url: text, addresses: [text] });
    expect(annotations).toEqual(record.annotations);
  });

  it('has an article under the address that its annotations know, though it has given that up', () => {
    const record = aRecord([anAnnotation({ articleId: 'courier.example/old' })]);
    expect(readWebAnnotation(write([record])).articles[0]?.addresses).toEqual([
      'courier.example/harbour',
      'courier.example/old',
    ]);
  });

  it('gives every record back whole', () => {
    fc.assert(
      fc.property(anyRecords(), (all) => {
        const { articles, annotations } = readWebAnnotation(write(all));
        const inOrder = all.flatMap((record) =>
          record.annotations.toSorted((a, b) => a.targets[0]!.start - b.targets[0]!.start),
        );
        expect(annotations).toEqual(inOrder);
        expect(articles).toEqual(all.map(({ article }) => article));
      }),
    );
  });
});
