// The popup and the card by keyboard alone, and what axe finds in them.
import { expect, it } from 'vitest';
import { until } from '../../tools/driver/in-document.ts';
import { keepFirstQuotation, openPopup, selectWords, showTab } from '../../tools/driver/reader.ts';
import { complaints } from './complaints.ts';
import { describeInBrowsers, LOGIN, openPopupInTab, paintedWords, SAMPLE } from './session.ts';

/** The markup and the styles of our closed shadow root, to be put into an open one that axe can enter. */
function contentsOf(root: ParentNode): { markup: string; css: string } {
  const { innerHTML, adoptedStyleSheets } = root as ShadowRoot;
  const rules = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
  return { markup: innerHTML, css: rules.map(({ cssText }) => cssText).join('\n') };
}

describeInBrowsers('Accessibility', (session) => {
  it('is without a complaint by axe in the popup: speakers, claims, what is kept', async () => {
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    await keepFirstQuotation(popup);
    await session.driver.closePopup();
    const view = await openPopupInTab(session.driver, SAMPLE);
    for (const tab of [1, 2, 3] as const) {
      await showTab(view, tab);
      await view.run((root) => {
        for (const details of root.querySelectorAll('details')) details.open = true;
      });
      expect(await complaints(view)).toEqual([]);
    }
  });

  it('is without a complaint by axe in the popup of a page without an article', async () => {
    const page = await session.driver.newPage(LOGIN);
    await openPopup(session.driver, page);
    await session.driver.closePopup();
    const view = await openPopupInTab(session.driver, LOGIN);
    await until('the notice', () => view.run((root) => root.querySelector('.notice') !== null));
    expect(await complaints(view)).toEqual([]);
  });

  it('is without a complaint by axe in the toolbar and the card', async () => {
    const page = await session.driver.newPage(SAMPLE);
    await openPopup(session.driver, page);
    await until('the painting', async () => Object.keys(await paintedWords(page)).length > 0);
    await session.driver.closePopup();
    await selectWords(page, 'inspectors found that cracks');
    const ui = await session.driver.pageUi(page);
    const shown = [];
    await until('the toolbar', () =>
      ui.run((root) => root.querySelector('[role=toolbar]') !== null),
    );
    shown.push(await ui.run(contentsOf));
    await ui.click('[data-act=note]');
    await until('the card', () => ui.run((root) => root.querySelector('textarea:focus') !== null));
    await ui.run((root) => {
      for (const details of root.querySelectorAll('details')) details.open = true;
    });
    shown.push(await ui.run(contentsOf));

    for (const { markup, css } of shown) {
      const copy = await session.driver.openView('views/popup/popup.html?tab=-1');
      await copy.run(
        (root, html, rules) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(rules);
          const host = (root as Document).createElement('main');
          (root as Document).body.replaceChildren(host);
          (root as Document).body.append(host);
          const shadow = host.attachShadow({ mode: 'open' });
          shadow.adoptedStyleSheets = [sheet];
          const parsed = new DOMParser().parseFromString(html, 'text/html');
          shadow.append(...parsed.body.childNodes);
        },
        markup,
        css,
      );
      // The page around the copy is not ours to judge: it has no heading of its own.
      const found = await complaints(copy);
      expect(found.filter((complaint) => !complaint.startsWith('page-has-heading-one'))).toEqual(
        [],
      );
    }
  });

  it('lets the keyboard alone choose a list and open a speaker', async () => {
    const view = await openPopupInTab(session.driver, SAMPLE);
    await until('the tabs', () => view.run((root) => root.querySelector('[role=tab]') !== null));
    await view.run((root) => root.querySelector<HTMLElement>('[role=tab]')?.focus());
    await view.press('ArrowRight');
    const chosen = () =>
      view.run((root) => root.querySelector('[role=tab][aria-selected=true]')?.textContent ?? '');
    await until('the claims', async () => (await chosen()).includes('Claims'));
    await view.press('ArrowLeft');
    await until('the speakers', async () => (await chosen()).includes('Speakers'));
    await view.run((root) => root.querySelector<HTMLElement>('.speakers summary')?.focus());
    await view.press('Enter');
    await until('the quotations', () =>
      view.run((root) => root.querySelector('.speakers details[open] .passage') !== null),
    );
  });

  it('lets the keyboard alone reach and leave the card of a note, and gives the focus back', async () => {
    const page = await session.driver.newPage(SAMPLE);
    await openPopup(session.driver, page);
    await until('the painting', async () => Object.keys(await paintedWords(page)).length > 0);
    await session.driver.closePopup();
    await selectWords(page, 'one lane at a time');
    await session.driver.runCommand(page, 'note');
    const ui = await session.driver.pageUi(page);
    await until('the note', () => ui.run((root) => root.querySelector('textarea:focus') !== null));
    // What is below the note comes to the page on demand.
    await until('the fields', () => ui.run((root) => root.querySelector('.body input') !== null));
    await page.keyboard.press('Tab');
    const focused = await ui.run((root) => (root as ShadowRoot).activeElement?.nodeName ?? null);
    expect(focused).toBe('INPUT');
    await page.keyboard.press('Escape');
    await until('the card to close', () =>
      ui.run((root) => root.querySelector('[role=dialog]') === null),
    );
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });
});
