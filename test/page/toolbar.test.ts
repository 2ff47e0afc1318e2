// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { failed } from '../../src/model/failure.ts';
import { shadow } from './fake-browser.ts';
import {
  actions,
  bar,
  find,
  page,
  press,
  select,
  show,
  typeKey,
  ui,
  usePage,
} from './open-page.ts';
import { spanOf, TEXT } from './page-fixture.ts';

usePage();

describe('the selection toolbar', () => {
  it('offers to highlight and to note, and takes neither focus nor selection', async () => {
    show();
    await select(spanOf('Ada Lund'));
    expect(bar()).toBe('HighlightNote');
    expect(document.activeElement).toBe(document.body);
    expect(document.getSelection()?.toString()).toBe('Ada Lund');
  });

  it('stays away where the reader turned it off, and goes where that is done meanwhile', async () => {
    show();
    await select(spanOf('Ada Lund'));
    show({ isToolbarOff: true });
    expect(bar()).toBeUndefined();
    await select(spanOf('The dam'));
    expect(bar()).toBeUndefined();
    show();
    await select(spanOf('Ada Lund'));
    expect(bar()).toBe('HighlightNote');
  });

  it('waits until the mouse lets go', async () => {
    show();
    document.body.dispatchEvent(
      Object.assign(new MouseEvent('pointerdown', { bubbles: true }), { pointerType: 'mouse' }),
    );
    await select(spanOf('Ada Lund'));
    expect(bar()).toBeUndefined();
    document.body.dispatchEvent(new MouseEvent('pointerup', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(300);
    expect(bar()).toBe('HighlightNote');
  });

  it('goes with the selection, and with Escape', async () => {
    show();
    await select(spanOf('Ada Lund'));
    await select([3, 3]);
    expect(bar()).toBeUndefined();
    await select(spanOf('Ada Lund'));
    await typeKey('Escape');
    expect(bar()).toBeUndefined();
  });

  it('does not come any more when Escape is pressed before it has come', async () => {
    show();
    const [from, to] = spanOf('Ada Lund');
    document.getSelection()!.setBaseAndExtent(page.node, from, page.node, to);
    await vi.advanceTimersByTimeAsync(50);
    await typeKey('Escape');
    await vi.advanceTimersByTimeAsync(300);
    expect(bar()).toBeUndefined();
  });

  it('does not show outside the article', async () => {
    const aside = document.createElement('aside');
    aside.textContent = 'Related';
    document.body.append(aside);
    show();
    document.getSelection()!.selectAllChildren(aside);
    await vi.advanceTimersByTimeAsync(300);
    expect(bar()).toBeUndefined();
  });

  it('is reached with Tab and walked with the arrows', async () => {
    show();
    await select(spanOf('Ada Lund'));
    const event = await typeKey('Tab');
    expect(event.defaultPrevented).toBe(true);
    expect(shadow()?.activeElement?.textContent).toBe('Highlight');
    await typeKey('ArrowRight', find('.bar')!);
    expect(shadow()?.activeElement?.textContent).toBe('Note');
  });

  it('keeps the focus when the selection settles a moment after it was reached', async () => {
    show();
    await select(spanOf('Ada'));
    await typeKey('Tab');
    await select(spanOf('Ada Lund'));
    expect(shadow()?.activeElement?.getAttribute('data-act')).toBe('highlight');
  });

  it('highlights, says so, and takes it back', async () => {
    show();
    await select(spanOf('Ada Lund'));
    await press('highlight');
    const target = { type: 'selection', span: spanOf('Ada Lund') };
    expect(actions.keep.mock.lastCall?.[0]).toMatchObject({ target });
    expect(find('.bar [role="status"]')?.textContent).toBe('Kept');
    await press('remedy');
    expect(actions.remove).toHaveBeenCalledOnce();
    expect(find('.bar [role="status"]')?.textContent).toBe('Removed.');
  });

  it('goes by itself after it has said what happened', async () => {
    show();
    await select(spanOf('Ada Lund'));
    await press('highlight');
    await vi.advanceTimersByTimeAsync(7000);
    expect(bar()).toBeUndefined();
  });

  it('opens a note for the selection', async () => {
    show();
    await select(spanOf('Ada Lund'));
    await press('note');
    expect(bar()).toBeUndefined();
    expect(shadow()?.activeElement?.localName).toBe('textarea');
  });

  it('holds on to a selection that could not be kept', async () => {
    actions.keep.mockResolvedValueOnce(failed('storageFull'));
    show();
    await select(spanOf('Ada Lund'));
    await press('highlight');
    expect(bar()).toContain('There is no room left to save.');
    await press('remedy');
    expect(actions.keep.mock.calls[1]).toEqual(actions.keep.mock.calls[0]);
  });
});

describe('the shortcuts', () => {
  it('highlight what is selected', async () => {
    show();
    await select(spanOf('Ada Lund'));
    expect(await ui.keepSelection({ withNote: false })).toEqual({ ok: true, value: null });
    expect(actions.keep).toHaveBeenCalledOnce();
  });

  it('open the card at the caret where nothing is selected', async () => {
    show();
    await select([TEXT.indexOf('dam'), TEXT.indexOf('dam')]);
    expect(await ui.keepSelection({ withNote: true })).toMatchObject({ ok: true });
    expect(shadow()?.activeElement?.localName).toBe('textarea');
  });

  it('say what to do where there is nothing to keep', async () => {
    show();
    expect(await ui.keepSelection({ withNote: false })).toEqual(failed('notFound'));
    expect(find('.bar')?.textContent).toBe('Select some words of the article first.');
  });
});
