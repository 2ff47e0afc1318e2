import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportAs } from '../../src/export/export-as.ts';
import type { ExportRecord } from '../../src/export/exporter.ts';
import { ENGLISH } from '../../src/export/labels.ts';
import { escapeLine, link, tagName } from '../../src/export/markdown-text.ts';
import { singleLine } from '../../src/export/plain-text.ts';
import { aRecord, aSelector, anAnnotation, HOSTILE, options } from './records.ts';

const write = (records: ExportRecord[]) => exportAs('markdown', records, options()).text;

/** The front matter's lines by key, and all that follows it. */
function read(records: ExportRecord[]) {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(write(records)) ?? [];
  const lines = head.split('\n').filter((line) => /^\w+: ?/.test(line));
  return {
    head,
    properties: new Map(lines.map((line) => line.split(/:(?: (.+))?$/s) as [string, string])),
    body,
  };
}

/** Markdown's backslash escapes undone, as every reader of Markdown does. */
const unescape = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

describe('a Markdown export', () => {
  it('starts with properties that Obsidian reads', () => {
    expect(read([aRecord([anAnnotation({ tags: ['bridge', 'harbour safety'] })])]).head).toBe(
      [
        'title: "Harbour bridge closed"',
        'site: "The Courier"',
        'author: "Ann Lee"',
        'published: 2026-11-20',
        'url: "https://www.courier.example/harbour?page=1"',
        'exported: 2026-11-23',
        'tags:',
        '  - "bridge"',
        '  - "harbour-safety"',
      ].join('\n'),
    );
  });

  it('leaves out properties that the article does not have', () => {
    const { properties } = read([
      aRecord([], { byline: null, siteName: null, publishedTime: null, url: 'about:blank' }),
    ]);
    expect([...properties.keys()]).toEqual(['title', 'site', 'exported', 'tags']);
    expect(properties.get('tags')).toBe('[]');
  });

  it.each(HOSTILE)('holds %s in the front matter as a string on one line', (_attempt, text) => {
    const { properties } = read([aRecord([], { title: text, byline: text })]);
    expect(JSON.parse(properties.get('title') ?? '')).toBe(singleLine(text));
    expect([...properties.keys()]).toEqual([
      'title',
      'site',
      'author',
      'published',
      'url',
      'exported',
      'tags',
    ]);
  });

  it('shows a quotation with its speaker, how it was said, the note and the tags', () => {
    const { body } = read([
      aRecord([anAnnotation({ note: 'Ask the\nengineer\n\nsoon', tags: ['bridge', 'two words'] })]),
    ]);
    expect(body).toBe(`# Harbour bridge closed

[The Courier](<https://www.courier.example/harbour?page=1>) · By Ann Lee · 2026-11-20

## Quotations

> “The bridge is unsafe”
>
> — **Dana Reyes**, mayor (quoted)

Ask the${'  '}
engineer

soon

#bridge #two-words
`);
  });

  it('puts only the very words of a speaker in quotation marks', () => {
    const { body } = read([aRecord([anAnnotation({ said: { kind: 'indirect', cue: 'said' } })])]);
    expect(body).toContain('> The bridge is unsafe\n');
    expect(body).toContain('(reported)');
  });

  it('shows the pieces of a split quotation as pieces', () => {
    const targets = [aSelector('The bridge is unsafe', 22), aSelector('and it stays shut', 60)];
    expect(read([aRecord([anAnnotation({ targets })])]).body).toContain(
      '> “The bridge is unsafe” … “and it stays shut”\n',
    );
  });

  it('lists claims in a table with verdicts and evidence', () => {
    const { body } = read([
      aRecord([
        anAnnotation({
          kind: 'claim',
          said: null,
          verdict: 'false',
          note: 'one\ntwo',
          tags: ['t'],
        }),
        anAnnotation({
          kind: 'claim',
          speaker: null,
          said: null,
          targets: [aSelector('9 of 10 | all', 50)],
          evidence: [
            {
              url: 'https://d.example/(x)',
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
          ],
        }),
      ]),
    ]);
    expect(body).toContain(`## Claims

| Claim | Speaker | Verdict | Since | Evidence | Note |
| --- | --- | --- | --- | --- | --- |
| The bridge is unsafe | **Dana Reyes**, mayor | False | 2026-11-21 |  | one two #t |
| 9 of 10 \\| all |  | Unchecked |  | [Survey](<https://d.example/(x)>) (p. 3); Bad |  |
`);
  });

  it('lists what the reader selected under highlights', () => {
    const { body } = read([
      aRecord([
        anAnnotation({ kind: 'selection', speaker: null, said: null, verdict: 'disputed' }),
      ]),
    ]);
    expect(body).toContain(
      '## Highlights\n\n> The bridge is unsafe\n\nVerdict: Disputed (2026-11-21)\n',
    );
    expect(body).not.toContain('## Quotations');
  });

  it('says so when nothing was kept', () => {
    expect(read([aRecord([])]).body).toMatch(/Nothing was kept\.\n$/);
  });

  it('writes many articles one after the other under one front matter', () => {
    const { head, properties, body } = read([
      aRecord([anAnnotation({ tags: ['b'] })], { title: 'First' }),
      aRecord([anAnnotation({ tags: ['b', 'a'] })], { title: 'Second' }),
    ]);
    expect([...properties]).toEqual([
      ['title', '"On Record: 2 articles"'],
      ['exported', '2026-11-23'],
      ['tags', undefined],
    ]);
    expect(head.match(/^ {2}- .*/gm)).toEqual(['  - "b"', '  - "a"']);
    expect(body.match(/^# .*/gm)).toEqual(['# First', '# Second']);
  });

  it('speaks the language of the labels that it is given', () => {
    const { text } = exportAs('markdown', [aRecord([])], {
      ...options(),
      labels: { ...ENGLISH, nothingKept: 'Nichts behalten.' },
    });
    expect(text).toContain('Nichts behalten.');
  });
});

describe('text in Markdown', () => {
  it.each(HOSTILE)('is the same text again once read: %s', (_attempt, text) => {
    expect(unescape(escapeLine(text))).toBe(singleLine(text));
  });

  it.each<[string, string]>([
    ['<b>', '\\<b\\>'],
    ['&amp;', '\\&amp;'],
    ['[[x]]', '\\[\\[x\\]\\]'],
    ['1. one', '1\\. one'],
    ['2.5 million', '2.5 million'],
    ['- one', '\\- one'],
    ['-5 degrees', '-5 degrees'],
    ['https://a.example', 'https:\\/\\/a.example'],
    ['www.a.example', 'www\\.a.example'],
    ['a@b.example', 'a\\@b.example'],
    ['==marked==', '\\=\\=marked\\=\\='],
    ['50% of $3', '50% of \\$3'],
    ['{{x}}', '\\{\\{x\\}\\}'],
    ['“Quiet,” she said (twice).', '“Quiet,” she said (twice).'],
  ])('%s is written %s', (text, expected) => {
    expect(escapeLine(text)).toBe(expected);
  });

  it('keeps each line of a note from opening a block', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeLine(text)).not.toMatch(
          /^(?:[-+*=:](?:\s|$)|#|>|\d{1,9}[.)](?:\s|$)|---|===|`|~)/,
        );
      }),
    );
  });

  it.each([
    ['https://a.example/x y', '[a](<https://a.example/x%20y>)'],
    ['http://a.example/>)<b>', '[a](<http://a.example/%3E)%3Cb%3E>)'],
    ['javascript:alert(1)', 'a'],
    ['data:text/html,x', 'a'],
    ['//a.example', 'a'],
    ['', 'a'],
  ])('the address %j becomes %s', (address, expected) => {
    expect(link('a', address)).toBe(expected);
  });

  it.each([
    ['harbour safety', 'harbour-safety'],
    ['Straße/Nord', 'Straße/Nord'],
    ['#a, b & c!', 'a-b-c'],
    ['a-_b_-c', 'a-b-c'],
    ['1984', 'y1984'],
    ['???', ''],
    ['__proto__', 'proto'],
  ])('the tag %j is named %j', (tag, expected) => {
    expect(tagName(tag)).toBe(expected);
  });
});
