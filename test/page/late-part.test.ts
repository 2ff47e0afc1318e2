import { describe, expect, it, vi } from 'vitest';
import { done, failed, type Result } from '../../src/model/failure.ts';
import { LatePart } from '../../src/page/late-part.ts';

/** A part that comes when it is told to. */
function makeLate() {
  const arrivals: ((result: Result<string>) => void)[] = [];
  const fetch = vi.fn(() => new Promise<Result<string>>((arrive) => arrivals.push(arrive)));
  const arrive = (result: Result<string> = done('part')): void => arrivals.shift()?.(result);
  return { late: new LatePart(fetch), fetch, arrive };
}

describe('a part that comes when it is first needed', () => {
  it('is fetched once, however often it is asked for', async () => {
    const { late, fetch, arrive } = makeLate();
    const both = Promise.all([late.get(), late.get()]);
    arrive();
    expect(await both).toEqual([done('part'), done('part')]);
    expect(await late.get()).toEqual(done('part'));
    expect(fetch).toHaveBeenCalledOnce();
    expect(late.now).toBe('part');
  });

  it('is fetched again after it could not come', async () => {
    const { late, arrive } = makeLate();
    const first = late.get();
    arrive(failed('unexpected'));
    expect((await first).ok).toBe(false);
    const second = late.get();
    arrive();
    expect(await second).toEqual(done('part'));
  });

  it.each([
    ['another wish', (late: LatePart<string>) => late.getUnlessDropped()],
    ['a change of mind', (late: LatePart<string>) => late.drop()],
  ])('does nothing for a wish that came before %s', async (_case, then) => {
    const { late, arrive } = makeLate();
    const wish = late.getUnlessDropped();
    void then(late);
    arrive();
    expect(await wish).toBeNull();
    expect(late.now).toBe('part');
  });
});
