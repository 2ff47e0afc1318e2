// What must not be lost: what cannot be read, what cannot be saved, and what two windows write at once.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import {
  exportFile,
  keepFirstQuotation,
  openPopup,
  readView,
  showTab,
} from '../../tools/driver/reader.ts';
import { complaints } from './complaints.ts';
import {
  askBackground,
  describeInBrowsers,
  openPopupInTab,
  SAMPLE,
  SCREENSHOTS,
  type Session,
} from './session.ts';
import { chooseFile, givenBack, HOSTILE_IMPORT, MARKUP, rows } from './library-steps.ts';
import { clearStored, firstSchema, store, storedItems, storedLibrary } from './stored-library.ts';

/** The file that a click has the browser save. */
async function savedBy(session: Session, click: () => Promise<void>): Promise<string> {
  const before = new Set(readdirSync(session.downloads));
  await click();
  return until('the file', async () => {
    const names = readdirSync(session.downloads).filter((name) => !before.has(name));
    const name = names.find((one) => !/\.(part|crdownload|tmp)$/.test(one));
    return name ? readFileSync(join(session.downloads, name), 'utf8') || null : null;
  });
}

const SHOWN = '[role=tabpanel]:not([hidden])';

const note = `${SHOWN} textarea`;

const says = (view: View, words: string) =>
  until(`"${words}"`, async () => (await readView(view)).includes(words));

/** The sample's popup in a tab, with what is kept in front. */
async function openKept(session: Session): Promise<View> {
  const view = await openPopupInTab(session.driver, SAMPLE);
  await showTab(view, 3);
  return view;
}

describeInBrowsers('Nothing is lost', (session) => {
  it('of records that cannot be read: they are told, stay as they are, and can be taken out', async () => {
    const items = storedLibrary(3, 4);
    const [damaged = '', newer = ''] = Object.keys(items).filter((key) => key.startsWith('annot'));
    const ofTomorrow = { ...(items[newer] as object), schema: 99, mood: 'calm' };
    const view = await session.driver.openView('views/popup/popup.html?tab=-1');
    await store(view, { ...items, [damaged]: { half: 'a record' }, [newer]: ofTomorrow });

    const library = await session.driver.openView('views/library/library.html#list=all');
    await says(library, '1 record kept here is damaged');
    await says(library, '1 record kept here is from a newer version');
    expect(await complaints(library)).toEqual([]);
    await library.screenshot(join(SCREENSHOTS, `${session.driver.target}-unreadable.png`));

    await library.click('.selection-bar > button');
    await library.click('.bulk-form input');
    await library.type('after');
    await library.click('.bulk-form button');
    await says(library, '10 tagged.');
    const id = newer.slice('annotation:'.length);
    expect(await askBackground(view, 'revise', { id, changes: { note: 'after' } })).toBeNull();
    expect(await askBackground(view, 'remove', { id })).toBeNull();
    const after = await storedItems(view);
    expect(after[newer]).toEqual(ofTomorrow);
    expect(after[damaged]).toEqual({ half: 'a record' });

    const file = await savedBy(session, () => library.click('.unreadable button'));
    expect(JSON.parse(file)).toEqual(
      expect.arrayContaining([
        { key: damaged, value: { half: 'a record' } },
        { key: newer, value: ofTomorrow },
      ]),
    );
    await clearStored(view);
  });

  it('of records of the first schema: the update copies them first, and they can be taken out and put back', async () => {
    const { driver } = session;
    const quiet = await driver.openView('views/popup/popup.html?tab=-1');
    const link = { url: 'https://a.example/', title: 'A', note: 'the words of the link' };
    const older = firstSchema(storedLibrary(3, 4), [link]);
    const keys = Object.keys(older).filter((key) => key.startsWith('annotation:'));
    await clearStored(quiet);
    // Started anew, as an update does.
    await driver.stopBackground();
    await store(quiet, older);
    const id = keys[0]?.slice('annotation:'.length) ?? '';
    await askBackground(quiet, 'revise', { id, changes: { note: 'After the update' } });
    expect((await storedItems(quiet))[keys[0] ?? '']).toMatchObject({
      ...{ schema: 2, note: 'After the update', history: [] },
      evidence: [{ url: link.url, title: link.title, quotation: link.note }],
    });

    const settings = await driver.openView('views/library/library.html#settings');
    await says(settings, 'before the update');
    const file = await savedBy(session, () => settings.click('.backup button'));
    const copies = keys.map((key) => ({ key, value: older[key] }));
    expect(JSON.parse(file)).toEqual(expect.arrayContaining(copies));
    await settings.click('.backup [aria-expanded]');
    await settings.click('.backup .alarm');
    await until('the records as they were', async () => {
      const items = await storedItems(quiet);
      return keys.every((key) => JSON.stringify(items[key]) === JSON.stringify(older[key]));
    });
    await clearStored(quiet);
  });

  it('to files that are broken or hostile: they are refused clearly, and what is taken of them is text', async () => {
    const quiet = await session.driver.openView('views/popup/popup.html?tab=-1');
    await store(quiet, storedLibrary(3, 4));
    const settings = await session.driver.openView('views/library/library.html#settings');
    await says(settings, 'for 3 articles.');
    const before = await givenBack(quiet);
    const { path, text: everything } = await exportFile(settings, 'jsonld', session.downloads);
    rmSync(path);
    const files = [
      ' '.repeat(50_000_000),
      '{"annotations":['.repeat(100_000) + ']}'.repeat(100_000),
      everything.slice(0, -100),
      '<!doctype html><script>document.title = "run"</script>',
    ];
    for (const text of files) {
      await chooseFile(settings, text);
      await says(settings, 'This file is broken off, or is none');
      await chooseFile(settings, everything);
      await says(settings, '12 were there already.');
    }
    expect(await givenBack(quiet)).toEqual(before);

    await chooseFile(settings, HOSTILE_IMPORT);
    await says(settings, '2 were not taken:');
    expect(await readView(settings)).toContain('1 added.');
    const list = await session.driver.openView(
      'views/library/library.html#list=all&site=evil.example',
    );
    await until('the words', async () => (await rows(list)).includes(MARKUP));
    const harm = () => [document.title, 'polluted' in {}, document.images.length];
    expect(await list.run(harm)).toEqual(['On Record: library', false, 0]);
    expect(await complaints(settings)).toEqual([]);
    await clearStored(quiet);
  });

  it('of a note when storage is full: it is told, stays on screen, can be taken along and saved again', async () => {
    const page = await session.driver.newPage(SAMPLE);
    await keepFirstQuotation(await openPopup(session.driver, page));
    await session.driver.closePopup();
    const view = await openKept(session);
    await session.driver.failWrites('QUOTA_BYTES quota exceeded');
    await view.click(note);
    await view.type('Ask the engineer');
    await says(view, 'There is no room left to save.');
    await view.screenshot(join(SCREENSHOTS, `${session.driver.target}-full.png`));
    expect(await savedBy(session, () => view.click(`${SHOWN} .note > button`))).toBe(
      'Ask the engineer',
    );
    await session.driver.failWrites(null);
    // On a slow machine the note may save itself before the button is reached, and then there is none.
    await view.run(
      (root, it) => root.querySelector<HTMLElement>(it)?.click(),
      `${SHOWN} .note .notice button`,
    );
    await says(view, 'Saved');
    const stored = Object.values(await storedItems(view));
    expect(stored).toContainEqual(expect.objectContaining({ note: 'Ask the engineer' }));
  });
});
