// @vitest-environment jsdom
// The settings that concern checking: what is looked for, the searches, and who the reader is.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { asksFor, world } from './fake-browser.ts';
import { button, click, settle, shown, texts } from './open-app.tsx';
import { closeLibrary, openLibrary, resetLibrary } from './open-library.tsx';

beforeEach(() => resetLibrary([]));
afterEach(() => closeLibrary());

const changes = () => asksFor('changeSettings').map(({ request }) => request['changes']);

async function fill(field: Element | undefined, value: string): Promise<void> {
  await settle(() => {
    (field as HTMLInputElement).value = value;
    field!.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

const field = (name: string, at = 0) => shown(`.search-settings [name=${name}]`).at(at);

test.each([
  ['quotations', { quotations: false, claims: true }],
  ['claims', { quotations: true, claims: false }],
])('%s can be turned off by themselves', async (what, detection) => {
  await openLibrary('#settings');
  await click(shown(`.settings [name=${what}]`)[0]!);
  expect(changes()).toEqual([{ detection }]);
});

describe('the searches', () => {
  test('are ours at first, and there is nothing to restore', async () => {
    await openLibrary('#settings');
    const names = shown('.search-settings li [name=name]') as HTMLInputElement[];
    expect(names.map(({ value }) => value)).toEqual([
      'Google Fact Check',
      'Google News',
      'DuckDuckGo',
    ]);
    expect(button('Restore ours').disabled).toBe(true);
  });

  test('are renamed and moved', async () => {
    await openLibrary('#settings');
    await fill(field('url'), 'https://facts.example/%s');
    const [first, ...others] = DEFAULT_SETTINGS.searches;
    expect(changes()).toEqual([
      { searches: [{ ...first, url: 'https://facts.example/%s' }, ...others] },
    ]);
  });

  test.each(['facts.example/%s', 'https://facts.example/', 'javascript:alert(%s)', ''])(
    'are not saved with the address "%s", and it says why',
    async (address) => {
      await openLibrary('#settings');
      await fill(field('url'), address);
      expect(changes()).toEqual([]);
      expect(texts('.wrong')[0]).toContain('has %s where the claim goes');
      expect(field('url')?.getAttribute('aria-invalid')).toBe('true');
    },
  );

  test('are added, removed and restored', async () => {
    await openLibrary('#settings');
    (field('name', -1) as HTMLInputElement).value = 'Archive';
    (field('url', -1) as HTMLInputElement).value = 'https://archive.example/?q=%s';
    await click(button('Add search'));
    expect(world.settings.searches.at(-1)).toEqual({
      name: 'Archive',
      url: 'https://archive.example/?q=%s',
    });
    await click(shown('[aria-label="Remove the search “Google News”"]')[0]!);
    expect(world.settings.searches.map(({ name }) => name)).toEqual([
      'Google Fact Check',
      'DuckDuckGo',
      'Archive',
    ]);
    await click(button('Restore ours'));
    expect(world.settings.searches).toEqual(DEFAULT_SETTINGS.searches);
  });
});

test('the reader’s name and page for fact-checks are saved', async () => {
  await openLibrary('#settings');
  await fill(shown('.reviewer [name=name]')[0], 'Ann Lee');
  await fill(shown('.reviewer [name=page]')[0], 'no address');
  expect(texts('.wrong')).toHaveLength(1);
  await fill(shown('.reviewer [name=page]')[0], 'https://checks.example/');
  expect(changes()).toEqual([
    { reviewer: { name: 'Ann Lee', page: '' } },
    { reviewer: { name: 'Ann Lee', page: 'https://checks.example/' } },
  ]);
});
