// The panel that stays beside the page, and the number on the button.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { keepFirstQuotation, openPopup, readView, wordsAt } from '../../tools/driver/reader.ts';
import {
  describeInBrowsers,
  LOGIN,
  openPanelInTab,
  openPopupInTab,
  openRead,
  paintedWords,
  SAMPLE,
  SCREENSHOTS,
} from './session.ts';

/** Another article, on the same site. */
const FERRY = `<!doctype html>
<html lang="en">
  <link rel="icon" href="data:," />
  <title>Ferry to sail by night</title>
  <article>
    <h1>Ferry to sail by night</h1>
    <p>The ferry between the two banks will sail until midnight from May, after a winter in which
      the last boat left at seven and those who missed it had to walk by way of the lock.</p>
    <p>“We have the crew and we have the lights,” said Nadia Ferro, who has run the ferry since
      2018. “What we do not have yet is a dry place to wait in.”</p>
    <p>Ferro said that 340 people a day had asked for a later boat in a survey in the autumn, and
      that each of the four new sailings would cost the town about £90.</p>
    <p>The first of them leaves on 2 May at a quarter past eight from the steps below the market.</p>
  </article>
</html>`;

const WORDS = 'We can repair this bridge';

/** What an extension's page has of the browser, under one of two names. */
interface ExtensionApi {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  sidebarAction?: { isOpen(of: object): Promise<boolean> };
  runtime: { getContexts?(filter: object): Promise<unknown[]> };
}

const badgeOf = (view: View, address: string): Promise<string | null> =>
  view.run(async (_root, wanted) => {
    const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
    const api = browser?.tabs ? browser : chrome;
    const tab = (await api?.tabs.query({}))?.find(({ url }) => url === wanted);
    return (tab && (await api?.action.getBadgeText({ tabId: tab.id }))) ?? null;
  }, address);

const isPanelOpen = (view: View): Promise<boolean> =>
  view.run(async () => {
    const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
    const api = browser?.tabs ? browser : chrome;
    if (api?.sidebarAction) return api.sidebarAction.isOpen({});
    return ((await api?.runtime.getContexts?.({ contextTypes: ['SIDE_PANEL'] })) ?? []).length > 0;
  });

