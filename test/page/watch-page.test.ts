// @vitest-environment jsdom
// When a page counts as moved on, and how often it is looked at.
import { beforeEach, expect, it, vi } from 'vitest';
import { pageAddress, watchPage } from '../../src/page/watch/watch-page.ts';

const moved = vi.fn(async () => undefined);
let isWhole = true;
let looks = 0;

const returned = vi.fn();

watchPage(new AbortController().signal, {
  isAsRead: () => {
    looks++;
    return isWhole;
  },
  onMoved: moved,
  onReturned: returned,
});

beforeEach(async () => {
  vi.useFakeTimers();
  // Whatever the last test has left to be noticed, and the pause at its shortest again.
  isWhole = true;
  history.pushState(null, '', `/start-${Math.random()}`);
  await mutate();
  await vi.advanceTimersByTimeAsync(60_000);
  moved.mockClear();
  looks = 0;
});

async function mutate(): Promise<void> {
  document.body.append(document.createElement('i'));
  await vi.advanceTimersByTimeAsync(0);
}

it('does nothing while the page does nothing', async () => {
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks).toBe(0);
});

it('leaves a page alone that changes around the words', async () => {
  await mutate();
  await vi.advanceTimersByTimeAsync(1000);
  expect(moved).not.toHaveBeenCalled();
});

it('looks once, however many changes come together', async () => {
  for (let change = 0; change < 50; change++) await mutate();
  await vi.advanceTimersByTimeAsync(1000);
  expect(looks).toBe(1);
});

it('tells when the words are gone from where they were', async () => {
  isWhole = false;
  await mutate();
  await vi.advanceTimersByTimeAsync(1000);
  expect(moved).toHaveBeenCalledOnce();
});

it('tells when the address is another, and not of a fragment', async () => {
  history.pushState(null, '', '#comments');
  await mutate();
  await vi.advanceTimersByTimeAsync(1000);
  expect(moved).not.toHaveBeenCalled();
  history.pushState(null, '', '/next');
  await mutate();
  await vi.advanceTimersByTimeAsync(1000);
  expect(moved).toHaveBeenCalledOnce();
});

it('tells when the page comes out of the back-forward cache', async () => {
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(returned).toHaveBeenCalledOnce();
});

it('says nothing of a page that is shown for the first time', () => {
  returned.mockClear();
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  expect(returned).not.toHaveBeenCalled();
});

it('waits for nothing once a page has come to its rest', async () => {
  isWhole = false;
  await mutate();
  await vi.advanceTimersByTimeAsync(1000);
  expect(vi.getTimerCount()).toBe(0);
});

it('notices nothing any more once it is stopped', async () => {
  const stopped = new AbortController();
  const none = vi.fn(async () => undefined);
  watchPage(stopped.signal, { isAsRead: () => false, onMoved: none, onReturned: none });
  await mutate();
  stopped.abort();
  await vi.advanceTimersByTimeAsync(5000);
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(none).not.toHaveBeenCalled();
});

it('looks less and less often at a page that rewrites its words without end', async () => {
  isWhole = false;
  for (let second = 0; second < 120; second++) {
    await mutate();
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(moved.mock.calls.length).toBeLessThan(14);
});

it.each([
  ['/a#top', '/a'],
  ['/a?b=1', '/a?b=1'],
  ['/#!/a', '/#!/a'],
  ['/#/a', '/#/a'],
])('takes %s for the address %s', (address, expected) => {
  history.pushState(null, '', address);
  expect(pageAddress()).toBe(new URL(expected, document.URL).href);
});
