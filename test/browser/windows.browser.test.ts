// One annotation in two windows of the browser at once: the later change of each field stands, and no words are lost.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Annotation } from '../../src/model/annotation.ts';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { countOf, openPopup, readView, showTab } from '../../tools/driver/reader.ts';
import { PANEL } from './checking-steps.ts';
import {
  askBackground,
  describeInBrowsers,
  SAMPLE,
  SCREENSHOTS,
  tabIdOf,
  type Session,
} from './session.ts';
import { storedItems } from './stored-library.ts';

const NOTE = `${PANEL} textarea`;

/** The one thing that is kept, as it is stored. */
async function stored(view: View): Promise<Annotation> {
  const items = Object.entries(await storedItems(view));
  const [, record] = items.find(([key]) => key.startsWith('annotation:')) ?? [];
  return record as object as Annotation;
}

/** The popup's app about the sample, in a window of its own, with what is kept in front and unfolded. */
async function openInWindow(session: Session): Promise<View> {
  const { driver } = session;
  const tab = await tabIdOf(await driver.openView('views/popup/popup.html?tab=-1'), SAMPLE);
  const view = await driver.openView(`views/popup/popup.html?tab=${tab}`, 'window');
  await showTab(view, 3);
  await view.run((root, panel) => {
    for (const fold of root.querySelectorAll<HTMLDetailsElement>(`${panel} details`)) {
      fold.open = true;
    }
  }, PANEL);
  return view;
}

