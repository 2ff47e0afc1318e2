// The lists of what belongs to each article, also where one is damaged.
import { expect, it } from 'vitest';
import { Library } from '../../src/storage/library.ts';
import { storedLibrary } from '../browser/stored-library.ts';
import { fakeArea } from './fake-area.ts';

const ARTICLE = 'gazette.example/story-1';

const damaged = (list: unknown) =>
  fakeArea({ ...storedLibrary(3, 5), [`contents:${ARTICLE}`]: list });

it.each([
  ['text', 'garbage'],
  ['a number in it', ['x', 7]],
  ['null', null],
])('a list that is no list of ids (%s) loses no annotation', async (_what, list) => {
  const { annotations } = await new Library(damaged(list)).annotationsOf(ARTICLE);
  expect(annotations.map(({ created }) => created)).toEqual(
    annotations.map(({ created }) => created).toSorted(),
  );
  expect(annotations).toHaveLength(5);
});

it('is whole again after the next annotation of the article', async () => {
  const area = damaged('garbage');
  const library = new Library(area);
  const { annotations } = await library.annotationsOf(ARTICLE);
  const record = await library.article(ARTICLE);
  const id = 'ffffffff-0000-4000-8000-000000000000';
  await library.add({ ...annotations[0]!, id }, record!.article, new Date());
  expect(area.items.get(`contents:${ARTICLE}`)).toEqual([...annotations.map((one) => one.id), id]);
});
