// What must not be lost: what cannot be read, what cannot be saved, and what two windows write at once.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { keepFirstQuotation, openPopup, readView, showTab } from '../../tools/driver/reader.ts';
import { complaints } from './complaints.ts';
import {
  askBackground,
  describeInBrowsers,
  openPopupInTab,
  SAMPLE,
  SCREENSHOTS,
  type Session,
} from './session.ts';
import { clearStored, store, storedItems, storedLibrary } from './stored-library.ts';

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

  it('of a note that two windows write: the later one stands, the other one is an earlier note', async () => {
    const [one, other] = [await openKept(session), await openKept(session)];
    await one.run(write, note, 'From the one');
    await other.run(write, note, 'From the other');
    await says(other, '1 earlier note');
    await other.click(`${SHOWN} .earlier-notes summary`);
    await other.screenshot(join(SCREENSHOTS, `${session.driver.target}-earlier.png`));
    const texts = () =>
      other.run((root, shown) => {
        const panel = root.querySelector(shown);
        return [
          panel?.querySelector('textarea')?.value ?? '',
          panel?.querySelector('.earlier-notes li > p')?.textContent ?? '',
        ];
      }, SHOWN);
    const [now = '', before = ''] = await texts();
    expect([now, before].sort()).toEqual(['From the one', 'From the other']);
    await other.click(`${SHOWN} .earlier-notes li button`);
    await until('the notes to change places', async () => {
      const [again, earlier] = await texts();
      return again === before && earlier === now;
    });
  });

  it('of links that two windows add to one annotation: both are there', async () => {
    const [one, other] = [await openKept(session), await openKept(session)];
    const [kept] = Object.entries(await storedItems(one)).filter(([key]) =>
      key.startsWith('annot'),
    );
    const { id } = kept?.[1] as { id: string };
    const add = (view: View, url: string) => {
      const link = { url, title: '', quotation: '', added: '2026-03-01T10:00:00.000Z' };
      const request = { id, changes: { evidence: [link] }, was: { evidence: [] } };
      return askBackground(view, 'revise', request);
    };
    await Promise.all([add(one, 'https://a.example/'), add(other, 'https://b.example/')]);
    const stored = (await storedItems(one))[kept?.[0] ?? ''] as { evidence: { url: string }[] };
    expect(stored.evidence.map(({ url }) => url).sort()).toEqual([
      'https://a.example/',
      'https://b.example/',
    ]);
  });
});

/** Writes into a field at once, as the keyboard would: two fields are written faster than either saves. */
function write(root: ParentNode, selector: string, words: string): void {
  const field = root.querySelector<HTMLTextAreaElement>(selector);
  if (!field) throw new Error('no field');
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
