// Pages that move on without loading: the marks follow, and nothing is kept under the wrong address.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../tools/driver/in-document.ts';
import { countOf, openCard, openPopup, readView, selectWords } from '../../tools/driver/reader.ts';
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

const SAID = 'We shall see about the toll when the winter is over,';
const MORE = `“${SAID}” said Nora Fielding, who keeps the toll house, on Monday evening.`;
const SAID_OF_TIDE = 'Nobody asked the ferrymen what they think of it,';
const TIDE = `“${SAID_OF_TIDE}” said Nora Fielding, who keeps the toll house, on Tuesday evening.`;
const TOWER_NAME = 'Water tower to be sold';
const TOWER_ADDRESS = 'http://courier.example/tower';
const TOWER = [
  'The town will sell the old tower on the hill by the end of the year, the council decided on Thursday evening.',
  'It has held no water for thirty years, and a new roof would cost more than the town has for all its buildings.',
];
const EMPTY =
  '<!doctype html><title>Empty</title><link rel="icon" href="data:,"><p>Nothing stands here.</p>';
const MEANWHILE = 'designed for 6,000 vehicles';

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

/** What scripts put at the end of an element; under a headline it is an article of its own. */
function append(page: Page, to: string, texts: string[], headline = ''): Promise<void> {
  return page.evaluate(
    (selector, words, name) => {
      const part = document.createElement(name ? 'article' : 'div');
      const heading = document.createElement('h2');
      heading.textContent = name;
      if (name) part.append(heading);
      for (const text of words) {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        part.append(paragraph);
      }
      document.querySelector(selector)?.append(part);
    },
    to,
    texts,
    headline,
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

  it('finds quotations that are appended to the article, and leaves what is kept where it is', async () => {
    const page = await openRead(session);
    const before = await keptOn(page);
    await append(page, 'article', [MORE]);
    await until('the new quotation', async () => (await painted(page)).includes(SAID));
    expect(await keptOn(page)).toEqual(before);
  });

  it('keeps what infinite scroll appends out of the article, and keeps nothing of it as the first’s', async () => {
    session.site.put('courier.example/scroll', articlePage('harbour-bridge'));
    const page = await openRead(session, 'http://courier.example/scroll');
    const before = await painted(page);
    await append(page, 'body', [MORE, ...TOWER], TOWER_NAME);
    await append(page, 'article', [TIDE]);
    await until('the growth to be read', async () => (await painted(page)).includes(SAID_OF_TIDE));
    expect(new Set(await painted(page))).toEqual(new Set([...before, SAID_OF_TIDE]));
    await selectWords(page, 'the old tower');
    await session.driver.runCommand(page, 'highlight');
    const ui = await session.driver.pageUi(page);
    await until('the answer', () =>
      ui.run((root) => root.querySelector('[role=status]')?.textContent),
    );
    expect(await keptOn(page)).not.toContain('the old tower');
  });

  it('reads the appended article once the page has its address and name, and keeps it under these', async () => {
    const page = await openRead(session, 'http://courier.example/scroll');
    await append(page, 'body', [MORE, ...TOWER], TOWER_NAME);
    await page.evaluate(
      (address, name) => {
        history.pushState(null, '', address);
        document.title = name;
      },
      TOWER_ADDRESS,
      TOWER_NAME,
    );
    await until('the second article', async () => {
      const words = await painted(page);
      return words.includes(SAID) && !words.includes(WORDS);
    });
    await selectWords(page, 'the old tower');
    await session.driver.runCommand(page, 'highlight');
    await until('the background', async () => (await keptOn(page)).includes('the old tower'));
    await page.evaluate(() => {
      history.pushState(null, '', '/scroll');
      document.title = 'Harbour bridge';
    });
    await until('the first article', async () => (await painted(page)).includes(WORDS));
    expect(await keptOn(page)).not.toContain('the old tower');
    const next = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, next);
    expect(await readView(popup)).not.toContain('the old tower');
    await session.driver.closePopup();
  });

  it('shows nothing of one article on another that claims the same canonical address', async () => {
    const [first, second] = [WORDS, NEXT].map((words) =>
      articlePage('harbour-bridge')
        .replaceAll('https://courier.example/harbour-bridge', 'http://gazette.example/all')
        .replace(WORDS, words),
    );
    const other = `<!doctype html><title>Water tower</title><link rel="icon" href="data:,">
      <link rel="canonical" href="http://gazette.example/all"><article><h1>Water tower</h1>
      <p>${MORE}</p><p>${TOWER.join('</p><p>')}</p></article>`;
    session.site.put('gazette.example/1', first ?? '');
    session.site.put('gazette.example/2', other);
    session.site.put('gazette.example/3', second ?? '');
    const page = await openRead(session, 'http://gazette.example/1');
    await selectWords(page, MEANWHILE);
    await session.driver.runCommand(page, 'highlight');
    await until('the background', async () => (await keptOn(page)).includes(MEANWHILE));
    const tower = await session.driver.newPage('http://gazette.example/2');
    const popup = await openPopup(session.driver, tower);
    expect(await countOf(popup, 3)).toBe(0);
    await session.driver.closePopup();
    // Another address of the very article, edited by a word: there it shows.
    const again = await openRead(session, 'http://gazette.example/3');
    await until('what is kept', async () => (await keptOn(again)).includes(MEANWHILE));
  });

  it('is marked and works after “back”, with what was kept meanwhile', async () => {
    const page = await openRead(session);
    await page.evaluate('globalThis.wasHere = true');
    session.site.put('courier.example/empty', EMPTY);
    await page.goto('http://courier.example/empty');
    const other = await openRead(session);
    await selectWords(other, MEANWHILE);
    await session.driver.runCommand(other, 'highlight');
    await until('the background', async () => (await keptOn(other)).includes(MEANWHILE));
    await page.bringToFront();
    // The navigation that puppeteer waits for never loads anything: the page comes as it was left.
    await page.evaluate(() => history.back());
    await until('the page', () => page.evaluate('globalThis.wasHere'));
    await until('the news', async () => (await keptOn(page)).includes(MEANWHILE));
    await openCard(session.driver, page, WORDS);
  });

  it('is read anew when its document is written over, and its marks still open', async () => {
    const page = await openRead(session);
    const other = articlePage('harbour-bridge').replace(
      'one lane at a time',
      'one lane at any time',
    );
    const markup = JSON.stringify(other).replaceAll('</script', String.raw`<\/script`);
    await page.evaluate(`document.open(); document.write(${markup}); document.close();`);
    await until('the painting', async () => (await painted(page)).includes(WORDS));
    const ui = await openCard(session.driver, page, WORDS);
    await page.keyboard.press('Escape');
    await until('the card to close', () =>
      ui.run((root) => root.querySelector('[role=dialog]') === null),
    );
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