describeInBrowsers('The button and the panel', (session) => {
  it('shows on the button how much is kept of the page, and nothing where nothing is', async () => {
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    await keepFirstQuotation(popup);
    await session.driver.closePopup();
    const view = await openPopupInTab(session.driver, SAMPLE);
    expect(await badgeOf(view, SAMPLE)).toBe('1');
    await until('the steps', () => view.run((root) => root.querySelector('.history') !== null));
    await view.click('.history button:first-child');
    await until('the badge to go', async () => (await badgeOf(view, SAMPLE)) === '');
  });

  it('lights up on the page what is pointed at in the view, and the other way round', async () => {
    await session.driver.approveSite('*://courier.example/*');
    const page = await openRead(session, SAMPLE);
    const view = await openPanelInTab(session.driver, SAMPLE);
    await until('the list', () => view.run((root) => root.querySelector('.speakers') !== null));
    const row = '.speakers > li:first-child .passage:first-child';
    await view.click('.speakers > li:first-child summary');
    const words = await view.run(
      (root, it) => root.querySelector(`${it} .passage-words`)?.textContent ?? '',
      row,
    );
    await view.run((root, it) => {
      root.querySelector(it)?.dispatchEvent(new PointerEvent('pointerenter'));
    }, row);
    const pointed = async () => (await paintedWords(page))['on-record-flash']?.join(' ') ?? '';
    await until('the words on the page', async () => words.includes(await pointed()) && pointed());
    await view.run((root, it) => {
      root.querySelector(it)?.dispatchEvent(new PointerEvent('pointerleave'));
    }, row);
    await until('them to go', async () => (await pointed()) === '');
    await page.bringToFront();
    const { from } = await wordsAt(page, WORDS);
    await page.mouse.move(from.x + 20, from.y, { steps: 3 });
    await until('the row', () =>
      view.run((root, it) => root.querySelector('.pointed')?.textContent?.includes(it), WORDS),
    );
  });

  it('narrows its lists by speaker, by kind, and to what is kept', async () => {
    const page = await openRead(session, SAMPLE);
    const popup = await openPopup(session.driver, page);
    await keepFirstQuotation(popup);
    await session.driver.closePopup();
    const view = await openPanelInTab(session.driver, SAMPLE);
    await until('the list', () => view.run((root) => root.querySelector('.speakers') !== null));
    const listed = () =>
      view.run((root) => [
        root.querySelectorAll('.speakers > li').length,
        root.querySelectorAll('.speakers .passage').length,
      ]);
    const choose = (place: number, value: string) =>
      view.run(
        (root, it, wanted) => {
          const select = root.querySelectorAll<HTMLSelectElement>('.filter select')[it];
          if (select) select.value = wanted;
          select?.dispatchEvent(new Event('change', { bubbles: true }));
        },
        place,
        value,
      );
    const [, all = 0] = await listed();
    await choose(0, 'Marta Ellison');
    await until('one speaker', async () => (await listed())[0] === 1);
    const [, own = 0] = await listed();
    await choose(1, 'indirect');
    await until('fewer', async () => {
      const [, reported = 0] = await listed();
      return reported > 0 && reported < own;
    });
    await choose(1, '');
    await view.click('.filter input');
    await until('what is kept', async () => (await listed())[1] === 1);
    await view.click('.filter .quiet');
    await until('all', async () => (await listed())[1] === all);
  });

  it('walks the quotations by j and k, and the page goes along', async () => {
    const page = await openRead(session, SAMPLE);
    const view = await openPanelInTab(session.driver, SAMPLE);
    await until('the list', () => view.run((root) => root.querySelector('.speakers') !== null));
    await view.press('j');
    await view.press('j');
    const words = await view.run(() => document.activeElement?.textContent ?? '');
    expect(words).not.toBe('');
    const isShown = async () =>
      (await paintedWords(page))['on-record-flash']?.some((run) =>
        words.includes(run.replace(/\s+/g, ' ').trim()),
      );
    // They flash for a moment only: on a busy machine one can look away, and has to go there again.
    await until('the words on the page', async () => {
      if (await isShown()) return true;
      await view.press('k');
      await view.press('j');
      return isShown();
    });
    await view.screenshot(`${SCREENSHOTS}/panel-walk-${session.driver.target}.png`);
  });

  it('opens the panel from the popup', async () => {
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    await popup.click('.masthead-foot button');
    const view = await session.driver.openView('views/popup/popup.html?tab=-1');
    await until('the panel', () => isPanelOpen(view));
  });

  it('follows the reader from tab to tab: each has its own article, or the reason why it has none', async () => {
    const { driver } = session;
    session.site.put('courier.example/ferry', FERRY);
    const ferry = await openRead(session, 'http://courier.example/ferry');
    const bridge = await openRead(session, SAMPLE);
    const login = await driver.newPage(LOGIN);
    await openPopup(driver, login);
    await driver.closePopup();
    const panel = await driver.panel();
    const shows = async (page: Page, words: string, other: string) => {
      await page.bringToFront();
      await until(words, async () => {
        const shown = await readView(panel);
        return shown.includes(words) && !shown.includes(other);
      });
    };
    const NONE = 'There is no article on this page';
    await shows(bridge, 'Marta Ellison', 'Nadia Ferro');
    await panel.screenshot(`${SCREENSHOTS}/panel-${driver.target}.png`);
    await shows(ferry, 'Nadia Ferro', 'Marta Ellison');
    await shows(login, NONE, 'Nadia Ferro');
    await panel.screenshot(`${SCREENSHOTS}/panel-none-${driver.target}.png`);
    await shows(bridge, 'Marta Ellison', NONE);
    // The tab itself goes on to another page, for which Firefox wants the button pressed again.
    await bridge.goto('http://courier.example/ferry');
    await until(
      'the other article to go',
      async () => !(await readView(panel)).includes('Ellison'),
    );
    await openPopup(driver, bridge);
    await driver.closePopup();
    await shows(bridge, 'Nadia Ferro', 'Marta Ellison');
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
