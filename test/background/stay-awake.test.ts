// Long work in the background: the browser hears of us until it is done.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stayAwake } from '../../src/browser/stay-awake.ts';

const sign = vi.hoisted(() => vi.fn(async () => ({})));
vi.mock('../../src/browser/extension-api.ts', () => ({
  browser: { runtime: { getPlatformInfo: sign } },
}));

/** A browser ends a background that it has not heard of for so long. */
const IDLE_MS = 30_000;

beforeEach(() => {
  vi.useFakeTimers();
  sign.mockClear();
});
afterEach(() => vi.useRealTimers());

describe('work that takes long', () => {
  it('gives a sign of life in each span after which a browser would end it', async () => {
    const work = stayAwake(new Promise((resolve) => setTimeout(resolve, 4 * IDLE_MS, 'read')));
    for (let span = 1; span < 4; span += 1) {
      sign.mockClear();
      await vi.advanceTimersByTimeAsync(IDLE_MS);
      expect(sign).toHaveBeenCalled();
    }
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(await work).toBe('read');
  });

  it.each([
    ['is done', () => Promise.resolve()],
    ['has failed', () => Promise.reject(new Error('storage is full'))],
  ])('gives none any more when it %s', async (_case, run) => {
    await stayAwake(run()).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(4 * IDLE_MS);
    expect(sign).not.toHaveBeenCalled();
  });
});
