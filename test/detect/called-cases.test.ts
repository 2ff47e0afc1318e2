// The table of named cases: whom other words than a name stand for, and what is no part of a name.
import { describe, expect, it } from 'vitest';
import type { Case } from './tell.ts';
import { tell } from './tell.ts';

describe('somebody who has just been named', () => {
  it.each<Case>([
    [
      'by their age and what they do',
      [
        'Lauren Peto, who was driving to work, saw the lorry swerve.',
        '“He had no chance,” said the 31-year-old nurse.',
      ],
      ['Lauren Peto: He had no chance,'],
    ],
    [
      'by what they did before',
      [
        'Next-door neighbour Ian Bassey wept as he read out a statement.',
        '“I used to love that film,” the retired postman told the court.',
      ],
      ['Ian Bassey: I used to love that film,'],
    ],
    [
      'by what they do, as papers like to',
      [
        'Kelly-Ann Stokes got a call at work on Monday.',
        '“I thought she had been stabbed,” the hairdresser told the Herald.',
      ],
      ['Kelly-Ann Stokes: I thought she had been stabbed,'],
    ],
    [
      'by their children',
      [
        'Damian Crowther was cleared on Monday.',
        '“I never touched the parrot,” the father of two said.',
      ],
      ['Damian Crowther: I never touched the parrot,'],
    ],
    [
      'by where they are from, with what they are like',
      ['Marcel Duhamel won the first round.', '“It is only cake,” the icy Frenchman said.'],
      ['Marcel Duhamel: It is only cake,'],
    ],
    [
      'by initials, as interviews label their turns',
      [
        'Zsuzsa Bakonyi fell off roofs for a living. She lives in Leeds.',
        'Q: And the first one?',
        'ZB: A mill, in a film called The Wife.',
        'Q: Were you afraid?',
        'ZB: Of dogs.',
      ],
      [
        '?: And the first one?',
        'Zsuzsa Bakonyi: A mill, in a film called The Wife.',
        '?: Were you afraid?',
        'Zsuzsa Bakonyi: Of dogs.',
      ],
    ],
  ])('is called %s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });

  it('is not who is called something where two people were named', async () => {
    const lines = [
      'Ben Ito met Anna Holt on Monday.',
      '“It is late,” the chairman of the board said.',
    ];
    expect(await tell(lines)).toEqual(['the chairman of the board: It is late,']);
  });
});

describe('“he” and “she”', () => {
  it.each<Case>([
    [
      'are not whoever asked',
      [
        'Pauline Lacey confirmed that the council had received 312 letters. ' +
          'Asked by Maeve Garvey about the water, she said that it was a trade secret.',
      ],
      [
        'Pauline Lacey: the council had received 312 letters',
        'Pauline Lacey: it was a trade secret',
      ],
    ],
    [
      'go on through sentences that name nobody else',
      [
        'Una McArdle, who kept a lighthouse, died on Thursday. She was 94.',
        '“She would ring and ask was it raining,” said Siobhán Quilty, her editor.',
        'McArdle was born in 1932. She wound the clockwork from the age of six. She never left. ' +
          '“I thought every child had one,” she wrote in a memoir.',
      ],
      [
        'Siobhán Quilty: She would ring and ask was it raining,',
        'Una McArdle: I thought every child had one,',
      ],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });
});

describe('a name', () => {
  it.each<Case>([
    [
      'is read without a seat in parliament',
      ['Kirsteen Naismith MSP said that the fares were too high.'],
      ['Kirsteen Naismith: the fares were too high'],
    ],
    [
      'is read without the rank of counsel',
      ['Vikram Sood KC told the court that the elbow was tucked in.'],
      ['Vikram Sood: the elbow was tucked in'],
    ],
    [
      'is a town’s and no person’s, so that “she” is somebody else',
      ['Anna Holt left Salt Road in 2021. “I was a bad owner,” she said.'],
      ['Anna Holt: I was a bad owner,'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });
});
