// @vitest-environment jsdom
// From the popup to the panel, and what the panel says of pages that it may not read.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announceRead, asksFor, failWith, resetWorld, world } from './fake-browser.ts';
import { button, click, closeApp, openApp, settle, texts } from './open-app.tsx';

beforeEach(() => resetWorld());
afterEach(closeApp);

test('the popup opens the panel beside its tab, and goes', async () => {
  const close = vi.spyOn(window, 'close').mockReturnValue();
  await openApp();
  await click(button('Open beside the page'));
  expect(asksFor('openPanel')).toEqual([{ name: 'openPanel', request: {}, tabId: 7 }]);
  expect(close).toHaveBeenCalledOnce();
});

test('the panel does not open itself', async () => {
  await openApp({ follows: true });
  expect(() => button('Open beside the page')).toThrow();
});

test('the panel says which button to press where nobody has clicked', async () => {
  failWith('read', 'restrictedPage');
  world.address = null;
  await openApp({ follows: true });
  expect(texts('.notice p')[0]).toContain('Press the On Record button');
  expect(button('Try again')).toBeTruthy();
});

test('the panel says that the browser forbids it where we see the address', async () => {
  failWith('read', 'restrictedPage');
  await openApp({ follows: true });
  expect(texts('.notice p')[0]).toContain('The browser does not let extensions read this page.');
});

test('the panel reads the page by itself when it was read elsewhere', async () => {
  failWith('read', 'restrictedPage');
  await openApp({ follows: true });
  world.answers.clear();
  await settle(() => announceRead(8));
  expect(texts('.notice p')).toHaveLength(1);
  await settle(() => announceRead(7));
  expect(texts('[role=tab]')[0]).toContain('Speakers');
});

test('the popup, for which the reader has clicked, blames the browser', async () => {
  failWith('read', 'restrictedPage');
  world.address = null;
  await openApp();
  expect(texts('.notice p')[0]).toContain('The browser does not let extensions read this page.');
});
