// The library in little room: in a narrow window and in large text, what is kept comes first and nothing is cut off.
import { expect, it } from 'vitest';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { complaints } from './complaints.ts';
import { count, openLibrary } from './library-steps.ts';
import { describeInBrowsers, SCREENSHOTS } from './session.ts';
import { store, storedLibrary } from './stored-library.ts';

/** Windows with the size of text in them, in pixels. */
const ROOMS = [
  { name: 'narrow', width: 400, height: 800, text: 16 },
  { name: 'large-text', width: 1200, height: 900, text: 32 },
  { name: 'narrow-large-text', width: 640, height: 900, text: 32 },
] as const;

/** What reaches out of the window to the side, or is cut off. */
const outOfSight = (view: View): Promise<string[]> =>
  view.run((root) => {
    const { documentElement: page, body } = root as Document;
    const controls = 'a, button, select, input, p, h1, h2, summary, label';
    const found = [...body.querySelectorAll<HTMLElement>(controls)].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      const isShort = one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
      const isCut =
        isShort && !one.matches('select, input') && getComputedStyle(one).overflow !== 'visible';
      return width > 1 && (left < 0 || right > page.clientWidth + 1 || isCut);
    });
    return found.map(({ outerHTML }) => outerHTML.slice(0, 120));
  });

describeInBrowsers('The library in little room', (session) => {
  it.each(ROOMS)('shows what is kept first, and narrows it on demand: $name', async (room) => {
    const { driver } = session;
    await store(await driver.openView('views/popup/popup.html?tab=-1'), storedLibrary(10, 8));
    await driver.setTextSize(room.text);
    for (const list of ['all', 'claims', 'articles', 'speakers']) {
      const view = await openLibrary(session, `#list=${list}`);
      await view.resize(room.width, room.height);
      await until('the fold', () => view.run((root) => !!root.querySelector('.narrowing')));
      const top = () =>
        view.run((root) => root.querySelector('.row')?.getBoundingClientRect().top ?? Infinity);
      await until('a row in sight', async () => (await top()) < room.height);
      expect(await outOfSight(view), list).toEqual([]);
      await view.screenshot(`${SCREENSHOTS}/library-${room.name}-${list}-${driver.target}.png`);
    }
    const view = await openLibrary(session, '#list=all');
    await view.resize(room.width, room.height);
    await until('all of it', async () => (await count(view)) === 80);
    await view.click('.narrowing > summary');
    await until('its fields', () =>
      view.run((root) => !!root.querySelector('.narrowing[open] .facet select:enabled')),
    );
    expect(await outOfSight(view)).toEqual([]);
    await view.run((root) => {
      const field = root.querySelector<HTMLSelectElement>('.facet select');
      if (field) field.value = 'gazette.example';
      field?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('fewer', async () => (await count(view)) < 80);
    const summary = await view.run(
      (root) => root.querySelector('.narrowing > summary')?.textContent,
    );
    expect(summary).toBe('Narrow down · gazette.example');
    expect(await complaints(view)).toEqual([]);
    await driver.setTextSize(16);
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
