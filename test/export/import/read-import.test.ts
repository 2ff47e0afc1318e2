import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { exportAs } from '../../../src/export/export-as.ts';
import type { ExportRecord } from '../../../src/export/exporter.ts';
import type { ImportFile } from '../../../src/export/import/import-file.ts';
import { readImport } from '../../../src/export/import/read-import.ts';
import type { Besides } from '../../../src/model/library.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { anyRecords } from '../any-records.ts';
import { anAnnotation, aRecord, aSelector, HOSTILE, NOW, options } from '../records.ts';

async function read(text: string): Promise<ImportFile> {
  const result = await readImport(text, NOW);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

const exported = (records: ExportRecord[]) => exportAs('jsonld', records, options()).text;

const other = { url: 'https://gazette.example/x', addresses: ['gazette.example/x'] };

const besides: Besides = {
  saved: '2026-11-22T11:00:00.000Z',
  earlier: [{ text: 'Bridge closed', blocks: [], saved: '2026-11-21T11:00:00.000Z' }],
  corrections: [
    {
      ...{ schema: 1, id: 'cccccccc-0000-4000-8000-000000000000' },
      articleId: 'courier.example/harbour',
      created: '2026-11-22T10:00:00.000Z',
      modified: '2026-11-22T10:00:00.000Z',
      deleted: null,
      change: { type: 'sameAs', name: 'Reyes', as: 'Dana Reyes' },
    },
  ],
};

const readJson = (value: unknown) => read(JSON.stringify(value));

describe("On Record's own export", () => {
  it('comes back whole, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords(), async (all) => {
        const { records, rejected } = await read(exported(all));
        const withSomething = all.filter(({ annotations }) => annotations.length > 0);
        expect(rejected).toEqual([]);
        expect(records).toEqual(
          withSomething.map(({ article, annotations }) => ({
            article,
            annotations: annotations.toSorted((a, b) => a.targets[0]!.start - b.targets[0]!.start),
          })),
        );
      }),
    );
  });

  it('brings what else is kept of an article: its earlier texts and the corrections, also without annotations', async () => {
    const all = [
      { ...aRecord([anAnnotation()]), besides },
      { ...aRecord([], other), besides },
    ];
    const { records, rejected } = await read(exported(all));
    expect(rejected).toEqual([]);
    expect(records).toEqual(all);
  });

  it('brings the settings of a file that is to give back all', async () => {
    const theirs = { ...DEFAULT_SETTINGS, verdictNames: { false: 'Wrong' }, markdownTemplate: 'x' };
    const { text } = exportAs('jsonld', [], { ...options(), settings: theirs });
    expect({ schema: 1, ...(await read(text)).settings }).toEqual(theirs);
  });

  it('does not take corrections and settings that are none', async () => {
    const file = JSON.parse(exported([{ ...aRecord([anAnnotation()]), besides }]));
    const [article] = file['onrecord:articles'];
    article['onrecord:corrections'].unshift({ change: { type: 'sameAs' } });
    const settings = `{ "schema": 1, "__proto__": { "x": 1 }, "language": "xx", "toolbarOff": [] }`;
    const text = JSON.stringify({ ...file, settings: 0 }).replace(
      '"settings":0',
      `"onrecord:settings":${settings}`,
    );
    const taken = await read(text);
    expect(taken.settings).toEqual({ toolbarOff: [] });
    expect(taken.records[0]?.besides?.corrections).toEqual(besides.corrections);
    expect(taken.rejected).toEqual([
      { place: 1, why: 'correction' },
      { place: 2, why: 'setting' },
      { place: 3, why: 'setting' },
    ]);
  });

  it('loses no record for another that is broken', async () => {
    const file = JSON.parse(exported([aRecord([anAnnotation(), anAnnotation(), anAnnotation()])]));
    file.first.items[1].created = 'yesterday';
    const { records, rejected } = await readJson(file);
    expect(records[0]?.annotations).toHaveLength(2);
    expect(rejected).toEqual([{ place: 2, why: 'invalid' }]);
  });

  it('says which annotations are of no article in the file', async () => {
    const file = JSON.parse(exported([aRecord([anAnnotation()])]));
    file['onrecord:articles'] = [];
    expect((await readJson(file)).rejected).toEqual([{ place: 1, why: 'noArticle' }]);
  });

  it.each<[string, (item: Record<string, unknown>) => void]>([
    [
      'has a colour that we do not know',
      (item) => Object.assign(item, { 'onrecord:colour': 'beige' }),
    ],
    ['has no target', (item) => delete item.target],
    [
      'has a body of another make',
      (item) => Object.assign(item, { body: [{ purpose: 'tagging' }] }),
    ],
    ['is no UUID', (item) => Object.assign(item, { id: 'urn:uuid:../../x' })],
  ])('does not take a record that %s', async (_what, spoil) => {
    const file = JSON.parse(exported([aRecord([anAnnotation({ tags: ['x'] })])]));
    spoil(file.first.items[0]);
    expect((await readJson(file)).rejected).toEqual([{ place: 1, why: 'invalid' }]);
  });
});

