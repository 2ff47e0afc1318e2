// The table of named cases: what stands in quotation marks and who says it, whole articles in little, with negatives.
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import type { Case } from './tell.ts';
import { articleOf, tell } from './tell.ts';

describe('quotation marks', () => {
  it.each<Case>([
    ['straight', ['"The pump is old," said Anna Holt.'], ['Anna Holt: The pump is old,']],
    [
      'single, as British papers have them',
      ['‘The pump is old,’ said Anna Holt. ‘It leaks.’'],
      ['Anna Holt: The pump is old, … It leaks.'],
    ],
    ['guillemets', ['« The pump is old », said Anna Holt.'], ['Anna Holt: The pump is old']],
    ['low', ['„The pump is old“, said Anna Holt.'], ['Anna Holt: The pump is old']],
    ['two apostrophes', ["''The pump is old,'' said Anna Holt."], ['Anna Holt: The pump is old,']],
    [
      'that do not match',
      [`'The pump is old and it leaks," said Anna Holt.`],
      ['Anna Holt: The pump is old and it leaks,'],
    ],
    [
      'never closed',
      ['“The pump is old, said Anna Holt. Nobody came.'],
      ['Anna Holt: The pump is old,'],
    ],
    ['never opened', ['The pump is old,” said Anna Holt.'], ['Anna Holt: The pump is old,']],
    [
      'over several paragraphs',
      ['“The pump is old,” said Anna Holt. “It leaks.', '“It has leaked for years.”'],
      ['Anna Holt: The pump is old, … It leaks. … It has leaked for years.'],
    ],
    [
      'nested',
      ['“My father told me ‘never buy a pump’ and he was right,” said Anna Holt.'],
      ['Anna Holt: My father told me ‘never buy a pump’ and he was right,'],
    ],
    [
      'with a plural possessive in single ones',
      ['‘The workers’ hall is shut,’ said Anna Holt.'],
      ['Anna Holt: The workers’ hall is shut,'],
    ],
    [
      'with a role between them and the name',
      ['“It leaks,” harbour engineer Anna Holt said.'],
      ['Anna Holt: It leaks,'],
    ],
    [
      'behind a colon in a sentence of its own',
      ['Anna Holt disagreed: “The pump is new,” she said.'],
      ['Anna Holt: The pump is new,'],
    ],
    [
      'beside a nickname',
      ['“We were lucky,” Marcus “Shorty” Webb said.'],
      ['Marcus “Shorty” Webb: We were lucky,'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });

  it.each<readonly [name: string, line: string]>([
    ['a scare quote', 'The “temporary” pump is ten years old.'],
    ['a term', 'So-called ‘smart’ valves failed again this week.'],
    ['the title of a film', 'The film “Salt and Signal” opens on Friday.'],
    ['titles of songs', 'The band closed with “Harbour Lights” and “Don’t Go Home”.'],
    ['the title of a book by its author', 'Anna Holt wrote “The Long Tide” in 2009.'],
    ['a nickname', 'Marcus “Shorty” Webb won the race by a second.'],
    ['primes', `The runner is 6'2" tall and the pipe is 12" wide.`],
    ['a word that is asked about', 'But what does “urgent” mean?'],
    ['a withheld name', 'A friend, who asked not to be named, came late.'],
    ['a supposition', 'If Holt said the pump leaked, nobody would listen.'],
    ['an imperative', 'Say you want a new pump for the garden.'],
  ])('report nobody around %s', async (_name, line) => {
    expect(await tell([line])).toEqual([]);
  });
});

describe('layout', () => {
  it.each<Case>([
    [
      'a block quotation under a lead-in',
      [
        'In her letter to the board, Anna Holt wrote:',
        '> The pump is old. It leaks at every tide.',
      ],
      ['Anna Holt: The pump is old. It leaks at every tide.'],
    ],
    [
      'a block quotation with a dash signature below',
      [
        'The board met on Monday.',
        '> The pump is old. It leaks at every tide.',
        '— Anna Holt, harbour engineer',
      ],
      ['Anna Holt: The pump is old. It leaks at every tide.'],
    ],
    [
      'a block quotation with the signature in it',
      ['> “The pump is old and it leaks at every tide.” — Anna Holt, harbour engineer'],
      ['Anna Holt: The pump is old and it leaks at every tide.'],
    ],
    [
      'a list under a noun of speech',
      ['Anna Holt’s demands:', '* a new pump by May', '* two more engineers'],
      ['Anna Holt: a new pump by May … two more engineers'],
    ],
    [
      'a list under a verb of speech',
      ['The union said it wanted:', '* a new pump by May', '* two more engineers'],
      ['The union: a new pump by May … two more engineers'],
    ],
    ['a list that nobody says', ['What you need for the soup:', '* two carrots', '* an onion'], []],
    [
      'a transcript',
      ['HOLT: The pump is old.', 'ITO: How old is it?', 'HOLT: It was built in 1971.'],
      ['HOLT: The pump is old.', 'ITO: How old is it?', 'HOLT: It was built in 1971.'],
    ],
    [
      'an interview whose guest the first lines name',
      [
        'Anna Holt is the harbour engineer. We met her on the quay.',
        'Herald: How old is the pump?',
        'Holt: It was built in 1971.',
        'Herald: Does it leak?',
        'Holt: At every tide.',
      ],
      [
        'Herald: How old is the pump?',
        'Anna Holt: It was built in 1971.',
        'Herald: Does it leak?',
        'Anna Holt: At every tide.',
      ],
    ],
    [
      'an interview with Q and A, whose guest the first line names',
      [
        'Painter Ines Berg has a new show.',
        'Q: When did you start to paint?',
        'A: I was nine. My aunt gave me a box of colours.',
        'Q: Did you like it?',
        'A: I ate the blue one.',
      ],
      [
        '?: When did you start to paint?',
        'Ines Berg: I was nine. My aunt gave me a box of colours.',
        '?: Did you like it?',
        'Ines Berg: I ate the blue one.',
      ],
    ],
    [
      'an interview with Q and A by a paper that puts stops behind them, whose guest nobody names',
      ['Q. When did you start?', 'A. I was nine.', 'Q. Did you like it?', 'A. Not at all.'],
      ['?: When did you start?', '?: I was nine.', '?: Did you like it?', '?: Not at all.'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });

  it('shows a pull quote as another place of the quotation, and not as a second one', async () => {
    const said = 'The pump is old and it leaks at every tide';
    const article = articleOf(
      [`“${said},” said Anna Holt.`, 'The board met.', `> “${said}”`],
      null,
    );
    const { attributions } = await detect(article);
    expect(attributions).toHaveLength(1);
    const again = attributions[0]?.repeats?.map((spans) =>
      spans.map((span) => article.text.slice(...span)),
    );
    expect(again).toEqual([[said]]);
  });
});

describe('speakers', () => {
  it.each<Case>([
    [
      'two together',
      ['Anna Holt and Ben Ito said the pump was old.'],
      ['Anna Holt and Ben Ito: the pump was old'],
    ],
    [
      'one and unnamed others',
      ['Ben Ito and two of his aides said the pump was old.'],
      ['Ben Ito and two of his aides: the pump was old'],
    ],
    [
      'they, after two',
      ['Anna Holt and Ben Ito said the pump was old. “It leaks,” they said.'],
      ['Anna Holt and Ben Ito: the pump was old', 'Anna Holt and Ben Ito: It leaks,'],
    ],
    [
      'a spokesman, who is not whom he speaks for',
      ['A spokesman for Anna Holt said the pump was old.'],
      ['A spokesman for Anna Holt: the pump was old'],
    ],
    [
      'a body by its abbreviation',
      [
        '“The pump is old,” said Maria Berg of the Centre for Harbour Studies (CHS). The CHS said it would be replaced.',
      ],
      ['Maria Berg: The pump is old,', 'Centre for Harbour Studies: it would be replaced'],
    ],
    [
      'a description tied to a name',
      [
        'Norwegian President Anna Holt came on Monday. The Norwegian president said the pump was old.',
      ],
      ['Anna Holt: the pump was old'],
    ],
    [
      'a pronoun before the name',
      ['“It leaks,” she added.', '“It always has,” Anna Holt said.'],
      ['Anna Holt: It leaks,', 'Anna Holt: It always has,'],
    ],
    [
      'particles',
      ['“It leaks,” said Jan van der Berg. Van der Berg said it was old.'],
      ['Jan van der Berg: It leaks,', 'Jan van der Berg: it was old'],
    ],
    [
      'hyphens',
      ['“It leaks,” said Anne-Marie Holt-Berg. Holt-Berg said it was old.'],
      ['Anne-Marie Holt-Berg: It leaks,', 'Anne-Marie Holt-Berg: it was old'],
    ],
    [
      'two of one last name',
      [
        'Anna Holt and her brother Ben Holt own the yard. “It leaks,” Anna Holt said. “It does not,” Ben Holt said.',
      ],
      ['Anna Holt: It leaks,', 'Ben Holt: It does not,'],
    ],
    [
      'a pronoun after the unnamed',
      ['The pump is old, a spokeswoman said. She added that it leaks.'],
      ['a spokeswoman: The pump is old', 'a spokeswoman: it leaks'],
    ],
    [
      'the unnamed, taken up again',
      ['A senior official said the pump was old. “It leaks,” the official said.'],
      ['A senior official: the pump was old', 'A senior official: It leaks,'],
    ],
    [
      'the president, and not the chancellor',
      [
        'President Maria Stone met Chancellor Karl Berg. “We agree,” the chancellor said. The president said it was late.',
      ],
      ['Karl Berg: We agree,', 'Maria Stone: it was late'],
    ],
    [
      'nicknames',
      ['Earl "Lefty" Morton said he would play. Morton said it hurt.'],
      ['Earl "Lefty" Morton: he would play', 'Earl "Lefty" Morton: it hurt'],
    ],
    [
      'somebody who was ill, before another sentence',
      ['A spokesman for Anna Holt said she was ill. Ben Ito said the pump was old.'],
      ['A spokesman for Anna Holt: she was ill', 'Ben Ito: the pump was old'],
    ],
    [
      'who said that that was so',
      ['Anna Holt said that was no reason.'],
      ['Anna Holt: that was no reason'],
    ],
    [
      'the unnamed',
      ['Two officials familiar with the plan said the pump would be replaced.'],
      ['Two officials familiar with the plan: the pump would be replaced'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });

  it('are the author for “I” outside quotation marks', async () => {
    expect(await tell(['The pump is old. I told the board that it leaks.'], 'Robin Vale')).toEqual([
      'Robin Vale: it leaks',
    ]);
  });

  it.each([
    [
      'before the name',
      'The pump is old, Kremlin spokesperson Dmitry Berg said.',
      'Kremlin spokesperson',
    ],
    [
      'after the name',
      '“It leaks,” said Dmitry Berg, the city’s chief engineer.',
      'city’s chief engineer',
    ],
    [
      'not words of a quotation',
      '‘I think President Berg is right,’ said Ito. Berg said no one came.',
      'President',
    ],
  ])('have the role that stands %s', async (_case, line, role) => {
    const { speakers } = await detect(articleOf([line], null));
    expect(speakers.find(({ name }) => name.endsWith('Berg'))?.role).toBe(role);
  });
});
