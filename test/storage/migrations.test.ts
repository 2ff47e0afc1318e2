import { describe, expect, it } from 'vitest';
import { migrate, schemaOf, type Migration } from '../../src/storage/migrations.ts';
import { readOne } from '../../src/storage/read-records.ts';
import { RECORD_KINDS } from '../../src/storage/records.ts';
import { firstSchema, storedLibrary } from '../browser/stored-library.ts';

const steps: Migration[] = [
  (record) => ({ ...record, tags: [] }),
  ({ remark, ...record }) => ({ ...record, note: remark }),
];

describe('a stored record', () => {
  it.each([
    ['is brought up from the first version', { schema: 1, remark: 'x' }],
    ['is brought up from the version before', { schema: 2, remark: 'x', tags: [] }],
    ['is taken as it is when it is current', { schema: 3, note: 'x', tags: [] }],
  ])('%s', (_case, record) => {
    expect(migrate(record, 3, steps)).toEqual({
      state: 'current',
      record: { schema: 3, note: 'x', tags: [] },
    });
  });

  it('is left alone when it is newer', () => {
    expect(migrate({ schema: 4 }, 3, steps)).toEqual({ state: 'newer', schema: 4 });
  });

  it.each([
    [null],
    ['text'],
    [7],
    [[]],
    [{}],
    [{ schema: '1' }],
    [{ schema: 0 }],
    [{ schema: 1.5 }],
  ])('is not known when it is %j', (value) => {
    expect(migrate(value, 3, steps)).toEqual({ state: 'unknown' });
  });
});

/** A record of every schema before the present one, as that version wrote it; a new schema adds the one before. */
const EARLIER: Record<keyof typeof RECORD_KINDS, unknown[]> = {
  article: [],
  annotation: [
    Object.entries(firstSchema(storedLibrary(1, 1))).find(([key]) => key.startsWith('annot'))?.[1],
  ],
  correction: [],
};

describe.each(Object.entries(RECORD_KINDS))('an %s', (name, kind) => {
  it('of every earlier schema can be read', () => {
    const earlier = EARLIER[name as keyof typeof EARLIER];
    expect(earlier.map(schemaOf)).toEqual(earlier.map((_, before) => before + 1));
    expect(earlier).toHaveLength(kind.schema - 1);
    earlier.forEach((record) => {
      expect(readOne<unknown>(kind, record)).toMatchObject({
        state: 'read',
        record: { schema: kind.schema },
      });
    });
  });
});
