// What a reader does with an article, step by step, through the interface alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driver, View } from './driver.ts';
import { until } from './in-document.ts';

/** A line of the popup's lists: a speaker, a claim or something kept. */
export const ROWS = { speakers: '.speakers > li', passages: '.passage' } as const;

/** Opens the popup on a page's article and waits until it lists something or says why not. */
export async function openPopup(driver: Driver, page: Page): Promise<View> {
  const popup = await driver.clickAction(page);
  await until('the popup to have an answer', () =>
    popup.run((root) => root.querySelector('[role=tab], [role=alert], .notice') !== null),
  );
  return popup;
}

/** The words of a view as the reader sees them. */
export function readView(view: View): Promise<string> {
  return view.run((root) => (root as Document).body.innerText);
}

/** Brings one of the popup's lists to the front: 1 for speakers, 2 for claims, 3 for what is kept. */
export async function showTab(popup: View, place: 1 | 2 | 3): Promise<void> {
  const tab = `[role=tab]:nth-of-type(${place})`;
  await popup.click(tab);
  await until('the list', () =>
    popup.run((root, it) => root.querySelector(it)?.getAttribute('aria-selected') === 'true', tab),
  );
}

/** How many things a list of the popup says that it holds. */
export function countOf(popup: View, place: 1 | 2 | 3): Promise<number> {
  return popup.run(
    (root, it) => Number(root.querySelector(`[role=tab]:nth-of-type(${it}) .count`)?.textContent),
    place,
  );
}

/** Unfolds what the reader decides about the site, where it is folded. */
export async function showSiteChoices(popup: View): Promise<void> {
  const fold = '.site-choices';
  await until('the fold', () => popup.run((root, it) => root.querySelector(it) !== null, fold));
  const isOpen = await popup.run((root, it) => !!root.querySelector(`${it}[open]`), fold);
  if (!isOpen) await popup.click(`${fold} > summary`);
}

/** Opens the first speaker of the popup and keeps that speaker's first quotation. Gives its words. */
export async function keepFirstQuotation(popup: View): Promise<string> {
  await showTab(popup, 1);
  const first = '.speakers > li:first-child';
  const isOpen = await popup.run((root, it) => !!root.querySelector(`${it} details[open]`), first);
  if (!isOpen) await popup.click(`${first} summary`);
  const passage = `${first} .passage:first-child`;
  const words = await until('a quotation', () =>
    popup.run((root, it) => root.querySelector(`${it} .passage-words`)?.textContent, passage),
  );
  const kept = await countOf(popup, 3);
  await popup.click(`${passage} .passage-foot button`);
  await until('it to be kept', async () => (await countOf(popup, 3)) === kept + 1);
  return words;
}

/** Scrolls words of the page into view and gives the points at their ends, in the viewport. */
export async function wordsAt(
  page: Page,
  words: string,
): Promise<Record<'from' | 'to', { x: number; y: number }>> {
  const ends = await page.evaluate(`(${locateWords})(${JSON.stringify(words)})`);
  return ends as Record<'from' | 'to', { x: number; y: number }>;
}

/** Selects words of the page with the pointer, from the beginning of the first occurrence to its end. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { from, to } = await wordsAt(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Clicks on the first letters of words of the page, and gives our element there with the card that opens. */
export async function openCard(driver: Driver, page: Page, words: string): Promise<View> {
  const { from } = await wordsAt(page, words);
  await page.mouse.click(from.x + 4, from.y);
  const ui = await driver.pageUi(page);
  await until('the card', () => ui.run((root) => root.querySelector('.card') !== null));
  return ui;
}

/** Runs in the page: scrolls words of one text node into view and gives the points at their ends. */
const locateWords = `(words) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + words.length);
    walker.currentNode.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    const boxes = [...range.getClientRects()];
    const [first, last] = [boxes[0], boxes.at(-1)];
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }
  throw new Error('not on the page: ' + words);
}`;

/** Selects words and highlights them from the toolbar beside the selection. */
export async function keepWords(driver: Driver, page: Page, words: string): Promise<void> {
  await selectWords(page, words);
  const ui = await driver.pageUi(page);
  await ui.click('[data-act=highlight]');
  await until('them to be kept', () =>
    ui.run((root) => root.querySelector('.bar [role=status]')?.textContent === 'Kept'),
  );
}

/** Selects words, writes a note to them from the toolbar beside the selection, and waits until it is saved. */
export async function noteWords(
  driver: Driver,
  page: Page,
  words: string,
  note: string,
): Promise<void> {
  await selectWords(page, words);
  const ui = await driver.pageUi(page);
  await ui.click('[data-act=note]');
  await until('the note to take words', () =>
    ui.run((root) => root.querySelector('textarea:focus') !== null),
  );
  await ui.type(note);
  await until('the note to be saved', () =>
    ui.run((root) => root.querySelector('[role=dialog] [role=status]')?.textContent === 'Saved'),
  );
}

/** Exports what a view offers in one format, by its value in the list of formats, and gives the file. */
export async function exportFile(
  view: View,
  format: string,
  downloads: string,
): Promise<{ name: string; path: string; text: string }> {
  const before = new Set(readdirSync(downloads));
  await until('the format', () =>
    view.run((root, wanted) => {
      const select = root.querySelector<HTMLSelectElement>('.export select');
      if (!select || select.disabled) return false;
      select.value = wanted;
      return select.dispatchEvent(
        new (select.ownerDocument.defaultView ?? globalThis).Event('change', { bubbles: true }),
      );
    }, format),
  );
  await view.click('.export button');
  const name = await until('the exported file', async () =>
    readdirSync(downloads).find((one) => !before.has(one) && !/\.(part|crdownload|tmp)$/.test(one)),
  );
  const path = join(downloads, name);
  const text = await until('its words', async () => readFileSync(path, 'utf8') || null);
  return { name, path, text };
}
