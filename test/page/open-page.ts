// Drives our interface on the article's page as a reader does: points, presses, types, selects.
import { afterEach, beforeEach, vi } from 'vitest';
import type { MarkRef, Marks } from '../../src/model/reading.ts';
import { done } from '../../src/model/failure.ts';
import { ON_DEMAND } from '../../src/page/on-demand.ts';
import { PageUi } from '../../src/page/page-ui.ts';
import { CHARACTER, fakeBrowser, shadow } from './fake-browser.ts';
import { makeActions, marked, putArticle, t } from './page-fixture.ts';

export let page: ReturnType<typeof putArticle>;
export let actions: ReturnType<typeof makeActions>;
export let ui: PageUi;
/** Told what the reader points at. */
export const onPointed = vi.fn<(marks: readonly MarkRef[]) => void>();

/** Gives each test of a file a fresh page and a clock of its own. */
export function usePage(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    fakeBrowser();
    page = putArticle();
    actions = makeActions();
    ui = new PageUi({
      ...{ t, actions, onPointed },
      fetchOnDemand: async () => done(ON_DEMAND),
    });
  });
  afterEach(() => {
    ui.destroy();
    document.getSelection()?.removeAllRanges();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
}

export const show = (change: Partial<Marks> = {}): void => ui.show(marked(change), page.places);
export const find = <E extends HTMLElement>(selector: string): E | null =>
  shadow()?.querySelector<E>(selector) ?? null;
export const card = (): string => find('.card')?.textContent ?? '';
export const isOpen = (): boolean => find('.card') !== null;
export const bar = (): string | undefined => find('.bar')?.textContent ?? undefined;
export const status = (): string | undefined => find('[role="status"]')?.textContent ?? undefined;
export const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(50);

export async function press(act: string): Promise<void> {
  find(`[data-act="${act}"]`)!.click();
  await settle();
}

/** Moves or clicks the mouse over the character at an offset. */
export function pointAt(offset: number, type = 'pointermove', y = 10): void {
  const init = { bubbles: true, clientX: offset * CHARACTER + 2, clientY: y };
  document.body.dispatchEvent(Object.assign(new MouseEvent(type, init), { pointerType: 'mouse' }));
}

export async function typeKey(key: string, target: EventTarget = document.body): Promise<Event> {
  const init = { key, bubbles: true, composed: true, cancelable: true };
  const event = new KeyboardEvent('keydown', init);
  target.dispatchEvent(event);
  await settle();
  return event;
}

export async function select([start, end]: readonly [number, number]): Promise<void> {
  document.getSelection()!.setBaseAndExtent(page.node, start, page.node, end);
  await vi.advanceTimersByTimeAsync(300);
}

export async function write(text: string): Promise<void> {
  const field = find<HTMLTextAreaElement>('textarea')!;
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await vi.advanceTimersByTimeAsync(1000);
}
