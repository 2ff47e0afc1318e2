// Imports in parts: asked for twice, taken in once, and remembered as a whole.
import { expect, it } from 'vitest';
import { Library } from '../../src/storage/library.ts';
import { anAnnotation, aRecord } from '../export/records.ts';
import { fakeArea } from './fake-area.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const FIRST = '11111111-0000-4000-8000-000000000000';
const SECOND = '22222222-0000-4000-8000-000000000000';

const one = aRecord([anAnnotation({ id: 'aaaaaaaa-0000-4000-8000-000000000000' })]);
const two = aRecord([anAnnotation({ id: 'bbbbbbbb-0000-4000-8000-000000000000' })]);
const idOf = ({ annotations: [first] }: typeof one) => first!.id;

it('answers a part as the first time when it is asked for again', async () => {
  const area = fakeArea();
  const taken = await new Library(area).takeIn([one], NOW, { importId: FIRST, index: 0 });
  expect(taken.annotations).toEqual([idOf(one)]);
  const again = await new Library(area).takeIn([one], NOW, { importId: FIRST, index: 0 });
  expect(again).toEqual(taken);
});

it('remembers what all its parts added', async () => {
  const area = fakeArea();
  await new Library(area).takeIn([one], NOW, { importId: FIRST, index: 0 });
  await new Library(area).takeIn([two], NOW, { importId: FIRST, index: 1 });
  expect(await new Library(area).lastImport()).toEqual({
    annotations: [idOf(one), idOf(two)],
    corrections: [],
  });
});

it('forgets the import before', async () => {
  const library = new Library(fakeArea());
  await library.takeIn([one], NOW, { importId: FIRST, index: 0 });
  await library.takeIn([two], NOW, { importId: SECOND, index: 0 });
  expect((await library.lastImport()).annotations).toEqual([idOf(two)]);
});
