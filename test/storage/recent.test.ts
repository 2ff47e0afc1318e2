import { describe, expect, it } from 'vitest';
import { readRecent, recentItems, type KeptAt } from '../../src/storage/recent.ts';
import { fakeArea } from './fake-area.ts';

/** What is remembered after each of these was kept, one after another. */
async function after(...kept: KeptAt[][]): Promise<string[]> {
  const area = fakeArea();
  for (const part of kept) await area.set(await recentItems(area, part));
  return readRecent(area);
}

const day = (number: number): string => new Date(Date.UTC(2026, 0, number)).toISOString();

describe('the articles of which something was kept last', () => {
  it('come latest first, each once', async () => {
    const ids = await after([['a', day(1)]], [['b', day(2)]], [['a', day(3)]]);
    expect(ids).toEqual(['a', 'b']);
  });

  it('are by the time of keeping, also where an import brings old ones later', async () => {
    const ids = await after(
      [['now', day(9)]],
      [
        ['old', day(1)],
        ['older', day(2)],
        ['old', day(3)],
      ],
    );
    expect(ids).toEqual(['now', 'old', 'older']);
  });

  it('are few, however many there are', async () => {
    const ids = await after(Array.from({ length: 400 }, (_, i): KeptAt => [`a${i}`, day(i)]));
    expect(ids).toHaveLength(25);
    expect(ids[0]).toBe('a399');
  });

  it('are none where the list is damaged, until something is kept again', async () => {
    const area = fakeArea({ recent: [['a'], 7] });
    expect(await readRecent(area)).toEqual([]);
    await area.set(await recentItems(area, [['b', day(1)]]));
    expect(await readRecent(area)).toEqual(['b']);
  });
});
