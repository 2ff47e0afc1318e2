// What has the words of a report and reports nothing, each beside a report that looks alike.
import { describe, expect, it } from 'vitest';
import type { Case } from './tell.ts';
import { tell } from './tell.ts';

describe('no report', () => {
  it.each<Case>([
    ['a label', ['Need: you use this item on a regular basis and would buy it again.'], []],
    ['a publisher in a list of works', ['Christchurch: University Press. Retrieved 12 May.'], []],
    ['a kind of article', ['Review: the new ferry is slow, and the soup was cold.'], []],
    ['a command', ["$ echo 'The pump is fixed and it works' > log.txt"], []],
    ['advice to the reader', ['Recall that the pump was built in 1971 and never replaced.'], []],
    ['what the reader is warned of', ['Be warned: the soup is hot and the ferry is slow.'], []],
    [
      'a thing’s name',
      ['The group, called Harbour Watch, which runs “quay safety” walks, met on Friday.'],
      [],
    ],
  ])('is %s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });
});

describe('a report', () => {
  it.each<Case>([
    [
      'is what stands behind a name and a colon',
      ['Anna Holt: “The pump is old and it leaks at every tide.”'],
      ['Anna Holt: The pump is old and it leaks at every tide.'],
    ],
    [
      'is a judgement with “called”',
      ['Anna Holt called the pump “a disgrace”.'],
      ['Anna Holt: the pump “a disgrace”'],
    ],
    [
      'may have “recalled” for a verb',
      ['Anna Holt recalled that the pump was built in 1971.'],
      ['Anna Holt: the pump was built in 1971'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });
});
