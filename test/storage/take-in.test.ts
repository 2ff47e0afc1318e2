// Taking records from elsewhere into the library.
import { beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../src/storage/library.ts';
import { anAnnotation, aRecord } from '../export/records.ts';
import { fakeArea, type FakeArea } from './fake-area.ts';

const NOW = new Date('2026-11-23T10:00:00Z');

let area: FakeArea;
let library: Library;

beforeEach(() => {
  area = fakeArea();
  library = new Library(area);
});

const annotation = anAnnotation({ note: 'mine' });
const record = aRecord([annotation]);

describe('taking records in', () => {
  it('adds them with their article', async () => {
    expect(await library.takeIn([record], NOW)).toEqual({
      added: [annotation.id],
      articleIds: ['courier.example/harbour'],
    });
    expect((await library.annotationsOf('courier.example/harbour')).annotations).toEqual([
      annotation,
    ]);
    expect((await library.article('courier.example/harbour'))?.article).toEqual(record.article);
  });

  it('twice changes nothing the second time', async () => {
    await library.takeIn([record], NOW);
    const before = structuredClone(area.items);
    expect(await library.takeIn([record], new Date())).toEqual({ added: [], articleIds: [] });
    expect(area.items).toEqual(before);
  });

  it('leaves what is there as it is, though the file says otherwise', async () => {
    await library.takeIn([record], NOW);
    await library.takeIn([aRecord([{ ...annotation, note: 'theirs' }])], NOW);
    expect((await library.annotation(annotation.id))?.note).toBe('mine');
  });

  it('brings back what was removed', async () => {
    await library.takeIn([record], NOW);
    await library.update(annotation.id, (one) => ({ ...one, deleted: NOW.toISOString() }));
    expect((await library.takeIn([record], NOW)).added).toEqual([annotation.id]);
    expect((await library.annotation(annotation.id))?.deleted).toBeNull();
  });

  it('puts them under the article that is known at one of their addresses', async () => {
    await library.takeIn([record], NOW);
    const other = anAnnotation({ articleId: 'courier.example/amp/harbour' });
    const addresses = ['courier.example/amp/harbour', 'courier.example/harbour'];
    await library.takeIn([aRecord([other], { addresses })], NOW);
    const { annotations } = await library.annotationsOf('courier.example/harbour');
    expect(annotations.map(({ id }) => id)).toEqual([annotation.id, other.id]);
    expect(await library.articleIds()).toEqual(['courier.example/harbour']);
  });

  it('puts two records of one article in one file together', async () => {
    const other = anAnnotation();
    await library.takeIn([record, aRecord([other])], NOW);
    const { annotations } = await library.annotationsOf('courier.example/harbour');
    expect(annotations).toHaveLength(2);
  });

  it('never replaces an article that was read by one of which only the name is known', async () => {
    await library.takeIn([record], NOW);
    await library.takeIn([aRecord([anAnnotation()], { text: '', blocks: [], title: 'x' })], NOW);
    expect((await library.article('courier.example/harbour'))?.article).toEqual(record.article);
  });

  it('gives an article of which only the name was known its text', async () => {
    await library.takeIn([aRecord([anAnnotation()], { text: '', blocks: [] })], NOW);
    await library.takeIn([record], NOW);
    expect((await library.article('courier.example/harbour'))?.article.text).not.toBe('');
  });
});

it('removing all leaves nothing', async () => {
  await library.takeIn([record], NOW);
  await library.removeAll();
  expect(area.items.size).toBe(0);
});
