// Pages that move on without loading: the marks follow, and nothing is kept under the wrong address.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../tools/driver/in-document.ts';
import { countOf, openPopup, selectWords } from '../../tools/driver/reader.ts';
import { articlePage, describeInBrowsers, paintedWords, SAMPLE, type Session } from './session.ts';

const WORDS = 'We can repair this bridge or we can lose it,';
const NEXT = 'We can ferry people over this river or we can not,';
const OTHER = 'http://courier.example/ferry';

async function openRead(session: Session, address = SAMPLE): Promise<Page> {
  const page = await session.driver.newPage(address);
  await openPopup(session.driver, page);
  await until('the painting', async () => Object.keys(await paintedWords(page)).length > 0);
  await session.driver.closePopup();
  return page;
}

const painted = async (page: Page): Promise<string[]> =>
  Object.values(await paintedWords(page)).flat();
const keptOn = async (page: Page): Promise<string[]> =>
  (await paintedWords(page))['on-record-yellow'] ?? [];

/** What a client-side router does: another address at once, and another article when it has come. */
function swapArticle(page: Page, from: string, to: string): Promise<void> {
  return page.evaluate(
    (before, after) => {
      document.querySelector('link[rel=canonical]')?.remove();
      document.querySelector('meta[property="og:url"]')?.remove();
      document.title = 'The ferry';
      const article = document.querySelector('article');
      const copy = article?.cloneNode(true);
      if (!(copy instanceof Element) || !article) return;
      const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { currentNode } = texts;
        currentNode.nodeValue = (currentNode.nodeValue ?? '').replace(before, after);
      }
      article.replaceWith(copy);
    },
    from,
    to,
  );
}

describeInBrowsers('A page that moves on', (session) => {
  it('is painted anew when its nodes are replaced, as hydration does', async () => {
    const page = await openRead(session);
    await selectWords(page, WORDS);
    await session.driver.runCommand(page, 'highlight');
    await until('the background', async () => (await keptOn(page)).includes(WORDS));
    await swapArticle(page, '', '');
    await until('the background on the new nodes', async () =>
      (await keptOn(page)).includes(WORDS),
    );
    expect(await painted(page)).toContain(WORDS);
  });

  it('keeps nothing of the old article under the new address', async () => {
    const page = await openRead(session);
    await page.evaluate((address) => history.pushState(null, '', address), OTHER);
    await selectWords(page, 'designed for 6,000 vehicles');
    await session.driver.runCommand(page, 'highlight');
    await until('the background', async () =>
      (await keptOn(page)).includes('designed for 6,000 vehicles'),
    );
    const own = articlePage('harbour-bridge')
      .replace(/<link[^>]*canonical[^>]*>/, '')
      .replace(/<meta[^>]*og:url[^>]*>/, '')
      .replace(WORDS, NEXT);
    session.site.put('courier.example/ferry', own);
    const next = await session.driver.newPage(OTHER);
    const popup = await openPopup(session.driver, next);
    expect(await countOf(popup, 3)).toBe(0);
    await session.driver.closePopup();
  });

  it('shows the next article’s marks once its words have come, and none of the last one’s', async () => {
    const page = await openRead(session);
    expect(await keptOn(page)).toContain(WORDS);
    await page.evaluate((address) => history.pushState(null, '', address), OTHER);
    await swapArticle(page, WORDS, NEXT);
    await until('the next marks', async () => (await painted(page)).includes(NEXT));
    expect(await keptOn(page)).toEqual([]);
  });

  it('has no marks any more when the next page is no article', async () => {
    const page = await openRead(session);
    await page.evaluate((address) => {
      history.pushState(null, '', address);
      document.body.replaceChildren(document.createElement('form'));
    }, `${SAMPLE}/login`);
    await until('the marks to go', async () => (await painted(page)).length === 0);
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
