// What the reader decides about words and sites shows at once: names of colours and verdicts, and no toolbar on a site.
import { expect, it } from 'vitest';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { openCard, readView, selectWords, showSiteChoices } from '../../tools/driver/reader.ts';
import { describeInBrowsers, openPopupInTab, openRead, SAMPLE, SCREENSHOTS } from './session.ts';

const CLAIM = 'The bridge opened in 1931';
const WORDS = 'opened in 1931';

const has = (view: View, selector: string): Promise<boolean> =>
  view.run((root, it) => root.querySelector(it) !== null, selector);

describeInBrowsers('Names and toolbar', (session) => {
  it('calls a colour and a verdict what the reader calls them, on a card that is open too', async () => {
    const page = await openRead(session, SAMPLE);
    const ui = await openCard(session.driver, page, CLAIM);
    await ui.click('[data-act=keep]');
    await until('the fields', () => has(ui, '[aria-label=Blue]'));
    const settings = await session.driver.openView('views/library/library.html#settings');
    await settings.click('.own-names [name=blue]');
    await settings.type('Follow up');
    await settings.press('Tab');
    await settings.click('.own-names [name=unchecked]');
    await settings.type('Not looked at');
    await settings.press('Tab');
    await settings.screenshot(`${SCREENSHOTS}/name-settings-${session.driver.target}.png`);
    await page.bringToFront();
    await until('the colour on the card', () => has(ui, '[aria-label="Follow up"]'));
    await until('the verdict on the card', () =>
      ui.run((root) => root.querySelector('option')?.textContent === 'Not looked at'),
    );
    const library = await session.driver.openView('views/library/library.html#list=claims');
    await until('the name in the library', async () =>
      (await readView(library)).includes('Not looked at'),
    );
  });

  it('takes the toolbar off the site where the reader turns it off, until it is turned on in Settings', async () => {
    const page = await openRead(session, SAMPLE);
    await selectWords(page, WORDS);
    const ui = await session.driver.pageUi(page);
    await until('the toolbar', () => has(ui, '.bar'));
    const popup = await openPopupInTab(session.driver, SAMPLE);
    // Something is kept here: the offer of the site comes in above the choice.
    await until('the offer', () => has(popup, '.offer'));
    await popup.screenshot(`${SCREENSHOTS}/toolbar-choice-${session.driver.target}.png`);
    await showSiteChoices(popup);
    await popup.click('.toolbar-choice input');
    await until('the toolbar to go', async () => !(await has(ui, '.bar')));
    const settings = await session.driver.openView('views/library/library.html#settings');
    await settings.click('.settings .sites [aria-label="Show the toolbar on courier.example"]');
    await until('no site in Settings', async () =>
      (await readView(settings)).includes('Selecting words shows the toolbar on every site.'),
    );
    await page.bringToFront();
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    await selectWords(page, WORDS);
    await until('the toolbar again', () => has(ui, '.bar'));
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
