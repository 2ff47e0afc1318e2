// @vitest-environment jsdom
// Corrections, undo and redo in the popup.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { done } from '../../src/model/failure.ts';
import { asksFor, resetWorld, world } from './fake-browser.ts';
import { button, click, closeApp, openApp, settle, shown, texts } from './open-app.tsx';
import { sampleReading } from './sample-reading.ts';

beforeEach(() => resetWorld());
afterEach(closeApp);

const corrections = () => asksFor('correct').map(({ request }) => request['correction']);

/** The corrections of the first quotation of Ada Quill's, who speaks most. */
function firstOf(selector: string): HTMLElement {
  return shown(`.correct ${selector}`)[0]!;
}

test('a quotation is given to another speaker, of the article or typed', async () => {
  await openApp();
  const known = [...firstOf('datalist').children].map((el) => (el as HTMLOptionElement).value);
  expect(known).toEqual(['Boatmen’s union']);
  (firstOf('input') as HTMLInputElement).value = 'Ben Ford';
  await click(firstOf('form .button'));
  expect(corrections()).toEqual([{ type: 'speaker', index: 0, name: 'Ben Ford' }]);
  expect(texts('.feedback')).toEqual(['Corrected.']);
});

test('one speaker is said to be another', async () => {
  await openApp();
  const field = firstOf('select') as HTMLSelectElement;
  await settle(() => {
    field.selectedIndex = 1;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(corrections()).toEqual([{ type: 'sameAs', name: 'Ada Quill', as: 'Boatmen’s union' }]);
});

test('what is no quotation and what is no claim is said to be none', async () => {
  await openApp();
  await click(button('Not a quotation'));
  await click(button('Claims'));
  await click(button('Not a claim'));
  expect(corrections()).toEqual([
    { type: 'notQuotation', index: 0 },
    { type: 'notClaim', index: 0 },
  ]);
});

test('there is no Undo before there is something to undo', async () => {
  await openApp();
  expect(shown('.history')).toEqual([]);
});

test('a step is undone, and what it was about is said', async () => {
  resetWorld(sampleReading({ history: { canUndo: true, canRedo: false } }));
  world.answers.set('undo', () => done({ words: 'Come and look.' }));
  await openApp();
  expect(button('Redo').disabled).toBe(true);
  await click(button('Undo'));
  expect(texts('.feedback')).toEqual(['Undone: “Come and look.”']);
});

test.each([
  ['Ctrl+Z', { key: 'z', ctrlKey: true }, 'undo'],
  ['Cmd+Shift+Z', { key: 'z', metaKey: true, shiftKey: true }, 'redo'],
])('%s does the same, but not in a field', async (_keys, init, way) => {
  world.answers.set(way, () => done(null));
  await openApp();
  const type = (target: Element) =>
    settle(() => target.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true })));
  await type(firstOf('input'));
  expect(asksFor(way)).toEqual([]);
  await type(document.body);
  expect(asksFor(way)).toHaveLength(1);
  expect(texts('.feedback')).toEqual(['There is nothing to undo or to do again.']);
});
