// Last names that stand alone.
import { describe, expect, it } from 'vitest';
import { NAME } from '../../src/detect/names/names.ts';
import { echoNames } from '../../src/detect/names/name-echoes.ts';
import { analysed, tokensOf } from './analysed.ts';

/** What the last of some words is, where only the first two words of the text are known as a person. */
async function labelOf(text: string, word: string): Promise<number | undefined> {
  const analysis = await analysed(text);
  const { forms, names, sentences, tokens } = analysis;
  names.fill(NAME.none);
  names.fill(NAME.person, 0, 2);
  const place = text.lastIndexOf(word);
  const token = tokens.start.indexOf(place);
  const bridge = tokensOfAny(analysis, 'Bridge');
  for (const i of bridge) names[i] = NAME.place;
  echoNames(forms, names, sentences);
  return names[token];
}

const tokensOfAny = (analysis: Awaited<ReturnType<typeof analysed>>, word: string): number[] =>
  analysis.tokens.text.includes(word) ? tokensOf(analysis, word) : [];

describe('a last name', () => {
  it.each([
    ['is known from the full one', 'Maria Snegova came. Snegova agrees.', 'Snegova', NAME.person],
    [
      'is known before the full one is met again',
      'Maria Snegova left; then Snegova spoke.',
      'Snegova',
      NAME.person,
    ],
    [
      'is part of another name',
      'Maria Snegova came. The Snegova Bridge fell.',
      'Snegova',
      NAME.none,
    ],
    [
      'is not a word that the text uses',
      'Maria Price came. The price rose. Price tags fell.',
      'Price',
      NAME.none,
    ],
    ['is not a given one', 'Maria Snegova came. Maria agrees.', 'Maria', NAME.none],
  ])('%s', async (_case, text, word, label) => {
    expect(await labelOf(text, word)).toBe(label);
  });
});
