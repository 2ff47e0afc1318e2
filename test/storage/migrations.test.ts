import { describe, expect, it } from 'vitest';
import { migrate, type Migration } from '../../src/storage/migrations.ts';

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
