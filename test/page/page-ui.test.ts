// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { CHARACTER, highlights } from './fake-browser.ts';
import {
  card,
  find,
  isOpen,
  pointAt,
  press,
  settle,
  show,
  typeKey,
  ui,
  usePage,
} from './open-page.ts';
import { annotated, spanOf } from './page-fixture.ts';

const QUOTATION = { type: 'attribution', index: 0 } as const;
const WORDS = 'The dam will hold,';

usePage();

describe('the page before anything is asked for', () => {
  it('has no element of ours, also once it is painted', () => {
    show();
    expect(highlights.size).toBeGreaterThan(0);
    expect(document.querySelector('[on-record-ui]')).toBeNull();
  });
});

describe('pointing', () => {
  const [start] = spanOf(WORDS);

  it('opens the card after a rest and closes it after leaving', async () => {
    show();
    pointAt(start);
    await vi.advanceTimersByTimeAsync(500);
    expect(card()).toContain('Ada Lund');
    pointAt(start, 'pointermove', 300);
    await vi.advanceTimersByTimeAsync(600);
    expect(isOpen()).toBe(false);
  });

  it('opens it at once by a click, and then it stays until a click elsewhere', async () => {
    show();
    pointAt(start, 'click');
    await settle();
    expect(isOpen()).toBe(true);
    pointAt(start);
    await settle();
    pointAt(start, 'pointermove', 300);
    await vi.advanceTimersByTimeAsync(1000);
    expect(isOpen()).toBe(true);
    pointAt(start, 'click', 300);
    await settle();
    expect(isOpen()).toBe(false);
  });

  it('opens no card that comes after the reader has clicked elsewhere', async () => {
    show();
    pointAt(start, 'click');
    pointAt(start, 'click', 300);
    await settle();
    expect(isOpen()).toBe(false);
  });

  it('leaves a click on a link to the link', () => {
    const link = document.createElement('a');
    link.href = '#there';
    document.querySelector('p')!.before(link);
    link.append(document.querySelector('p')!);
    show();
    const init = { bubbles: true, clientX: start * CHARACTER + 2, clientY: 10 };
    document.querySelector('p')!.dispatchEvent(new MouseEvent('click', init));
    expect(isOpen()).toBe(false);
  });

  it('lets the reader choose where several marks lie', async () => {
    show({ annotations: [annotated(WORDS, { note: 'Ask again.' })] });
    pointAt(start, 'click');
    await settle();
    expect(find('.title')?.textContent).toBe('Ada Lund');
    find('.others button')!.click();
    await settle();
    expect(find('.title')?.textContent).toBe('Your highlight');
    expect(card()).toContain('Ask again.');
    expect(find('.others')?.textContent).toContain('Ada Lund');
  });
});

describe('a page that goes on to another article', () => {
  it('closes the card of the one before', async () => {
    show();
    await ui.openCard(QUOTATION);
    show({ articleId: 'news.example/other' });
    await settle();
    expect(isOpen()).toBe(false);
  });
});

describe('the keyboard', () => {
  it('closes with Escape and gives the focus back', async () => {
    const link = document.createElement('button');
    document.body.append(link);
    link.focus();
    show();
    await ui.openCard(QUOTATION);
    expect(document.activeElement?.hasAttribute('on-record-ui')).toBe(true);
    await typeKey('Escape', find('.card')!);
    expect(isOpen()).toBe(false);
    expect(document.activeElement).toBe(link);
  });

  it('keeps what is typed in a note from the page', async () => {
    const heard = vi.fn();
    const life = new AbortController();
    show();
    await ui.openCard(QUOTATION, 'note');
    document.addEventListener('keydown', heard, { capture: true, signal: life.signal });
    await typeKey('s', find('textarea')!);
    life.abort();
    expect(heard).not.toHaveBeenCalled();
  });

  it('keeps clicks in the card from the page', async () => {
    const heard = vi.fn();
    document.addEventListener('click', heard);
    show();
    await ui.openCard(QUOTATION);
    await press('keep');
    document.removeEventListener('click', heard);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('the host', () => {
  it('carries its style inline and important, where no rule of the page comes before it', async () => {
    show();
    await ui.openCard(QUOTATION);
    const { style } = document.querySelector<HTMLElement>('[on-record-ui]')!;
    expect(style.getPropertyPriority('display')).toBe('important');
  });

  it('is closed to the page', async () => {
    show();
    await ui.openCard(QUOTATION);
    expect(document.querySelector('[on-record-ui]')?.shadowRoot).toBeNull();
  });

  it('comes back when the page has removed it', async () => {
    show();
    await ui.openCard(QUOTATION);
    document.querySelector('[on-record-ui]')?.remove();
    await ui.openCard({ type: 'claim', index: 0 });
    expect(document.querySelector('[on-record-ui]')).not.toBeNull();
  });

  it('goes with everything else in the end', async () => {
    show();
    await ui.openCard(QUOTATION);
    ui.destroy();
    expect(document.querySelector('[on-record-ui]')).toBeNull();
    expect(highlights.size).toBe(0);
  });
});
