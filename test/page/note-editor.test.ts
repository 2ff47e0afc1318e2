// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { done, failed, type Result } from '../../src/model/failure.ts';
import { NoteEditor, type Draft } from '../../src/page/card/note-editor.ts';
import { StatusLine } from '../../src/page/status-line.ts';
import { t } from './page-fixture.ts';

describe('the field for a note', () => {
  const save = vi.fn<(text: string) => Promise<Result<unknown>>>();
  const onDraft = vi.fn();
  let status: StatusLine;

  beforeEach(() => {
    vi.useFakeTimers();
    save.mockReset().mockResolvedValue(done(null));
    onDraft.mockReset();
    status = new StatusLine(t);
  });

  function open({ saved = '', draft }: { saved?: string; draft?: Draft } = {}): NoteEditor {
    const editor = new NoteEditor({ t, status, saved, draft, save, onDraft });
    document.body.replaceChildren(editor.element, status.element);
    return editor;
  }

  function write({ element }: NoteEditor, text: string): void {
    element.value = text;
    element.dispatchEvent(new Event('input'));
  }

  it('saves after a pause and says so', async () => {
    const editor = open();
    write(editor, 'Ask');
    await vi.advanceTimersByTimeAsync(500);
    write(editor, 'Ask again.');
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(700);
    expect(save.mock.calls).toEqual([['Ask again.', '']]);
    expect(status.element.textContent).toBe('Saved');
  });

  it('saves also where the page lets nothing be heard of what is written', async () => {
    const editor = open();
    editor.focus();
    editor.element.value = 'Ask';
    await vi.advanceTimersByTimeAsync(1500);
    expect(save.mock.calls).toEqual([['Ask', '']]);
    editor.element.blur();
    await vi.advanceTimersByTimeAsync(1500);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('saves when the reader leaves it', async () => {
    const editor = open();
    write(editor, 'Ask');
    editor.element.dispatchEvent(new Event('blur'));
    await vi.advanceTimersByTimeAsync(0);
    expect(save).toHaveBeenCalledExactlyOnceWith('Ask', '');
  });

  it('saves nothing where nothing was changed', async () => {
    const editor = open({ saved: 'Ask' });
    expect(await editor.flush()).toBe(true);
    expect(save).not.toHaveBeenCalled();
  });

  it('saves what was written while it was saving', async () => {
    const editor = open();
    save.mockImplementationOnce(async () => {
      write(editor, 'Ask again.');
      return done(null);
    });
    write(editor, 'Ask');
    await editor.flush();
    expect(save.mock.calls).toEqual([
      ['Ask', ''],
      ['Ask again.', 'Ask'],
    ]);
  });

  it('keeps the words when saving fails, says what to do, and tries again', async () => {
    save.mockResolvedValueOnce(failed('storageFull'));
    const editor = open();
    write(editor, 'Ask');
    expect(await editor.flush()).toBe(false);
    expect(editor.element.value).toBe('Ask');
    expect(status.element.textContent).toContain('There is no room left to save.');
    expect(onDraft.mock.calls).toEqual([[{ text: 'Ask', was: '' }]]);

    status.element.querySelector('button')?.click();
    await vi.advanceTimersByTimeAsync(0);
    expect(save).toHaveBeenCalledTimes(2);
    expect(status.element.textContent).toBe('Saved');
    expect(onDraft).toHaveBeenLastCalledWith(null);
  });

  it('opens with the words that were not saved the last time, and saves them', async () => {
    const editor = open({ saved: 'Ask', draft: { text: 'Ask again.', was: 'As' } });
    expect(editor.element.value).toBe('Ask again.');
    await editor.flush();
    expect(save).toHaveBeenCalledWith('Ask again.', 'As');
  });
});