/** Writes into a field at once, as the keyboard would: two fields are written faster than either saves. */
const write = (view: View, words: string): Promise<void> =>
  view.run(
    (root, selector, it) => {
      const field = root.querySelector<HTMLTextAreaElement>(selector);
      if (!field) throw new Error('no field');
      field.value = it;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    NOTE,
    words,
  );

const judge = (view: View, verdict: string): Promise<void> =>
  view.run(
    (root, selector, it) => {
      const field = root.querySelector<HTMLSelectElement>(selector);
      if (!field) throw new Error('no verdicts');
      field.value = it;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    `${PANEL} .check select`,
    verdict,
  );

const paint = (view: View, place: number): Promise<void> =>
  view.run(
    (root, selector) => root.querySelector<HTMLElement>(selector)?.click(),
    `${PANEL} .colours input:nth-child(${place})`,
  );

/** What a window shows of the annotation: its verdict, the place of its colour, its note. */
const shown = (view: View) =>
  view.run((root, panel) => {
    const all = [...root.querySelectorAll<HTMLInputElement>(`${panel} .colours input`)];
    return {
      verdict: root.querySelector<HTMLSelectElement>(`${panel} .check select`)?.value,
      colour: all.findIndex(({ checked }) => checked) + 1,
      note: root.querySelector<HTMLTextAreaElement>(`${panel} textarea`)?.value,
    };
  }, PANEL);

const windowIdOf = (view: View): Promise<number> =>
  view.run(async () => {
    interface Api {
      windows: { getCurrent(): Promise<{ id: number }> };
    }
    const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
    return (await (browser ?? chrome)?.windows.getCurrent())?.id ?? 0;
  });

describeInBrowsers('One claim in two windows', (session) => {
  let [one, other]: View[] = [];
  const both = (): [View, View] => {
    if (!one || !other) throw new Error('The windows are not open.');
    return [one, other];
  };

  it('is the same in both', async () => {
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    await showTab(popup, 2);
    await popup.click(`${PANEL} .passage .passage-foot > button`);
    await until('it to be kept', async () => (await countOf(popup, 3)) === 1);
    await session.driver.closePopup();
    [one, other] = [await openInWindow(session), await openInWindow(session)];
    expect(await windowIdOf(one)).not.toBe(await windowIdOf(other));
    expect(await shown(one)).toEqual(await shown(other));
  });

  it('has the colour of the one, the verdict of the other and the note of the first, given at the same time', async () => {
    const [first, second] = both();
    await Promise.all([paint(first, 2), judge(second, 'disputed'), write(first, 'Asked twice')]);
    const expected = { verdict: 'disputed', colour: 2, note: 'Asked twice' };
    for (const view of both()) {
      await until('all three', async () => {
        expect(await shown(view)).toEqual(expected);
        return true;
      });
    }
    const { verdict, colour, note } = await stored(first);
    expect({ verdict, colour, note }).toEqual({ ...expected, colour: 'green' });
  });

  it('has of two colours and two verdicts those that were given later, and the earlier verdict in its history', async () => {
    const [first, second] = both();
    await Promise.all([paint(first, 3), judge(first, 'supported')]);
    await until('the first', async () => (await stored(first)).verdict === 'supported');
    await Promise.all([paint(second, 4), judge(second, 'false')]);
    const expected = { verdict: 'false', colour: 4, note: 'Asked twice' };
    for (const view of both()) {
      await until('the later ones', async () => {
        expect(await shown(view)).toEqual(expected);
        return true;
      });
    }
    const { history } = await stored(first);
    expect(history.map(({ value }) => value)).toEqual(['unchecked', 'disputed', 'supported']);
  });

  it('has one of two colours and verdicts that were given at once, the same in both windows', async () => {
    const [first, second] = both();
    const before = (await stored(first)).history.length;
    await Promise.all([
      ...[paint(first, 1), judge(first, 'unproven')],
      ...[paint(second, 5), judge(second, 'supported')],
    ]);
    await until('both verdicts to have come', async () => {
      const { history } = await stored(first);
      return history.length === before + 2;
    });
    await until('one state', async () => {
      const { verdict, colour } = await stored(first);
      const place = ['yellow', '', '', '', 'purple'].indexOf(colour) + 1;
      for (const view of both())
        expect(await shown(view)).toMatchObject({ verdict, colour: place });
      return true;
    });
    const { verdict, history } = await stored(first);
    expect([history.at(-1)?.value, verdict].sort()).toEqual(['supported', 'unproven']);
  });

  it('has the later one of two notes, and the other as an earlier note that can be used again', async () => {
    const [first, second] = both();
    await write(first, 'From the one');
    await write(second, 'From the other');
    await until('an earlier note', async () => (await readView(second)).includes('1 earlier note'));
    await second.click(`${PANEL} .earlier-notes summary`);
    await second.screenshot(join(SCREENSHOTS, `${session.driver.target}-earlier.png`));
    const texts = () =>
      second.run((root, panel) => {
        const list = root.querySelector(panel);
        return [
          list?.querySelector('textarea')?.value ?? '',
          list?.querySelector('.earlier-notes li > p')?.textContent ?? '',
        ];
      }, PANEL);
    const [now = '', before = ''] = await texts();
    expect([now, before].sort()).toEqual(['From the one', 'From the other']);
    await second.click(`${PANEL} .earlier-notes li button`);
    await until('the notes to change places', async () => {
      const [again, earlier] = await texts();
      return again === before && earlier === now;
    });
  });

  it('has all links and tags that the two add', async () => {
    const [first, second] = both();
    const { id } = await stored(first);
    const add = (view: View, url: string) => {
      const link = { url, title: '', quotation: '', added: '2026-03-01T10:00:00.000Z' };
      const changes = { evidence: [link], tags: [new URL(url).hostname] };
      return askBackground(view, 'revise', { id, changes, was: { evidence: [], tags: [] } });
    };
    await Promise.all([add(first, 'https://a.example/'), add(second, 'https://b.example/')]);
    const { tags, evidence } = await stored(first);
    expect(tags.toSorted()).toEqual(['a.example', 'b.example']);
    expect(evidence.map(({ url }) => url).sort()).toEqual([
      'https://a.example/',
      'https://b.example/',
    ]);
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
