// The check of a claim, whole: found, kept, evidence gathered from other pages, judged, judged anew, exported, reloaded.
import { expect, it } from 'vitest';
import { until } from '../../tools/driver/in-document.ts';
import {
  exportFile,
  openPopup,
  readView,
  selectWords,
  showTab,
} from '../../tools/driver/reader.ts';
import { complaints } from './complaints.ts';
import { count, judge, openByMargin, openCheck, PANEL, textOf } from './checking-steps.ts';
import { evidencePage } from './evidence-page.ts';
import {
  articlePage,
  describeInBrowsers,
  openPopupInTab,
  openRead,
  paintedWords,
  SAMPLE,
  SCREENSHOTS,
} from './session.ts';

const CLAIM = 'The bridge opened in 1931';
/** A page without an article, which only the reader's click opens to us. */
const LOG = 'http://port.example/log';
const LOGGED = 'Opened to traffic on 4 May 1931';
/** An article of another site. */
const OTHER = 'http://gazette.example/opening';
const TOLD = 'inspectors found that cracks';

describeInBrowsers('Checking a claim', (session) => {
  it('shows in the margin of the page, which opens its card', async () => {
    const page = await openRead(session, SAMPLE);
    const ui = await openByMargin(session, page, CLAIM);
    await ui.screenshot(`${SCREENSHOTS}/page-margin-${session.driver.target}.png`);
  });

  it('begins with keeping one that was found', async () => {
    session.site.put('port.example/log', evidencePage(LOGGED));
    session.site.put('archive.example/find', evidencePage('Nothing found'));
    const other = articlePage('harbour-bridge').replaceAll('courier.example', 'gazette.example');
    session.site.put('gazette.example/opening', other.replaceAll('harbour-bridge', 'opening'));
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    await showTab(popup, 2);
    await popup.run((root) => {
      const all = root.querySelector<HTMLElement>('[role=tabpanel]:not([hidden]) .button.wide');
      all?.click();
    });
    await until('the claim', () =>
      popup.run((root, words) => {
        const found = [...root.querySelectorAll('.claims .passage')].find((passage) =>
          passage.querySelector('.passage-words')?.textContent?.includes(words),
        );
        found?.querySelector<HTMLElement>('.passage-foot > button')?.click();
        return found !== undefined;
      }, CLAIM),
    );
    await showTab(popup, 3);
    await until('the check', async () => (await count(popup, `${PANEL} .check`)) === 1);
    expect(await textOf(popup, `${PANEL} .check summary`)).toBe('Unchecked');
    await session.driver.closePopup();
  });

  it('gathers evidence until it is told to stop, also when the background ends meanwhile', async () => {
    const popup = await openCheck(session);
    await popup.click(`${PANEL} .evidence > button`);
    await until('the bar', async () => (await count(popup, '.gathering')) === 1);
    await popup.screenshot(`${SCREENSHOTS}/popup-gathering-${session.driver.target}.png`);
    await session.driver.closePopup();
    await session.driver.stopBackground();
    const again = await openCheck(session);
    await until('the bar', async () => (await textOf(again, '.gathering')).includes(CLAIM));
    await session.driver.closePopup();
  });

  it('adds a page without an article by the popup, with the words that are selected there', async () => {
    const page = await session.driver.newPage(LOG);
    await selectWords(page, LOGGED);
    const popup = await openPopup(session.driver, page);
    await until('the bar', async () => (await count(popup, '.gathering')) === 1);
    await popup.click('.gathering-actions button');
    await until('it to be added', async () =>
      (await textOf(popup, '.gathering')).includes('Added to the evidence.'),
    );
    expect(await textOf(popup, '.gathered')).toBe('1 link');
    await popup.screenshot(`${SCREENSHOTS}/popup-evidence-${session.driver.target}.png`);
    await session.driver.closePopup();
  });

  it('adds selected words of another article from the toolbar beside them', async () => {
    const page = await openRead(session, OTHER);
    await selectWords(page, TOLD);
    const ui = await session.driver.pageUi(page);
    await ui.click('[data-act=evidence]');
    await until('it to be added', () =>
      ui.run((root) => root.querySelector('.bar [role=status]')?.textContent?.startsWith('Added')),
    );
    await ui.screenshot(`${SCREENSHOTS}/page-evidence-${session.driver.target}.png`);
  });

  it('adds selected words from the context menu, and takes them back from the page', async () => {
    const page = await session.driver.newPage(LOG);
    await openPopup(session.driver, page);
    await session.driver.closePopup();
    await selectWords(page, 'under the harbour master');
    await session.driver.chooseFromMenu(page, 'evidence');
    const ui = await session.driver.pageUi(page);
    await until('it to be said', () =>
      ui.run((root) => root.querySelector('.bar [role=status]')?.textContent?.startsWith('Added')),
    );
    await ui.click('[data-act=remedy]');
    await until('it to be undone', () =>
      ui.run((root) => root.querySelector('.bar [role=status]')?.textContent?.startsWith('Undone')),
    );
  });

  it('has all of it with the claim, by title, words and day, and stops there', async () => {
    const popup = await openCheck(session);
    await until('two links', async () => (await count(popup, `${PANEL} .evidence li`)) === 2);
    const links = await popup.run(
      (root, panel) =>
        [...root.querySelectorAll(`${panel} .evidence li`)].map((item) => [
          item.querySelector('a')?.href ?? '',
          item.querySelector('a')?.textContent ?? '',
          item.querySelector('blockquote')?.textContent ?? '',
        ]),
      PANEL,
    );
    expect(links).toEqual([
      [LOG, 'Harbour log', LOGGED],
      [OTHER, expect.stringContaining('Harbour Bridge'), TOLD],
    ]);
    await popup.click('.gathering-actions button:last-of-type');
    await until('the bar to go', async () => (await count(popup, '.gathering')) === 0);
    await session.driver.closePopup();
  });

  it('is judged, and judged anew, with the verdicts before', async () => {
    const popup = await openCheck(session);
    await judge(popup, 'disputed');
    await judge(popup, 'supported');
    await until(
      'both before',
      async () => (await count(popup, `${PANEL} .verdict-history li`)) === 2,
    );
    expect(await textOf(popup, `${PANEL} .verdict-history`)).toMatch(
      /^Disputed on .+\nUnchecked on /,
    );
    await popup.screenshot(`${SCREENSHOTS}/popup-check-${session.driver.target}.png`);
    await session.driver.closePopup();
  });

  it('has its verdicts on the card too, where gathering begins and ends as well', async () => {
    const page = await openRead(session, SAMPLE);
    const ui = await openByMargin(session, page, CLAIM);
    // Another claim begins in the same line.
    await until('the other claim', async () => (await textOf(ui, '.others')).includes(CLAIM));
    await ui.click('.others button');
    await until('both before', async () => (await count(ui, '.verdict-history li')) === 2);
    expect(await textOf(ui, '.standing')).toMatch(/^Supported since /);
    const label = (): Promise<string> => textOf(ui, '[data-act=gather]');
    await ui.click('[data-act=gather]');
    await until('it to begin', async () => (await label()) === 'Stop gathering');
    await ui.screenshot(`${SCREENSHOTS}/page-check-${session.driver.target}.png`);
    await ui.click('[data-act=gather]');
    await until('it to end', async () => (await label()) === 'Gather evidence');
  });

  it('is exported as a ClaimReview', async () => {
    const popup = await openCheck(session);
    const { text } = await exportFile(popup, 'claimReview', session.downloads);
    await session.driver.closePopup();
    const { '@graph': reviews } = JSON.parse(text) as { '@graph': Record<string, unknown>[] };
    expect(reviews).toHaveLength(1);
    expect(reviews[0]).toMatchObject({
      claimReviewed: expect.stringContaining(CLAIM),
      reviewRating: { alternateName: 'Supported', ratingValue: 5 },
      citation: [LOG, OTHER],
    });
  });

  it('stands in the library, with the whole check on a page of its own', async () => {
    const list = await session.driver.openView('views/library/library.html#list=claims&check=done');
    await until('the claim', async () => (await count(list, '.row-title')) === 1);
    expect(await textOf(list, '.entry .labels')).toContain('Supported since');
    expect(await complaints(list)).toEqual([]);
    await list.click('.row-title');
    await until('its page', async () => (await count(list, '.one-claim .check')) === 1);
    await until('its paragraph', async () => (await count(list, '.one-claim .context')) === 1);
    expect(await complaints(list)).toEqual([]);
    await list.screenshot(`${SCREENSHOTS}/library-claim-${session.driver.target}.png`);
    await list.click('.evidence li:last-child button');
    await until('one link', async () => (await count(list, '.evidence li')) === 1);
    await list.click('.library-feedback button');
    await until('two again', async () => (await count(list, '.evidence li')) === 2);
  });

  it('opens a search of the reader’s own, and sends nothing before the click', async () => {
    const settings = await session.driver.openView('views/library/library.html#settings');
    await settings.click('.add-search [name=name]');
    await settings.type('Archive');
    await settings.press('Tab');
    await settings.type('http://archive.example/find?q=%s');
    await settings.press('Enter');
    await until('the search', async () => (await count(settings, '.search-settings li')) === 4);
    expect(await complaints(settings)).toEqual([]);
    await settings.screenshot(`${SCREENSHOTS}/library-settings-${session.driver.target}.png`);
    const popup = await openPopupInTab(session.driver, SAMPLE);
    await showTab(popup, 3);
    await popup.click(`${PANEL} .check summary`);
    const asked = () => session.site.requests.filter((request) => request.includes('archive'));
    expect(asked()).toEqual([]);
    await popup.click(`${PANEL} .searches button:last-of-type`);
    await until('the search to open', async () => asked().length > 0);
    expect(decodeURIComponent(asked()[0] ?? '')).toContain(`/find?q=${CLAIM}`);
  });

  it('goes on where detection is off: nothing is found any more, and what is kept still shows', async () => {
    const page = await openRead(session, SAMPLE);
    const settings = await session.driver.openView('views/library/library.html#settings');
    await settings.click('.settings [name=claims]');
    await until(
      'no claim on the page',
      async () => !('on-record-claim' in (await paintedWords(page))),
    );
    await settings.click('.settings [name=quotations]');
    await until('nothing but what is kept', async () =>
      Object.keys(await paintedWords(page)).every((name) => name === 'on-record-yellow'),
    );
    const popup = await openCheck(session);
    const text = await readView(popup);
    expect(text).toContain(CLAIM);
    await showTab(popup, 2);
    expect(await readView(popup)).toContain('Claims are off.');
    await session.driver.closePopup();
    await settings.click('.settings [name=claims]');
    await settings.click('.settings [name=quotations]');
    await until(
      'the claims to come back',
      async () => 'on-record-claim' in (await paintedWords(page)),
    );
  });

  it('is all still there after a reload, and can be taken back step by step', async () => {
    const popup = await openCheck(session);
    expect(await textOf(popup, `${PANEL} .check summary`)).toMatch(
      /^Supported since .* · 2 links$/,
    );
    await popup.click('.history button');
    await until('the verdict before', async () =>
      (await textOf(popup, `${PANEL} .check summary`)).startsWith('Disputed since'),
    );
    expect(await count(popup, `${PANEL} .verdict-history li`)).toBe(1);
    await session.driver.closePopup();
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
