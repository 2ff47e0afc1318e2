// Taking records from elsewhere into the library.
import { beforeEach, describe, expect, it } from 'vitest';
import { removeAnnotation } from '../../src/annotations/record.ts';
import type { Besides } from '../../src/model/library.ts';
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
      annotations: [annotation.id],
      corrections: [],
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
    expect(await library.takeIn([record], new Date())).toEqual({
      annotations: [],
      corrections: [],
      articleIds: [],
    });
    expect(area.items).toEqual(before);
  });

  it('gives back what was kept besides: corrections, when it was kept, and earlier texts', async () => {
    const besides: Besides = {
      saved: '2026-11-20T10:00:00.000Z',
      earlier: [{ text: 'Bridge closed', blocks: [], saved: '2026-11-19T10:00:00.000Z' }],
      corrections: [
        {
          ...{ schema: 1, id: 'cccccccc-0000-4000-8000-000000000000', articleId: 'elsewhere' },
          ...{ created: '2026-11-20T09:00:00.000Z', modified: '2026-11-20T09:00:00.000Z' },
          ...{ deleted: null, change: { type: 'sameAs', name: 'Reyes', as: 'Dana Reyes' } },
        },
      ],
    };
    const [correction] = besides.corrections;
    const first = await library.takeIn([{ ...record, besides }], NOW);
    expect(first.corrections).toEqual([correction?.id]);
    const [whole] = await library.wholeArticles(['courier.example/harbour']);
    expect(whole?.besides).toEqual({
      ...besides,
      corrections: [{ ...correction, articleId: 'courier.example/harbour' }],
    });
    expect(await library.correctedArticleIds()).toEqual(['courier.example/harbour']);
    const second = await library.takeIn([{ ...record, besides }], NOW);
    expect(second).toEqual({ annotations: [], corrections: [], articleIds: [] });

    const ids = [annotation.id, correction?.id ?? ''];
    await library.updateMany(
      ids,
      (one) => one,
      (one) => removeAnnotation(one, NOW),
    );
    expect(await library.correctionsOf('courier.example/harbour')).toEqual([]);
  });

  it('leaves what is there as it is, though the file says otherwise', async () => {
    await library.takeIn([record], NOW);
    await library.takeIn([aRecord([{ ...annotation, note: 'theirs' }])], NOW);
    expect((await library.annotation(annotation.id))?.note).toBe('mine');
  });

  it('brings back what was removed', async () => {
    await library.takeIn([record], NOW);
    await library.update(annotation.id, (one) => ({ ...one, deleted: NOW.toISOString() }));
    expect((await library.takeIn([record], NOW)).annotations).toEqual([annotation.id]);
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
