// Hostile and odd pages: they are read, painted, kept from and noted on as any other, and stay as they were.
import { expect, it } from 'vitest';
import { until } from '../../tools/driver/in-document.ts';
import { openPopup } from '../../tools/driver/reader.ts';
import { HOSTILE_PAGES } from './hostile-pages.ts';
import { articlePage, describeInBrowsers, paintedWords } from './session.ts';

const WORDS = 'We can repair this bridge or we can lose it,';

/** The page's markup without our one element: read before and after, it must be the same. */
const ownMarkup = `(() => {
  const copy = document.documentElement.cloneNode(true);
  for (const child of [...copy.children]) if (child.localName === 'on-record-ui') child.remove();
  return copy.outerHTML;
})()`;

describeInBrowsers('Hostile pages', (session) => {
  it.each(HOSTILE_PAGES.map((page, i) => [page.name, i, page] as const))(
    '%s',
    async (_name, number, { change }) => {
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
      await session.driver.runCommand(page, 'note');
      const ui = await session.driver.pageUi(page);
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
        ui.run(
          (root) => root.querySelector('[role=dialog] [role=status]')?.textContent === 'Saved',
        ),
      );
      expect((await paintedWords(page))['on-record-yellow']).toContain(WORDS);
      expect(await page.evaluate(ownMarkup)).toBe(before);
      await page.close();
    },
  );
});
