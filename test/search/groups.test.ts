import { describe, expect, it } from 'vitest';
import { byArticle, bySpeaker, byTag, countVerdicts, rolesOf } from '../../src/search/groups.ts';
import { entries } from './sample-entries.ts';

const LIBRARY = [
  ...entries([
    { speaker: 'Reyes', role: 'mayor', tags: ['money'] },
    { speaker: 'Ellison', role: 'engineer', verdict: 'false' },
  ]),
  ...entries(
    [
      { speaker: 'Ellison', role: 'chief engineer', tags: ['money', 'later'], verdict: 'false' },
      { verdict: 'supported' },
    ],
    { url: 'https://gazette.example/x', addresses: ['gazette.example/x'] },
  ),
];

describe('entries are put together', () => {
  it('by article, in the order of the list', () => {
    const groups = byArticle(LIBRARY).map(({ key, entries: own }) => [key, own.length]);
    expect(groups).toEqual([
      ['courier.example/bridge', 2],
      ['gazette.example/x', 2],
    ]);
  });

  it('by speaker, most first, without those that have none', () => {
    const groups = bySpeaker(LIBRARY).map(({ key, entries: own }) => [key, own.length]);
    expect(groups).toEqual([
      ['Ellison', 2],
      ['Reyes', 1],
    ]);
  });

  it('by tag, also where one entry has several', () => {
    expect(byTag(LIBRARY).map(({ key }) => key)).toEqual(['money', 'later']);
  });
});

it('a speaker has the roles that each site gives', () => {
  const own = LIBRARY.filter(({ annotation }) => annotation.speaker?.name === 'Ellison');
  expect(rolesOf(own)).toEqual([
    { role: 'chief engineer', sites: ['gazette.example'] },
    { role: 'engineer', sites: ['courier.example'] },
  ]);
});

it('verdicts are counted', () => {
  expect(countVerdicts(LIBRARY)).toEqual({ false: 2, supported: 1 });
});
