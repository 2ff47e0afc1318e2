// The library: all that was kept, found again, changed together, taken along, and seen in its place.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { until } from '../../tools/driver/in-document.ts';
import {
  exportFile,
  keepFirstQuotation,
  openPopup,
  readView,
  showSiteChoices,
} from '../../tools/driver/reader.ts';
import { complaints } from './complaints.ts';
import {
  chooseFile,
  CORRECTED,
  count,
  givenBack,
  idsIn,
  judgements,
  openLibrary,
  openTemplate,
  preview,
  REMOVE,
  rows,
} from './library-steps.ts';
import {
  articlePage,
  askBackground,
  describeInBrowsers,
  openPopupInTab,
  SAMPLE,
  SCREENSHOTS,
  tabAddresses,
} from './session.ts';
import { store, storedLibrary } from './stored-library.ts';

const SITE = '*://courier.example/*';

describeInBrowsers('Library', (session) => {
  let quotation = '';

  it('says what to do first while nothing is kept, without a complaint by axe', async () => {
    const view = await openLibrary(session, '');
    expect(await readView(view)).toContain('Your library is empty');
    expect(await complaints(view)).toEqual([]);
  });

  it('has a sample article to try, which is read by itself and can be kept of', async () => {
    const view = await openLibrary(session, '');
    await view.click('.first-steps button');
    const address = `${session.driver.origin}sample/article.html`;
    const sample = await session.driver.openView('sample/article.html');
    expect(await until('the tab', async () => (await tabAddresses(view)).includes(address))).toBe(
      true,
    );
    await until('its quotations', () =>
      sample.run(() => [...CSS.highlights.keys()].some((name) => name.includes('solid'))),
    );
    expect(await complaints(sample)).toEqual([]);
  });

  it('shows what is kept meanwhile without being asked again', async () => {
    const view = await openLibrary(session, '#list=all');
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    quotation = await keepFirstQuotation(popup);
    await session.driver.closePopup();
    await until('the quotation', async () => (await rows(view)).includes(quotation));
  });

  it.each([
    ['', ''],
    [', at its settings,', '#settings'],
  ])('opens%s from the popup', async (_where, fragment) => {
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    await popup.click(`.masthead .aside button:nth-child(${fragment ? 2 : 1})`);
    const address = `${session.driver.origin}views/library/library.html${fragment}`;
    const other = await session.driver.openView('views/popup/popup.html?tab=-1');
    await until('the library', async () => (await tabAddresses(other)).includes(address));
  });

  it('finds a word with a slip in it among hundreds, with the words in the address', async () => {
    const view = await openLibrary(session, '');
    await store(view, storedLibrary(40, 8));
    const full = await openLibrary(session, '#list=all');
    await until('all of it', async () => (await count(full)) === 321);
    await full.click('[type=search]');
    await full.type('hospitla');
    await until('nothing but hits', () =>
      full.run((root) => {
        const found = [...root.querySelectorAll('.row')];
        return found.length > 0 && found.every((row) => row.textContent?.includes('hospital'));
      }),
    );
    expect(await count(full)).toBeLessThan(321);
    expect(await full.run(() => location.hash)).toContain('words=hospitla');
  });

  it.each([
    '',
    '#list=speakers',
    '#list=claims',
    '#list=tags',
    '#list=all',
    '#person=Marta+Ellison',
  ])('is without a complaint by axe at "%s"', async (fragment) => {
    expect(await complaints(await openLibrary(session, fragment))).toEqual([]);
  });

  it('removes many at once, also from storage, and takes it back', async () => {
    const view = await openLibrary(session, '#list=all&site=gazette.example');
    await until('all of it', async () => (await count(view)) === 80);
    await view.click('.selection-bar > button');
    await view.click('.selection-bar > button:nth-of-type(2)');
    await until('them to go', async () => (await readView(view)).includes('80 removed.'));
    expect(await rows(await openLibrary(session, '#list=all&site=gazette.example'))).toEqual([]);
    await view.click('.feedback button');
    await until('them to come back', async () => (await count(view)) === 80);
  });

  it('tags what is selected', async () => {
    const view = await openLibrary(session, '#list=all&site=towpath.example');
    await until('all of it', async () => (await count(view)) === 80);
    await view.click('.selection-bar > button');
    await view.click('.bulk-form input');
    await view.type('tow path');
    await view.click('.bulk-form button');
    await until('the tags', async () => (await readView(view)).includes('80 tagged.'));
    const tags = await openLibrary(session, '#list=tags');
    await until('the tag', async () => (await rows(tags)).includes('tow path'));
  });

  it('judges the claims among what is selected, and gives each its verdict back', async () => {
    const view = await openLibrary(session, '#list=all&site=observer.example');
    await until('all of it', async () => (await count(view)) === 80);
    const before = await judgements(view);
    await view.click('.selection-bar > button');
    await view.run((root) => {
      const choice = root.querySelector<HTMLSelectElement>('.judge select');
      if (choice) choice.value = 'false';
      choice?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await view.click('.judge button');
    await until('the verdicts', async () => (await readView(view)).includes('claims judged.'));
    const judged = (await judgements(view)).map(({ kind, verdict }) => ({ kind, verdict }));
    expect(judged.filter(({ kind }) => kind === 'claim').length).toBeGreaterThan(10);
    expect(
      judged.every(({ kind, verdict }) => verdict === (kind === 'claim' ? 'false' : null)),
    ).toBe(true);
    await view.click('.feedback button');
    await until('the verdicts before', async () => (await readView(view)).includes('given back'));
    expect(await judgements(view)).toEqual(before);
  });

  it('exports everything', async () => {
    const view = await openLibrary(session, '#list=all');
    await until('all of it', async () => (await count(view)) === 321);
    const { name, path, text } = await exportFile(view, 'jsonld', session.downloads);
    expect(name).toMatch(/^On Record - 41 articles - .*\.jsonld$/);
    expect((JSON.parse(text) as { total: number }).total).toBe(321);
    // The next export has the same name.
    rmSync(path);
  });

  it('exports everything as Markdown, a file an article', async () => {
    const view = await openLibrary(session, '#list=all');
    await until('all of it', async () => (await count(view)) === 321);
    const { name, path } = await exportFile(view, 'markdownFiles', session.downloads);
    expect(name).toMatch(/^On Record - 41 articles - .*\.zip$/);
    const { files } = await JSZip.loadAsync(readFileSync(path), { checkCRC32: true });
    expect(Object.keys(files)).toHaveLength(41);
    const harbour = Object.values(files).find((file) => file.name.includes('Harbour Bridge'));
    expect(await harbour?.async('string')).toContain('# Harbour Bridge to close');
  });

  it('exports a report that any browser shows, prints black on white, and that asks for nothing', async () => {
    const view = await openLibrary(session, '#list=all');
    await until('all of it', async () => (await count(view)) === 321);
    const { path, text } = await exportFile(view, 'html', session.downloads);
    rmSync(path);
    session.site.put('report.example/all', text);
    const before = session.site.requests.length;
    const page = await session.driver.newPage('http://report.example/all');
    // A page on paper is about as wide.
    await page.setViewport({ width: 700, height: 1000 });
    await session.driver.show(page, { medium: 'print' });
    const seen = await until('it as on paper', () =>
      page.evaluate(() => {
        if (!matchMedia('print').matches) return null;
        const { color, backgroundColor } = getComputedStyle(document.body);
        const { scrollWidth, clientWidth } = document.documentElement;
        return {
          articles: document.querySelectorAll('article').length,
          quotations: document.querySelectorAll('blockquote').length,
          scripts: document.scripts.length,
          isCut: scrollWidth > clientWidth,
          // A word of a table's head that does not fit is broken over lines.
          areHeadsWhole: [...document.querySelectorAll('th')].every(
            (head) => head.getClientRects()[0]!.height < 60,
          ),
          ...{ color, backgroundColor },
        };
      }),
    );
    expect(seen).toMatchObject({ articles: 41, scripts: 0, isCut: false, areHeadsWhole: true });
    expect(seen.quotations).toBeGreaterThan(200);
    expect([seen.color, seen.backgroundColor]).toEqual(['rgb(28, 27, 26)', 'rgb(255, 255, 255)']);
    await page.screenshot({ path: join(SCREENSHOTS, `report-print-${session.driver.target}.png`) });
    await session.driver.show(page, {});
    // The browsers ask their makers for this and that by themselves.
    const asked = session.site.requests
      .slice(before)
      .filter((one) => !/favicon|google(apis)?\.com|mozilla\.(com|org|net)/.test(one));
    expect(asked).toEqual(['GET http://report.example/all']);
    await page.close();
  });

  it('exports by the template that the reader wrote, until they go back to ours', async () => {
    const settings = await openTemplate(session);
    await settings.click('.template textarea');
    await settings.run((root) => root.querySelector<HTMLTextAreaElement>('textarea')?.select());
    await settings.type('Mine: {{ title }}');
    await until('the preview', async () => (await preview(settings)).startsWith('Mine: '));
    await settings.click('.template-foot button');
    await until('it to be saved', async () =>
      (await readView(settings)).includes('Template saved.'),
    );
    expect(await complaints(settings)).toEqual([]);

    const view = await openLibrary(session, '#article=courier.example%2Fharbour-bridge');
    const { text } = await exportFile(view, 'markdown', session.downloads);
    expect(text).toMatch(/^Mine: Harbour Bridge to close/);

    const again = await openTemplate(session);
    await until('the template', async () => (await preview(again)).startsWith('Mine: '));
    await again.click('.template-foot button:last-child');
    await until('ours', async () => (await preview(again)).startsWith('---'));
  });

  it('shows an article as it was kept, with what is kept of it in place', async () => {
    const view = await openLibrary(session, '#article=courier.example%2Fharbour-bridge');
    const [start = ''] = quotation.split(' … ');
    const marked = await until('the marks', () =>
      view.run((root) => root.querySelector('.kept-text mark')?.textContent),
    );
    expect(start).toContain(marked);
    expect(await readView(view)).toContain('Who gets how much say');
    expect(await complaints(view)).toEqual([]);
  });

  it('opens the article at the words, on a site that it may not read too', async () => {
    const address = 'http://courier.example/story-0';
    session.site.put('courier.example/story-0', articlePage('harbour-bridge'));
    const view = await openLibrary(session, '#article=courier.example%2Fstory-0');
    await view.click('.passage-words');
    await until('the page', () => session.driver.evaluateAt(address, 'document.title'));
  });

  it('points the words out by itself on a site that it may read', async () => {
    const page = await session.driver.newPage(SAMPLE);
    await openPopup(session.driver, page);
    await session.driver.closePopup();
    await session.driver.approveSite(SITE);
    const popup = await openPopupInTab(session.driver, SAMPLE);
    await showSiteChoices(popup);
    await popup.click('.site-access > button');
    await until('the permission', async () => (await readView(popup)).includes('Forget this site'));
    for (let open = await session.driver.findPage(SAMPLE); open;) {
      await open.close();
      open = await session.driver.findPage(SAMPLE);
    }
    const view = await openLibrary(session, '#article=courier.example%2Fharbour-bridge');
    await view.click('.passage-words');
    const opened = await until('the page', () => session.driver.findPage(SAMPLE));
    await until('the words to be pointed out', () =>
      opened.evaluate(() => (CSS.highlights.get('on-record-flash')?.size ?? 0) > 0),
    );
  });

  it('gives the same library back when it is exported, deleted and imported', async () => {
    const view = await openLibrary(session, '#list=all&order=oldest');
    await until('all of it', async () => (await count(view)) === 321);
    await store(view, CORRECTED);
    const colourNames = { yellow: 'For the lead' };
    await askBackground(view, 'changeSettings', { changes: { colourNames } });
    const before = await givenBack(view);

    const settings = await session.driver.openView('views/library/library.html#settings');
    await until('all of the page', async () =>
      (await readView(settings)).includes('on this computer, for 41 articles.'),
    );
    const { text: everything } = await exportFile(settings, 'jsonld', session.downloads);
    await settings.click('.remove-all input');
    await settings.type('delete');
    await settings.click('.remove-all button');
    await until('all to be gone', async () => (await count(view)) !== 321);

    await chooseFile(settings, everything);
    await until('the report', async () => (await readView(settings)).includes('321 added.'));
    await until('all of it', async () => (await count(view)) === 321);
    expect(await givenBack(view)).toEqual(before);

    await chooseFile(settings, everything);
    await until('the report', async () =>
      (await readView(settings)).includes('321 were there already.'),
    );
    expect(await givenBack(view)).toEqual(before);

    // One undo takes all of an import back, also where some of it had been there.
    await askBackground(view, 'changeMany', { ids: idsIn(before).slice(0, 200), change: REMOVE });
    await until('fewer', async () => (await count(view)) === 121);
    await chooseFile(settings, everything);
    await until('the report', async () => (await readView(settings)).includes('200 added.'));
    await settings.click('.feedback button');
    await until('the undoing', async () => (await readView(settings)).includes('200 removed.'));
    await until('those that were there', async () => (await count(view)) === 121);
    await chooseFile(settings, everything);
    await until('all of it', async () => (await count(view)) === 321);
    expect(await complaints(settings)).toEqual([]);
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
