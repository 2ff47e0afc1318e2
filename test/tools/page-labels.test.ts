// The labels of saved pages: offsets that only mean something beside the very text they were made for.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import type { PageLabels } from '../../tools/train/page-labels.ts';
import {
  joinLabels,
  LABELS,
  pageLabelsSchema,
  readLabelledPages,
} from '../../tools/train/page-labels.ts';

const folder = mkdtempSync(join(tmpdir(), 'on-record-labels-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FIRST =
  'The ferry will not sail before spring, said Ida Marsh, who runs the harbour. The old hull has rusted through.';
const SECOND =
  '“We looked at every plate,” she added, “and none of them would hold.” The town calls the wreck its “grey lady”.';
const TEXT = `${FIRST}\n${SECOND}`;

const spanOf = (words: string): [number, number] => {
  const start = TEXT.indexOf(words);
  return [start, start + words.length];
};

const labels = (changes: Partial<PageLabels> = {}): PageLabels => ({
  page: 'ferry',
  sha256: createHash('sha256').update(TEXT).digest('hex'),
  half: 'train',
  attributions: [
    {
      kind: 'direct',
      source: [spanOf('she')],
      cue: [spanOf('added')],
      content: [spanOf('We looked at every plate,'), spanOf('and none of them would hold.')],
      speaker: spanOf('Ida Marsh'),
      speakerType: 'person',
    },
    {
      kind: 'indirect',
      source: [spanOf('The town')],
      cue: [spanOf('calls')],
      content: [spanOf('the wreck')],
      speaker: null,
      otherSpeakers: [spanOf('Ida Marsh')],
      speakerType: 'other',
    },
  ],
  discard: [],
  scareQuotes: [spanOf('“grey lady”')],
  ...changes,
});

/** A folder of labels and one of pages, each made of what is given. */
function lay(name: string, files: PageLabels[], pages: Record<string, string>) {
  const made = { labels: join(folder, name, 'labels'), pages: join(folder, name, 'pages') };
  mkdirSync(made.labels, { recursive: true });
  for (const file of files)
    writeFileSync(join(made.labels, `${file.page}.json`), JSON.stringify(file));
  for (const [page, html] of Object.entries(pages)) {
    mkdirSync(join(made.pages, page), { recursive: true });
    writeFileSync(join(made.pages, page, 'source.html'), html);
  }
  return made;
}

const page = (...paragraphs: string[]): string =>
  `<!doctype html><html lang="en"><head><title>Ferry</title><meta property="og:site_name" content="The Quay"></head>
   <body><article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

describe('joining labels with their text', () => {
  it('gives speakers by the words of their spans', () => {
    const gold = joinLabels(labels(), TEXT, 'The Quay');
    expect(gold?.attributions.map(({ speaker }) => speaker)).toEqual(['Ida Marsh', null]);
    expect(gold?.attributions[1]?.otherSpeakers).toEqual(['Ida Marsh']);
  });

  it('gives the shape of the other annotated articles', () => {
    expect(joinLabels(labels(), TEXT, 'The Quay')).toMatchObject({
      id: 'ferry',
      publisher: 'The Quay',
      text: TEXT,
      attributions: [{ kind: 'direct', speakerType: 'person', cueType: 'speech' }, {}],
      scareQuotes: [spanOf('“grey lady”')],
    });
  });

  it('finds what stands in quotation marks', () => {
    expect(joinLabels(labels(), TEXT, 'The Quay')?.quotes).toEqual([
      spanOf('“We looked at every plate,”'),
      spanOf('“and none of them would hold.”'),
      spanOf('“grey lady”'),
    ]);
  });

  it('ends a quotation that is left open with its paragraph', () => {
    const text = '“It floats.\nIt does.';
    const sha256 = createHash('sha256').update(text).digest('hex');
    expect(joinLabels(labels({ sha256 }), text, 'The Quay')?.quotes).toEqual([[0, 11]]);
  });

  it('refuses any other text', () => {
    expect(joinLabels(labels(), `${TEXT} `, 'The Quay')).toBeNull();
  });
});

describe('reading labelled pages', () => {
  it('reads the text as the extension does', () => {
    const made = lay('whole', [labels()], { ferry: page(FIRST, SECOND) });
    const { articles, leftOut } = readLabelledPages(made.pages, 'train', made.labels);
    expect(leftOut).toEqual([]);
    expect(articles.map(({ gold }) => [gold.publisher, gold.text])).toEqual([['The Quay', TEXT]]);
    expect(articles[0]?.tags).toHaveLength(articles[0]?.surface.tokens.count ?? NaN);
  });

  it('keeps to the half that is asked for', () => {
    const made = lay('halves', [labels()], { ferry: page(FIRST, SECOND) });
    const nothing = { articles: [], leftOut: [] };
    expect(readLabelledPages(made.pages, 'check', made.labels)).toEqual(nothing);
  });

  it('leaves out a page whose text has changed, and says so', () => {
    const made = lay('changed', [labels()], { ferry: page(FIRST, `${SECOND} It will stay.`) });
    const { articles, leftOut } = readLabelledPages(made.pages, 'train', made.labels);
    expect(articles).toEqual([]);
    expect(leftOut).toEqual(['ferry is left out: its text is not the one that was labelled.']);
  });

  it('leaves out a page that is not there, and says where it looked', () => {
    const made = lay('absent', [labels()], {});
    const { articles, leftOut } = readLabelledPages(made.pages, 'train', made.labels);
    expect(articles).toEqual([]);
    expect(leftOut).toEqual([
      `ferry is left out: ${join(made.pages, 'ferry', 'source.html')} does not exist.`,
    ]);
  });
});

describe('the labels of this repository', () => {
  const all = readdirSync(LABELS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const json: unknown = JSON.parse(readFileSync(join(LABELS, name), 'utf8'));
      return v.parse(pageLabelsSchema, json);
    });

  it.each(all.map((labelled) => [labelled.page, labelled] as const))(
    '%s: no word has two speakers, and no span is empty',
    (_, { attributions, discard, scareQuotes }) => {
      const contents = attributions.flatMap(({ content }) => content).toSorted(([a], [b]) => a - b);
      for (const [i, [start]] of contents.entries())
        expect(start).toBeGreaterThanOrEqual(contents[i - 1]?.[1] ?? 0);
      const others = attributions.flatMap(({ source, cue }) => [...source, ...cue]);
      for (const [start, end] of [...contents, ...others, ...discard, ...scareQuotes])
        expect(end).toBeGreaterThan(start);
    },
  );

  it('keep enough apart to measure with', () => {
    const apart = all.filter((labelled) => labelled.half === 'check');
    expect(apart.flatMap(({ attributions }) => attributions).length).toBeGreaterThanOrEqual(60);
  });
});
