// Keeping: quotations, highlights and notes are saved, found again, and taken along.
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../tools/driver/in-document.ts';
import {
  countOf,
  exportFile,
  keepFirstQuotation,
  noteWords,
  openPopup,
  readView,
  selectWords,
  showTab,
} from '../../tools/driver/reader.ts';
import { articlePage, openRead, describeInBrowsers, paintedWords, SAMPLE } from './session.ts';

const NOTED = 'inspectors found that cracks';
const NOTE = 'Which inspectors?';

/** The words that carry the background of what is kept. */
async function keptWords(page: Page): Promise<string[]> {
  const painted = await paintedWords(page);
  const kept = Object.entries(painted).filter(([name]) =>
    /-(yellow|green|blue|pink|purple)$/.test(name),
  );
  return kept.flatMap(([, words]) => words);
}

describeInBrowsers('Keeping', (session) => {
  let quotation = '';

  it('keeps a quotation from the popup, and paints it', async () => {
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    quotation = await keepFirstQuotation(popup);
    await session.driver.closePopup();
    const [start = ''] = quotation.split(' … ');
    await until('the background', async () => (await keptWords(page)).includes(start));
  });

  it('keeps selected words with a note from the toolbar beside them', async () => {
    const page = await openRead(session, SAMPLE);
    await noteWords(session.driver, page, NOTED, NOTE);
    expect(await keptWords(page)).toContain(NOTED);
  });

  it.each([
    ['again', SAMPLE],
    ['under an address with tracking parameters', `${SAMPLE}?utm_source=letter&fbclid=x1`],
    ['under an address with a fragment', `${SAMPLE}#comments`],
    ['on its AMP page', `${SAMPLE}/amp`],
    ['in its view for printing', `${SAMPLE}/print`],
  ])('paints both when the article is opened %s', async (_how, address) => {
    const html = articlePage('harbour-bridge').replace(/<style>[^]*?<\/style>/, '');
    session.site.put('courier.example/harbour-bridge/amp', html.replace('<html', '<html amp'));
    const unnamed = html.replace(/<link rel="canonical"[^>]*>|<meta property="og:url"[^>]*>/g, '');
    session.site.put('courier.example/harbour-bridge/print', unnamed);
    const page = await openRead(session, address);
    const words = await keptWords(page);
    expect(words).toContain(NOTED);
    expect(words).toContain(quotation.split(' … ')[0]);
  });

  it('has both, with the note, in the popup', async () => {
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    await showTab(popup, 3);
    expect(await countOf(popup, 3)).toBe(2);
    expect(await readView(popup)).toContain(NOTED);
    const notes = await popup.run((root) =>
      [...root.querySelectorAll('textarea')].map(({ value }) => value),
    );
    expect(notes).toContain(NOTE);
    await session.driver.closePopup();
  });

  it('exports them as Markdown', async () => {
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    const { name, text } = await exportFile(popup, 'markdown', session.downloads);
    await session.driver.closePopup();
    expect(name).toMatch(/^courier\.example - Harbour Bridge .* - \d{4}-\d\d-\d\d\.md$/);
    expect(text).toContain(NOTED);
    expect(text).toContain(NOTE);
    expect(text).toContain(quotation.split(' … ')[0]);
  });

  it('exports them as W3C Web Annotations', async () => {
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    const { name, text } = await exportFile(popup, 'jsonld', session.downloads);
    await session.driver.closePopup();
    expect(name).toMatch(/\.jsonld$/);
    const collection = JSON.parse(text) as { type: unknown; total: number };
    expect(collection.type).toContain('AnnotationCollection');
    expect(collection.total).toBe(2);
    for (const words of [NOTED, 'TextQuoteSelector', 'TextPositionSelector', 'onrecord:saved']) {
      expect(text).toContain(words);
    }
  });

  it('exports them as a table', async () => {
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    const { name, text } = await exportFile(popup, 'csv', session.downloads);
    await session.driver.closePopup();
    expect(name).toMatch(/\.csv$/);
    const { data } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, '').trim(), {
      header: true,
    });
    expect(data).toHaveLength(2);
    expect(Object.values(data.find((row) => Object.values(row).includes(NOTED)) ?? {})).toContain(
      NOTE,
    );
  });

  it('goes on when the browser has ended the background', async () => {
    const page = await openRead(session, SAMPLE);
    await session.driver.stopBackground();
    await noteWords(session.driver, page, 'designed for 6,000 vehicles', 'Source?');
    expect(await keptWords(page)).toEqual(
      expect.arrayContaining([NOTED, 'designed for 6,000 vehicles']),
    );
  });

  it('keeps selected words by the command of the shortcut', async () => {
    const page = await openRead(session, SAMPLE);
    await selectWords(page, 'one lane at a time');
    await session.driver.runCommand(page, 'highlight');
    await until('the background', async () =>
      (await keptWords(page)).includes('one lane at a time'),
    );
  });

  it('keeps selected words from the context menu, with and without a note', async () => {
    const page = await openRead(session, SAMPLE);
    await selectWords(page, 'Ambulances will be stationed');
    await session.driver.chooseFromMenu(page, 'highlight');
    await until('the background', async () =>
      (await keptWords(page)).includes('Ambulances will be stationed'),
    );
    await selectWords(page, 'travel free on the ferry');
    await session.driver.chooseFromMenu(page, 'note');
    const ui = await session.driver.pageUi(page);
    await until('the note', () => ui.run((root) => root.querySelector('textarea:focus') !== null));
    expect(await keptWords(page)).toContain('travel free on the ferry');
  });

  it('removes what was kept, and takes the removal back', async () => {
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    await showTab(popup, 3);
    const before = await countOf(popup, 3);
    const panel = '[role=tabpanel]:not([hidden])';
    await popup.click(`${panel} .passage:first-child .passage-foot button`);
    await until('it to go', async () => (await countOf(popup, 3)) === before - 1);
    await popup.click('.feedback button');
    await until('it to come back', async () => (await countOf(popup, 3)) === before);
    await session.driver.closePopup();
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
