// The popup and the card by keyboard alone, and what axe finds in them.
import { expect, it } from 'vitest';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import {
  keepFirstQuotation,
  openCard,
  openPopup,
  selectWords,
  showTab,
} from '../../tools/driver/reader.ts';
import { complaints } from './complaints.ts';
import {
  describeInBrowsers,
  LOGIN,
  openPopupInTab,
  openRead,
  paintedWords,
  SAMPLE,
} from './session.ts';

/** What our element on a page shows. */
interface PageState {
  [part: string]: string;
  markup: string;
  css: string;
}

/** The markup and the styles of our closed shadow root, to be put into an open one that axe can enter. */
function contentsOf(root: ParentNode): PageState {
  const { innerHTML, adoptedStyleSheets } = root as ShadowRoot;
  const rules = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
  return { markup: innerHTML, css: rules.map(({ cssText }) => cssText).join('\n') };
}

/** Puts what our element shows on a page into a document of our own, on a light or a dark ground. */
async function putCopy(copy: View, { markup, css }: PageState, ground: 'light' | 'dark') {
  await copy.run(
    (root, html, rules, isDark) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      const { body } = root as Document;
      const host = (root as Document).createElement('main');
      body.replaceChildren(host);
      body.style.background = isDark ? '#1a1a1a' : '#fff';
      const shadow = host.attachShadow({ mode: 'open' });
      shadow.adoptedStyleSheets = [sheet];
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      shadow.append(...parsed.body.childNodes);
      shadow.querySelector('.layer')?.classList.toggle('dark', isDark);
    },
    markup,
    css,
    ground === 'dark',
  );
}

/** What of the copy is cut off or reaches out of the window when the reader's text is twice as large. */
function findCutOff(root: ParentNode): string[] {
  const shadow = root.querySelector('main')?.shadowRoot;
  const layer = shadow?.querySelector<HTMLElement>('.layer');
  if (!shadow || !layer) return ['nothing is shown'];
  layer.style.fontSize = `${parseFloat(getComputedStyle(layer).fontSize) * 2}px`;
  return [...shadow.querySelectorAll<HTMLElement>('.card, .bar, .card button, .bar button')]
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const isCut = element.scrollWidth > element.clientWidth + 1;
      return width > 0 && (isCut || (element.matches('.card, .bar') && right - left > innerWidth));
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
}

/** What reaches out of the popup or is cut off in it when the reader's text is twice as large; back to its size then. */
function findOverflow(root: ParentNode): string[] {
  const { documentElement, body } = root as Document;
  documentElement.style.fontSize = '200%';
  const { right } = body.getBoundingClientRect();
  const found = [...body.querySelectorAll<HTMLElement>('button, select, input, p, h1, h2, summary')]
    .filter((element) => {
      const box = element.getBoundingClientRect();
      const isCut =
        element.scrollWidth > element.clientWidth + 1 && !element.matches('input, select');
      return box.width > 1 && (box.right > right + 1 || (element.clientWidth > 0 && isCut));
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
  documentElement.style.fontSize = '';
  return found;
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
      expect(await view.run(findOverflow), `list ${tab}, in text twice as large`).toEqual([]);
    }
    await showTab(view, 1);
    await view.click('.filter input');
    expect(await complaints(view), 'a list that is narrowed down').toEqual([]);
  });

  it('is without a complaint by axe in the popup of a page without an article', async () => {
    const page = await session.driver.newPage(LOGIN);
    await openPopup(session.driver, page);
    await session.driver.closePopup();
    const view = await openPopupInTab(session.driver, LOGIN);
    await until('the notice', () => view.run((root) => root.querySelector('.notice') !== null));
    expect(await complaints(view)).toEqual([]);
  });

  it('is without a complaint by axe in all that it shows on a page, also in large text', async () => {
    const page = await openRead(session, SAMPLE);
    await selectWords(page, 'inspectors found that cracks');
    const ui = await session.driver.pageUi(page);
    const isThere = (selector: string): Promise<unknown> =>
      until(selector, () => ui.run((root, it) => root.querySelector(it) !== null, selector));
    const states: Record<string, PageState> = {};
    const note = async (name: string): Promise<void> => {
      await ui.run((root) => {
        for (const details of root.querySelectorAll('details')) details.open = true;
      });
      states[name] = await ui.run(contentsOf);
    };
    await isThere('[role=toolbar]');
    await note('the toolbar');
    await ui.click('[data-act=note]');
    await isThere('textarea:focus');
    await note('the card of a highlight, with its note');
    await ui.press('Escape');

    const [claim = ''] = (await paintedWords(page))['on-record-claim'] ?? [];
    await openCard(session.driver, page, claim);
    await note('the card of what was found');
    await ui.run((root) => root.querySelector<HTMLElement>('.others [data-act^=claim]')?.click());
    await ui.click('[data-act=keep]');
    await isThere('[data-act=verdict]');
    await note('the card of a claim that is kept');
    await ui.click('[data-act=keep]');
    await isThere('.card [data-act=remedy]');
    await note('the card after a removal');
    await ui.click('[data-act=extent]');
    await isThere('.handle');
    await note('the ends of words');
    await ui.press('Escape');
    await isThere('.card');
    await ui.press('Escape');
    await session.driver.runCommand(page, 'next');
    await isThere('.walker');
    await note('the frame around a quotation');

    const copy = await session.driver.openView('views/popup/popup.html?tab=-1');
    for (const [name, state] of Object.entries(states)) {
      for (const ground of ['light', 'dark'] as const) {
        await putCopy(copy, state, ground);
        // The page around the copy is not ours to judge: it has no heading of its own.
        const found = (await complaints(copy, ground === 'dark' ? 'color-contrast' : null)).filter(
          (one) => !one.startsWith('page-has-heading'),
        );
        expect(found, `${name}, ${ground}`).toEqual([]);
      }
      expect(await copy.run(findCutOff), `${name}, in text twice as large`).toEqual([]);
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
