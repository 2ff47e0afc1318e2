// The library as a whole: read in parts, and many records changed in one write.
import { describe, expect, it } from 'vitest';
import { FailureError } from '../../src/model/failure.ts';
import { Library } from '../../src/storage/library.ts';
import { storedLibrary } from '../browser/stored-library.ts';
import { fakeArea } from './fake-area.ts';

const stored = () => fakeArea(storedLibrary(3, 2));

describe('the whole library', () => {
  it('names every article, and nothing else that is stored', async () => {
    const ids = await new Library(stored()).articleIds();
    expect(ids).toEqual([
      'courier.example/story-0',
      'gazette.example/story-1',
      'towpath.example/story-2',
    ]);
  });

  it('gives articles with what is kept of them, without their texts', async () => {
    const library = new Library(stored());
    const [first] = await library.keptArticles(['courier.example/story-0', 'nowhere.example/x']);
    expect(first?.article).not.toHaveProperty('text');
    expect(first?.article.url).toBe('http://courier.example/story-0');
    expect(first?.annotations).toHaveLength(2);
  });

  it('leaves out articles of which all was removed', async () => {
    const area = stored();
    const library = new Library(area);
    const [kept] = await library.keptArticles(['courier.example/story-0']);
    const ids = kept?.annotations.map(({ id }) => id) ?? [];
    await library.updateMany(ids, (one) => ({ ...one, deleted: one.modified }));
    expect(await library.keptArticles(['courier.example/story-0'])).toEqual([]);
  });

  it('still lists what is kept of an article whose own record cannot be read', async () => {
    const area = stored();
    area.items.set('article:courier.example/story-0', { broken: true });
    const [kept] = await new Library(area).keptArticles(['courier.example/story-0']);
    expect(kept?.annotations).toHaveLength(2);
    expect(kept?.article.title).toBe('courier.example/story-0');
  });

  it('counts what it cannot read with its article', async () => {
    const area = stored();
    const library = new Library(area);
    const [kept] = await library.keptArticles(['courier.example/story-0']);
    area.items.set(`annotation:${kept?.annotations[0]?.id}`, 'garbage');
    const [again] = await library.keptArticles(['courier.example/story-0']);
    expect(again?.annotations).toHaveLength(1);
    expect(again?.unreadable).toBe(1);
  });
});

describe('changing many', () => {
  const ids = ['00000000-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000001'];

  it('changes those that are there and says which', async () => {
    const library = new Library(stored());
    const changed = await library.updateMany([...ids, 'gone'], (one) => ({ ...one, note: 'x' }));
    expect(changed.map(({ id }) => id)).toEqual(ids);
    expect((await library.annotation(ids[1] ?? ''))?.note).toBe('x');
  });

  it('does not name those that stay as they are', async () => {
    expect(await new Library(stored()).updateMany(ids, (one) => one)).toEqual([]);
  });

  it('changes none when the write fails', async () => {
    const area = stored();
    const library = new Library(area);
    area.failNextSet(new FailureError('storageFull'));
    await expect(
      library.updateMany(ids, (one) => ({ ...one, colour: 'pink', note: 'x' })),
    ).rejects.toMatchObject({ code: 'storageFull' });
    for (const id of ids) expect((await library.annotation(id))?.note).not.toBe('x');
  });
});
