// Opens the app in the fake browser as a reader would, and finds things in it as a reader would name them.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
// Loaded by the app when it is wanted; here beforehand, so that it takes no more turns than the rest.
import '../../src/export/export-as.ts';
import { App } from '../../src/views/components/app.tsx';
import type { TabChoice } from '../../src/views/components/use-reading.ts';

vi.mock('../../src/browser/requests.ts', async () => (await import('./fake-browser.ts')).requests);
vi.mock('../../src/browser/tabs.ts', async () => (await import('./fake-browser.ts')).tabs);
vi.mock(
  '../../src/browser/permissions.ts',
  async () => (await import('./fake-browser.ts')).permissions,
);
vi.mock('../../src/browser/own-pages.ts', async () => (await import('./fake-browser.ts')).ownPages);
vi.mock(
  '../../src/browser/shortcuts.ts',
  async () => (await import('./fake-browser.ts')).shortcuts,
);
vi.mock('../../src/browser/view-link.ts', async () => {
  const { viewLink } = await import('./fake-browser.ts');
  return viewLink;
});
vi.mock('../../src/browser/panel.ts', async () => (await import('./fake-browser.ts')).panel);
vi.mock('../../src/browser/language.ts', async () => (await import('./fake-browser.ts')).language);
vi.mock('../../src/browser/strings.ts', async () => (await import('./fake-browser.ts')).strings);

/** More turns than anything in the app takes. */
const TURNS = 4;

let root: HTMLElement | null = null;

/** Renders the app into a fresh body and waits until it is at rest. */
export async function openApp(choice: Partial<TabChoice> = {}): Promise<HTMLElement> {
  await closeApp();
  const home = document.createElement('div');
  document.body.replaceChildren(home);
  root = home;
  await settle(() => render(<App pinned={null} follows={false} {...choice} />, home));
  return home;
}

/** Takes the app away, as a closing popup does. */
export async function closeApp(): Promise<void> {
  const home = root;
  root = null;
  if (home) await settle(() => render(null, home));
}

/** Does something and waits for all that follows from it, timers aside. */
export async function settle(action: () => unknown): Promise<void> {
  await act(async () => {
    action();
  });
  // What an effect begins, the next turn ends.
  for (let turn = 0; turn < TURNS; turn += 1) {
    await act(async () => {
      if (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(0);
      else await new Promise((resolve) => setTimeout(resolve));
    });
  }
}

/** A promise that the test settles when it likes. */
export function promiseToSettle<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settlePromise) => {
    resolve = settlePromise;
  });
  return { promise, resolve };
}

/** The elements that the selector finds in the panel in front, or in the whole app where no tab is. */
export function shown(selector: string): HTMLElement[] {
  const inHidden = (element: Element) => element.closest('[hidden]') !== null;
  return [...document.querySelectorAll<HTMLElement>(selector)].filter((el) => !inHidden(el));
}

/** The text of each element that the selector finds, white space folded. */
export function texts(selector: string): string[] {
  return shown(selector).map((element) => textOf(element));
}

/** An element's text, white space folded; `<q>` in its quotation marks. */
export function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const quotation of copy.querySelectorAll('q')) {
    quotation.textContent = `“${quotation.textContent}”`;
  }
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The visible button (or tab) whose text begins so. */
export function button(name: string, within: ParentNode = document): HTMLButtonElement {
  const all = [...within.querySelectorAll('button')];
  const found = all.find(
    (el) => !el.closest('[hidden]') && (textOf(el).startsWith(name) || el.ariaLabel === name),
  );
  if (!found) throw new Error(`no button "${name}" among: ${all.map(textOf).join(' | ')}`);
  return found;
}

/** Clicks as a mouse does: the button has the focus then. */
export async function click(element: HTMLElement): Promise<void> {
  await settle(() => {
    element.focus();
    element.click();
  });
}

/** The visible passage whose words contain these. */
export function passage(words: string): HTMLElement {
  const found = shown('.passage').find((el) => textOf(el).includes(words));
  if (!found) throw new Error(`no passage "${words}" among: ${texts('.passage').join(' | ')}`);
  return found;
}

/** Types into a field, replacing what is there. */
export async function type(field: HTMLTextAreaElement, text: string): Promise<void> {
  await settle(() => {
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Chooses from a list of options, by the option's value. */
export async function choose(list: HTMLElement, value: string): Promise<void> {
  await settle(() => {
    (list as HTMLSelectElement).value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Presses a key where the focus is. */
export async function press(key: string): Promise<void> {
  await settle(() =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    ),
  );
}
