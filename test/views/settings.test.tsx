// @vitest-environment jsdom
// The library's settings: sites, storage, deleting all; and taking a file in.
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { done, failed } from '../../src/model/failure.ts';
import { exportAs } from '../../src/export/export-as.ts';
import { anAnnotation, aRecord, options } from '../export/records.ts';
import { keptArticle } from '../search/sample-entries.ts';
import { announceChange, asksFor, failWith, world } from './fake-browser.ts';
import { button, choose, click, settle, shown, texts, type } from './open-app.tsx';
import { closeLibrary, openLibrary, resetLibrary } from './open-library.tsx';

beforeEach(() => {
  read.mockClear();
  resetLibrary([keptArticle([{ words: 'The bridge is unsafe' }])]);
});
afterEach(() => closeLibrary());

const openSettings = () => openLibrary('#settings');

/** Reads the whole of the file that is chosen. */
const read = vi.fn<() => Promise<string>>();

/** Chooses a file as the reader does. */
async function chooseFile(text: string, size = text.length): Promise<void> {
  const input = shown('input[type=file]')[0] as HTMLInputElement;
  read.mockResolvedValue(text);
  const file = {
    size,
    text: read,
    slice: (from: number, to: number) => ({ text: async () => text.slice(from, to) }),
  } as unknown as File;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await settle(() => input.dispatchEvent(new Event('change', { bubbles: true })));
  await vi.waitFor(() => {
    if (texts('.feedback')[0] === 'Reading the file…') throw new Error('working');
  });
  await settle(() => undefined);
}

const annotations = [anAnnotation(), anAnnotation()];

const FILE = exportAs('jsonld', [aRecord(annotations)], options()).text;

describe('sites', () => {
  test('that are read without a click can be forgotten', async () => {
    world.permission.sites = ['*://courier.example/*', '*://*/*'];
    await openSettings();
    expect(texts('.sites bdi')).toEqual(['courier.example', 'All sites']);
    await click(button('Forget this site'));
    expect(world.permission.forgotten).toEqual(['*://courier.example/*']);
    expect(texts('.sites bdi')).toEqual(['All sites']);
  });

  test('are none at first', async () => {
    await openSettings();
    expect(texts('.settings p')[0]).toBe('On Record reads no site without a click.');
  });
});

test('storage is told in a unit that can be read', async () => {
  await openSettings();
  expect(texts('.settings p').join(' ')).toMatch(/3\.4 MB on this computer, for 1 article\./);
});

describe('the keyboard shortcuts', () => {
  test('are told, also where there are no keys, and changed in the browser’s own page', async () => {
    world.shortcuts = [
      { command: 'highlight', keys: 'Alt+Shift+H' },
      { command: 'panel', keys: '' },
    ];
    await openSettings();
    expect(texts('.shortcuts li')).toEqual([
      'Highlight the selectionAlt+Shift+H',
      'Open the panelno keys',
    ]);
    await click(button('Change shortcuts'));
    expect(world.opened).toEqual(['shortcuts']);
  });

  test('are read again when the reader comes back', async () => {
    await openSettings();
    world.shortcuts = [{ command: 'note', keys: 'Ctrl+Shift+1' }];
    await settle(() => void dispatchEvent(new Event('focus')));
    expect(texts('.shortcuts kbd')).toEqual(['Ctrl+Shift+1']);
  });
});

describe('the language', () => {
  const chosen = () => shown('.language select')[0] as HTMLSelectElement;

  test('is the browser’s until the reader chooses one', async () => {
    await openSettings();
    expect(chosen().value).toBe('browser');
    expect([...chosen().options].map(({ text }) => text)).toEqual([
      'As the browser',
      'English',
      'Deutsch',
      'Français',
      'Español',
    ]);
  });

  test('is changed by choosing another', async () => {
    await openSettings();
    await choose(chosen(), 'fr');
    expect(asksFor('changeSettings')[0]?.request).toEqual({ changes: { language: 'fr' } });
  });
});

describe('deleting everything', () => {
  test('needs the word', async () => {
    world.answers.set('removeAll', () => done(null));
    await openSettings();
    expect(shown('.button.alarm:enabled')).toEqual([]);
    await type(shown('.remove-all input')[0] as never, 'delet');
    expect(shown('.button.alarm:enabled')).toEqual([]);
    await type(shown('.remove-all input')[0] as never, 'Delete');
    await click(button('Delete everything'));
    expect(asksFor('removeAll')).toHaveLength(1);
    expect(texts('.feedback')).toEqual(['Your library is empty now.']);
  });

  test('says so when it failed', async () => {
    failWith('removeAll', 'storageFailed');
    await openSettings();
    await type(shown('.remove-all input')[0] as never, 'delete');
    await click(button('Delete everything'));
    expect(shown('.feedback .notice')).toHaveLength(1);
  });
});

const brought = (added: unknown[]) => ({ annotations: added, corrections: [] });

