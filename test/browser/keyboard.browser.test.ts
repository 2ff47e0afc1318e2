// The page by keyboard alone: from quotation to quotation, selecting words, and choosing among marks that overlap.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { keepWords, openCard, readView, selectWords } from '../../tools/driver/reader.ts';
import { describeInBrowsers, openRead, paintedWords, SAMPLE, SCREENSHOTS } from './session.ts';

const FIRST = 'The Harbour Bridge in Fenwick will close to all traffic';
const CLAIM = 'The bridge opened in 1931';

const focusedName = (ui: View): Promise<string | null> =>
  ui.run((root) => (root as ShadowRoot).activeElement?.getAttribute('aria-label') ?? null);

const keptWords = async (page: Page): Promise<string[]> =>
  Object.entries(await paintedWords(page)).flatMap(([name, words]) =>
    name.includes('yellow') ? words : [],
  );

/** Puts the caret before words of the page, as caret browsing does, or selects the first letters of them. */
const putCaret = (page: Page, words: string, letters = 0) =>
  page.evaluate(
    (wanted, selected) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = (walker.currentNode as Text).data.indexOf(wanted);
        if (at < 0) continue;
        walker.currentNode.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { currentNode: node } = walker;
        document.getSelection()?.setBaseAndExtent(node, at, node, at + selected);
        return;
      }
    },
    words,
    letters,
  );

const others = (ui: View): Promise<string[]> =>
  ui.run((root) =>
    [...root.querySelectorAll('.others button')].map((choice) => choice.textContent ?? ''),
  );

const titleOf = (ui: View): Promise<string | null> =>
  ui.run((root) => root.querySelector('.card .title')?.textContent ?? null);

