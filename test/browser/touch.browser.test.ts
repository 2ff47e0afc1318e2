// The page's interface by touch alone: taps, words that are selected, and handles that are dragged.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { wordsAt } from '../../tools/driver/reader.ts';
import { centreOf, describeInBrowsers, openRead, paintedWords, SAMPLE } from './session.ts';

const WORDS = 'We can repair this bridge or we can lose it,';
const SHORTER = 'We can repair this bridge';
const CLAIM = 'The bridge opened in 1931';
const OTHERS = 'inspectors found that cracks';

const tapWords = async (page: Page, words: string): Promise<void> => {
  const { from } = await wordsAt(page, words);
  await page.touchscreen.tap(from.x + 4, from.y);
};
const tap = async (page: Page, ui: View, selector: string): Promise<void> => {
  const { x, y } = await centreOf(ui, selector);
  await page.touchscreen.tap(x, y);
};
const isThere = (ui: View, selector: string) => () =>
  ui.run((root, it) => root.querySelector(it) !== null, selector);
const isGone = (ui: View, selector: string) => () =>
  ui.run((root, it) => root.querySelector(it) === null, selector);

describeInBrowsers('By touch', (session) => {
  it('a tap on a quotation opens its card, taps keep it, and a tap beside it closes the card', async () => {
    const page = await openRead(session, SAMPLE);
    await tapWords(page, WORDS);
    const ui = await session.driver.pageUi(page);
    await until('the card', isThere(ui, '.card'));
    await tap(page, ui, '[data-act=keep]');
    await until('the background', async () =>
      (await paintedWords(page))['on-record-yellow']?.includes(WORDS),
    );
    await tapWords(page, 'Harbour Bridge to close for nine months');
    await until('the card to close', isGone(ui, '.card'));
  });

  it('a tap on a mark in the margin opens the card of its claim', async () => {
    const page = await openRead(session, SAMPLE);
    const { from } = await wordsAt(page, CLAIM);
    await page.touchscreen.tap(from.x - 14, from.y);
    const ui = await session.driver.pageUi(page);
    await until('the claim', () =>
      ui.run((root) => root.querySelector('.card .title')?.textContent === 'Worth checking'),
    );
  });

  it('a finger’s selection gets the toolbar, and a tap there highlights it', async () => {
    const page = await openRead(session, SAMPLE);
    await tapWords(page, OTHERS);
    // What a finger selects is the system's doing, which is not there without a screen: we do it in its place. A finger
    // that is drawn over the words instead goes back in the history, and one that rests selects a word by itself.
    await page.evaluate((words) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(words);
        if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      }
    }, OTHERS);
    const ui = await session.driver.pageUi(page);
    await until('the toolbar', isThere(ui, '[data-act=highlight]'));
    await tap(page, ui, '[data-act=highlight]');
    await until('the background', async () =>
      (await paintedWords(page))['on-record-yellow']?.includes(OTHERS),
    );
  });

  it('a handle is dragged by a finger', async () => {
    const page = await openRead(session, SAMPLE);
    await tapWords(page, WORDS);
    const ui = await session.driver.pageUi(page);
    await until('the card', isThere(ui, '.card'));
    await tap(page, ui, '[data-act=correct]');
    await until('the corrections', isThere(ui, '.correct[open]'));
    await tap(page, ui, '[data-act=extent]');
    await until('the handles', isThere(ui, '.handle'));
    const { to } = await wordsAt(page, SHORTER);
    const handle = await centreOf(ui, '.handle.end');
    const finger = await page.touchscreen.touchStart(handle.x, handle.y);
    await finger.move((handle.x + to.x) / 2, (handle.y + to.y) / 2);
    await finger.move(to.x - 2, to.y);
    await finger.end();
    await tap(page, ui, '[data-act=save]');
    await until('the new words', async () =>
      Object.values(await paintedWords(page))
        .flat()
        .includes(SHORTER),
    );
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
