// What somebody turned down or played down, whose words stand in nouns; who is named behind “by”; what goes on without a cue.
import { describe, expect, it } from 'vitest';
import type { Case } from './tell.ts';
import { tell } from './tell.ts';

describe('what is turned down', () => {
  it.each<Case>([
    [
      'an idea',
      ['The Kremlin has downplayed the idea of an immediate summit between Berg and Stone.'],
      ['Kremlin: the idea of an immediate summit between Berg and Stone'],
    ],
    [
      'something ruled out',
      ['The mayor ruled out sending more ferries.'],
      ['The mayor: sending more ferries'],
    ],
    [
      'something not ruled out',
      ['The mayor did not rule out closing the pier.'],
      ['The mayor: closing the pier'],
    ],
    [
      'without what its subject did besides',
      [
        'Holt criticized the board’s plan for the harbour and hoped to build a new pier in the spring.',
      ],
      ['Holt: the board’s plan for the harbour'],
    ],
    ['but not what an event ruled out', ['The storm ruled out a crossing before noon.'], []],
    ['but not a throw that was brushed aside', ['The plough brushed aside the snow.'], []],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });
});

describe('a source', () => {
  it.each<Case>([
    [
      'behind “by” in a passive',
      ['The plan was described as “a mess” by Ben Ito.'],
      ['Ben Ito: The plan … as “a mess”'],
    ],
    [
      'that asked not to be named',
      [
        'An official, who asked not to be named because the report is secret, said the pump was broken.',
      ],
      ['An official: the pump was broken'],
    ],
    [
      'that prepositions lengthen, of a participle',
      [
        'Ukraine’s Republican allies in Congress are losing patience with Orlov, pointing out that the talks have failed.',
      ],
      ['Ukraine’s Republican allies in Congress: the talks have failed'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });
});

describe('a line of a story', () => {
  const lines = Array.from(
    { length: 10 },
    (_, i) => `“We have ${i + 3} pumps and all of them leak.”`,
  );

  it('is not by the speaker of the line before, as a paragraph of news is', async () => {
    const start = '“The pump is old,” said Anna Holt.';
    expect(await tell([start, ...lines])).toEqual(['Anna Holt: The pump is old,']);
    expect((await tell([start, ...lines.slice(0, 1)])).at(-1)).toBe(
      'Anna Holt: We have 3 pumps and all of them leak.',
    );
  });
});

describe('a paragraph that goes on without a cue', () => {
  const before = '“The pump is old,” said Anna Holt. “It leaks.”';
  const sentence =
    'This would be the first step followed by “a renewed emphasis on repairs,” and work “on what nobody has looked at in years.”';

  it('is by the speaker of the one before', async () => {
    expect((await tell([before, sentence])).at(-1)).toBe(`Anna Holt: ${sentence}`);
  });

  it.each([
    ['after a paragraph in which nobody is quoted', ['The board met on Friday.', sentence]],
    ['where it names somebody itself', [before, sentence.replace('This', 'This, for Ben Ito,')]],
  ])('is nobody’s %s', async (_name, lines) => {
    expect(await tell(lines)).not.toContain(`Anna Holt: ${lines.at(-1) ?? ''}`);
  });
});
