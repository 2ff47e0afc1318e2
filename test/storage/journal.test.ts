// Undoing and doing again, over any number of sessions.
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/model/annotation.ts';
import type { Article } from '../../src/model/article.ts';
import { Library } from '../../src/storage/library.ts';
import { fakeArea } from './fake-area.ts';
import { BARE } from '../bare-annotation.ts';

const ARTICLE: Article = {
  title: 'Bridge closed',
  byline: null,
  siteName: null,
  publishedTime: null,
  lang: 'en',
  url: 'https://courier.example/bridge',
  addresses: ['courier.example/bridge'],
  text: 'The bridge is closed.',
  blocks: [{ kind: 'paragraph', start: 0, end: 21 }],
};
const ID = '00000000-0000-4000-8000-000000000001';
const at = (second: number): Date => new Date(Date.UTC(2026, 10, 23, 10, 0, second));

const annotation: Annotation = {
  ...BARE,
  id: ID,
  articleId: 'courier.example/bridge',
  created: at(0).toISOString(),
  modified: at(0).toISOString(),
  targets: [{ exact: 'bridge', prefix: 'The ', suffix: ' is', start: 4, end: 10 }],
  kind: 'selection',
};

/** A library that is opened anew for each thing that is asked of it, as after a restart. */
function reopened(area = fakeArea()) {
  const open = (): Library => new Library(area);
  const shown = async (): Promise<Annotation | undefined> =>
    (await open().annotationsOf('courier.example/bridge')).annotations[0];
  const change = (
    second: number,
    changes: Partial<Annotation>,
    what: 'note' | 'revise' = 'revise',
  ) =>
    open().update(
      ID,
      (stored) => ({ ...stored, ...changes, modified: at(second).toISOString() }),
      what,
    );
  return { area, open, shown, change };
}

describe('the reader’s steps', () => {
  it('are none at first', async () => {
    const { open } = reopened();
    expect(await open().history()).toEqual({ canUndo: false, canRedo: false });
    expect(await open().move('undo', at(1))).toBeNull();
    expect(await open().move('redo', at(1))).toBeNull();
  });

  it('can be undone and done again, thirty and more, after any restart', async () => {
    const { open, shown, change } = reopened();
    await open().add(annotation, ARTICLE, at(0));
    for (let step = 1; step <= 40; step++) await change(step, { note: `draft ${step}` });
    for (let step = 39; step >= 1; step--) {
      await open().move('undo', at(100));
      expect((await shown())?.note).toBe(`draft ${step}`);
    }
    for (let step = 2; step <= 40; step++) await open().move('redo', at(200));
    expect((await shown())?.note).toBe('draft 40');
    expect(await open().history()).toEqual({ canUndo: true, canRedo: false });
  });

  it('leave a tombstone when keeping is undone, which redo brings back', async () => {
    const { open, shown } = reopened();
    await open().add(annotation, ARTICLE, at(0));
    expect(await open().move('undo', at(5))).toMatchObject({ what: 'keep', words: 'bridge' });
    expect(await shown()).toBeUndefined();
    expect((await open().annotation(ID))?.deleted).toBe(at(5).toISOString());
    await open().move('redo', at(6));
    expect(await shown()).toEqual({ ...annotation, modified: at(6).toISOString() });
  });

  it('cannot be done again once something else was done', async () => {
    const { open, change } = reopened();
    await open().add(annotation, ARTICLE, at(0));
    await change(1, { colour: 'blue' });
    await open().move('undo', at(2));
    await change(3, { colour: 'pink' });
    expect(await open().history()).toEqual({ canUndo: true, canRedo: false });
    await open().move('undo', at(4));
    expect((await open().annotation(ID))?.colour).toBe('yellow');
  });

  it('take the pauses in writing one note for one step', async () => {
    const { open, shown, change } = reopened();
    await open().add(annotation, ARTICLE, at(0));
    await change(1, { note: 'Who' }, 'note');
    await change(3, { note: 'Who says' }, 'note');
    await change(5, { note: 'Who says so?' }, 'note');
    await open().move('undo', at(6));
    expect((await shown())?.note).toBe('');
    await open().move('redo', at(7));
    expect((await shown())?.note).toBe('Who says so?');
  });

  it('never write over what something else has changed since', async () => {
    const { area, open, change } = reopened();
    await open().add(annotation, ARTICLE, at(0));
    await change(1, { note: 'mine' });
    const key = `annotation:${ID}`;
    area.items.set(key, { ...(area.items.get(key) as Annotation), note: 'from another machine' });
    await open().move('undo', at(2));
    expect((await open().annotation(ID))?.note).toBe('from another machine');
  });

  it('do not fill the storage: those that are too old are forgotten', async () => {
    const { area, open, change } = reopened();
    await open().add(annotation, ARTICLE, at(0));
    for (let step = 1; step <= 120; step++) await change(step, { note: `draft ${step}` });
    const steps = [...area.items.keys()].filter((key) => key.startsWith('step:'));
    expect(steps).toHaveLength(50);
    for (let step = 0; step < 60; step++) await open().move('undo', at(300));
    expect((await open().annotation(ID))?.note).toBe('draft 70');
  });
});
