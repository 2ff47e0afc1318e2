// A disk that is really full: what the reader wrote stays on screen, can be taken along, and is saved when there is room.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../tools/driver/in-document.ts';
import { keepFirstQuotation, openPopup, readView, showTab } from '../../tools/driver/reader.ts';
import { TARGETS } from '../../tools/manifest.ts';
import { mountSmallDisk, type SmallDisk } from './full-disk.ts';
import { openPopupInTab, SAMPLE, Session } from './session.ts';
import { storedItems } from './stored-library.ts';

/** Longer than what a file that is there already may still have room for. */
const NOTE = 'Ask the engineer. '.repeat(2000);

const FIELD = '[role=tabpanel]:not([hidden]) textarea';

// Mounting takes an administrator; elsewhere nothing-lost.browser.test.ts has the writes fail instead.
const canMount = (() => {
  const disk = mountSmallDisk();
  disk?.unmount();
  return disk !== null;
})();

describe.skipIf(!canMount).each(TARGETS)('A full disk (%s)', (target) => {
  const session = new Session();
  let disk: SmallDisk | null = null;
  beforeAll(async () => {
    disk = mountSmallDisk();
    await session.open(target, disk ? { profile: disk.path } : {});
  });
  afterAll(async () => {
    await session.close();
    disk?.unmount();
  });

  it('loses no note: it is told, stays on screen, can be taken along and saved again', async () => {
    const page = await session.driver.newPage(SAMPLE);
    await keepFirstQuotation(await openPopup(session.driver, page));
    await session.driver.closePopup();
    const view = await openPopupInTab(session.driver, SAMPLE);
    await showTab(view, 3);
    const before = JSON.stringify(await storedItems(view));
    disk?.fill();
    await view.run(
      (root, field, words) => {
        const area = root.querySelector<HTMLTextAreaElement>(field);
        if (!area) throw new Error('no field');
        area.value = words;
        area.dispatchEvent(new Event('input', { bubbles: true }));
      },
      FIELD,
      NOTE,
    );
    // Firefox does not always say why it could not write.
    await until('the failure', async () =>
      /There is no room left to save|The browser could not save or read this/.test(
        await readView(view),
      ),
    );
    expect(
      await view.run((root, it) => root.querySelector<HTMLTextAreaElement>(it)?.value, FIELD),
    ).toBe(NOTE);

    await view.click('.note > button');
    const file = await until('the file', async () =>
      readdirSync(session.downloads).find((name) => name.endsWith('.txt')),
    );
    await until(
      'its words',
      async () => readFileSync(join(session.downloads, file), 'utf8') === NOTE,
    );

    disk?.free();
    // Chromium opens no store while the disk is full.
    const stillThere = await until('the store', () => storedItems(view).catch(() => null));
    expect(JSON.stringify(stillThere)).toBe(before);
    // Firefox may need a moment to see that there is room again, as a reader would who tries once more.
    await until('it to be saved', async () => {
      if ((await readView(view)).includes('Saved')) return true;
      await view.run((root) => root.querySelector<HTMLElement>('.note .notice button')?.click());
      return false;
    });
    const stored = Object.values(await storedItems(view));
    expect(stored).toContainEqual(expect.objectContaining({ note: NOTE }));
  });
});
