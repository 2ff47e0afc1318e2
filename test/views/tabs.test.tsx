// @vitest-environment jsdom
// The tabs by keyboard, after the ARIA pattern.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { resetWorld } from './fake-browser.ts';
import { button, click, closeApp, openApp, press, shown, texts } from './open-app.tsx';

beforeEach(async () => {
  resetWorld();
  await openApp();
  shown('[role=tab]')[0]!.focus();
});
afterEach(() => closeApp());

test.each([
  [['ArrowRight'], 'Claims 2'],
  [['ArrowRight', 'ArrowRight'], 'Kept 0'],
  [['ArrowRight', 'ArrowRight', 'ArrowRight'], 'Speakers 2'],
  [['ArrowLeft'], 'Kept 0'],
  [['End'], 'Kept 0'],
  [['End', 'Home'], 'Speakers 2'],
  [['End', 'a'], 'Kept 0'],
])('%j lead to %s', async (keys, name) => {
  for (const key of keys) await press(key);
  expect(texts('[role=tab][aria-selected=true]')).toEqual([name]);
  expect(document.activeElement).toBe(button(name));
});

test('arrows follow the direction of the writing', async () => {
  shown('[role=tablist]')[0]!.style.direction = 'rtl';
  await press('ArrowLeft');
  expect(texts('[role=tab][aria-selected=true]')).toEqual(['Claims 2']);
});

test('only the chosen tab is a stop for the Tab key', async () => {
  await press('End');
  expect(shown('[role=tab]').map((tab) => tab.tabIndex)).toEqual([-1, -1, 0]);
});

test('each tab names its panel and the panel its tab', () => {
  for (const tab of shown('[role=tab]')) {
    const panel = document.getElementById(tab.getAttribute('aria-controls')!);
    expect(panel?.getAttribute('aria-labelledby')).toBe(tab.id);
  }
});

test('a speaker who is open is still open when the reader comes back', async () => {
  (shown('details')[0] as HTMLDetailsElement).open = true;
  await click(button('Claims'));
  await click(button('Speakers'));
  expect((shown('details')[0] as HTMLDetailsElement).open).toBe(true);
});
