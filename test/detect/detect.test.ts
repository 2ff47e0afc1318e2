import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import type { Detections } from '../../src/model/detection.ts';
import { proseOf } from './prose.ts';

/** Each attribution as its kind, its words and its speaker. */
const tell = (text: string, found: Detections) =>
  found.attributions.map((a) => [
    a.kind,
    a.content.map((span) => text.slice(...span)).join(' … '),
    found.speakers.find((s) => s.id === a.speaker)?.name ?? null,
  ]);

describe('who said what', () => {
  it.each([
    [
      'a quotation before its cue',
      '“The pump is old,” said Anna Holt.',
      [['direct', 'The pump is old,', 'Anna Holt']],
    ],
    [
      'a quotation after its cue',
      'Anna Holt said: “The pump is old.”',
      [['direct', 'The pump is old.', 'Anna Holt']],
    ],
    [
      'a quotation split by its cue',
      '“The pump,” said Anna Holt, “is very old indeed.”',
      [['direct', 'The pump, … is very old indeed.', 'Anna Holt']],
    ],
    [
      'a report in other words',
      'Anna Holt said that the pump was old.',
      [['indirect', 'the pump was old', 'Anna Holt']],
    ],
    [
      'a report that quotes in part',
      'Anna Holt said the pump was “a danger” to the town.',
      [['mixed', 'the pump was “a danger” to the town', 'Anna Holt']],
    ],
    [
      'according to',
      'According to the harbour board, the pump was old.',
      [['indirect', 'the pump was old', 'the harbour board']],
    ],
    [
      'a role and a name, then a pronoun',
      '“It leaks at every tide,” said harbour engineer Anna Holt.\n“It always has,” she added.',
      [
        ['direct', 'It leaks at every tide,', 'Anna Holt'],
        ['direct', 'It always has,', 'Anna Holt'],
      ],
    ],
    [
      'a role between the quotation and the name',
      '“It leaks,” harbour engineer Anna Holt said.',
      [['direct', 'It leaks,', 'Anna Holt']],
    ],
    [
      'a quotation that goes on in its paragraph',
      '“It leaks,” said Anna Holt. “It has done so for years.”',
      [['direct', 'It leaks, … It has done so for years.', 'Anna Holt']],
    ],
    [
      'a paragraph that is one quotation',
      '“It leaks,” said Anna Holt.\n“And it will go on leaking all winter.”',
      [
        ['direct', 'It leaks,', 'Anna Holt'],
        ['direct', 'And it will go on leaking all winter.', 'Anna Holt'],
      ],
    ],
    ['a term in quotation marks', 'The “temporary” pump is ten years old.', []],
  ])('%s', async (_case, text, expected) => {
    expect(tell(text, await detect(proseOf(text)))).toEqual(expected);
  });

  it('gives its reasons', async () => {
    const [found] = (await detect(proseOf('“The pump is old,” said Anna Holt.'))).attributions;
    expect(found?.why).toEqual([
      { code: 'quotationMarks', words: '' },
      { code: 'cueVerb', words: 'said' },
      { code: 'namedSource', words: 'Anna Holt' },
    ]);
  });

  it('reads only quotation marks where the language is another', async () => {
    const text = '„Die Pumpe ist alt“, sagte Anna Holt. Sie said that it was old.';
    const found = await detect({ ...proseOf(text), lang: 'de' });
    expect(tell(text, found)).toEqual([['direct', 'Die Pumpe ist alt', 'Anna Holt']]);
  });
});

describe('what is worth checking', () => {
  it('puts figures before opinions, with the attribution that says so', async () => {
    const text = 'It is a lovely day.\n“The pump failed 40 times in 2019,” said Anna Holt.';
    const { claims } = await detect(proseOf(text));
    expect(claims[0]?.types).toContain('quantity');
    expect(claims[0]?.attribution).toBe(0);
    expect(text.slice(...(claims[0]?.span ?? [0, 0]))).toBe('The pump failed 40 times in 2019,');
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...[
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      '«',
      '»',
      ',',
      '.',
      ':',
      '\n',
      '—',
      '(',
      ')',
      '\ud800',
      '\u202e',
      '\u200b',
    ],
    ...[
      'said',
      'Anna',
      'Holt',
      'he',
      'she',
      'who',
      'they',
      'according to',
      'the senator',
      'Sen.',
      'Mr.',
      '12',
    ],
    ...['that', 'and', 'a spokesman for', 'told', 'adding', 'of', 'the'],
  );
  const soup = fc
    .array(fc.tuple(words, fc.constantFrom(' ', ' ', '')), { maxLength: 60 })
    .map((parts) => parts.flat().join(''));

  it('gives spans within the text, non-empty and disjoint, and speakers that exist', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (text) => {
        const found = await detect(proseOf(text));
        const ids = new Set(found.speakers.map((s) => s.id));
        for (const a of found.attributions) {
          let before = 0;
          for (const [start, end] of a.content) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            before = end;
          }
          for (const [start, end] of [...a.content, a.cue, a.source].filter((s) => s !== null)) {
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          if (a.speaker !== null) expect(ids).toContain(a.speaker);
          expect(a.confidence).toBeGreaterThanOrEqual(0);
          expect(a.confidence).toBeLessThanOrEqual(1);
        }
        expect(await detect(proseOf(text))).toEqual(found);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it.each([
    ['a million letters', 'x'.repeat(1_000_000)],
    ['a million capitals', 'X'.repeat(1_000_000)],
    ['a million full stops', '.'.repeat(1_000_000)],
    ['a million spaces', ' '.repeat(1_000_000)],
    ['100,000 quotation marks', '"'.repeat(100_000)],
    ['10,000 cues', 'said '.repeat(10_000)],
    ['10,000 names', 'Anna Holt, '.repeat(10_000)],
    ['10,000 names in one run', 'Holt '.repeat(10_000)],
    ['3,000 reports', '“No,” he told Anna Holt.\n'.repeat(3_000)],
    ['3,000 reports in a line', '“No,” he told Mr. Holt. '.repeat(3_000)],
  ])('is read: %s', { timeout: 60_000 }, async (_case, text) => {
    const { attributions } = await detect(proseOf(text));
    for (const { content } of attributions) {
      for (const [start, end] of content) expect(end).toBeGreaterThan(start);
    }
  });
});

it('looks for no claims where none are wanted, and finds who said what all the same', async () => {
  const prose = proseOf('Anna Holt said the pump lost 14 litres of water in May.');
  const all = await detect(prose);
  expect(all.claims.length).toBeGreaterThan(0);
  expect(await detect(prose, { claims: false })).toEqual({ ...all, claims: [] });
});
