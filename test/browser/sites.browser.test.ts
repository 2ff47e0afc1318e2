// Sites that the reader allowed are read without a click, and no others.
import { expect, it } from 'vitest';
import { until } from '../../tools/driver/in-document.ts';
import { openPopup } from '../../tools/driver/reader.ts';
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
const ELSEWHERE = 'http://gazette.example/harbour-bridge';

/** Clicks the site's button in the popup's app, and waits until the browser has just these sites registered. */
async function clickSite(session: Session, address: string, then: string[]): Promise<void> {
  const popup = await openPopupInTab(session.driver, address);
  await popup.click('.footer-row:last-of-type > button');
  await until(
    `the registered sites to be ${then.join()}`,
    async () => (await registeredSites(popup)).join() === then.join(),
  );
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
