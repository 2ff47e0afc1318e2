// The marks and the toolbar under other conditions: the browser's zoom, dense screens, paper, and the reader's own colours.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { keepWords, wordsAt } from '../../tools/driver/reader.ts';
import {
  describeInBrowsers,
  openRead,
  paintedWords,
  SAMPLE,
  SCREENSHOTS,
  tabIdOf,
} from './session.ts';

const KEPT = 'inspectors found that cracks';
const OTHER = 'one lane at a time';
const QUOTED = 'We can repair this bridge';
const PLAIN = 'told a public meeting';

/** What an extension's page has of the browser, under one of two names. */
interface ExtensionApi {
  tabs: { setZoom(tabId: number, factor: number): Promise<void> };
}

/** Where a page has been scrolled to on its way. */
interface Way {
  places: Set<number>;
  isDone: boolean;
}

/** Zooms a tab as the reader does in the browser's menu. */
const zoom = (view: View, tabId: number | null, factor: number): Promise<void> =>
  view.run(
    async (_root, id, wanted) => {
      const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
      await (browser ?? chrome)?.tabs.setZoom(id ?? 0, wanted);
    },
    tabId,
    factor,
  );

const FILLING =
  'The council met for two hours on Monday and heard what the winter has done to roads and walls in every part of the town.';

/** An article without a paragraph: bare parts of a page, and a link in what is said. */
const BARE = `<!doctype html>
<html lang="en">
  <link rel="icon" href="data:,">
  <title>Council hears of the winter</title>
  <style>.text { color: #456; background: #fffef5 } a { color: teal; background: #eef }</style>
  <div class="story"><h1>Council hears of the winter</h1>
    <div class="text">${FILLING} ${FILLING}</div>
    <div class="text">“The walls have held and the roads have not,” said Ida Falk, who leads the council. ${FILLING}</div>
    <div class="text">“We have <a href="/report">the whole report on the walls</a> from March,” Falk said. ${FILLING}</div>
    <div class="text">Nobody spoke against it. ${FILLING} ${FILLING}</div>
  </div>
</html>`;

/** Selects words without the pointer, whose points a zoomed page would see elsewhere. */
const select = (page: Page, words: string): Promise<void> =>
  page.evaluate((wanted) => {
    getSelection()?.removeAllRanges();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);

/** How far something of ours is from what is selected; negative where it covers it; null where it is cut off. */
async function distance(page: Page, ui: View, selector: string): Promise<number | null> {
  const box = await ui.run((root, it) => {
    const { left, top, right, bottom } = root.querySelector(it)?.getBoundingClientRect() ?? {};
    return left === undefined ? null : [left, top ?? 0, right ?? 0, bottom ?? 0];
  }, selector);
  return page.evaluate((ours) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = ours ?? [];
    if (!ours || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return null;
    const selected = getSelection()?.getRangeAt(0).getBoundingClientRect();
    if (!selected) return null;
    return Math.max(
      ...[selected.left - right, left - selected.right],
      ...[selected.top - bottom, top - selected.bottom],
    );
  }, box);
}

/** The colour of the ground at the start of words, as the screen shows it. */
async function groundAt(page: Page, canvas: View, words: string): Promise<string> {
  const { from } = await wordsAt(page, words);
  await page.mouse.move(2, 2);
  const picture = await page.screenshot({ encoding: 'base64' });
  return canvas.run(
    async (_root, data, x, y) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const { width, height } = image;
      const paper = new OffscreenCanvas(width, height).getContext('2d');
      paper?.drawImage(image, 0, 0);
      return String(paper?.getImageData(x, y, 1, 1).data);
    },
    picture,
    Math.round(from.x),
    // Above the letters, within their highlight.
    Math.round(from.y) - 8,
  );
}

