// Where words start and end, said in the page by pointer, by keys, or by selecting others.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { keepWords, openCard, openPopup, selectWords, wordsAt } from '../../tools/driver/reader.ts';
import { inHead } from './hostile-pages.ts';
import {
  articlePage,
  centreOf,
  describeInBrowsers,
  openRead,
  paintedWords,
  SAMPLE,
  SCREENSHOTS,
} from './session.ts';

const WORDS = 'We can repair this bridge or we can lose it,';
const SHORTER = 'We can repair this bridge';

const isPainted = async (page: Page, words: string, style: RegExp): Promise<boolean> =>
  Object.entries(await paintedWords(page)).some(
    ([name, all]) => style.test(name) && all.includes(words),
  );

/** Opens the handles from the card that is open. */
async function adjust(ui: View): Promise<void> {
  const isFolded = await ui.run((root) => root.querySelector('.correct:not([open])') !== null);
  if (isFolded) await ui.click('[data-act=correct]');
  await ui.click('[data-act=extent]');
  await until('the handles', () => ui.run((root) => root.querySelector('.handle') !== null));
}

const focused = (ui: View) =>
  ui.run((root) => (root as ShadowRoot).activeElement?.getAttribute('data-act') ?? null);

describeInBrowsers('Where words start and end', (session) => {
  it('is changed by dragging a handle', async () => {
    const page = await openRead(session, SAMPLE);
    const ui = await openCard(session.driver, page, WORDS);
    await adjust(ui);
    expect(await focused(ui)).toBe('start');
    const nodes = await page.evaluate(() => document.body.querySelectorAll('*').length);
    const { to } = await wordsAt(page, SHORTER);
    await ui.press('Tab');
    expect(await focused(ui)).toBe('end');
    const handle = await centreOf(ui, '.handle.end');
    await page.mouse.move(handle.x, handle.y);
    await page.mouse.down();
    await page.mouse.move(to.x - 2, to.y, { steps: 6 });
    await until('the end to move', () => isPainted(page, SHORTER, /flash/));
    await ui.screenshot(`${SCREENSHOTS}/extent-${session.driver.target}.png`);
    await page.mouse.up();
    expect(await page.evaluate(() => document.body.querySelectorAll('*').length)).toBe(nodes);
    await ui.click('[data-act=save]');
    await until('the new words', () => isPainted(page, SHORTER, /solid/));
    await until('the card to say so', () =>
      ui.run((root) => root.querySelector('.card [role=status]')?.textContent === 'Corrected.'),
    );
  });

  it('is so after a reload too, in the popup, and in what is kept', async () => {
    const page = await openRead(session, SAMPLE);
    expect(await isPainted(page, SHORTER, /solid/)).toBe(true);
    const popup = await openPopup(session.driver, page);
    const text = await popup.run((root) => (root as Document).body.textContent);
    expect(text).toContain(SHORTER);
    expect(text).not.toContain(WORDS);
    await session.driver.closePopup();
  });

  it('is changed by handles across the lines of vertical text', async () => {
    const style = '<style>article p { writing-mode: vertical-rl; block-size: auto }</style>';
    session.site.put(
      'courier.example/vertical',
      // Addresses of the sample's own would make it the article that is corrected above.
      inHead(style)(
        articlePage('harbour-bridge').replaceAll(
          /<(link rel="canonical|meta property="og:url)"[^>]*>/g,
          '',
        ),
      ),
    );
    const page = await openRead(session, 'http://courier.example/vertical');
    const ui = await openCard(session.driver, page, WORDS);
    await adjust(ui);
    const bottom = await page.evaluate((words) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = (walker.currentNode as Text).data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + words.length);
        const box = [...range.getClientRects()].at(-1);
        return box ? { x: box.x + box.width / 2, y: box.bottom } : null;
      }
      return null;
    }, SHORTER);
    const handle = await centreOf(ui, '.handle.end');
    await ui.screenshot(`${SCREENSHOTS}/extent-vertical-${session.driver.target}.png`);
    await page.mouse.move(handle.x, handle.y);
    await page.mouse.down();
    await page.mouse.move(bottom?.x ?? 0, (bottom?.y ?? 0) - 2, { steps: 6 });
    await until('the end to move', () => isPainted(page, SHORTER, /flash/));
    await page.mouse.up();
    await ui.press('ArrowDown');
    await until('a word more', () => isPainted(page, `${SHORTER} or`, /flash/));
  });

  it('is changed by keys alone, and given up by Escape', async () => {
    const page = await openRead(session, SAMPLE);
    const ui = await openCard(session.driver, page, SHORTER);
    await ui.click('[data-act=keep]');
    await until('it to be kept', () => isPainted(page, SHORTER, /yellow/));
    await adjust(ui);
    await ui.press('Tab');
    await ui.press('ArrowRight');
    await ui.press('ArrowRight');
    const longer = `${SHORTER} or we`;
    await until('the end to move', () => isPainted(page, longer, /flash/));
    await ui.press('Escape');
    await until('the card', () => ui.run((root) => root.querySelector('.card') !== null));
    expect(await isPainted(page, SHORTER, /solid/)).toBe(true);
    await adjust(ui);
    await ui.press('Tab');
    await ui.press('ArrowRight');
    await ui.press('ArrowRight');
    await ui.press('Enter');
    await until(
      'line and background',
      async () =>
        (await isPainted(page, longer, /solid/)) && (await isPainted(page, longer, /yellow/)),
    );
    await ui.click('[data-act=remedy]');
    await until(
      'both as they were',
      async () =>
        (await isPainted(page, SHORTER, /solid/)) && (await isPainted(page, SHORTER, /yellow/)),
    );
  });

  it('is changed for a highlight by selecting other words', async () => {
    const page = await openRead(session, SAMPLE);
    await keepWords(session.driver, page, 'opened in 1931');
    const ui = await openCard(session.driver, page, 'opened in 1931');
    await until(
      'its own card',
      async () =>
        (await ui.run((root) => root.querySelector('.card .title')?.textContent)) ===
        'Your highlight',
    );
    await adjust(ui);
    await selectWords(page, 'The bridge opened');
    await until('the words', () => isPainted(page, 'The bridge opened', /flash/));
    await ui.click('[data-act=save]');
    await until('the background', () => isPainted(page, 'The bridge opened', /yellow/));
    expect(await isPainted(page, 'opened in 1931', /yellow/)).toBe(false);
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
