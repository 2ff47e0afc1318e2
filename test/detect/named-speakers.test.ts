// The table of named cases: whom words are said to be of, whole articles in little, with negatives.
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import type { Case } from './tell.ts';
import { articleOf, tell } from './tell.ts';

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
      'particles, initials and a suffix',
      ['J. K. van der Berg Jr. owns the mill. “It leaks,” said Van der Berg.'],
      ['J. K. van der Berg Jr.: It leaks,'],
    ],
    [
      'a small article',
      ['Omar al-Sayed has farmed here for years. “It leaks,” al-Sayed said.'],
      ['Omar al-Sayed: It leaks,'],
    ],
    [
      'the second of his name',
      ['“It leaks,” Vann R. Newkirk II said. Newkirk said it was old.'],
      ['Vann R. Newkirk II: It leaks,', 'Vann R. Newkirk II: it was old'],
    ],
    [
      'titles',
      ['Dr. Anna Holt came on Monday. “It leaks,” Dr. Holt said.'],
      ['Anna Holt: It leaks,'],
    ],
    [
      'one spelling of an apostrophe',
      ["“It leaks,” said James O’Neill. O'Neill said it was old."],
      ["James O'Neill: It leaks,", "James O'Neill: it was old"],
    ],
    [
      'somebody of a paper, behind the cue',
      [
        'Debates are not likely to alter Donald Berg’s campaign, noted NBC’s Dante Ito.',
        '“Considering the stakes one might expect them to matter more,” he wrote.',
      ],
      [
        'Dante Ito: Debates are not likely to alter Donald Berg’s campaign',
        'Dante Ito: Considering the stakes one might expect them to matter more,',
      ],
    ],
    [
      'a man, where the last speaker is a woman known by her first name',
      ['“You are winning,” Rachel said, but Bruno drifted off.', '“I love you,” he said.'],
      ['Rachel: You are winning,', 'Bruno: I love you,'],
    ],
    [
      'the US president',
      ['US President Anna Holt came on Monday. The US president said the pump was old.'],
      ['Anna Holt: the pump was old'],
    ],
    [
      'a van, which is no particle',
      ['The van Anna Holt drove was old. “It leaks,” Holt said.'],
      ['Anna Holt: It leaks,'],
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
      ['Earl "Lefty" Morton said he would play. Morton said that it hurt.'],
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
      'a nickname of two words',
      ['“We were lucky to win it at all,” said Dwayne “The Rock” Holt.'],
      ['Dwayne “The Rock” Holt: We were lucky to win it at all,'],
    ],
    [
      'father and son',
      ['“It leaks,” said Earl Morton Jr. His father, Earl Morton Sr., said it did not.'],
      ['Earl Morton Jr.: It leaks,', 'Earl Morton Sr.: it did not'],
    ],
    [
      'initials',
      ['J. K. Morton said the pump was old. “It leaks,” Morton said.'],
      ['J. K. Morton: the pump was old', 'J. K. Morton: It leaks,'],
    ],
    [
      'a particle that begins a sentence',
      ['“It leaks,” said Luis de Miranda. De Miranda said it was old.'],
      ['Luis de Miranda: It leaks,', 'Luis de Miranda: it was old'],
    ],
    [
      'where somebody is from',
      ['Joe Root was modest. “I just batted,” the Yorkshireman said.'],
      ['Joe Root: I just batted,'],
    ],
    [
      'how old somebody is',
      ['Singer Dua Marlowe sang. The 28-year-old told Vogue: “I cried.”'],
      ['Dua Marlowe: I cried.'],
    ],
    [
      'a participle before a role',
      ['Manager Neil Thackray was late. “It was a mess,” the fuming boss raged.'],
      ['Neil Thackray: It was a mess,'],
    ],
    [
      'she, after somebody without a name',
      ['My neighbour thinks I am mad. “You can’t even swim,” she told me.', 'Ben Ito left.'],
      ['My neighbour: You can’t even swim,'],
    ],
    [
      'he, after an office that is tied to a name',
      ['Mayor Ben Ito came.', 'Anna Holt left.', 'The mayor was late. He said it was the rain.'],
      ['Ben Ito: it was the rain'],
    ],
    [
      'they, after people without a name',
      ['The researchers followed 1,400 people. They said the link was not causal.'],
      ['The researchers: the link was not causal'],
    ],
    [
      'they, after one who may be a man or a woman',
      ['A spokesperson said the pump was old. “We are sorry,” they added.'],
      ['A spokesperson: the pump was old', 'A spokesperson: We are sorry,'],
    ],
    [
      'she, and not a man beside her',
      [
        '“It leaks,” says Nkechi Obi. Her editor, Tom Frayn, said it was new.',
        'Was she surprised? “I laughed,” she says.',
      ],
      ['Nkechi Obi: It leaks,', 'Tom Frayn: it was new', 'Nkechi Obi: I laughed,'],
    ],
    [
      'it, after the body of its sentence',
      ['The Harbour Board sees a profit by June, it said in a note.'],
      ['Harbour Board: The Harbour Board sees a profit by June'],
    ],
    [
      'a body’s people, who are not the body',
      ['The Holt campaign said it would appeal. A spokeswoman for the port said it was shut.'],
      ['The Holt campaign: it would appeal', 'A spokeswoman for the port: it was shut'],
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
    ['lawyer through whom he speaks', 'Through his lawyer, Karl Berg said he was innocent.'],
    ['verb behind the name', 'Ito’s aunt, Karl Berg, remembered a man who “never stopped”.'],
  ])('do not have for a role the %s', async (_case, line) => {
    const { speakers } = await detect(articleOf([line], null));
    expect(speakers.find(({ name }) => name.endsWith('Berg'))?.role ?? '').not.toMatch(
      /law|remember/,
    );
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
      'on the line of the name, and not above it',
      '‘WE WERE A SHAMBLES’\nCoach Karl Berg said the team had slept.',
      'Coach',
    ],
    [
      'before a degree',
      '“It leaks,” said the port’s water manager, Dr Karl Berg.',
      'port’s water manager',
    ],
    [
      'behind a verb with “to”, without it',
      'Ito decided to drop captain Karl Berg. Berg said no one came.',
      'captain',
    ],
    [
      'not words of a quotation',
      '‘I think President Berg is right,’ said Ito. Berg said no one came.',
      'President',
    ],
  ])('have the role that stands %s', async (_case, line, role) => {
    const { speakers } = await detect(articleOf(line.split('\n'), null));
    expect(speakers.find(({ name }) => name.endsWith('Berg'))?.role).toBe(role);
  });
});
