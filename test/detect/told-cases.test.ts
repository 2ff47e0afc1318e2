// The table of named cases: what is told in plain words, where it begins and ends, and where its clause stands.
import { describe, expect, it } from 'vitest';
import type { Case } from './tell.ts';
import { tell } from './tell.ts';

describe('the clause of a cue', () => {
  it.each<Case>([
    [
      'behind what was said, with an office before the name and a day behind it',
      ['The port will get 20 cranes, said Transport Minister Ben Ito on Monday.'],
      ['Ben Ito: The port will get 20 cranes'],
    ],
    [
      'behind what was said, with what tells of the speaker',
      ['The bridge may fall, warned Anna Holt, who built it.'],
      ['Anna Holt: The bridge may fall'],
    ],
    [
      'behind a subject with an aside, which is not turned round',
      ['Ben Ito, who runs the mill, said Anna Holt was late.'],
      ['Ben Ito: Anna Holt was late'],
    ],
    [
      'between commas',
      ['The plan, critics say, would push out the people it claims to help.'],
      ['critics: The plan … would push out the people it claims to help'],
    ],
    [
      'with the day on which it was said',
      ['A dog was stuck in a drain for two days, officials said Friday.'],
      ['officials: A dog was stuck in a drain for two days'],
    ],
    [
      'with the place where it was said',
      ['The bridge has been closed, officials said at a meeting in the town hall.'],
      ['officials: The bridge has been closed'],
    ],
    [
      'behind what a comma parts from the rest',
      ['The yard is cutting 400 jobs, or a tenth of them, Anna Holt told the staff.'],
      ['Anna Holt: The yard is cutting 400 jobs, or a tenth of them'],
    ],
    [
      'with “according to”, before another report',
      ['According to Holt, Lund claimed that the money was gone.'],
      ['Holt: Lund claimed that the money was gone', 'Lund: the money was gone'],
    ],
    [
      'with a report within the report',
      ['Ben Ito said Anna Holt had told him that the pump was old.'],
      ['Ben Ito: Anna Holt had told him that the pump was old'],
    ],
    [
      'of a seldom verb',
      ['Officials averred that the tests were clean.'],
      ['Officials: the tests were clean'],
    ],
    ['of a verb of thinking, which reports nothing', ['Anna Holt forgot that it was late.'], []],
    [
      'with somebody who is told, and does not tell',
      ['The valley burns, with residents told it is too late to leave.'],
      ['?: it is too late to leave'],
    ],
    [
      'of a passive that judges',
      ['Conditions deemed unacceptable so far by the harbour master, Anna Holt, were changed.'],
      ['Anna Holt: Conditions … unacceptable'],
    ],
  ])('is read %s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });
});

describe('a noun that reports', () => {
  it.each<Case>([
    [
      'with whose it is',
      ['Anna Holt’s claim that the pump was safe has been rejected by the union.'],
      ['Anna Holt: the pump was safe'],
    ],
    [
      'with a pronoun',
      ['Anna Holt left. Her warning that the pump would fail was ignored.'],
      ['Anna Holt: the pump would fail'],
    ],
    [
      'that is part of another report',
      ['Ben Ito said Holt’s claim that the pump was safe was false.'],
      ['Ben Ito: Holt’s claim that the pump was safe was false'],
    ],
  ])('is read %s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });
});

describe('what stands before an article’s first words', () => {
  const said = 'officials: Firefighters rescued a dog';
  it.each<Case>([
    [
      'place and agency',
      ['HARTFORD, Conn. (AP) — Firefighters rescued a dog, officials said.'],
      [said],
    ],
    ['a broadcaster', ['(CNN) Firefighters rescued a dog, officials said.'], [said]],
    [
      'place and day',
      ['LONDON, Feb 3 (Reuters) - Firefighters rescued a dog, officials said.'],
      [said],
    ],
    ['a place alone', ['NEW DELHI: Firefighters rescued a dog, officials said.'], [said]],
    [
      'but not a body with its abbreviation',
      ['The Harbour Board (THB) will close two quays in May, said Anna Holt.'],
      ['Anna Holt: The Harbour Board (THB) will close two quays in May'],
    ],
  ])('is no part of a report: %s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });
});
