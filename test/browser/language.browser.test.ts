// The language that the reader chooses is spoken at once, wherever On Record speaks: library, panel, popup, and the card on a page.
import { expect, it } from 'vitest';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { openCard, openPopup, readView } from '../../tools/driver/reader.ts';
import { complaints } from './complaints.ts';
import {
  describeInBrowsers,
  openPanelInTab,
  openRead,
  paintedWords,
  SAMPLE,
  SCREENSHOTS,
} from './session.ts';

const CLAIM = 'The bridge opened in 1931';

/** Chooses a language in the library's settings, as the reader does. */
async function chooseLanguage(settings: View, code: string): Promise<void> {
  await settings.run((root, chosen) => {
    const select = root.querySelector<HTMLSelectElement>('.language select');
    if (select) select.value = chosen;
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  }, code);
}

const has = (view: View, words: string) => async (): Promise<boolean> =>
  (await readView(view)).includes(words);

const cardSays = (ui: View, words: string): Promise<boolean> =>
  ui.run((root, it) => root.querySelector('.card')?.textContent?.includes(it) ?? false, words);

describeInBrowsers('Language', (session) => {
  it('is spoken at once by the library, a panel that is open, and the card on the page', async () => {
    const { driver } = session;
    const page = await openRead(session, SAMPLE);
    const panel = await openPanelInTab(driver, SAMPLE);
    const settings = await driver.openView('views/library/library.html#settings');
    await until('the settings', has(settings, 'What On Record speaks'));
    await chooseLanguage(settings, 'de');
    await until('the library', has(settings, 'Einstellungen'));
    expect(await settings.run((root) => (root as Document).documentElement.lang)).toBe('de');
    expect(await settings.run((root) => (root as Document).title)).toBe('On Record: Bibliothek');
    expect(await complaints(settings)).toEqual([]);
    await settings.screenshot(`${SCREENSHOTS}/settings-de-${driver.target}.png`);
    await until('the panel', has(panel, 'Behauptungen'));

    await page.bringToFront();
    await until('the painting', async () => Object.keys(await paintedWords(page)).length > 0);
    const ui = await openCard(driver, page, CLAIM);
    expect(await cardSays(ui, 'Prüfenswert')).toBe(true);
    // Its fields come as a script of their own.
    await ui.click('[data-act=keep]');
    await until('the fields', () => cardSays(ui, 'Urteil'));
    await page.screenshot({ path: `${SCREENSHOTS}/card-de-${driver.target}.png` });
  });

  it('is spoken by the popup too, after the background was ended', async () => {
    const { driver } = session;
    await driver.stopBackground();
    const page = await driver.findPage(SAMPLE);
    if (!page) throw new Error('the article is not open');
    const popup = await openPopup(driver, page);
    expect(await readView(popup)).toContain('Stimmen');
    await driver.closePopup();
  });

  it('goes back to the browser’s', async () => {
    const { driver } = session;
    const settings = await driver.openView('views/library/library.html#settings');
    await until('the settings', has(settings, 'Was On Record hier'));
    await chooseLanguage(settings, 'browser');
    await until('the library', has(settings, 'What On Record speaks'));
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
