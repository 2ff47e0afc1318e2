import { describe, expect, it } from 'vitest';
import { GatheringStore } from '../../src/storage/gathering-store.ts';
import { fakeArea } from './fake-area.ts';

describe('the claim that evidence is gathered for', () => {
  it('is none at first', async () => {
    expect(await new GatheringStore(fakeArea()).read()).toBeNull();
  });

  it('is still known to a background that has started anew', async () => {
    const area = fakeArea();
    await new GatheringStore(area).write('one');
    expect(await new GatheringStore(area).read()).toBe('one');
  });

  it('is none any more when the reader stops', async () => {
    const area = fakeArea();
    await new GatheringStore(area).write('one');
    await new GatheringStore(area).write(null);
    expect(await new GatheringStore(area).read()).toBeNull();
    expect(area.items.size).toBe(0);
  });

  it.each([
    ['text', 'one'],
    ['another version', { schema: 2, id: 'one' }],
    ['nothing', null],
  ])('is none where %s is stored', async (_what, stored) => {
    expect(await new GatheringStore(fakeArea({ gathering: stored })).read()).toBeNull();
  });
});
