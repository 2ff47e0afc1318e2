// @vitest-environment jsdom
// What the reader calls colours and verdicts, and where the toolbar is off: set in Settings, used in the library.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asksFor, world } from './fake-browser.ts';
import { button, click, closeApp, openApp, settle, shown, texts } from './open-app.tsx';
import { closeLibrary, openLibrary, resetLibrary } from './open-library.tsx';

beforeEach(() => resetLibrary([]));
afterEach(async () => {
  await closeLibrary();
  await closeApp();
});

const changes = () => asksFor('changeSettings').map(({ request }) => request['changes']);

async function fill(name: string, value: string): Promise<void> {
  const field = shown(`.own-names [name=${name}]`)[0] as HTMLInputElement;
  await settle(() => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

test.each([
  ['blue', 'colourNames'],
  ['disputed', 'verdictNames'],
])(
  '%s is renamed, said so, and has our name again when the field is emptied',
  async (id, names) => {
    await openLibrary('#settings');
    await fill(id, '  Ours ');
    expect(texts('[role=status]').join()).toContain('Saved');
    await fill(id, ' ');
    expect(changes()).toEqual([{ [names]: { [id]: 'Ours' } }, { [names]: {} }]);
  },
);

test('exports carry the reader’s names of verdicts, and ours for the others', async () => {
  const { exportLabels } = await import('../../src/views/components/export-labels.ts');
  const { verdicts } = exportLabels({ colourNames: {}, verdictNames: { false: 'Wrong' } });
  expect(verdicts).toMatchObject({ false: 'Wrong', disputed: 'Disputed' });
});

test('the toolbar is turned off for a site in the popup', async () => {
  await openApp();
  const box = shown('.toolbar-choice input')[0] as HTMLInputElement;
  expect(box.checked).toBe(true);
  await click(box);
  expect(changes()).toEqual([{ toolbarOff: ['*://www.canal.example/*'] }]);
  await click(box);
  expect(world.settings.toolbarOff).toEqual([]);
});

test('sites without the toolbar are listed in Settings, with the way back', async () => {
  world.settings.toolbarOff = ['*://canal.example/*', '*://gazette.example/*'];
  await openLibrary('#settings');
  expect(texts('.sites bdi')).toEqual(['canal.example', 'gazette.example']);
  await click(button('Show the toolbar'));
  expect(world.settings.toolbarOff).toEqual(['*://gazette.example/*']);
});
