// @vitest-environment jsdom
// What is kept: in order, with notes that save themselves; orphans listed; removal undone.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { done, failed } from '../../src/model/failure.ts';
import { announceChange, asksFor, failWith, resetWorld, world } from './fake-browser.ts';
import {
  button,
  click,
  closeApp,
  openApp,
  passage,
  promiseToSettle,
  settle,
  shown,
  texts,
  textOf,
  type,
} from './open-app.tsx';
import { keep, sampleReading } from './sample-reading.ts';

const early = () => keep(['Come and look.'], { note: 'See the photographs.' });
const late = () => keep(['oldest in the county'], { colour: 'blue' });
const lost = () => keep(['The gates were rebuilt in 1990.'], { lost: true, note: 'Says who?' });

const openKept = async (...annotations: ReturnType<typeof keep>[]) => {
  resetWorld(sampleReading({ annotations }));
  await openApp();
  await click(button('Kept'));
};

const noteOf = (words: string) => passage(words).querySelector('textarea')!;
const noteStatus = (words: string) => textOf(passage(words).querySelector('[role=status]')!);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(async () => {
  await closeApp();
  vi.useRealTimers();
});

describe('the list', () => {
  test('goes by the order of the text, with the notes', async () => {
    await openKept(late(), early());
    expect(texts('.passage-words')).toEqual(['Come and look.', 'oldest in the county']);
    expect(noteOf('Come and look').value).toBe('See the photographs.');
  });

  test('says who said it, how, and what was kept', async () => {
    await openKept(
      keep(['We are tired.'], {
        kind: 'attribution',
        speaker: { name: 'Ada Quill', role: null, kind: 'person' },
        said: { kind: 'direct', cue: 'added' },
      }),
      keep(['The canal opened in 1822'], { kind: 'claim' }),
      early(),
    );
    expect(texts('.passage-words')[1]).toBe('“We are tired.”');
    expect(texts('.labels')).toEqual(['your selection', 'Ada Quill', 'claim']);
  });

  test('has what was kept in its colour', async () => {
    await openKept(late());
    expect(passage('oldest').style.getPropertyValue('--kept')).toContain('#cfe4fb');
  });

  test('leads to the place on the page', async () => {
    const item = early();
    await openKept(item);
    await click(button('Come and look'));
    expect(asksFor('reveal')[0]?.request).toEqual({
      mark: { type: 'annotation', id: item.annotation.id },
    });
  });
});

describe('orphans', () => {
  test('are listed with their words and note under a notice', async () => {
    await openKept(early(), lost());
    expect(texts('.orphans h2')).toEqual(['Not found on this page any more']);
    expect(textOf(shown('.orphans .passage-words')[0]!)).toBe('The gates were rebuilt in 1990.');
    expect(noteOf('The gates').value).toBe('Says who?');
  });

  test('lead nowhere', async () => {
    await openKept(lost());
    expect(passage('The gates').querySelector('button.passage-words')).toBeNull();
  });

  test('are not confused with records that this version cannot read', async () => {
    resetWorld(sampleReading({ unreadable: 2, newer: 1 }));
    await openApp();
    await click(button('Kept'));
    expect(texts('.hint')[0]).toMatch(/^2 records kept here are damaged/);
    expect(texts('.hint')[1]).toMatch(/^1 record kept here is from a newer version/);
  });

  test('have no notice where there are none', async () => {
    await openKept(early());
    expect(shown('.orphans')).toEqual([]);
  });
});

describe('removing', () => {
  test('offers Undo, which has the focus', async () => {
    const item = early();
    await openKept(item, late());
    await click(button('Remove', passage('Come and look')));
    expect(asksFor('remove')[0]?.request).toEqual({ id: item.annotation.id });
    expect(texts('.passage-words')).toEqual(['oldest in the county']);
    expect(texts('.feedback')).toEqual(['Removed. Undo']);
    expect(document.activeElement).toBe(button('Undo'));
  });

  test('is undone with its note, and the focus is not lost', async () => {
    await openKept(early(), late());
    await click(button('Remove', passage('Come and look')));
    await click(button('Undo'));
    expect(noteOf('Come and look').value).toBe('See the photographs.');
    expect(texts('.feedback')).toEqual(['Kept again']);
    expect(document.activeElement).toBe(shown('.feedback')[0]);
  });

  test('is explained when it fails', async () => {
    await openKept(early());
    failWith('remove', 'storageFailed');
    await click(button('Remove', passage('Come and look')));
    expect(shown('.feedback .notice')).toHaveLength(1);
    expect(shown('.passage')).toHaveLength(1);
  });
});

