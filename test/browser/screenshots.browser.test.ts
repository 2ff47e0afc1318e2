// The pictures of the README: what a reader sees, in both browsers, light and dark. They lie in artifacts/screenshots;
// `npm run screenshots` copies the README's ones to docs/.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../tools/driver/in-document.ts';
import { keepFirstQuotation, noteWords, openPopup, showTab } from '../../tools/driver/reader.ts';
import { TARGETS } from '../../tools/manifest.ts';
import { count } from './library-steps.ts';
import { paintedWords, SAMPLE, SCREENSHOTS, Session } from './session.ts';
import { store, storedLibrary } from './stored-library.ts';

const CASES = TARGETS.flatMap((target) =>
  (['light', 'dark'] as const).map((scheme) => ({ target, scheme })),
);

describe.each(CASES)('Screenshots ($target, $scheme)', ({ target, scheme }) => {
  const session = new Session();
  const path = (name: string): string => join(SCREENSHOTS, `${name}-${target}-${scheme}.png`);
  beforeAll(() => session.open(target, { colourScheme: scheme }));
  afterAll(() => session.close());

  it('show the article, the card and the popup with something kept', async () => {
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    await popup.screenshot(path('popup-speakers'));
    await keepFirstQuotation(popup);
    await session.driver.closePopup();
    await until('the painting', async () => Object.keys(await paintedWords(page)).length > 0);
    await noteWords(session.driver, page, 'inspectors found that cracks', 'Which inspectors?');
    await page.screenshot({ path: path('page') as `${string}.png` });
    for (const [tab, name] of [
      [2, 'popup-claims'],
      [3, 'popup-kept'],
    ] as const) {
      const again = await openPopup(session.driver, page);
      await showTab(again, tab);
      await again.screenshot(path(name));
      await session.driver.closePopup();
    }
    expect(statSync(path('page')).size).toBeGreaterThan(10_000);
  });

  it('show the library', async () => {
    const view = await session.driver.openView('views/library/library.html#list=all');
    await store(view, storedLibrary(40, 8));
    const full = await session.driver.openView(
      'views/library/library.html#list=all&words=ferry&order=fit',
    );
    await until('what is found', async () => (await count(full)) > 20);
    await until('the facets', () =>
      full.run((root) => root.querySelector('.facet select:enabled') !== null),
    );
    await full.screenshot(path('library'));
    expect(statSync(path('library')).size).toBeGreaterThan(10_000);
  });
});
