// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failWith, resetWorld, world } from './fake-browser.ts';
import { button, click, closeApp, openApp } from './open-app.tsx';

beforeEach(() => resetWorld());
afterEach(() => closeApp());

test.each([
  ['an article', () => undefined],
  ['a page without one', () => failWith('read', 'noArticle')],
])('the popup of %s leads to the library and to the settings', async (_of, arrange) => {
  arrange();
  await openApp();
  await click(button('Library'));
  await click(button('Settings'));
  expect(world.opened).toEqual(['library', 'library#settings']);
});
