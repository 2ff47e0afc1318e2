// What the reader says of what is kept: tags, colour, verdict and evidence, on the card and in the popup.
import { expect, it } from 'vitest';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { openCard, openPopup, readView, showTab } from '../../tools/driver/reader.ts';
import {
  openRead,
  describeInBrowsers,
  openPopupInTab,
  paintedWords,
  SAMPLE,
  SCREENSHOTS,
} from './session.ts';

/** In the article's own voice, so that its card is a claim's alone. */
const CLAIM = 'The bridge opened in 1931';

const says = (ui: View, words: string) =>
  until(`“${words}”`, () =>
    ui.run((root, it) => root.querySelector('.card [role=status]')?.textContent === it, words),
  );

const chipsOf = (ui: View) =>
  ui.run((root) =>
    [...root.querySelectorAll('.chips li')].map((chip) => chip.firstChild?.textContent ?? ''),
  );

describeInBrowsers('Annotating', (session) => {
  it('gives a claim tags, a colour, a verdict and evidence on its card', async () => {
    const page = await openRead(session, SAMPLE);
    const ui = await openCard(session.driver, page, CLAIM);
    await ui.click('[data-act=keep]');
    await says(ui, 'Kept');
    await ui.click('[data-act=tag]');
    // The first tag is saved in the middle of the second, which must not be cut in two by it.
    await ui.type('traffic,brid');
    await until('the first tag', async () => (await chipsOf(ui)).length === 1);
    await ui.type('ges');
    await ui.press('Enter');
    await until('both tags', async () => (await chipsOf(ui)).join() === 'traffic,bridges');
    await ui.click('[data-act="colour green"]');
    await until('the green', async () => (await paintedWords(page))['on-record-green']);
    await ui.run((root) => root.querySelector<HTMLElement>('select')?.focus());
    await ui.press('d');
    await until('the verdict', () =>
      ui.run((root) => root.querySelector('select')?.value === 'disputed'),
    );
    await ui.press('Tab');
    await ui.press('Enter');
    await ui.click('[data-act=url]');
    await ui.type('https://records.example/traffic');
    await ui.press('Tab');
    await ui.type('Traffic count');
    await ui.press('Enter');
    await until('the link', () =>
      ui.run((root) => root.querySelector('.evidence a')?.textContent === 'Traffic count'),
    );
    await ui.screenshot(`${SCREENSHOTS}/card-claim-${session.driver.target}.png`);
  });

  it('shows all of it in the popup, also after a reload', async () => {
    const page = await openRead(session, SAMPLE);
    await page.reload();
    const popup = await openPopup(session.driver, page);
    await showTab(popup, 3);
    const text = await readView(popup);
    expect(text).toContain('#traffic #bridges');
    expect(text).toContain('Disputed');
    const links = await popup.run((root) =>
      [...root.querySelectorAll<HTMLAnchorElement>('.panel:not([hidden]) .evidence a')].map(
        ({ href }) => href,
      ),
    );
    expect(links).toEqual(['https://records.example/traffic']);
    await session.driver.closePopup();
  });

  it('completes a tag from the library, and takes one away, in the popup', async () => {
    const view = await openPopupInTab(session.driver, SAMPLE);
    await showTab(view, 3);
    await view.click('.panel:not([hidden]) .body summary');
    await view.click('.panel:not([hidden]) .tags input');
    const known = await until('the known tags', () =>
      view.run((root) => {
        const tags = [...root.querySelectorAll('option')].map(({ value }) => value);
        return tags.includes('bridges') && tags;
      }),
    );
    expect(known).toContain('traffic');
    await view.screenshot(`${SCREENSHOTS}/popup-body-${session.driver.target}.png`);
    await view.click('.panel:not([hidden]) .chips button');
    await until('one tag', () =>
      view.run((root) => root.querySelectorAll('.panel:not([hidden]) .chips li').length === 1),
    );
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
