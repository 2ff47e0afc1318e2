// Who said what in whole articles, as the reader gets it; texts are our own.
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import type { Attribution } from '../../src/model/detection.ts';
import { prose } from './analysed.ts';

const atOnce = { pause: () => Promise.resolve() };

/** The attributions of a text as `speaker: kind: content`. */
async function read(text: string, attitudes = false): Promise<string[]> {
  const { attributions, speakers } = await detect(prose(text), { ...atOnce, attitudes });
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  return attributions.map(({ speaker, kind, content }) =>
    [
      speaker && names.get(speaker),
      kind,
      content.map((span) => text.slice(...span)).join(' … '),
    ].join(': '),
  );
}

describe('attributions', () => {
  it.each([
    [
      'a quotation with its speaker after it',
      '“The harbour is full,” said Mina Halvorsen, the harbour master.',
      ['Mina Halvorsen: direct: The harbour is full,'],
    ],
    [
      'a quotation that its cue splits is one',
      '“The harbour is full,” Mina Halvorsen said, “and the ships must wait.”',
      ['Mina Halvorsen: direct: The harbour is full, … and the ships must wait.'],
    ],
    [
      'a report in plain words',
      'Mina Halvorsen said on Monday that the harbour was full.',
      ['Mina Halvorsen: indirect: the harbour was full'],
    ],
    [
      'words partly in marks',
      'Mina Halvorsen said the harbour was “full to the brim” with ships.',
      ['Mina Halvorsen: mixed: the harbour was “full to the brim” with ships'],
    ],
    [
      'according to',
      'According to Mina Halvorsen, the harbour is full of ships.',
      ['Mina Halvorsen: indirect: the harbour is full of ships'],
    ],
    [
      'a pronoun',
      'Mina Halvorsen runs the harbour.\n“We need more room for the ships,” she said.',
      ['Mina Halvorsen: direct: We need more room for the ships,'],
    ],
    [
      'the same speaker in the next paragraph',
      '“The harbour is full,” Mina Halvorsen said.\n“The ships will have to wait outside until Monday.”',
      [
        'Mina Halvorsen: direct: The harbour is full,',
        'Mina Halvorsen: direct: The ships will have to wait outside until Monday.',
      ],
    ],
    [
      'a ministry',
      'The transport ministry said the bridge would close on Friday.',
      ['The transport ministry: indirect: the bridge would close on Friday'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  it.each([
    ['a scare quote', 'The so-called “ghost ships” wait outside the harbour.'],
    ['the title of a book', 'Her first novel, “The Long Harbour,” won three prizes.'],
    ['plain narration', 'The ships left the harbour at noon and sailed north.'],
    ['nothing at all', ''],
  ])('none in %s', async (_, text) => {
    expect(await read(text)).toEqual([]);
  });

  it('shows beliefs only when asked for', async () => {
    const text = 'Mina Halvorsen believes that the harbour will be full by spring.';
    expect([await read(text), await read(text, true)]).toEqual([
      [],
      ['Mina Halvorsen: indirect: the harbour will be full by spring'],
    ]);
  });
});

describe('an attribution', () => {
  const first = async (text: string): Promise<Attribution> =>
    (await detect(prose(text), atOnce)).attributions[0]!;

  it('points at its cue and source', async () => {
    const text = '“The harbour is full,” said Mina Halvorsen.';
    const { cue, source } = await first(text);
    expect([text.slice(...cue!), text.slice(...source!)]).toEqual(['said', 'Mina Halvorsen']);
  });

  it('gives its reasons', async () => {
    const { why } = await first('“The harbour is full,” said Mina Halvorsen.');
    expect(why).toEqual([
      { code: 'quotationMarks', words: '' },
      { code: 'cueVerb', words: 'said' },
      { code: 'namedSource', words: 'Mina Halvorsen' },
    ]);
  });

  it('is surer of a plain quotation than of a hint', async () => {
    const sure = await first('“The harbour is full of ships,” Mina Halvorsen said on Monday.');
    const unsure = await first('Mina Halvorsen suggested ships that carry grain.');
    expect(sure.confidence).toBeGreaterThan(0.85);
    expect(unsure?.confidence ?? 0).toBeLessThan(0.85);
  });
});

describe('other languages', () => {
  it('are not read by English rules', async () => {
    const text = 'Der Hafen ist voll, said er. Mina Halvorsen said that it was full.';
    expect((await detect(prose(text, { lang: 'de' }), atOnce)).attributions).toEqual([]);
  });
});

describe('slices', () => {
  it('let others have their turn in a long text', async () => {
    let pauses = 0;
    const text = 'Mina Halvorsen said that the harbour was full of ships.\n'.repeat(400);
    await detect(prose(text), {
      pause: async () => {
        pauses++;
      },
    });
    expect(pauses).toBeGreaterThan(2);
  });
});
