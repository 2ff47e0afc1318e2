// An article that is edited after the reader marked it: what changed is shown as changed, never passed off as the same.
import { expect, it } from 'vitest';
import { until } from '../../tools/driver/in-document.ts';
import { countOf, openPopup, readView, selectWords, showTab } from '../../tools/driver/reader.ts';
import { complaints } from './complaints.ts';
import {
  articlePage,
  describeInBrowsers,
  openPopupInTab,
  paintedWords,
  SAMPLE,
  SCREENSHOTS,
} from './session.ts';

const WORDS = 'We can repair this bridge or we can lose it,';
const NOW = 'We can not repair this bridge or we can lose it,';

describeInBrowsers('An article that was edited', (session) => {
  it('shows a kept quotation as changed, on the page, on its card and in the popup', async () => {
    const page = await session.driver.newPage(SAMPLE);
    await openPopup(session.driver, page);
    await until('the painting', async () => Object.keys(await paintedWords(page)).length > 0);
    await session.driver.closePopup();
    await selectWords(page, WORDS);
    await session.driver.runCommand(page, 'highlight');
    await until('the background', async () =>
      (await paintedWords(page))['on-record-yellow']?.includes(WORDS),
    );

    const edited = articlePage('harbour-bridge')
      .replace(WORDS, NOW)
      .replace('Ask me in October', 'Ask me in November');
    session.site.put('courier.example/harbour-bridge', edited);
    await page.reload();
    const popup = await openPopup(session.driver, page);
    const painted = await until(
      'the changed words',
      async () => (await paintedWords(page))['on-record-yellow-changed'],
    );
    expect(painted).toEqual([NOW]);
    expect(await readView(popup)).toContain(
      'This article has changed since you marked it. 1 paragraph near what you kept differs.',
    );
    const notice = await popup.run((root) => {
      for (const fold of root.querySelectorAll<HTMLDetailsElement>('.changes, .changes details'))
        fold.open = true;
      const insertedIn = (it: string) => root.querySelector(`.changes ${it} ins`)?.textContent;
      return [insertedIn('> .difference'), insertedIn('details .difference')];
    });
    expect(notice.map((words) => words?.trim())).toEqual(['not', 'November']);
    await showTab(popup, 3);
    expect(await readView(popup)).toContain('Changed since you kept it');
    const inserted = await popup.run((root) =>
      [...root.querySelectorAll('.passage ins')].map(({ textContent }) => textContent),
    );
    expect(inserted).toEqual(['not ']);
    await session.driver.closePopup();
    const copy = await openPopupInTab(session.driver, SAMPLE);
    await until('the notice', () => copy.run((root) => root.querySelector('.changes') !== null));
    await copy.run((root) => {
      for (const fold of root.querySelectorAll('details')) fold.open = true;
    });
    expect(await complaints(copy)).toEqual([]);
    await page.bringToFront();

    const box = await page.evaluate(() => {
      const [range] = CSS.highlights.get('on-record-yellow-changed') ?? [];
      const element = range?.startContainer.parentElement;
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const line = range instanceof Range ? range.getClientRects()[0] : undefined;
      return line && { x: line.x + 20, y: line.y + line.height / 2 };
    });
    await page.mouse.click(box?.x ?? 0, box?.y ?? 0);
    const ui = await session.driver.pageUi(page);
    await until('the card', () => ui.run((root) => root.querySelector('.card ins') !== null));
    await ui.screenshot(`${SCREENSHOTS}/card-changed-${session.driver.target}.png`);
  });

  it('is told apart from another one that stands at its address now', async () => {
    const other = `<!doctype html><html lang="en"><title>Water tower</title>
      <link rel="icon" href="data:,"><article><h1>Water tower</h1>
      <p>${'The town will sell the old tower on the hill by the end of the year. '.repeat(12)}</p></article>`;
    session.site.put('courier.example/harbour-bridge', other);
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    await until('the notice', async () =>
      (await readView(popup)).includes('You marked another article at this address: “Harbour'),
    );
    expect(await countOf(popup, 3)).toBe(0);
    await session.driver.closePopup();
    const view = await openPopupInTab(session.driver, SAMPLE);
    await until('the notice', () => view.run((root) => root.querySelector('.earlier') !== null));
    expect(await complaints(view)).toEqual([]);
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