describe('a note', () => {
  test('saves itself after a pause and says so', async () => {
    const item = late();
    await openKept(item);
    await type(noteOf('oldest'), 'Older than the railway?');
    expect(asksFor('revise')).toEqual([]);
    await settle(() => vi.advanceTimersByTime(500));
    expect(asksFor('revise').map(({ request }) => request)).toEqual([
      {
        id: item.annotation.id,
        changes: { note: 'Older than the railway?' },
        was: { note: '' },
      },
    ]);
    expect(noteStatus('oldest')).toBe('Saved');
  });

  test('is saved once for a run of keys', async () => {
    await openKept(late());
    await type(noteOf('oldest'), 'O');
    await settle(() => vi.advanceTimersByTime(400));
    await type(noteOf('oldest'), 'Ol');
    await settle(() => vi.advanceTimersByTime(400));
    expect(asksFor('revise')).toEqual([]);
    await settle(() => vi.advanceTimersByTime(100));
    expect(asksFor('revise')).toHaveLength(1);
  });

  test('does not say Saved while there are newer words', async () => {
    await openKept(late());
    await type(noteOf('oldest'), 'Old');
    await settle(() => vi.advanceTimersByTime(500));
    await type(noteOf('oldest'), 'Older');
    expect(noteStatus('oldest')).toBe('');
  });

  test.each([
    ['the reader goes on', () => noteOf('oldest').blur()],
    ['the popup closes', () => window.dispatchEvent(new Event('pagehide'))],
    ['the view goes', () => closeApp()],
  ])('is saved at once when %s', async (_, leave) => {
    await openKept(late());
    await type(noteOf('oldest'), 'Older');
    await settle(leave);
    expect(asksFor('revise')).toHaveLength(1);
  });

  test('that nobody touched is not saved', async () => {
    await openKept(early());
    noteOf('Come and look').focus();
    await settle(() => noteOf('Come and look').blur());
    await closeApp();
    expect(asksFor('revise')).toEqual([]);
  });

  test('stays in its field when saving fails, and can be tried again', async () => {
    await openKept(late());
    failWith('revise', 'storageFull');
    await type(noteOf('oldest'), 'Older');
    await settle(() => vi.advanceTimersByTime(500));
    expect(passage('oldest').querySelector('.notice')).not.toBeNull();
    expect(noteOf('oldest').value).toBe('Older');
    world.answers.clear();
    await click(button('Try again', passage('oldest')));
    expect(noteStatus('oldest')).toBe('Saved');
    expect(passage('oldest').querySelector('.notice')).toBeNull();
  });

  test('takes over what was written elsewhere, but never over words that are not saved yet', async () => {
    const item = late();
    await openKept(item);
    item.annotation.note = 'From the card.';
    await settle(() => announceChange());
    expect(noteOf('oldest').value).toBe('From the card.');
    await type(noteOf('oldest'), 'From the popup.');
    item.annotation.note = 'From the card again.';
    await settle(() => announceChange());
    expect(noteOf('oldest').value).toBe('From the popup.');
  });

  test('whose older save fails late is not lost', async () => {
    const slow = promiseToSettle<ReturnType<typeof failed>>();
    await openKept(late());
    world.answers.set('revise', () => slow.promise);
    await type(noteOf('oldest'), 'Old');
    await settle(() => vi.advanceTimersByTime(500));
    world.answers.set('revise', () => done(null));
    await type(noteOf('oldest'), 'Older');
    await settle(() => vi.advanceTimersByTime(500));
    await settle(() => slow.resolve(failed('storageFailed')));
    expect(noteStatus('oldest')).toBe('Saved');
    expect(passage('oldest').querySelector('.notice')).toBeNull();
  });
});
