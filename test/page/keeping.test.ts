import { beforeEach, describe, expect, it, vi } from 'vitest';
import { done, failed } from '../../src/model/failure.ts';
import { Keeping } from '../../src/page/keeping.ts';
import { annotated, makeActions, marked, said, spanOf } from './page-fixture.ts';

const WORDS = 'The dam will hold,';
const QUOTATION = { type: 'attribution', index: 0 } as const;

describe('what the reader keeps', () => {
  const changed = vi.fn();
  let actions: ReturnType<typeof makeActions>;
  let keeping: Keeping;

  beforeEach(() => {
    changed.mockClear();
    actions = makeActions();
    keeping = new Keeping(actions, changed);
    keeping.take(marked());
  });

  const annotations = () => keeping.marks?.annotations ?? [];

  it('shows at once, at its place', async () => {
    await keeping.keep(QUOTATION);
    expect(annotations().map(({ spans }) => spans)).toEqual([[spanOf(WORDS)]]);
    expect(changed).toHaveBeenCalledOnce();
  });

  it('is asked for with the text that it is about', async () => {
    await keeping.keep(QUOTATION);
    expect(actions.keep).toHaveBeenCalledWith({
      articleId: 'news.example/dam',
      digest: 'one',
      target: QUOTATION,
    });
  });

  it('goes when it is removed, and comes back to its place', async () => {
    const kept = await keeping.keep({ type: 'selection', span: [1, 4] });
    const id = kept.ok ? kept.value.id : '';
    await keeping.remove(id);
    expect(annotations()).toEqual([]);
    await keeping.restore(id);
    expect(annotations().map(({ spans }) => spans)).toEqual([[[1, 4]]]);
  });

  it('stays as it was when a deed fails', async () => {
    actions.keep.mockResolvedValueOnce(failed('storageFull'));
    expect(await keeping.keep(QUOTATION)).toEqual(failed('storageFull'));
    expect(annotations()).toEqual([]);
  });

  it('takes a broken connection for a failure, and goes on', async () => {
    actions.keep.mockRejectedValueOnce(new Error('gone'));
    expect(await keeping.keep(QUOTATION)).toMatchObject({ failure: { code: 'unexpected' } });
    expect(await keeping.keep(QUOTATION)).toMatchObject({ ok: true });
  });

  it('keeps a quotation by its first note, and changes the note from then on, in order', async () => {
    let finish = (): void => {};
    const wait = new Promise<void>((resolve) => (finish = resolve));
    const { annotation } = annotated(WORDS, { kind: 'attribution' });
    actions.keep.mockImplementationOnce(async () => (await wait, done(annotation)));
    const saving = [keeping.saveNote(QUOTATION, 'a', ''), keeping.saveNote(QUOTATION, 'ab', 'a')];
    finish();
    await Promise.all(saving);
    expect(actions.keep).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ target: QUOTATION, note: 'a' }),
    );
    expect(actions.revise).toHaveBeenCalledExactlyOnceWith(
      annotation.id,
      { note: 'ab' },
      { note: 'a' },
    );
  });

  it('never puts a note on words that have come under the same index', async () => {
    let finish = (): void => {};
    const wait = new Promise<void>((resolve) => (finish = resolve));
    actions.remove.mockImplementationOnce(async () => (await wait, done(null)));
    void keeping.remove('other');
    const saving = keeping.saveNote(QUOTATION, 'a', '');
    keeping.take(marked({ attributions: [said('It cost 40 million.')] }));
    finish();
    expect(await saving).toEqual(failed('articleChanged'));
    expect(actions.keep).not.toHaveBeenCalled();
  });

  it('asks for the article that a note was written on, though the page has moved on', async () => {
    const saving = keeping.saveNote(QUOTATION, 'a', '');
    keeping.take(marked({ articleId: 'news.example/other', digest: 'two' }));
    await saving;
    expect(actions.keep).toHaveBeenCalledWith(
      expect.objectContaining({ articleId: 'news.example/dam', digest: 'one' }),
    );
    expect(annotations()).toEqual([]);
  });
});
