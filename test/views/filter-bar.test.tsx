// @vitest-environment jsdom
// Choosing which passages are listed.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { resetWorld, world } from './fake-browser.ts';
import { button, choose, click, closeApp, openApp, settle, texts } from './open-app.tsx';
import { keep } from './sample-reading.ts';

const SAFE = ['The lock gates are safe,', 'Come and look.'];

beforeEach(async () => {
  resetWorld();
  world.reading.annotations = [keep(SAFE, { kind: 'attribution' })];
  await openApp();
});
afterEach(closeApp);

const [bySpeaker, byKind] = [0, 1].map(
  (place) => () => document.querySelectorAll<HTMLElement>('.filter select')[place]!,
) as [() => HTMLElement, () => HTMLElement];
const counts = (): string[] => texts('[role=tab] .count');
const all = async (): Promise<void> => click(button('Show all again'));

describe('the filter', () => {
  test('leaves a speaker in every list', async () => {
    expect(counts()).toEqual(['2', '2', '1']);
    await choose(bySpeaker(), 'Ada Quill');
    expect(texts('.speaker-name')).toEqual(['Ada Quill']);
    expect(counts()).toEqual(['1', '1', expect.any(String)]);
    await all();
    expect(counts()).toEqual(['2', '2', '1']);
  });

  test.each([
    ['direct', '3'],
    ['mixed', '1'],
    ['indirect', '1'],
  ])('leaves one kind: %s', async (kind, passages) => {
    await choose(byKind(), kind);
    expect(texts('.panel:not([hidden]) .passage')).toHaveLength(Number(passages));
    expect(counts()[1]).toBe('0');
  });

  test('leaves claims', async () => {
    await choose(byKind(), 'claim');
    expect(counts().slice(0, 2)).toEqual(['0', '2']);
    expect(texts('.panel:not([hidden]) .empty')).toEqual(['Nothing here fits your choice.']);
  });

  test('does not offer what is kept alone where nothing else is listed', async () => {
    expect(document.querySelector('.filter [type=checkbox]')).not.toBeNull();
    await click(button('Kept 1'));
    expect(document.querySelector('.filter [type=checkbox]')).toBeNull();
    expect(document.querySelectorAll('.filter select')).toHaveLength(2);
  });

  test('leaves what is kept', async () => {
    await settle(() => document.querySelector<HTMLElement>('.filter [type=checkbox]')!.click());
    expect(texts('.panel:not([hidden]) .passage')).toHaveLength(1);
    expect(counts()).toEqual(['1', '0', '1']);
  });
});