describeInBrowsers('How it looks', (session) => {
  it('has toolbar and card in sight beside the selected words, at any zoom and density', async () => {
    const page = await openRead(session, SAMPLE);
    const view = await session.driver.openView('views/popup/popup.html?tab=-1');
    const tabId = await tabIdOf(view, SAMPLE);
    await select(page, OTHER);
    const ui = await session.driver.pageUi(page);
    const check = async (name: string): Promise<void> => {
      await select(page, OTHER);
      await until(`the toolbar, ${name}`, () => ui.run((root) => !!root.querySelector('.bar')));
      // Words that move take it along a frame later.
      await until(`its place, ${name}`, async () => {
        const away = await distance(page, ui, '.bar');
        return away !== null && away >= 0 && away < 20;
      });
      await page.screenshot({ path: `${SCREENSHOTS}/${name}-${session.driver.target}.png` });
      await session.driver.runCommand(page, 'note');
      await until(`the card in sight, beside the words, ${name}`, async () => {
        const away = await distance(page, ui, '.card');
        return away !== null && away >= 0;
      });
      await page.screenshot({ path: `${SCREENSHOTS}/card-${name}-${session.driver.target}.png` });
      await page.keyboard.press('Escape');
      await until('it to go', () => ui.run((root) => !root.querySelector('.card, .bar')));
    };
    for (const factor of [0.5, 2.5]) {
      await page.bringToFront();
      const before = await page.evaluate(() => innerWidth);
      await zoom(view, tabId, factor);
      await until('the zoom', () => page.evaluate((width) => innerWidth !== width, before));
      await check(`zoom-${factor}`);
    }
    await zoom(view, tabId, 1);
    await page.setViewport({ width: 800, height: 600, deviceScaleFactor: 2 });
    await check('dense');
  });

  it('prints neither toolbar nor card', async () => {
    const page = await openRead(session, SAMPLE);
    await keepWords(session.driver, page, KEPT);
    const ui = await session.driver.pageUi(page);
    const display = () =>
      ui.run((root) => getComputedStyle(root.querySelector('.layer') ?? document.body).display);
    expect(await display()).not.toBe('none');
    await session.driver.show(page, { medium: 'print' });
    await until('them to go', async () => (await display()) === 'none');
    await page.screenshot({ path: `${SCREENSHOTS}/print-${session.driver.target}.png` });
    await session.driver.show(page, {});
    await until('them to come back', async () => (await display()) !== 'none');
  });

  it('has a ground for what is kept alone, also where the reader’s own colours are forced', async () => {
    const page = await openRead(session, SAMPLE);
    const canvas = await session.driver.openView('views/popup/popup.html?tab=-1');
    for (const forcesColours of [false, true]) {
      await session.driver.show(page, { forcesColours });
      await until('the colours', () =>
        page.evaluate(
          (are) => matchMedia('(forced-colors: active)').matches === are,
          forcesColours,
        ),
      );
      await page.bringToFront();
      // The page changes its colours first, and the marks a frame later.
      await until('the grounds', async () => {
        const plain = await groundAt(page, canvas, PLAIN);
        const isQuotedPlain = (await groundAt(page, canvas, QUOTED)) === plain;
        return isQuotedPlain && (await groundAt(page, canvas, KEPT)) !== plain;
      });
    }
    await page.screenshot({ path: `${SCREENSHOTS}/forced-${session.driver.target}.png` });
    await session.driver.show(page, {});
  });

  it('has its own grounds in articles of bare parts and in links too, where colours are forced', async () => {
    session.site.put('courier.example/winter', BARE);
    const page = await openRead(session, 'http://courier.example/winter');
    const canvas = await session.driver.openView('views/popup/popup.html?tab=-1');
    for (const words of ['Nobody spoke', 'the whole report']) {
      await page.bringToFront();
      await select(page, words);
      await session.driver.runCommand(page, 'highlight');
      await until('them to be kept', async () =>
        Object.values(await paintedWords(page)).some((all) => all.includes(words)),
      );
    }
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await session.driver.show(page, { forcesColours: true });
    await page.bringToFront();
    const white = '255,255,255,255';
    const ground = (words: string, is: (colour: string) => boolean) =>
      until(`the ground of “${words}”`, async () => is(await groundAt(page, canvas, words)));
    // The page has a ground of its own, which the browser takes away.
    await ground('who leads the council', (colour) => colour === white);
    for (const quoted of ['The walls have held', 'on the walls', 'from March']) {
      await ground(quoted, (colour) => colour === white);
    }
    for (const kept of ['Nobody spoke', 'the whole report']) {
      await ground(kept, (colour) => colour !== white);
    }
    await page.screenshot({ path: `${SCREENSHOTS}/forced-bare-${session.driver.target}.png` });
    await session.driver.show(page, {});
  });

  it('glides to a quotation, and is there at once where the reader wants nothing to move', async () => {
    const page = await openRead(session, SAMPLE);
    await page.setViewport({ width: 1200, height: 300 });
    const step = async (reducesMotion: boolean): Promise<number> => {
      await session.driver.show(page, { reducesMotion });
      await until('the reader’s wish', () =>
        page.evaluate(
          (wanted) => matchMedia('(prefers-reduced-motion: reduce)').matches === wanted,
          reducesMotion,
        ),
      );
      await page.evaluate(() => {
        scrollTo({ top: 0, behavior: 'instant' });
        const way = { places: new Set<number>(), isDone: false };
        document.addEventListener('scroll', () => scrollY > 0 && way.places.add(scrollY));
        document.addEventListener('scrollend', () => (way.isDone = way.places.size > 0));
        Object.assign(globalThis, { way });
      });
      await session.driver.runCommand(page, 'next');
      return until('the end of the way', () =>
        page.evaluate(() => {
          const { way } = globalThis as unknown as { way: Way };
          return way.isDone && way.places.size;
        }),
      );
    };
    expect(await step(true)).toBe(1);
    expect(await step(false)).toBeGreaterThan(1);
    await session.driver.show(page, {});
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
