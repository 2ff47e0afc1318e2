// @vitest-environment jsdom
// The entry of popup and panel: which tab it shows, and in which language it says so.
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
// First, because it puts the fake browser in place.
import { settle, texts } from './open-app.tsx';
import { mountApp } from '../../src/views/components/mount.tsx';
import { announce, asksFor, resetWorld, world } from './fake-browser.ts';

/** Mounts the app, and waits until it is at rest. */
async function open(): Promise<void> {
  await act(() => mountApp({ follows: false }));
  await settle(() => undefined);
}

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
  await open();
  expect(asksFor('read').map(({ request }) => request['tabId'])).toEqual([tab]);
});

test('the page says its language and direction', async () => {
  await open();
  const { lang, dir } = document.documentElement;
  expect([lang, dir]).toEqual(['en', 'ltr']);
});

test('the app speaks the chosen language, and another as soon as that is chosen', async () => {
  world.settings.language = 'de';
  await open();
  const tabs = () => texts('[role=tab]').map((text) => text.replace(/\s*\d+$/, ''));
  expect(document.documentElement.lang).toBe('de');
  expect(tabs()).toEqual(['Stimmen', 'Behauptungen', 'Gemerkt']);
  await settle(() => announce('settings', { settings: { ...world.settings, language: 'fr' } }));
  expect(document.documentElement.lang).toBe('fr');
  expect(tabs()).toEqual(['Voix', 'Affirmations', 'Gardé']);
});
