// @vitest-environment jsdom
// Corrections and undoing, on the card.
import { describe, expect, it } from 'vitest';
import { done } from '../../src/model/failure.ts';
import { actions, find, isOpen, press, settle, show, status, ui, usePage } from './open-page.ts';
import { annotated, said } from './page-fixture.ts';

usePage();

const QUOTATION = { type: 'attribution', index: 0 } as const;
const TEXT = { articleId: 'news.example/dam', digest: 'one' };

describe('the corrections of a quotation', () => {
  it('give it to another speaker, one of the article’s or typed', async () => {
    show();
    await ui.openCard(QUOTATION);
    await press('correct');
    const choices = [...find('#speakers')!.querySelectorAll('option')].map(({ value }) => value);
    expect(choices).toEqual(['The ETA']);
    find<HTMLInputElement>('[data-act="speaker"]')!.value = ' Ira Holt ';
    await press('change');
    const correction = { type: 'speaker', index: 0, name: 'Ira Holt' };
    expect(actions.correct).toHaveBeenCalledWith({ ...TEXT, correction });
    expect(status()).toBe('Corrected.');
  });

  it('make two speakers one', async () => {
    show();
    await ui.openCard(QUOTATION);
    await press('correct');
    const field = find<HTMLSelectElement>('[data-act="sameAs"]')!;
    field.selectedIndex = 1;
    field.dispatchEvent(new Event('change'));
    await settle();
    const correction = { type: 'sameAs', name: 'Ada Lund', as: 'The ETA' };
    expect(actions.correct).toHaveBeenCalledWith({ ...TEXT, correction });
  });

  it('can be taken back where the card has gone with what it was about', async () => {
    actions.correct.mockImplementation(async () => {
      show({ attributions: [] });
      return done(null);
    });
    show();
    await ui.openCard(QUOTATION);
    await press('correct');
    await press('notQuotation');
    expect(isOpen()).toBe(false);
    expect(status()).toBe('Corrected.');
    await press('remedy');
    expect(actions.move).toHaveBeenCalledWith('undo');
    expect(status()).toBe('Undone.');
    await press('remedy');
    expect(actions.move).toHaveBeenLastCalledWith('redo');
  });
});

it('a claim is corrected by one button', async () => {
  show();
  await ui.openCard({ type: 'claim', index: 0 });
  await press('correct');
  await press('notClaim');
  const correction = { type: 'notClaim', index: 0 };
  expect(actions.correct).toHaveBeenCalledWith({ ...TEXT, correction });
});

it('what the reader selected is no detection that could be wrong', async () => {
  const kept = annotated('said');
  show({ annotations: [kept], attributions: [said('The dam will hold,')] });
  await ui.openCard({ type: 'annotation', id: kept.annotation.id });
  expect(find('.correct')).toBeNull();
});

describe('the keys of undo on the card', () => {
  const type = async (init: KeyboardEventInit): Promise<void> => {
    const host = document.querySelector('[on-record-ui]')!;
    host.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
    await settle();
  };

  it.each([
    ['Ctrl+Z', { key: 'z', ctrlKey: true }, 'undo'],
    ['Cmd+Z', { key: 'z', metaKey: true }, 'undo'],
    ['Ctrl+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
    ['Ctrl+Y', { key: 'y', ctrlKey: true }, 'redo'],
  ])('%s', async (_keys, init, way) => {
    show();
    await ui.openCard(QUOTATION);
    await type(init);
    expect(actions.move).toHaveBeenCalledWith(way);
  });

  it('are the browser’s own in a field', async () => {
    show();
    await ui.openCard(QUOTATION, 'note');
    await type({ key: 'z', ctrlKey: true });
    expect(actions.move).not.toHaveBeenCalled();
  });

  it('say so where there is nothing to undo', async () => {
    actions.move.mockResolvedValue(done(null));
    show();
    await ui.openCard(QUOTATION);
    await type({ key: 'z', ctrlKey: true });
    expect(status()).toBe('There is nothing to undo or to do again.');
  });
});
