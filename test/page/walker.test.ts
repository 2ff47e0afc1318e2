// @vitest-environment jsdom
// Going from quotation to quotation by command.
import { beforeEach, describe, expect, it } from 'vitest';
import { shadow } from './fake-browser.ts';
import { card, find, isOpen, press, settle, show, typeKey, ui, usePage } from './open-page.ts';
import { said } from './page-fixture.ts';

usePage();

const focusedName = (): string | null | undefined =>
  shadow()?.activeElement?.getAttribute('aria-label');

describe('going to the next and previous quotation', () => {
  beforeEach(() => {
    show({
      attributions: [said('The dam will hold,'), said('It cost 40 million.'), said('it was late')],
    });
  });

  it('gives the focus to one after the other, round and round, and says which it is', async () => {
    await ui.step(1);
    expect(focusedName()).toBe(
      'Quotation 1 of 3, Ada Lund: “The dam will hold,”. Press Enter to open its card.',
    );
    await ui.step(1);
    expect(focusedName()).toContain('Quotation 2 of 3');
    await ui.step(-1);
    await ui.step(-1);
    expect(focusedName()).toContain('Quotation 3 of 3');
    await ui.step(1);
    expect(focusedName()).toContain('Quotation 1 of 3');
  });

  it('opens its card, and comes back to it when that is closed', async () => {
    await ui.step(1);
    find('.walker')!.click();
    expect(card()).toContain('Ada Lund');
    expect(shadow()?.activeElement?.getAttribute('role')).toBe('dialog');
    await typeKey('Escape', document.querySelector('[on-record-ui]')!);
    expect(isOpen()).toBe(false);
    expect(focusedName()).toContain('Quotation 1 of 3');
  });

  it('gives the focus back to the page at Escape', async () => {
    const field = document.body.appendChild(document.createElement('button'));
    field.focus();
    await ui.step(1);
    await ui.step(1);
    await typeKey('Escape', document.querySelector('[on-record-ui]')!);
    expect(find('.walker')).toBeNull();
    expect(document.activeElement).toBe(field);
  });

  it('comes back to the quotation when other words for it are given up', async () => {
    await ui.step(1);
    find('.walker')!.click();
    await press('correct');
    await press('extent');
    await typeKey('Escape', document.querySelector('[on-record-ui]')!);
    await typeKey('Escape', document.querySelector('[on-record-ui]')!);
    expect(focusedName()).toContain('Quotation 1 of 3');
  });
});

it('goes nowhere where nobody is quoted', async () => {
  show({ attributions: [] });
  expect(await ui.step(1)).toBe(false);
  await settle();
  expect(find('.walker')).toBeNull();
});
