// @vitest-environment jsdom
// What is pointed at in the view lights up on the page, and the other way round; j and k walk the list.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asksFor, line, resetWorld } from './fake-browser.ts';
import { closeApp, openApp, passage, press, settle, texts } from './open-app.tsx';

beforeEach(async () => {
  resetWorld();
  await openApp();
});
afterEach(closeApp);

const SAFE = 'The lock gates are safe,';

describe('pointing', () => {
  test('at a passage points it out on the page, until the pointer leaves', async () => {
    const row = passage(SAFE);
    await settle(() => row.dispatchEvent(new Event('pointerenter')));
    await settle(() => row.dispatchEvent(new Event('pointerleave')));
    expect(line.pointedOut).toEqual([{ type: 'attribution', index: 0 }, null]);
  });

  test('at words of the page marks their passage here', async () => {
    await settle(() =>
      line.point([
        { type: 'attribution', index: 0 },
        { type: 'claim', index: 1 },
      ]),
    );
    expect(texts('.pointed')).toHaveLength(1);
    expect(texts('.pointed')[0]).toContain(SAFE);
    await settle(() => line.point([]));
    expect(texts('.pointed')).toEqual([]);
  });
});

describe('the keys j and k', () => {
  const focused = (): string => document.activeElement?.textContent ?? '';

  test('walk the passages, open the speaker and show them on the page', async () => {
    await press('j');
    expect(focused()).toContain('safe');
    expect(document.activeElement?.closest('details')?.open).toBe(true);
    expect(asksFor('reveal').at(-1)?.request).toEqual({ mark: { type: 'attribution', index: 0 } });
    await press('j');
    expect(focused()).toContain('14 leaks');
    await press('k');
    expect(focused()).toContain('safe');
    await press('k');
    expect(focused()).toContain('safe');
  });

  test('are letters in a field', async () => {
    const field = document.querySelector<HTMLSelectElement>('.filter select')!;
    field.focus();
    await press('j');
    expect(document.activeElement).toBe(field);
    expect(asksFor('reveal')).toEqual([]);
  });
});
