// The table of named cases: what only leads to a report, and what makes the words of one whole.
import { describe, expect, it } from 'vitest';
import type { Case } from './tell.ts';
import { tell } from './tell.ts';

describe('no report', () => {
  it.each<Case>([
    [
      'is what somebody was asked before they answered',
      ['Asked if she would quit, Anna Holt replied: “Absolutely not.”'],
      ['Anna Holt: Absolutely not.'],
    ],
    [
      'is how somebody was reached',
      ['“I did nothing wrong!” Ben Ito insisted when reached by phone Wednesday.'],
      ['Ben Ito: I did nothing wrong!'],
    ],
    [
      'is what somebody recorded of animals',
      ['The team, led by Dr Mariko Tanabe, recorded brain activity in nine sleeping animals.'],
      [],
    ],
    ['is a call that a jury heard', ['A jury heard a call by a dentist.'], []],
    [
      'is a noun within what was said',
      ['Petra Wendisch added that the group would not rule out further job cuts.'],
      ['Petra Wendisch: the group would not rule out further job cuts'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });
});

describe('what was said', () => {
  it.each<Case>([
    [
      'has the abbreviation of a name within it',
      [
        'The Land Transport Authority (LTA) will add 20 trains to the line by 2027, Transport Minister Jeffrey Tan said.',
      ],
      ['Jeffrey Tan: The Land Transport Authority (LTA) will add 20 trains to the line by 2027,'],
    ],
    [
      'is told by whom a title names behind “said”, below a dateline',
      [
        'SINGAPORE - The Land Transport Authority (LTA) will add 20 trains to the line by 2027, said Acting Transport Minister Jeffrey Tan on March 3.',
      ],
      ['Jeffrey Tan: The Land Transport Authority (LTA) will add 20 trains to the line by 2027,'],
    ],
    [
      'does not take in who is urged',
      ['Premier Ben Ito urged residents of Gauteng to use water sparingly.'],
      ['Ben Ito: to use water sparingly'],
    ],
    [
      'does not take in what tells of the speaker',
      ['The bridge may fall, warned Anna Holt, who built it.'],
      ['Anna Holt: The bridge may fall'],
    ],
    [
      'is one quotation on both sides of its cue',
      ['Dermot Vane built trains. “Trains,” he liked to say, “are the only honest machines.”'],
      ['Dermot Vane: Trains, … are the only honest machines.'],
    ],
    [
      'goes on behind a quotation, by the same person',
      ['Ben Ito said, “It leaks,” adding that the pump was old.'],
      ['Ben Ito: It leaks,', 'Ben Ito: the pump was old'],
    ],
    [
      'is said by whom a line names with an aside',
      ['Kelly Brannigan was on the prom.', "Kelly, a carer, fumed: 'That phone cost me £900.'"],
      ['Kelly Brannigan: That phone cost me £900.'],
    ],
    [
      'is said by whom an age parts from the verb',
      [
        'One of the five, retired vicar Sue Parfitt-Lane, 78, said she would “do it again tomorrow”.',
      ],
      ['Sue Parfitt-Lane: she would “do it again tomorrow”'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });
});
