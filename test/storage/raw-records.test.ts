// Taking out what this version cannot read, as it lies in storage.
import { expect, it } from 'vitest';
import { Library } from '../../src/storage/library.ts';
import { storedLibrary } from '../browser/stored-library.ts';
import { fakeArea } from './fake-area.ts';

const ARTICLE = 'courier.example/story-0';

it('gives damaged records and those of a newer version, once each, and no others', async () => {
  const items = storedLibrary(2, 3);
  const [damaged = '', newer = ''] = Object.keys(items).filter((key) =>
    key.startsWith('annotation:'),
  );
  const area = fakeArea({
    ...items,
    [damaged]: { half: 'a record' },
    [newer]: { schema: 9, mood: 'calm' },
  });
  await new Library(area).annotationsOf(ARTICLE);
  const { records, next } = await new Library(area).raw('unreadable', 0);
  expect(records).toEqual([
    { key: damaged, value: { half: 'a record' } },
    { key: newer, value: { schema: 9, mood: 'calm' } },
  ]);
  expect(next).toBeNull();
});

it('gives what was set aside before a newer text took its place', async () => {
  const area = fakeArea({ ...storedLibrary(1, 1), [`article:${ARTICLE}`]: { half: 'an article' } });
  const library = new Library(area);
  const { annotations } = await library.annotationsOf(ARTICLE);
  const article = { ...ARTICLES[0]!, addresses: [ARTICLE] };
  await library.add(
    { ...annotations[0]!, id: 'ffffffff-0000-4000-8000-000000000000' },
    article,
    new Date(),
  );
  expect((await library.raw('unreadable', 0)).records).toEqual([
    { key: `article:${ARTICLE}`, value: { half: 'an article' } },
  ]);
});

const ARTICLES = Object.values(storedLibrary(1, 1)).flatMap((value) =>
  typeof value === 'object' && value !== null && 'article' in value
    ? [(value as { article: Parameters<Library['add']>[1] }).article]
    : [],
);