const HYPOTHESIS = {
  id: 'Ab3dEf',
  created: '2025-05-01T10:00:00.000000+00:00',
  updated: '2025-05-02T10:00:00.000000+00:00',
  uri: 'https://www.courier.example/harbour',
  text: 'Ask which beams',
  tags: ['bridge'],
  document: { title: ['Harbour bridge closed'] },
  target: [
    {
      source: 'https://www.courier.example/harbour',
      selector: [
        { type: 'TextPositionSelector', start: 400, end: 420 },
        { type: 'TextQuoteSelector', exact: 'is unsafe', prefix: 'bridge ', suffix: ', she' },
      ],
    },
  ],
};

describe("Hypothesis' export", () => {
  it('gives words, note, tags, times and page', async () => {
    const { format, records } = await readJson({ annotations: [HYPOTHESIS] });
    expect(format).toBe('hypothesis');
    expect(records[0]?.article).toMatchObject({
      title: 'Harbour bridge closed',
      url: 'https://www.courier.example/harbour',
    });
    expect(records[0]?.annotations[0]).toMatchObject({
      created: '2025-05-01T10:00:00.000Z',
      modified: '2025-05-02T10:00:00.000Z',
      targets: [{ exact: 'is unsafe', prefix: 'bridge ', suffix: ', she' }],
      kind: 'selection',
      note: 'Ask which beams',
      tags: ['bridge'],
    });
  });

  it.each([
    ['a note to the whole page', { ...HYPOTHESIS, target: [{ source: 'x' }] }, 'noWords'],
    ['a note to a file', { ...HYPOTHESIS, uri: 'file:///home/x.pdf' }, 'noArticle'],
    ['a script for an address', { ...HYPOTHESIS, uri: 'javascript:alert(1)' }, 'noArticle'],
    ['a number for a tag', { ...HYPOTHESIS, tags: [7] }, 'invalid'],
    ['what is no record', 'text', 'invalid'],
  ])('is not taken where it is %s', async (_what, item, why) => {
    const { records, rejected } = await readJson({ annotations: [item, HYPOTHESIS] });
    expect(records[0]?.annotations).toHaveLength(1);
    expect(rejected).toEqual([{ place: 1, why }]);
  });
});

const CLIPPER = [
  {
    url: 'https://courier.example/harbour',
    highlights: [
      {
        text: '<p>The bridge &amp; the <em>quay</em> close</p>',
        timestamp: '2025-05-01T10:00:00Z',
      },
      { text: 'Nobody was told', timestamp: '2025-05-01T10:05:00Z', notes: ['Who?', 'When?'] },
    ],
  },
];

describe("Obsidian Web Clipper's highlights", () => {
  it('give words without markup, notes and page', async () => {
    const { format, records } = await readJson(CLIPPER);
    expect(format).toBe('webClipper');
    expect(records[0]?.article.title).toBe('courier.example');
    expect(records[0]?.annotations.map(({ targets, note }) => [targets[0]?.exact, note])).toEqual([
      ['The bridge & the quay close', ''],
      ['Nobody was told', 'Who?\n\nWhen?'],
    ]);
  });

  it('do not take back an escape for a tag', async () => {
    const [page] = CLIPPER;
    const text = 'say &amp;lt;b&amp;gt;';
    const { records } = await readJson([{ ...page, highlights: [{ text }] }]);
    expect(records[0]?.annotations[0]?.targets[0]?.exact).toBe('say &lt;b&gt;');
  });
});

describe('any file', () => {
  it.each([
    ['Hypothesis', JSON.stringify({ annotations: [HYPOTHESIS] })],
    ['Web Clipper', JSON.stringify(CLIPPER)],
    ['On Record', exported([aRecord([anAnnotation()])])],
  ])('of %s gives the same ids each time', async (_from, text) => {
    const ids = async () =>
      (await read(text)).records.flatMap(({ annotations }) => annotations.map(({ id }) => id));
    expect(await ids()).toEqual(await ids());
  });

  it.each([
    ['nothing', ''],
    ['broken off', exported([aRecord([anAnnotation()])]).slice(0, -40)],
    ['no JSON', '<!doctype html><title>x</title>'],
    ['other JSON', '{"name": "x"}'],
    ['a bare list', '[1, 2, 3]'],
    ['nothing but spaces', ' '.repeat(1_000_000)],
    ['very deep', '['.repeat(200_000) + ']'.repeat(200_000)],
  ])('that is %s is refused', async (_what, text) => {
    expect(await readImport(text, NOW)).toMatchObject({ ok: false, failure: { code: 'badFile' } });
  });

  it('is not even parsed where it goes deeper than any record does', async () => {
    const parse = vi.spyOn(JSON, 'parse');
    await readImport('{"annotations":['.repeat(1000) + ']}'.repeat(1000), NOW);
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  it('may have any number of brackets and quotation marks in its texts', async () => {
    const note = '[{"\\'.repeat(1000);
    const { records } = await read(exported([aRecord([anAnnotation({ note })])]));
    expect(records[0]?.annotations[0]?.note).toBe(note);
  });

  it.each(HOSTILE)('with %s in it stays text, and harms nothing', async (_attempt, text) => {
    const record = aRecord([anAnnotation({ note: text, targets: [aSelector(text)] })]);
    const { records } = await read(exported([record]));
    expect(records[0]?.annotations[0]?.note).toBe(text);
  });

  it('cannot change what all objects have', async () => {
    const text = JSON.stringify({ annotations: [HYPOTHESIS] }).replace(
      '"id"',
      '"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "id"',
    );
    const { records } = await read(text);
    expect({}).not.toHaveProperty('polluted');
    expect(records[0]?.annotations[0]).not.toHaveProperty('polluted');
  });
});
