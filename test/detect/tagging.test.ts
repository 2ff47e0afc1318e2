// Parts of speech and names, as the shipped weights see them.
import { describe, expect, it } from 'vitest';
import { NAME } from '../../src/detect/names/names.ts';
import { TAGS } from '../../src/detect/words/tag-set.ts';
import { analysed, peopleOf, tokensOf } from './analysed.ts';

describe('parts of speech', () => {
  it.each([
    ['a verb of saying', 'The mayor said the bridge is safe.', 'said', 'VBD'],
    ['a participle', 'She left early, adding that she was tired.', 'adding', 'VBG'],
    ['a noun that looks like a verb', 'The claims were filed on Monday.', 'claims', 'NNS'],
    ['a name', 'The mayor met Okafor on Monday.', 'Okafor', 'NNP'],
  ])('%s', async (_, text, word, tag) => {
    const analysis = await analysed(text);
    expect(TAGS[analysis.tags[tokensOf(analysis, word)[0]!]!]).toBe(tag);
  });
});

describe('names', () => {
  it.each([
    [
      'from elsewhere',
      'On Monday, Chukwuemeka Okafor told reporters that it was over.',
      'Chukwuemeka Okafor',
    ],
    ['with particles', 'The sculptor, Ana de la Vega, declined to comment.', 'Ana de la Vega'],
    ['alone', 'The bridge is safe, Halvorsen said.', 'Halvorsen'],
  ])('of persons %s', async (_, text, name) => {
    const analysis = await analysed(text);
    expect(tokensOf(analysis, name).map((i) => analysis.names[i])).toEqual(
      name.split(' ').map(() => NAME.person),
    );
  });

  it('gather a person’s mentions under the full name', async () => {
    const text =
      'Mina Halvorsen runs the harbour. Halvorsen said it was busy. “We cope,” Ms. Halvorsen added.';
    const people = peopleOf(await analysed(text)).all;
    expect(people.map(({ name, mentions, gender }) => [name, mentions.length, gender])).toEqual([
      ['Mina Halvorsen', 3, 'female'],
    ]);
  });

  it('keep two people of one last name apart', async () => {
    const text =
      'Erik Lund runs the old mill by the river. Sara Lund runs the farm behind it. Mr. Lund said it was cold. Ms. Lund agreed.';
    const people = peopleOf(await analysed(text)).all;
    expect(people.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Erik Lund', 2],
      ['Sara Lund', 2],
    ]);
  });
});
