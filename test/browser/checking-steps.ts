// What a reader does to check a claim, step by step.
import type { Page } from 'puppeteer-core';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { openPopup, showTab } from '../../tools/driver/reader.ts';
import { SAMPLE, type Session } from './session.ts';

/** The list of the popup that is in front. */
export const PANEL = '[role=tabpanel]:not([hidden])';

/** How many elements of a view match. */
export const count = (view: View, selector: string): Promise<number> =>
  view.run((root, it) => root.querySelectorAll(it).length, selector);

/** The words of the first element that matches, as the reader sees them. */
export const textOf = (view: View, selector: string): Promise<string> =>
  view.run((root, it) => root.querySelector<HTMLElement>(it)?.innerText ?? '', selector);

/** Opens the popup on the sample with what is kept in front and the claim's check unfolded. */
export async function openCheck(session: Session): Promise<View> {
  const page = await session.driver.newPage(SAMPLE);
  const popup = await openPopup(session.driver, page);
  await showTab(popup, 3);
  await popup.click(`${PANEL} .check summary`);
  return popup;
}

/** Clicks in the margin beside the line that begins with these words, and gives the card that opens by it. */
export async function openByMargin(session: Session, page: Page, words: string): Promise<View> {
  const place = await page.evaluate((wanted) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode as Text;
      const at = node.data.indexOf(wanted);
      const block = node.parentElement?.closest('p');
      if (at < 0 || !block) continue;
      block.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { top, bottom } = range.getBoundingClientRect();
      return { x: block.getBoundingClientRect().left - 13, y: (top + bottom) / 2 };
    }
    throw new Error(`not on the page: ${wanted}`);
  }, words);
  await page.mouse.click(place.x, place.y);
  const ui = await session.driver.pageUi(page);
  await until('the card', async () => (await textOf(ui, '.card .title')) === 'Worth checking');
  return ui;
}

/** Gives the claim in the popup a verdict, and waits until it stands. */
export async function judge(view: View, verdict: string): Promise<void> {
  await view.run(
    (root, [selector = '', wanted = '']) => {
      const select = root.querySelector<HTMLSelectElement>(selector);
      if (!select) throw new Error('no verdict to choose');
      select.value = wanted;
      const { Event } = select.ownerDocument.defaultView ?? globalThis;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [`${PANEL} .check select`, verdict],
  );
  const name = verdict.charAt(0).toUpperCase() + verdict.slice(1);
  await until('the verdict', async () =>
    (await textOf(view, `${PANEL} .check summary`)).startsWith(`${name} since`),
  );
}
