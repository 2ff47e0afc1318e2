// Reading an article: from the click on the button to what the popup lists and the page shows.
import { expect, it } from 'vitest';
import { until } from '../../tools/driver/in-document.ts';
import { countOf, openPopup, readView, selectWords, showTab } from '../../tools/driver/reader.ts';
import { articlePage, describeInBrowsers, LOGIN, paintedWords, SAMPLE } from './session.ts';

const HOSTILE = 'http://courier.example/hostile';

describeInBrowsers('Reading an article', (session) => {
  it('lists who speaks in it, and the claims worth checking', async () => {
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    const speakers = await readView(popup);
    expect(speakers).toContain('Harbour Bridge to close for nine months as cracks spread');
    expect(speakers).toContain('The Fenwick Courier');
    expect(speakers).toContain('Marta Ellison');
    expect(speakers).toContain('Daniel Okoro');
    await showTab(popup, 2);
    expect(await countOf(popup, 2)).toBeGreaterThan(3);
    expect(await readView(popup)).toContain('6,000 vehicles a day');
    await session.driver.closePopup();
  });

  it('paints the quotations on the page, and changes nothing in it', async () => {
    const page = await session.driver.newPage(SAMPLE);
    await page.evaluate(() => {
      const records: string[] = [];
      Object.assign(globalThis, { records });
      new MutationObserver((seen) => {
        for (const { type, target, addedNodes } of seen) {
          const added = [...addedNodes].map(({ nodeName }) => nodeName).join();
          records.push(`${type} ${target.nodeName} ${added}`);
        }
      }).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
    await openPopup(session.driver, page);
    const painted = await until('the painting', async () => {
      const words = Object.values(await paintedWords(page)).flat();
      return words.length > 0 && words;
    });
    await session.driver.closePopup();
    expect(painted.join('\n')).toContain('We can repair this bridge or we can lose it,');
    const records = await page.evaluate(() => (globalThis as { records?: string[] }).records);
    expect(records?.filter((record) => record !== 'childList HTML DIV')).toEqual([]);
  });

  it('marks no claim in the margin where the page has put something over it', async () => {
    const page = await session.driver.newPage(SAMPLE);
    const clip = await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('article p')];
      const claim = paragraphs.find((one) =>
        one.textContent?.includes('The bridge opened in 1931'),
      );
      const { top, left } = claim?.getBoundingClientRect() ?? new DOMRect();
      const bar = document.querySelector('.cookies')?.getBoundingClientRect() ?? new DOMRect();
      scrollBy({ top: top - bar.top - 4, behavior: 'instant' });
      return { x: left - 26, y: bar.top + scrollY + 2, width: 24, height: bar.height - 4 };
    });
    const look = (): Promise<string> =>
      page.screenshot({ clip, captureBeyondViewport: false, encoding: 'base64' });
    const setBar = (isOpen: boolean): Promise<void> =>
      page.evaluate((open) => {
        document.querySelector('.cookies')?.toggleAttribute('open', open);
      }, isOpen);
    await setBar(false);
    const bare = await look();
    await setBar(true);
    const barred = await look();
    await openPopup(session.driver, page);
    await until('the painting', async () => 'on-record-claim' in (await paintedWords(page)));
    await session.driver.closePopup();
    expect(await look()).toBe(barred);
    await page.click('.cookies button');
    await until('the mark', async () => ![barred, bare].includes(await look()));
  });

  it('scrolls to a quotation that is clicked in the popup, and flashes it', async () => {
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    await popup.run((root) => {
      for (const details of root.querySelectorAll('details')) details.open = true;
    });
    const words = 'Ask me in October';
    const place = await popup.run(
      (root, wanted) =>
        [...root.querySelectorAll('.passage-words')].findIndex(({ textContent }) =>
          textContent?.includes(wanted),
        ),
      words,
    );
    expect(place).toBeGreaterThanOrEqual(0);
    await popup.run((root, at) => {
      root.querySelectorAll('.passage-words')[at]?.setAttribute('data-test', 'wanted');
    }, place);
    const before = await page.evaluate(() => scrollY);
    await popup.click('[data-test=wanted]');
    await until('the flash', async () =>
      Object.entries(await paintedWords(page)).some(
        ([name, painted]) => name.endsWith('flash') && painted.join().includes(words),
      ),
    );
    await until('the page to scroll', () => page.evaluate((from) => scrollY !== from, before));
    await session.driver.closePopup();
  });

  it('shows the speaker beside a quotation that the pointer rests on', async () => {
    const page = await session.driver.newPage(SAMPLE);
    await openPopup(session.driver, page);
    await until('the painting', async () => Object.keys(await paintedWords(page)).length > 0);
    await session.driver.closePopup();
    const box = await page.evaluate(() => {
      const quotation = [...document.querySelectorAll('p')].find(({ textContent }) =>
        textContent?.includes('We can repair this bridge'),
      );
      quotation?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left = 0, top = 0 } = quotation?.getBoundingClientRect() ?? {};
      return { x: left + 60, y: top + 10 };
    });
    await page.mouse.move(box.x - 5, box.y);
    await page.mouse.move(box.x, box.y, { steps: 3 });
    const ui = await session.driver.pageUi(page);
    const card = await until('the card', () =>
      ui.run((root) => root.querySelector('[role=dialog]')?.textContent),
    );
    expect(card).toContain('Marta Ellison');
    expect(card).toContain('Direct quotation');
    await page.keyboard.press('Escape');
    await until('the card to close', () =>
      ui.run((root) => root.querySelector('[role=dialog]') === null),
    );
  });

  it('shows its toolbar on a page whose styles would hide and undo it', async () => {
    const hiding = `<style>[on-record-ui], [on-record-ui] * { all: unset !important; display: none !important;
      visibility: hidden !important; opacity: 0 !important; pointer-events: none !important }</style>`;
    const html = articlePage('harbour-bridge').replace('</head>', `${hiding}</head>`);
    session.site.put('courier.example/hostile', html);
    const page = await session.driver.newPage(HOSTILE);
    await openPopup(session.driver, page);
    await until('the painting', async () => Object.keys(await paintedWords(page)).length > 0);
    await session.driver.closePopup();
    await selectWords(page, 'inspectors found that cracks');
    const ui = await session.driver.pageUi(page);
    await ui.click('[data-act=highlight]');
    await until('the highlight', async () =>
      Object.entries(await paintedWords(page)).some(([name]) => name.endsWith('yellow')),
    );
  });

  it('says that a page has no article', async () => {
    const page = await session.driver.newPage(LOGIN);
    const popup = await openPopup(session.driver, page);
    expect(await readView(popup)).toMatch(/no article/i);
    await session.driver.closePopup();
  });

  it('says that browsers close a page to extensions', async () => {
    const closed = session.driver.target === 'chromium' ? 'chrome://version' : 'about:license';
    const page = await session.driver.newPage(closed);
    const popup = await openPopup(session.driver, page);
    expect(await readView(popup)).toMatch(/browser does not let|closed to extensions/i);
    await session.driver.closePopup();
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });

  it('asks the network for nothing but the pages that the reader opened', () => {
    const browsersOwn = /google(apis)?\.com|mozilla\.(com|org|net)/;
    const asked = session.site.requests.filter((request) => !browsersOwn.test(request));
    expect(new Set(asked)).toEqual(new Set([`GET ${SAMPLE}`, `GET ${HOSTILE}`, `GET ${LOGIN}`]));
  });
});
