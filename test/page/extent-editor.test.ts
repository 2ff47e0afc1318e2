// @vitest-environment jsdom
// Saying from the card where words start and end, by keys, and by selecting anew.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { done, failed } from '../../src/model/failure.ts';
import { highlights, shadow } from './fake-browser.ts';
import {
  actions,
  find,
  isOpen,
  press,
  select,
  settle,
  show,
  status,
  typeKey,
  ui,
  usePage,
} from './open-page.ts';
import { annotated, said, spanOf, TEXT } from './page-fixture.ts';

usePage();

const QUOTATION = { type: 'attribution', index: 0 } as const;
const WORDS = 'The dam will hold,';

const key = async (name: string, init: KeyboardEventInit = {}): Promise<void> => {
  const host = document.querySelector('[on-record-ui]')!;
  host.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, ...init, bubbles: true, cancelable: true }),
  );
  await settle();
};
const pointedOut = (): string[] => [...(highlights.get('on-record-flash') ?? [])].map(String);
const asked = () => actions.correct.mock.lastCall?.[0].correction;

describe('the ends of a quotation', () => {
  beforeEach(async () => {
    show();
    await ui.openCard(QUOTATION);
    await press('correct');
    await press('extent');
  });

  it('have handles in place of the card, the first with the focus, and the words pointed out', () => {
    expect(isOpen()).toBe(false);
    expect(shadow()?.activeElement?.getAttribute('aria-label')).toBe('Start of the words');
    expect(find('[data-act="end"]')?.getAttribute('aria-label')).toBe('End of the words');
    expect(pointedOut()).toEqual([WORDS]);
    expect(document.body.querySelector('button')).toBeNull();
  });

  it('move by a word with the arrow keys, and by a character with Shift, and say so', async () => {
    await key('ArrowRight');
    expect(pointedOut()).toEqual(['dam will hold,']);
    expect(status()).toBe('Starts with “dam will hold,”');
    find('[data-act="end"]')!.focus();
    await key('ArrowLeft', { shiftKey: true });
    expect(pointedOut()).toEqual(['dam will hold']);
    expect(status()).toBe('Ends with “dam will hold”');
  });

  it('are saved by Enter; the card comes back on the new words and can undo it', async () => {
    actions.correct.mockImplementation(async () => {
      show({ attributions: [said('dam will hold,')] });
      return done(null);
    });
    await key('ArrowRight');
    await key('Enter');
    expect(asked()).toEqual({ type: 'extent', mark: QUOTATION, spans: [spanOf('dam will hold,')] });
    expect(isOpen()).toBe(true);
    expect(find('.handle')).toBeNull();
    expect(pointedOut()).toEqual([]);
    expect(status()).toBe('Corrected.');
    await press('remedy');
    expect(actions.move).toHaveBeenCalledWith('undo');
  });

  it.each([
    ['vertical-rl', 'ltr', 'ArrowDown'],
    ['vertical-lr', 'rtl', 'ArrowUp'],
    ['sideways-lr', 'ltr', 'ArrowUp'],
    ['horizontal-tb', 'rtl', 'ArrowLeft'],
  ])('follow the lines of %s, %s', async (writingMode, direction, forth) => {
    const paragraph = document.querySelector('p')!;
    const { getComputedStyle } = window;
    vi.spyOn(window, 'getComputedStyle').mockImplementation((element) =>
      element === paragraph
        ? ({ writingMode, direction } as CSSStyleDeclaration)
        : getComputedStyle(element),
    );
    await key(forth);
    expect(pointedOut()).toEqual(['dam will hold,']);
    const { style } = find('[data-act="start"]')!;
    expect(style.width === '').toBe(writingMode === 'horizontal-tb');
  });

  it('can be given by selecting other words', async () => {
    await select(spanOf('Ada Lund said'));
    expect(find('[data-act="highlight"]')).toBeNull();
    await press('save');
    expect(asked()).toMatchObject({ spans: [spanOf('Ada Lund said')] });
  });

  it.each(['on a handle', 'on the page'])('stay as they were after Escape %s', async (where) => {
    await key('ArrowRight');
    if (where === 'on a handle') await key('Escape');
    else await typeKey('Escape');
    expect(actions.correct).not.toHaveBeenCalled();
    expect(find('.handle')).toBeNull();
    expect(isOpen()).toBe(true);
    expect(shadow()?.activeElement?.getAttribute('role')).toBe('dialog');
  });

  it('stay to be saved again where saving failed', async () => {
    actions.correct.mockResolvedValueOnce(failed('storageFull'));
    await key('Enter');
    expect(status()).toBe(
      'There is no room left to save. Export and remove what you no longer need, then try again.',
    );
    await press('remedy');
    expect(actions.correct).toHaveBeenCalledTimes(2);
  });

  it('are left alone by a click on the page', async () => {
    document.body.click();
    await settle();
    expect(find('.handle')).not.toBeNull();
  });

  it('go with the article', () => {
    ui.hide();
    expect(find('.handle')).toBeNull();
  });
});

it('the ends of a highlight are those of what is kept', async () => {
  const kept = annotated('said');
  show({ attributions: [], claims: [], annotations: [kept] });
  const { id } = kept.annotation;
  await ui.openCard({ type: 'annotation', id });
  await press('extent');
  find('[data-act="end"]')!.focus();
  await key('ArrowRight');
  await key('Enter');
  const [start, end] = spanOf('said');
  expect(asked()).toEqual({ type: 'retarget', id, spans: [[start, end + 1]] });
  expect(TEXT.slice(start, end + 1)).toBe('said.');
});
