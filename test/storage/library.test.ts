import { beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/model/annotation.ts';
import type { Article } from '../../src/model/article.ts';
import type { Correction } from '../../src/model/correction.ts';
import { FailureError } from '../../src/model/failure.ts';
import { Library } from '../../src/storage/library.ts';
import { fakeArea } from './fake-area.ts';
import { BARE } from '../bare-annotation.ts';

const NOW = new Date('2026-11-23T10:00:00Z');

const article: Article = {
  title: 'Bridge closed',
  byline: null,
  siteName: 'Courier',
  publishedTime: null,
  lang: 'en',
  url: 'https://courier.example/bridge?utm_source=x',
  addresses: ['courier.example/bridge', 'courier.example/amp/bridge'],
  text: 'The bridge is closed.',
  blocks: [{ kind: 'paragraph', start: 0, end: 21 }],
};

function annotation(number: number, change: Partial<Annotation> = {}): Annotation {
  return {
    ...BARE,
    id: `00000000-0000-4000-8000-00000000000${number}`,
    articleId: 'courier.example/bridge',
    created: NOW.toISOString(),
    modified: NOW.toISOString(),
    targets: [{ exact: 'bridge', prefix: 'The ', suffix: ' is', start: 4, end: 10 }],
    kind: 'selection',
    ...change,
  };
}

const CORRECTION: Correction = {
  schema: 1,
  id: '00000000-0000-4000-8000-0000000000c0',
  articleId: 'courier.example/bridge',
  created: NOW.toISOString(),
  modified: NOW.toISOString(),
  deleted: null,
  change: { type: 'sameAs', name: 'The mayor', as: 'Ada Lund' },
};

describe('the library', () => {
  it('keeps a note that was written while a correction was on its way', async () => {
    const library = new Library(fakeArea());
    await library.add(annotation(1), article, NOW);
    const speaker = { name: 'Ada Lund', role: null, kind: 'person' } as const;
    const revise = (stored: Annotation): Annotation => ({ ...stored, speaker });
    const noted = library.update(annotation(1).id, (stored) => ({ ...stored, note: 'Ask.' }));
    await library.correct(CORRECTION, article, [{ id: annotation(1).id, revise }], NOW);
    await noted;
    expect(await library.annotation(annotation(1).id)).toMatchObject({ note: 'Ask.', speaker });
  });

  it('gives back what was added, with its article', async () => {
    const area = fakeArea();
    await new Library(area).add(annotation(1), article, NOW);
    const library = new Library(area);
    expect(await library.annotationsOf(article.addresses[0]!)).toEqual({
      annotations: [annotation(1)],
      unreadable: 0,
      newer: 0,
    });
    expect((await library.article('courier.example/bridge'))?.article).toEqual(article);
  });

  it('knows an article by any of its addresses', async () => {
    const library = new Library(fakeArea());
    await library.add(annotation(1), article, NOW);
    const identity = await library.identify(['other.example/x', 'courier.example/amp/bridge']);
    expect(identity).toBe('courier.example/bridge');
  });

  it('names an article that it does not know by its first address', async () => {
    expect(await new Library(fakeArea()).identify(['a.example/1', 'b.example/1'])).toBe(
      'a.example/1',
    );
  });

  it('keeps two articles apart that a site gives one address, and finds each again', async () => {
    const library = new Library(fakeArea());
    await library.add(annotation(1), article, NOW);
    const other = { ...article, addresses: ['courier.example/bridge', 'courier.example/ferry'] };
    const isOther = () => false;
    const articleId = await library.identify(other.addresses, isOther);
    expect(articleId).toBe('courier.example/ferry');
    await library.add(annotation(2, { articleId }), { ...other, text: 'A ferry.' }, NOW);
    const isFerry = ({ text }: Article) => text === 'A ferry.';
    expect(await library.identify(other.addresses, isFerry)).toBe('courier.example/ferry');
    expect(await library.identify(article.addresses)).toBe('courier.example/bridge');
    const { annotations } = await library.annotationsOf('courier.example/bridge');
    expect(annotations.map(({ id }) => id)).toEqual([annotation(1).id]);
  });

  it('loses none of the annotations that are added at the same moment', async () => {
    const library = new Library(fakeArea());
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    await Promise.all(numbers.map((number) => library.add(annotation(number), article, NOW)));
    const { annotations } = await library.annotationsOf('courier.example/bridge');
    expect(annotations.map(({ id }) => id)).toEqual(numbers.map((n) => annotation(n).id));
  });

  it('loses neither of two changes that are made at the same moment', async () => {
    const library = new Library(fakeArea());
    await library.add(annotation(1), article, NOW);
    await Promise.all([
      library.update(annotation(1).id, (kept) => ({ ...kept, note: 'seen' })),
      library.update(annotation(1).id, (kept) => ({ ...kept, tags: ['bridge'] })),
    ]);
    expect(await library.annotation(annotation(1).id)).toMatchObject({
      note: 'seen',
      tags: ['bridge'],
    });
  });

  it('does not list what was removed, and still has it', async () => {
    const library = new Library(fakeArea());
    await library.add(annotation(1), article, NOW);
    await library.update(annotation(1).id, (kept) => ({ ...kept, deleted: NOW.toISOString() }));
    expect((await library.annotationsOf('courier.example/bridge')).annotations).toEqual([]);
    expect(await library.annotation(annotation(1).id)).not.toBeNull();
  });

  it('says that an annotation is not there', async () => {
    const update = new Library(fakeArea()).update(annotation(1).id, (kept) => kept);
    await expect(update).rejects.toMatchObject({ code: 'notFound' });
  });

  it('goes on after a write that failed, and tells of the failure', async () => {
    const area = fakeArea();
    const library = new Library(area);
    area.failNextSet(new FailureError('storageFull'));
    await expect(library.add(annotation(1), article, NOW)).rejects.toMatchObject({
      code: 'storageFull',
    });
    await library.add(annotation(2), article, NOW);
    const { annotations } = await library.annotationsOf('courier.example/bridge');
    expect(annotations).toEqual([annotation(2)]);
  });

  it.each([
    ['a record with a field missing', { ...annotation(1), note: undefined }],
    ['a value that is no record', 'garbage'],
    ['nothing at all', null],
  ])('sets aside %s, counts it and reads the rest', async (_what, broken) => {
    const area = fakeArea();
    const library = new Library(area);
    await library.add(annotation(1), article, NOW);
    await library.add(annotation(2), article, NOW);
    area.items.set(`annotation:${annotation(1).id}`, broken);
    expect(await library.annotationsOf('courier.example/bridge')).toEqual({
      annotations: [annotation(2)],
      unreadable: 1,
      newer: 0,
    });
    expect(area.items.get(`aside:annotation:${annotation(1).id}`)).toEqual(broken);
  });

  it('reads a record of the first version, whose links had a note and no date', async () => {
    const area = fakeArea();
    const library = new Library(area);
    const { history, ...first } = annotation(1);
    const link = { url: 'https://works.example/', title: 'Report', note: 'seven years' };
    await library.add(annotation(1), article, NOW);
    area.items.set(`annotation:${first.id}`, { ...first, schema: 1, evidence: [link] });
    const added = first.modified;
    expect(await library.annotation(first.id)).toEqual({
      ...first,
      schema: 2,
      evidence: [{ url: link.url, title: 'Report', quotation: 'seven years', added }],
      history,
    });
  });

  it('leaves a record of a newer version as it is, and counts it', async () => {
    const area = fakeArea();
    const library = new Library(area);
    const newer = { ...annotation(1), schema: 3, mood: 'calm' };
    await library.add(annotation(1), article, NOW);
    area.items.set(`annotation:${annotation(1).id}`, newer);
    expect((await library.annotationsOf('courier.example/bridge')).newer).toBe(1);
    expect(area.items.get(`annotation:${annotation(1).id}`)).toEqual(newer);
    expect(area.items.has(`aside:annotation:${annotation(1).id}`)).toBe(false);
  });

  it('keeps the text as it was when it changes between two annotations', async () => {
    const library = new Library(fakeArea());
    await library.add(annotation(1), article, NOW);
    await library.add(annotation(2), article, NOW);
    expect((await library.article('courier.example/bridge'))?.earlier).toEqual([]);
    const edited = { ...article, text: 'The bridge is open again.' };
    await library.add(annotation(3), edited, NOW);
    const record = await library.article('courier.example/bridge');
    expect(record?.article.text).toBe('The bridge is open again.');
    expect(record?.earlier).toEqual([
      { text: article.text, blocks: article.blocks, saved: NOW.toISOString() },
    ]);
  });

  it('knows every tag that was given, latest first, each once', async () => {
    const library = new Library(fakeArea());
    await library.add(annotation(1, { tags: ['water'] }), article, NOW);
    await library.add(annotation(2), article, NOW);
    await library.update(annotation(2).id, (stored) => ({
      ...stored,
      tags: ['water', 'roads'],
      modified: '2026-11-23T11:00:00.000Z',
    }));
    expect(await library.tags()).toEqual(['roads', 'water']);
  });

  describe('the tags to choose from', () => {
    const [roads, water] = [annotation(1, { tags: ['roads'] }), annotation(2, { tags: ['water'] })];
    let library: Library;
    beforeEach(async () => {
      library = new Library(fakeArea());
      await library.add(roads, article, NOW);
      await library.add(water, article, NOW);
      await library.tags();
    });

    it('forget one that nothing carries any more, and remember it when that is undone', async () => {
      await library.update(water.id, (stored) => ({ ...stored, tags: [] }));
      expect(await library.tags()).toEqual(['roads']);
      await library.move('undo', NOW);
      expect((await library.tags()).toSorted()).toEqual(['roads', 'water']);
    });

    it('forget those of what is removed', async () => {
      const deleted = NOW.toISOString();
      await library.updateMany([roads.id], (stored) => ({ ...stored, deleted }));
      expect(await library.tags()).toEqual(['water']);
    });

    it('have those of an import', async () => {
      const imported = annotation(3, { tags: ['rail'] });
      await library.takeIn([{ article, annotations: [imported] }], NOW);
      expect(await library.tags()).toContain('rail');
    });
  });

  it('does not write over an article of a newer version', async () => {
    const newer = { schema: 9, article, saved: NOW.toISOString() };
    const area = fakeArea({ 'article:courier.example/bridge': newer });
    await new Library(area).add(annotation(1), article, NOW);
    expect(area.items.get('article:courier.example/bridge')).toEqual(newer);
  });
});
