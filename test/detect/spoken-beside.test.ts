// Who says so right beside a quotation that no reading gave to anybody.
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/detect/draft.ts';
import { readSpokenBeside } from '../../src/detect/reports/spoken-beside.ts';
import { analysed, draft, wordsOf } from './analysed.ts';

async function foundIn(text: string, known?: Parameters<typeof draft>[1]): Promise<Draft[]> {
  const analysis = await analysed(text);
  const drafts = known ? [{ ...draft(analysis, known), confidence: 0.3 }] : [];
  readSpokenBeside(analysis, drafts);
  return drafts;
}

describe('beside a quotation that nobody has', () => {
  it.each([
    [
      'a verb and who speaks',
      '“The locks leak,” agrees Petra Novak, 41, of Ostrava.',
      'Petra Novak',
    ],
    ['who speaks and a verb', '“The whole lock?” Novak repeated. Nobody answered.', 'Novak'],
    ['a pronoun and a verb', '“Wait for the tide, will you?” she urged the crew.', 'she'],
    ['a label', 'Petra Novak: “The locks leak.”', 'Petra Novak'],
    [
      'a label behind another quotation',
      'Ito: “We will repair them.” Novak: “They will leak again.”',
      'Novak',
    ],
    [
      'a document, without a verb',
      'From the report: “The locks leak at every tide.”',
      'the report',
    ],
    ['whose words they are', 'From Novak’s Facebook post: “The locks leak.”', 'Novak'],
    [
      'the subject before an aside',
      'The board, which met late, was clear: “It leaks.”',
      'The board',
    ],
    ['the subject before a colon', 'The board was clear in its findings: “It leaks.”', 'The board'],
  ])('stands %s', async (_case, text, source) => {
    const analysis = await analysed(text);
    const sources = (await foundIn(text)).map((found) => wordsOf(analysis, found.source));
    expect(sources).toContain(source.replace('’', ' ’'));
  });

  it.each([
    ['a title within a sentence', 'In her book, “Locks of the North,” Novak counted forty.'],
    ['a clause that says nothing of speech', '“The Long Tide,” which won a prize, is his.'],
    ['a quotation that ends its sentence', 'They call it “the leak.” Novak left.'],
    ['an open mark', '“The locks leak, Novak agrees.'],
    ['a single word', '“Leaks,” Novak wrote.'],
    ['a place before a colon', 'In Ostrava: “The locks leak.”'],
  ])('stands nobody: %s', async (_case, text) => {
    expect(await foundIn(text)).toEqual([]);
  });

  it('makes surer what hangs on the same word', async () => {
    const text = '“The locks leak,” agrees Petra Novak, 41, of Ostrava.';
    const known = { source: 'Petra Novak', cue: 'agrees', content: '“The locks leak,”' };
    expect((await foundIn(text, known)).map(({ confidence }) => confidence)).toEqual([0.7]);
  });

  it('leaves to its owner what hangs on another', async () => {
    const text = 'Ito asked, “The locks leak?” Novak nodded.';
    const known = { source: 'Ito', cue: 'asked', content: '“The locks leak?”' };
    expect((await foundIn(text, known)).map(({ confidence }) => confidence)).toEqual([0.3]);
  });
});