describeInBrowsers('By keyboard', (session) => {
  it('goes to the next and previous quotation, opens its card, and comes back', async () => {
    const page = await openRead(session, SAMPLE);
    await session.driver.runCommand(page, 'next');
    const ui = await session.driver.pageUi(page);
    await until('the first', async () => (await focusedName(ui))?.startsWith('Quotation 1 of'));
    await session.driver.runCommand(page, 'next');
    await until('the second', async () => (await focusedName(ui))?.startsWith('Quotation 2 of'));
    await ui.screenshot(`${SCREENSHOTS}/walker-${session.driver.target}.png`);
    await ui.press('Enter');
    await until('the card', () => ui.run((root) => root.querySelector('.card') !== null));
    await ui.press('Escape');
    await until('to be back', async () => (await focusedName(ui))?.startsWith('Quotation 2 of'));
    await session.driver.runCommand(page, 'previous');
    await until('the first', async () => (await focusedName(ui))?.startsWith('Quotation 1 of'));
    expect(await focusedName(ui)).toContain(FIRST.slice(0, 20));
    await ui.press('Escape');
    await until('the page', () => ui.run((root) => (root as ShadowRoot).activeElement === null));
  });

  it('runs a command by its keys, also by those that the reader has given it, and tells them in Settings', async () => {
    const { driver } = session;
    const page = await openRead(session, SAMPLE);
    const keysNow = async (): Promise<string[]> => {
      const settings = await driver.openView('views/library/library.html#settings');
      return until('the keys', async () => {
        const keys = await settings.run((root) =>
          [...root.querySelectorAll('.shortcuts kbd')].map(({ textContent }) => textContent),
        );
        return keys.length > 0 && keys;
      });
    };
    const letters = driver.target === 'firefox' ? 'HMJKP' : 'HMJK';
    expect(await keysNow()).toEqual([...letters].map((letter) => `Alt+Shift+${letter}`));
    await page.bringToFront();
    await selectWords(page, FIRST.slice(0, 18));
    await driver.pressShortcut(page, 'highlight');
    await until('it', async () => (await keptWords(page)).includes(FIRST.slice(0, 18)));
    await driver.changeShortcut('highlight', 'Alt+Shift+U');
    expect((await keysNow())[0]).toBe('Alt+Shift+U');
    await page.bringToFront();
    await selectWords(page, 'one lane at a time');
    await driver.pressShortcut(page, 'highlight');
    await until('it', async () => (await keptWords(page)).includes('one lane at a time'));
    await driver.changeShortcut('highlight', 'Alt+Shift+H');
    const settings = await driver.openView('views/library/library.html#settings');
    await settings.click('.shortcuts button');
    const own = { chromium: 'chrome://extensions/shortcuts', firefox: 'about:addons' };
    await until('the browser’s page', () => driver.findPage(own[driver.target]));
  });

  it('opens the panel by its keys', async ({ skip }) => {
    const { driver } = session;
    // Chromium opens it by keys that its own window has heard alone, and has no window here.
    skip(driver.target === 'chromium');
    const page = await openRead(session, SAMPLE);
    await driver.pressShortcut(page, 'panel');
    const panel = await driver.panel();
    await until('the article', async () => (await readView(panel)).includes('Marta Ellison'));
  });

  it('reaches words by caret browsing, and the toolbar beside them', async () => {
    const page = await openRead(session, SAMPLE);
    await session.driver.browseWithCaret(true);
    await page.bringToFront();
    await page.mouse.click(20, 20);
    await putCaret(page, 'Ambulances will be');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.down('Shift');
    for (let i = 0; i < 'Ambulances'.length; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    const ui = await session.driver.pageUi(page);
    await until('the toolbar', () => ui.run((root) => root.querySelector('.bar') !== null));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('the highlight', async () => (await keptWords(page)).includes('Ambulances'));
    await session.driver.browseWithCaret(false);
  });

  it('selects words, reaches the toolbar, leaves it, and highlights', async () => {
    const page = await openRead(session, SAMPLE);
    // Outside of caret browsing, Chromium moves the end of a selection and no bare caret.
    await putCaret(page, CLAIM, 3);
    for (let i = 0; i < 2; i++) {
      await page.keyboard.down('Shift');
      await page.keyboard.down('Control');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.up('Control');
      await page.keyboard.up('Shift');
    }
    const ui = await session.driver.pageUi(page);
    await until('the toolbar', () => ui.run((root) => root.querySelector('.bar') !== null));
    await page.keyboard.press('Tab');
    const act = () =>
      ui.run((root) => (root as ShadowRoot).activeElement?.getAttribute('data-act') ?? null);
    expect(await act()).toBe('highlight');
    await page.keyboard.press('ArrowRight');
    expect(await act()).toBe('note');
    await page.keyboard.press('Escape');
    await until('it to go', () => ui.run((root) => root.querySelector('.bar') === null));
    const selected = () => page.evaluate(() => String(document.getSelection()).trim());
    expect(await selected()).toContain('The bridge');
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.up('Shift');
    await until('the toolbar', () => ui.run((root) => root.querySelector('.bar') !== null));
    const words = await selected();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('the highlight', async () => (await keptWords(page)).includes(words));
  });

  it('chooses among marks that are nested and that cross, and a stray click changes none', async () => {
    const page = await openRead(session, SAMPLE);
    await keepWords(session.driver, page, 'bridge opened in');
    await keepWords(session.driver, page, 'bridge opened in 1931 and');
    const before = await keptWords(page);
    expect(before).toHaveLength(6);
    const ui = await openCard(session.driver, page, 'opened in 1931');
    expect(await titleOf(ui)).toBe('Your highlight');
    expect(await others(ui)).toHaveLength(3);
    await ui.screenshot(`${SCREENSHOTS}/overlaps-${session.driver.target}.png`);
    await page.keyboard.press('Escape');
    await putCaret(page, 'opened in 1931');
    await session.driver.runCommand(page, 'highlight');
    await until('the card', () => ui.run((root) => root.querySelector('.card:focus') !== null));
    await ui.run((root) =>
      root.querySelector<HTMLElement>('.others li:last-child button')?.focus(),
    );
    await ui.press('Enter');
    await until('the claim', async () => (await titleOf(ui)) === 'Worth checking');
    expect(await others(ui)).toHaveLength(3);
    await page.mouse.click(20, 20);
    await until('the card to go', () => ui.run((root) => root.querySelector('.card') === null));
    expect(await keptWords(page)).toEqual(before);
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
