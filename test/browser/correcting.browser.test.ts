// Corrections are used at once, everywhere, and survive a reload; steps can be undone and done again.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { countOf, openCard, openPopup, readView, showTab } from '../../tools/driver/reader.ts';
import {
  askBackground,
  openRead,
  describeInBrowsers,
  openPopupInTab,
  paintedWords,
  SAMPLE,
  SCREENSHOTS,
  tabIdOf,
} from './session.ts';

const WORDS = 'We can repair this bridge or we can lose it,';
const NAME = 'Ira Holt';

/** As many as the reader can always take back. */
const STEPS = 30;

const cardOf = (ui: View): Promise<string> =>
  ui.run((root) => root.querySelector<HTMLElement>('.card')?.innerText ?? '');
const linesOf = async (page: Page): Promise<string[]> =>
  Object.entries(await paintedWords(page)).flatMap(([name, words]) =>
    words.includes(WORDS) ? [name] : [],
  );

describeInBrowsers('Correcting', (session) => {
  it('gives a quotation to another speaker from its card, on the page and in the popup', async () => {
    const page = await openRead(session, SAMPLE);
    const ui = await openCard(session.driver, page, WORDS);
    expect(await cardOf(ui)).toContain('Marta Ellison');
    await ui.click('[data-act=keep]');
    await until('it to be kept', () =>
      ui.run((root) => root.querySelector('.card [role=status]')?.textContent === 'Kept'),
    );
    await ui.click('[data-act=correct]');
    await ui.click('[data-act=speaker]');
    await ui.type(NAME);
    await ui.screenshot(`${SCREENSHOTS}/card-correct-${session.driver.target}.png`);
    await ui.press('Enter');
    await until('the new name', async () => (await cardOf(ui)).startsWith(NAME));
    await page.reload();
    const popup = await openPopup(session.driver, page);
    expect(await readView(popup)).toContain(NAME);
    await showTab(popup, 3);
    expect(await readView(popup)).toContain(NAME);
    await session.driver.closePopup();
  });

  it('makes two speakers one, in the popup', async () => {
    const view = await openPopupInTab(session.driver, SAMPLE);
    await until('the speakers', async () => (await readView(view)).includes(NAME));
    const before = await countOf(view, 1);
    const chosen = await view.run((root, name) => {
      const speakers = [...root.querySelectorAll('.speakers > li')];
      const own = speakers.find((li) => li.querySelector('.speaker-name')?.textContent === name);
      for (const details of own?.querySelectorAll('details') ?? []) details.open = true;
      const field = own?.querySelector('select');
      const choice = [...(field?.options ?? [])].findIndex(({ text }) => text === 'Marta Ellison');
      if (field) field.selectedIndex = choice;
      field?.dispatchEvent(new Event('change', { bubbles: true }));
      return choice;
    }, NAME);
    expect(chosen).toBeGreaterThan(0);
    await until('one speaker less', async () => (await countOf(view, 1)) === before - 1);
    expect(await readView(view)).not.toContain(NAME);
  });

  it('undoes both in the popup, after all was closed, and does them again', async () => {
    await session.driver.stopBackground();
    const view = await openPopupInTab(session.driver, SAMPLE);
    await until('the steps', () => view.run((root) => root.querySelector('.history') !== null));
    const undo = '.history button:first-child';
    const redo = '.history button:last-child';
    await view.click(undo);
    await until('the two speakers', async () => (await readView(view)).includes(NAME));
    await view.click(undo);
    await until('the first speaker', async () => !(await readView(view)).includes(NAME));
    expect(await readView(view)).toContain('Undone:');
    await view.click(redo);
    await until('the corrected speaker', async () => (await readView(view)).includes(NAME));
    await view.run((root) => root.querySelector<HTMLElement>('[role=tab]')?.focus());
    await view.screenshot(`${SCREENSHOTS}/popup-history-${session.driver.target}.png`);
  });

  it(`undoes ${STEPS} steps and does them again, though all was closed and loaded anew meanwhile`, async () => {
    const page = await openRead(session, SAMPLE);
    let view = await openPopupInTab(session.driver, SAMPLE);
    await until('the list', () => view.run((root) => root.querySelector('[role=tab]') !== null));
    const before = await countOf(view, 3);
    const tabId = await tabIdOf(view, SAMPLE);
    const reading = (await askBackground(view, 'read', { tabId })) as Record<string, string>;
    const { articleId = '', digest = '' } = reading;
    const keeps = Array.from({ length: STEPS }, (_, i) => {
      const target = { type: 'selection', span: [400 + i * 40, 420 + i * 40] };
      return askBackground(view, 'keep', { tabId, articleId, digest, target });
    });
    await Promise.all(keeps);
    const walk = async (button: 'first' | 'last', from: number, to: number): Promise<void> => {
      await until(`${from} to be kept`, async () => (await countOf(view, 3)) === from);
      const selector = `.history button:${button}-child`;
      await view.run((root, it) => root.querySelector<HTMLElement>(it)?.focus(), selector);
      for (let step = 0; step < Math.abs(to - from); step += 1) await view.press('Enter');
      await until(`${to} to be kept`, async () => (await countOf(view, 3)) === to);
    };
    const startAnew = async (): Promise<void> => {
      await session.driver.stopBackground();
      await page.bringToFront();
      await page.reload();
      await openPopup(session.driver, page);
      await session.driver.closePopup();
      view = await openPopupInTab(session.driver, SAMPLE);
      await until('the steps', () => view.run((root) => root.querySelector('.history') !== null));
    };
    await startAnew();
    await walk('first', before + STEPS, before);
    await walk('last', before, before + STEPS);
    await page.bringToFront();
    await until('all of them on the page', async () => {
      const painted = await paintedWords(page);
      return new Set(painted['on-record-yellow']).size >= STEPS;
    });
  });

  it('takes a line away where there is no quotation, and brings it back by Undo', async () => {
    const page = await openRead(session, SAMPLE);
    expect((await linesOf(page)).join()).toContain('solid');
    const ui = await openCard(session.driver, page, WORDS);
    await ui.click('[data-act=correct]');
    await ui.click('[data-act=notQuotation]');
    await until('the line to go', async () => !(await linesOf(page)).join().includes('solid'));
    await ui.click('[data-act=remedy]');
    await until('the line to come back', async () =>
      (await linesOf(page)).join().includes('solid'),
    );
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