describe('a file that is imported', () => {
  test('is reported: added and there already', async () => {
    world.answers.set('takeIn', () => done(brought([annotations[0]?.id])));
    await openSettings();
    await chooseFile(FILE);
    expect(texts('.feedback p')[0]).toMatch(/^1 added\. 1 was there already\./);
  });

  test('is taken back by one undo', async () => {
    world.answers.set('takeIn', () => done(brought(annotations.map(({ id }) => id))));
    await openSettings();
    await chooseFile(FILE);
    await click(button('Undo'));
    expect(asksFor('changeMany')[0]?.request).toEqual({
      ids: annotations.map(({ id }) => id),
      change: { type: 'remove' },
    });
  });

  test('gives back the settings that the reader has not decided otherwise, until it is taken back', async () => {
    world.answers.set('takeIn', () => done(brought([])));
    world.settings = { ...world.settings, toolbarOff: ['*://mine.example/*'] };
    const before = structuredClone(world.settings);
    const theirs = {
      ...before,
      colourNames: { yellow: 'For the lead' },
      toolbarOff: ['*://theirs.example/*'],
      searches: [{ name: 'x', url: 'javascript:alert(1)//%s' }],
    };
    await openSettings();
    await chooseFile(JSON.stringify({ ...JSON.parse(FILE), 'onrecord:settings': theirs }));
    expect(texts('.feedback p')[0]).toContain('1 setting taken over.');
    expect(texts('.feedback li')).toEqual([expect.stringMatching(/^Setting \d+: not as/)]);
    expect(world.settings).toEqual({ ...before, colourNames: { yellow: 'For the lead' } });
    await click(button('Undo'));
    expect(world.settings).toEqual(before);
  });

  test('takes its corrections back with the rest', async () => {
    world.answers.set('takeIn', () => done({ annotations: ['a'], corrections: ['c'] }));
    await openSettings();
    await chooseFile(FILE);
    expect(texts('.feedback p')[0]).toContain('1 correction added.');
    await click(button('Undo'));
    expect(asksFor('changeMany')[0]?.request).toMatchObject({ ids: ['a', 'c'] });
  });

  test('has its broken records named', async () => {
    world.answers.set('takeIn', () => done(brought([])));
    await openSettings();
    const file = JSON.parse(FILE);
    file.first.items[1].target = [];
    await chooseFile(JSON.stringify(file));
    expect(texts('.feedback li')).toEqual(['Record 2: not as the format wants it.']);
  });

  test.each([
    ['broken off', FILE.slice(0, -9), undefined, /broken off/],
    ['a gigabyte of spaces', ' ', 1_000_000_000, /too large/],
    [
      'fewer spaces, which are not read to their end',
      ' '.repeat(20_000),
      300_000_000,
      /broken off/,
    ],
  ])('is refused when it is %s', async (_what, text, size, why) => {
    await openSettings();
    await chooseFile(text, size);
    expect(texts('.feedback .notice p')[0]).toMatch(why);
    expect(asksFor('takeIn')).toEqual([]);
    if (text.trim() === '') expect(read).not.toHaveBeenCalled();
  });

  test('is asked for again, as the same part, when the background ended before its answer', async () => {
    let asked = 0;
    world.answers.set('takeIn', () => {
      asked += 1;
      return asked === 1 ? failed('unexpected') : done(brought([annotations[0]?.id]));
    });
    await openSettings();
    await chooseFile(FILE);
    const [first, second] = asksFor('takeIn');
    expect(second?.request).toEqual(first?.request);
    expect(texts('.feedback p')[0]).toMatch(/^1 added\./);
  });

  test('that stops says why and how to get the rest', async () => {
    failWith('takeIn', 'storageFull');
    await openSettings();
    await chooseFile(FILE);
    expect(texts('.feedback p')[0]).toMatch(/^0 added\./);
    expect(texts('.feedback li')).toEqual([
      expect.stringMatching(/no room left/),
      expect.stringMatching(/Import the same file again/),
    ]);
  });

  test('can be taken back later too, as far as it is still there', async () => {
    const [first] = world.library.flatMap((article) => article.annotations);
    world.answers.set('lastImport', () => done(brought([first?.id, 'gone'])));
    await openSettings();
    await click(button('Take the import back'));
    expect(asksFor('changeMany')[0]?.request).toMatchObject({ ids: [first?.id] });
  });

  test('can be the first thing in an empty library, and is reported when that fills', async () => {
    resetLibrary([]);
    world.answers.set('takeIn', () => done(brought([annotations[0]?.id])));
    await openLibrary();
    await chooseFile(FILE);
    world.library = [keptArticle([{ words: 'The bridge is unsafe' }])];
    await settle(() => announceChange('courier.example/bridge'));
    expect(texts('.row-title')).toEqual(['Harbour bridge closed']);
    expect(texts('.feedback p')[0]).toMatch(/^1 added\./);
  });
});

describe('a backup', () => {
  const made = '2026-11-01T10:00:00.000Z';

  test('is not spoken of where there is none', async () => {
    await openSettings();
    expect(shown('.backup')).toEqual([]);
  });

  test('is put back only by a second click', async () => {
    world.answers.set('backup', () => done({ made, records: 7 }));
    world.answers.set('restoreBackup', () => done(null));
    await openSettings();
    expect(texts('.backup p')[0]).toContain('7 records were copied first');
    await click(button('Put the backup back…'));
    expect(asksFor('restoreBackup')).toEqual([]);
    await click(button('Put it back'));
    expect(asksFor('restoreBackup')).toHaveLength(1);
    expect(texts('.feedback p')[0]).toMatch(/as they were before the update/);
  });
});

test('what cannot be read is named with its article', async () => {
  const [article] = world.library;
  world.library = [{ ...article!, unreadable: 2, newer: 1 }];
  await openSettings();
  expect(texts('.unreadable > p')).toEqual([
    expect.stringMatching(/^2 records kept here are damaged/),
    expect.stringMatching(/^1 record kept here is from a newer version/),
  ]);
  expect(texts('.unreadable li')).toEqual([`${article!.article.title} (3)`]);
});

test('axe finds nothing', async () => {
  world.permission.sites = ['*://courier.example/*'];
  await openSettings();
  const { violations } = await axe.run(document, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
