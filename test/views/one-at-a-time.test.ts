// Work that is asked for more often than it can be done.
import { expect, it } from 'vitest';
import { oneAtATime } from '../../src/views/components/one-at-a-time.ts';

/** Work that ends when it is told to, each run by its number. */
function slowWork() {
  const ends: (() => void)[] = [];
  const ask = oneAtATime(() => new Promise((resolve) => ends.push(() => resolve())));
  const end = async (run: number) => {
    ends[run]?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { ask, end, runs: () => ends.length };
}

it('is done at once, and once more for all who ask meanwhile', async () => {
  const { ask, end, runs } = slowWork();
  const [first, second, third] = [ask(), ask(), ask()];
  expect(runs()).toBe(1);
  await end(0);
  await first;
  expect(runs()).toBe(2);
  await end(1);
  await Promise.all([second, third]);
  expect(runs()).toBe(2);
});

it('is done again for who asks while the second is under way', async () => {
  const { ask, end, runs } = slowWork();
  void ask();
  void ask();
  await end(0);
  void ask();
  await end(1);
  expect(runs()).toBe(3);
});

it('is done for those who wait also where the run before failed', async () => {
  let runs = 0;
  const ask = oneAtATime(async () => {
    runs += 1;
    if (runs === 1) throw new Error('no');
  });
  const first = ask();
  const second = ask();
  await expect(first).rejects.toThrow('no');
  await second;
  expect(runs).toBe(2);
});
