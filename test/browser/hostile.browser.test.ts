// Hostile and odd pages: they are read, painted, kept from and noted on as any other, and stay as they were.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../tools/driver/in-document.ts';
import { openPopup, readView } from '../../tools/driver/reader.ts';
import { HOSTILE_PAGES } from './hostile-pages.ts';
import { articlePage, describeInBrowsers, paintedWords, type Session } from './session.ts';

const WORDS = 'We can repair this bridge or we can lose it,';

/** The page's markup without our elements: read before and after, it must be the same. */
const ownMarkup = `(() => {
  const copy = document.documentElement.cloneNode(true);
  for (const child of [...copy.children])
    if (child.hasAttribute('on-record-ui') || child.hasAttribute('on-record-margin')) child.remove();
  return copy.outerHTML;
})()`;

/** Writes a note to what is selected, and closes the card: by command and click, or by a click in the toolbar and Escape. */
async function writeNote({ driver }: Session, page: Page, by: 'command' | 'click'): Promise<void> {
  if (by === 'command') await driver.runCommand(page, 'note');
  const ui = await driver.pageUi(page);
  if (by === 'click') await ui.click('.bar [data-act=note]');
  await until('the note', () =>
    ui.run((root) => (root as ShadowRoot).activeElement?.localName === 'textarea'),
  );
  const box = await ui.run((root) => {
    const { width, height } = root.querySelector('.card')?.getBoundingClientRect() ?? {};
    return [width ?? 0, height ?? 0];
  });
  expect(Math.min(...box)).toBeGreaterThan(100);
  await ui.type('Who?');
  await until('the note to be saved', () =>
    ui.run((root) => root.querySelector('[role=dialog] [role=status]')?.textContent === 'Saved'),
  );
  // A card that has grown is put to its place a frame later: a click may have missed it.
  await until('the card to close', async () => {
    const isOpen = await ui.run((root) => root.querySelector('[role=dialog]') !== null);
    if (isOpen) await (by === 'click' ? page.keyboard.press('Escape') : ui.click('.card .close'));
    return !isOpen;
  });
}

describeInBrowsers('Hostile pages', (session) => {
  it.each(HOSTILE_PAGES.map((page, i) => [page.name, i, page] as const))(
    '%s',
    async (_name, number, { change, isDeaf }) => {
      const path = `courier.example/hostile-${number}`;
      session.site.put(path, change(articlePage('harbour-bridge')));
      const page = await session.driver.newPage(`http://${path}`);
      const before = await page.evaluate(ownMarkup);
      await openPopup(session.driver, page);
      await until('the painting', async () =>
        Object.values(await paintedWords(page))
          .flat()
          .includes(WORDS),
      );
      await session.driver.closePopup();

      await page.evaluate(`(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const at = walker.currentNode.data.indexOf(${JSON.stringify(WORDS)});
          if (at >= 0) getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + ${WORDS.length});
        }
      })()`);
      await writeNote(session, page, isDeaf ? 'click' : 'command');
      await until('the background', async () =>
        (await paintedWords(page))['on-record-yellow']?.includes(WORDS),
      );
      expect(await page.evaluate(ownMarkup)).toBe(before);
      if (isDeaf) {
        const popup = await openPopup(session.driver, page);
        await until('the hint', async () => (await readView(popup)).includes('keeps what you do'));
        await session.driver.closePopup();
      }
      await page.close();
    },
  );

  it.each([
    ['tells of large frames beside the article', articlePage('harbour-bridge'), '.masthead'],
    ['tells of large frames where there is no article', articlePage('no-article'), '.notice'],
  ])('%s', async (name, html, part) => {
    const path = `courier.example/${name.length}`;
    const frame = '<iframe style="inline-size: 90vw; block-size: 90vh"></iframe></body>';
    session.site.put(path, html.replace('</body>', frame));
    const page = await session.driver.newPage(`http://${path}`);
    const popup = await openPopup(session.driver, page);
    await until('the hint', async () => (await readView(popup)).includes('is in frames'));
    expect(await popup.run((root, it) => root.querySelector(it) !== null, part)).toBe(true);
    await session.driver.closePopup();
  });

  it('says that there is no article where it stands in a shadow tree', async () => {
    const [head = '', body = ''] = articlePage('harbour-bridge').split(/(?<=<body[^>]*>)/);
    const hidden = body.replace('</body>', '</template></x-page></body>');
    session.site.put(
      'courier.example/shadow',
      `${head}<x-page><template shadowrootmode="open">${hidden}`,
    );
    const page = await session.driver.newPage('http://courier.example/shadow');
    const popup = await openPopup(session.driver, page);
    expect(await readView(popup)).toContain('There is no article on this page.');
    await session.driver.closePopup();
  });
});
