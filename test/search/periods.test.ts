import { describe, expect, it } from 'vitest';
import { byPeriod } from '../../src/search/periods.ts';
import { entries } from './sample-entries.ts';

const published = (...times: (string | null)[]) =>
  times.flatMap((publishedTime) => entries([{ day: '2026-03-02' }], { publishedTime }));

describe('entries by period', () => {
  it.each<[string, (string | null)[], [string, number][]]>([
    ['none', [], []],
    ['one month', ['2026-03-01', '2026-03-31'], [['2026-03', 2]]],
    [
      'months over the turn of the year, those without entries too',
      ['2026-02-01', '2025-11-30'],
      [
        ['2025-11', 1],
        ['2025-12', 0],
        ['2026-01', 0],
        ['2026-02', 1],
      ],
    ],
    [
      'years where there are many months',
      ['2023-05-01', '2025-01-01', '2025-02-01'],
      [
        ['2023', 1],
        ['2024', 0],
        ['2025', 2],
      ],
    ],
    ['the month where the publisher is', ['2026-04-01T00:30:00+10:00'], [['2026-04', 1]]],
    ['the day of keeping where the page names none', [null], [['2026-03', 1]]],
    ['the day of keeping where the page names nonsense', ['2026-99'], [['2026-03', 1]]],
  ])('%s', (_, times, expected) => {
    expect(byPeriod(published(...times)).map(({ period, count }) => [period, count])).toEqual(
      expected,
    );
  });
});
