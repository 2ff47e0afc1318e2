// A long list: only the rows in sight are made, and yet focus, Back and the screen reader find their way.
import { beforeAll, expect, it } from 'vitest';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { complaints } from './complaints.ts';
import { describeInBrowsers, type Session } from './session.ts';
import { store, storedLibrary } from './stored-library.ts';

const ARTICLES = 150;

const EACH = 10;

const ALL = ARTICLES * EACH;

/** More than any window shows with what is made beyond its edges. */
const MOST_MADE = 60;

/** Opens a list and waits until it has all that is kept. */
async function openList(session: Session, fragment: string, size: number): Promise<View> {
  const view = await session.driver.openView(`views/library/library.html${fragment}`);
  await until('all of the list', async () => (await sizeSaid(view)) === size);
  return view;
}

const sizeSaid = (view: View): Promise<number> =>
  view.run((root) => Number(root.querySelector('.row')?.getAttribute('aria-setsize') ?? 0));

/** The numbers of the rows that are made. */
const made = (view: View): Promise<number[]> =>
  view.run((root) =>
    [...root.querySelectorAll('.row')].map((row) => Number(row.getAttribute('aria-posinset'))),
  );

/** The row at a height of the window: its number and its upper edge, in whole CSS pixels. */
const rowAt = (view: View, height: number): Promise<{ number: number; top: number } | null> =>
  view.run((root, y) => {
    const row = [...root.querySelectorAll('.row')].find((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top <= y && bottom > y;
    });
    if (!row) return null;
    const top = Math.round(row.getBoundingClientRect().top);
    return { number: Number(row.getAttribute('aria-posinset')), top };
  }, height);

/** Scrolls and waits until the rows there are made and stay where they are. */
async function scrollTo(view: View, y: number | 'end'): Promise<{ number: number; top: number }> {
  let before = '';
  return until('the rows there', async () => {
    await view.run(
      (_, to) => window.scrollTo(0, to === 'end' ? document.body.scrollHeight : Number(to)),
      y,
    );
    const row = await rowAt(view, 300);
    const now = JSON.stringify(row);
    const isStill = now === before;
    before = now;
    return isStill ? row : null;
  });
}

const hash = (view: View): Promise<string> => view.run(() => location.hash);

describeInBrowsers('Long lists', (session) => {
  beforeAll(async () => {
    const view = await session.driver.openView('views/library/library.html');
    await store(view, storedLibrary(ARTICLES, EACH));
  });

  it('make only the rows about those in sight, as far as the reader scrolls', async () => {
    const view = await openList(session, '#list=all', ALL);
    expect((await made(view)).length).toBeLessThan(MOST_MADE);
    const middle = await scrollTo(view, 60_000);
    expect(middle.number).toBeGreaterThan(200);
    expect((await made(view)).length).toBeLessThan(MOST_MADE);
    await scrollTo(view, 'end');
    expect((await made(view)).at(-1)).toBe(ALL);
    expect((await made(view)).length).toBeLessThan(MOST_MADE);
  });

  it.each(['#list=articles', '#list=speakers', '#list=all', '#list=claims'])(
    'stand one under the other, and are without a complaint by axe, at "%s"',
    async (fragment) => {
      const view = await session.driver.openView(`views/library/library.html${fragment}`);
      await until('rows', async () => (await made(view)).length > 5);
      const gaps = await until('rows at their places', async () => {
        const found = await view.run((root) => {
          const boxes = [...root.querySelectorAll('.row')].map((row) =>
            row.getBoundingClientRect(),
          );
          return boxes.slice(1).map(({ top }, i) => Math.round(top - (boxes[i]?.bottom ?? 0)));
        });
        return found.every((gap) => Math.abs(gap) <= 1) ? found : null;
      });
      expect(gaps.length).toBeGreaterThan(4);
      expect(await complaints(view)).toEqual([]);
    },
  );

  it('never drop the row that has the focus, and Tab goes on from it', async () => {
    const view = await openList(session, '#list=all', ALL);
    await view.run((root) =>
      root.querySelector<HTMLElement>('[aria-posinset="3"] .passage-words')?.focus(),
    );
    await scrollTo(view, 100_000);
    const focused = () =>
      view.run(() => document.activeElement?.closest('.row')?.getAttribute('aria-posinset') ?? '');
    expect(await focused()).toBe('3');
    expect(await made(view)).toEqual(expect.arrayContaining([2, 3, 4]));
    expect((await made(view)).length).toBeLessThan(MOST_MADE);
    await until('the next row', async () => {
      await view.press('Tab');
      return (await focused()) === '4';
    });
    await until('the row in sight', () =>
      view.run(() => {
        const row = document.activeElement?.getBoundingClientRect();
        return row !== undefined && row.top >= 0 && row.bottom <= innerHeight;
      }),
    );
  });

  it.each(['#list=all', '#list=articles'])(
    'lead back from an article to the row that the reader left, at "%s"',
    async (fragment) => {
      const size = fragment === '#list=all' ? ALL : ARTICLES;
      const view = await openList(session, fragment, size);
      const before = await scrollTo(view, fragment === '#list=all' ? 90_000 : 6000);
      await view.run((root, number) => {
        const row = root.querySelector(`[aria-posinset="${number}"]`);
        row?.querySelector<HTMLElement>('a[href*="article="]')?.click();
      }, before.number);
      await until('the article', () => view.run((root) => !!root.querySelector('.one-article')));
      expect(await view.run(() => scrollY)).toBe(0);
      await view.run(() => history.back());
      await until('the place', async () => {
        const row = await rowAt(view, 300);
        return row?.number === before.number && Math.abs(row.top - before.top) <= 2;
      });
      expect(await hash(view)).toBe(fragment);
    },
  );

  it('lead back to the same row when the page is read again', async () => {
    const view = await openList(session, '#list=all', ALL);
    const before = await scrollTo(view, 90_000);
    await until('the place to be kept', () =>
      view.run(() => (history.state as { row: object | null } | null)?.row != null),
    );
    await view.run(() => location.reload());
    await until('the place', async () => {
      const row = await rowAt(view, 300);
      return row?.number === before.number && Math.abs(row.top - before.top) <= 2;
    });
  });

  it('begin at their top when something else is asked', async () => {
    const view = await openList(session, '#list=all', ALL);
    await scrollTo(view, 20_000);
    await view.run((root) => {
      const choice = root.querySelector<HTMLSelectElement>('.facet select');
      if (choice) choice.value = 'courier.example';
      choice?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('the shorter list', async () => (await sizeSaid(view)) < ALL);
    expect(await view.run(() => scrollY)).toBe(0);
  });

  it('give the keys of Find to the search of the library first', async () => {
    const view = await openList(session, '#list=all', ALL);
    const pressFind = () =>
      view.run(() =>
        window.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, cancelable: true }),
        ),
      );
    // `dispatchEvent` is false where the browser's own Find is kept away.
    expect(await pressFind()).toBe(false);
    expect(await view.run(() => document.activeElement?.getAttribute('type'))).toBe('search');
    expect(await pressFind()).toBe(true);
  });

  it('write no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
