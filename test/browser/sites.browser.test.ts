// Sites that the reader allowed are read without a click, and no others.
import { expect, it } from 'vitest';
import { until } from '../../tools/driver/in-document.ts';
import {
  keepFirstQuotation,
  openCard,
  openPopup,
  showSiteChoices,
  showTab,
} from '../../tools/driver/reader.ts';
import { inHead, swallow } from './hostile-pages.ts';
import {
  articlePage,
  describeInBrowsers,
  LOGIN,
  openPopupInTab,
  paintedWords,
  registeredSites,
  SAMPLE,
  type Session,
} from './session.ts';

const SITE = '*://courier.example/*';
const OTHER_SITE = '*://gazette.example/*';
const ELSEWHERE = 'http://gazette.example/harbour-bridge';

/** Clicks the site's button in the popup's app, and waits until the browser has just these sites registered. */
async function clickSite(session: Session, address: string, then: string[]): Promise<void> {
  const popup = await openPopupInTab(session.driver, address);
  await showSiteChoices(popup);
  await popup.click('.site-access > button');
  await until(
    `the registered sites to be ${then.join()}`,
    async () => (await registeredSites(popup)).join() === then.join(),
  );
}

/** How many claims can be read at once, when the choices above them are scrolled away. */
function wordsInView(root: ParentNode): number {
  const panel = root.querySelector('.panel:not([hidden])');
  const words = [...(panel?.querySelectorAll('.passage-words') ?? [])];
  words[0]?.scrollIntoView({ block: 'start', behavior: 'instant' });
  const { top = 0, bottom = 0 } = panel?.getBoundingClientRect() ?? {};
  return words.filter((one) => {
    const box = one.getBoundingClientRect();
    return box.top >= top - 1 && box.bottom <= bottom + 1;
  }).length;
}

describeInBrowsers('Sites', (session) => {
  it('reads an article without a click once its site is allowed', async () => {
    const page = await session.driver.newPage(SAMPLE);
    await openPopup(session.driver, page);
    await session.driver.closePopup();
    await session.driver.approveSite(SITE);
    await clickSite(session, SAMPLE, [SITE]);
    await page.bringToFront();
    await page.reload();
    await until('the painting', async () => Object.keys(await paintedWords(page)).length > 0);
  });

  it('hears there before a page that swallows every event', async () => {
    const path = 'courier.example/swallowing';
    session.site.put(
      path,
      inHead(`<script>${swallow('window')}</script>`)(articlePage('harbour-bridge')),
    );
    const page = await session.driver.newPage(`http://${path}`);
    await until('the painting', async () => Object.keys(await paintedWords(page)).length > 0);
    const ui = await openCard(session.driver, page, 'We can repair this bridge or we can lose it,');
    await page.keyboard.press('Escape');
    await until('the card to close', () => ui.run((root) => root.querySelector('.card') === null));
  });

  it('leaves a page that does not look like an article alone on an allowed site', async () => {
    const page = await session.driver.newPage(LOGIN);
    const again = await session.driver.newPage(SAMPLE);
    await until('the painting', async () => Object.keys(await paintedWords(again)).length > 0);
    expect(await paintedWords(page)).toEqual({});
  });

  it('leaves other sites alone', async () => {
    session.site.put('gazette.example/harbour-bridge', articlePage('harbour-bridge'));
    const other = await session.driver.newPage(ELSEWHERE);
    const allowed = await session.driver.newPage(SAMPLE);
    await until('the painting', async () => Object.keys(await paintedWords(allowed)).length > 0);
    expect(await paintedWords(other)).toEqual({});
  });

  it('is offered a site in the popup when something was kept there, and is granted it by that click', async () => {
    session.site.put('gazette.example/offer', articlePage('harbour-bridge'));
    const page = await session.driver.newPage('http://gazette.example/offer');
    await session.driver.approveSite(OTHER_SITE);
    const popup = await openPopup(session.driver, page);
    expect(await popup.run((root) => root.querySelector('.offer') === null)).toBe(true);
    await keepFirstQuotation(popup);
    await showTab(popup, 2);
    expect(await popup.run(wordsInView), 'claims in view beside the offer').toBeGreaterThan(2);
    await popup.click('.offer > button');
    await session.driver.closePopup();
    const view = await session.driver.openView('views/popup/popup.html?tab=-1');
    await until('both sites to be registered', async () =>
      (await registeredSites(view)).includes(OTHER_SITE),
    );
    const offered = await openPopupInTab(session.driver, 'http://gazette.example/offer');
    await showSiteChoices(offered);
    await offered.click('.site-access > button');
    await until(
      'the site to be forgotten',
      async () => (await registeredSites(view)).join() === SITE,
    );
  });

  it('leaves a site alone again once it is forgotten', async () => {
    const page = await session.driver.newPage(SAMPLE);
    await clickSite(session, SAMPLE, []);
    await page.bringToFront();
    await page.reload();
    await openPopup(session.driver, page);
    await until('the painting', async () => Object.keys(await paintedWords(page)).length > 0);
    await session.driver.closePopup();
    const again = await session.driver.newPage(`${SAMPLE}?again`);
    await again.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(await paintedWords(again)).toEqual({});
  });
});
