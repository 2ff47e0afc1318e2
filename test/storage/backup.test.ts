// The copies that an update makes of what it changes, whatever interrupts it.
import { describe, expect, it } from 'vitest';
import type { StorageArea } from '../../src/browser/store.ts';
import { FailureError } from '../../src/model/failure.ts';
import { annotationRecords } from '../../src/storage/records.ts';
import { Library } from '../../src/storage/library.ts';
import { firstSchema, storedLibrary } from '../browser/stored-library.ts';
import { fakeArea } from './fake-area.ts';

/** 600 annotations as version 1 wrote them: copied in three parts. */
const before = () => firstSchema(storedLibrary(6, 100));

const someId = (items: Record<string, unknown>): string =>
  Object.keys(items)
    .find((key) => key.startsWith('annotation:'))!
    .slice('annotation:'.length);

const note = (library: Library, id: string) =>
  library.update(id, (one) => ({ ...one, note: 'after the update' }));

const copies = (items: ReadonlyMap<string, unknown>): string[] =>
  [...items.keys()].filter((key) => key.startsWith('backup:'));

describe('an update that brings a newer schema', () => {
  it('copies every older record before the first write', async () => {
    const items = before();
    const area = fakeArea(items);
    await note(new Library(area), someId(items));
    expect(copies(area.items)).toHaveLength(600);
    for (const copy of copies(area.items)) {
      expect(area.items.get(copy)).toEqual(items[copy.slice('backup:1:'.length)]);
    }
    expect(await new Library(area).backup()).toMatchObject({ records: 600 });
  });

  it.each([1, 2, 3, 4])('is made whole when write %i of it failed', async (failing) => {
    const items = before();
    const area = fakeArea(items);
    const id = someId(items);
    await expect(note(new Library(failingAt(area, failing)), id)).rejects.toThrow();
    expect(area.items.get(`annotation:${id}`)).toEqual(items[`annotation:${id}`]);
    await note(new Library(area), id);
    expect(copies(area.items)).toHaveLength(600);
    expect(area.items.get(`backup:1:annotation:${id}`)).toEqual(items[`annotation:${id}`]);
  });

  it('can be taken back: the records are as they were, and newer ones stay', async () => {
    const items = before();
    const area = fakeArea(items);
    const library = new Library(area);
    await note(library, someId(items));
    const [fresh] = Object.entries(storedLibrary(7, 1)).filter(([key]) => key.includes('00000006'));
    area.items.set(...fresh!);
    await library.restoreBackup();
    for (const [key, value] of Object.entries(items)) expect(area.items.get(key)).toEqual(value);
    expect(area.items.has(fresh![0])).toBe(true);
  });

  it('gives its copies out as they lie', async () => {
    const items = before();
    const library = new Library(fakeArea(items));
    await note(library, someId(items));
    const { records, next } = await library.raw('backup', 0);
    expect(next).toBeNull();
    const given = records.map(({ key, value }) => [key, value] as const);
    expect(Object.fromEntries(given)).toEqual(
      Object.fromEntries(Object.entries(items).filter(([key]) => key.startsWith('annotation:'))),
    );
  });

  it('drops the copies of the update before', async () => {
    const items = before();
    const area = fakeArea(items);
    await note(new Library(area), someId(items));
    // As if that had been an earlier update: everything is old once more.
    area.items.delete('schemas');
    for (const [key, value] of Object.entries(items)) area.items.set(key, value);
    await note(new Library(area), someId(items));
    expect(copies(area.items)).toHaveLength(600);
    expect(copies(area.items).every((key) => key.startsWith('backup:2:'))).toBe(true);
  });

  it('makes no copies where nothing is older', async () => {
    const items = storedLibrary(1, 2);
    const area = fakeArea(items);
    await note(new Library(area), someId(items));
    expect(copies(area.items)).toEqual([]);
    expect(await new Library(area).backup()).toBeNull();
  });
});

describe('a record of an earlier schema', () => {
  const current = Object.values(storedLibrary(1, 4)).filter((value) => isAnnotation(value));
  const older = Object.values(firstSchema(storedLibrary(1, 4))).filter((value) =>
    isAnnotation(value),
  );

  it.each(older.map((value, i) => [i, value] as const))(
    '1 is read, number %i',
    async (i, value) => {
      const { id } = value as { id: string };
      const area = fakeArea({ [annotationRecords.key(id)]: value });
      expect(await new Library(area).annotation(id)).toEqual(current[i]);
    },
  );
});

function isAnnotation(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'targets' in value;
}

/** The area, with one of its next writes failing as where the disk is full. */
function failingAt(area: StorageArea, failing: number): StorageArea {
  let writes = 0;
  return {
    ...area,
    set: async (items) => {
      writes += 1;
      if (writes === failing) throw new FailureError('storageFull');
      return area.set(items);
    },
  };
}
