// @vitest-environment jsdom
// The entry of popup and panel: which tab it shows, and in which language it says so.
import { beforeEach, expect, test } from 'vitest';
// First, because it puts the fake browser in place.
import { settle } from './open-app.tsx';
import { mountApp } from '../../src/views/components/mount.tsx';
import { asksFor, resetWorld } from './fake-browser.ts';

beforeEach(() => {
  resetWorld();
  const root = document.createElement('div');
  root.id = 'app';
  document.body.replaceChildren(root);
});

test.each([
  ['/popup.html', 7],
  ['/popup.html?tab=31', 31],
  ['/popup.html?tab=', 7],
  ['/popup.html?tab=-1', 7],
])('%s shows tab %i', async (address, tab) => {
  history.replaceState(null, '', address);
  await settle(() => mountApp({ follows: false }));
  expect(asksFor('read').map(({ request }) => request['tabId'])).toEqual([tab]);
});

test('the page says its language and direction', async () => {
  await settle(() => mountApp({ follows: false }));
  const { lang, dir } = document.documentElement;
  expect([lang, dir]).toEqual(['en', 'ltr']);
});
