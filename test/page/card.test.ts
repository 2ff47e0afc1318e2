// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { failed } from '../../src/model/failure.ts';
import type { AnchoredAnnotation } from '../../src/model/reading.ts';
import { highlights, shadow } from './fake-browser.ts';
import {
  actions,
  card,
  find,
  isOpen,
  press,
  settle,
  show,
  status,
  typeKey,
  ui,
  usePage,
  write,
} from './open-page.ts';
import { annotated, claimed, said } from './page-fixture.ts';

const QUOTATION = { type: 'attribution', index: 0 } as const;
const WORDS = 'The dam will hold,';

usePage();

describe('the card of a quotation', () => {
  it('says who, in which role, how, by which words, and why', async () => {
    show();
    await ui.openCard(QUOTATION);
    for (const words of [
      'Ada Lund',
      'engineer',
      'Direct quotation · “said”',
      '“said” reports what somebody said.',
      'We are 90% sure of the speaker.',
    ]) {
      expect(card()).toContain(words);
    }
  });

  it.each([
    ['a partly quoted one', { kind: 'mixed' as const }, 'Partly quoted'],
    ['a report', { kind: 'indirect' as const }, 'Reported, not quoted'],
    ['an unknown speaker', { speaker: null }, 'Speaker not named'],
    ['a doubt', { confidence: 0.6 }, 'Possibly: Direct quotation'],
  ])('names %s', async (_case, change, words) => {
    show({ attributions: [said(WORDS, change)] });
    await ui.openCard(QUOTATION);
    expect(card()).toContain(words);
  });

  it('does not doubt what is sure', async () => {
    show();
    await ui.openCard(QUOTATION);
    expect(card()).not.toContain('Possibly');
  });

  it('is a labelled dialog that lets the page be used', async () => {
    show();
    await ui.openCard(QUOTATION);
    const dialog = find('[role="dialog"]')!;
    expect(find(`#${dialog.getAttribute('aria-labelledby')}`)?.textContent).toBe('Ada Lund');
    expect(dialog.hasAttribute('aria-modal')).toBe(false);
  });

  it('leaves its controls as they are where nothing of it has changed: a click is on its way', async () => {
    show();
    await ui.openCard(QUOTATION);
    const keep = find('[data-act="keep"]');
    show();
    expect(find('[data-act="keep"]')).toBe(keep);
  });

  it('leaves its controls as they are while one is pressed, and draws what has changed then', async () => {
    show();
    await ui.openCard(QUOTATION);
    const keep = find('[data-act="keep"]')!;
    keep.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    show({ speakers: [] });
    expect(find('[data-act="keep"]')).toBe(keep);
    keep.dispatchEvent(new Event('pointerup', { bubbles: true }));
    expect(find('[data-act="keep"]')).toBe(keep);
    await settle();
    expect(find('[data-act="keep"]')).not.toBe(keep);
  });

  it('has no card where the mark is gone', async () => {
    show();
    expect(await ui.openCard({ type: 'claim', index: 9 })).toBe(false);
  });
});

describe('the card of a claim', () => {
  it('says how much it is worth checking and why, and judges nothing', async () => {
    show();
    await ui.openCard({ type: 'claim', index: 0 });
    for (const words of [
      'Worth checking',
      'Score: 72 of 100',
      'In the article’s own words',
      'This does not say whether it is true.',
      'It gives a figure: “40 million”.',
    ]) {
      expect(card()).toContain(words);
    }
  });

  it('says who made it', async () => {
    show({ claims: [claimed('It cost 40 million.', { attribution: 0 })] });
    await ui.openCard({ type: 'claim', index: 0 });
    expect(card()).toContain('Said by Ada Lund');
  });
});

describe('keeping from the card', () => {
  beforeEach(async () => {
    show();
    await ui.openCard(QUOTATION);
  });

  it('keeps and says so', async () => {
    await press('keep');
    expect(actions.keep).toHaveBeenCalledOnce();
    expect(status()).toBe('Kept');
    expect(find('[data-act="keep"]')?.textContent).toBe('Remove');
    expect(highlights.has('on-record-yellow')).toBe(true);
  });

  it('removes, and takes that back', async () => {
    await press('keep');
    await press('keep');
    expect(status()).toBe('Removed.');
    expect(shadow()?.activeElement?.textContent).toBe('Undo');
    expect(highlights.has('on-record-yellow')).toBe(false);
    await press('remedy');
    expect(actions.restore).toHaveBeenCalledOnce();
    expect(status()).toBe('Kept again');
    expect(highlights.has('on-record-yellow')).toBe(true);
  });

  it('says why it failed, and tries again', async () => {
    actions.keep.mockResolvedValueOnce(failed('storageFull'));
    await press('keep');
    expect(card()).toContain('There is no room left to save.');
    await press('remedy');
    expect(status()).toBe('Kept');
  });
});

describe('a note', () => {
  it('is saved by itself, and keeps the quotation with it', async () => {
    show();
    await ui.openCard(QUOTATION, 'note');
    expect(shadow()?.activeElement?.localName).toBe('textarea');
    await write('Ask again.');
    expect(actions.keep.mock.lastCall?.[0]).toMatchObject({
      target: QUOTATION,
      note: 'Ask again.',
    });
    expect(status()).toBe('Saved');
    await write('Ask twice.');
    expect(actions.revise.mock.lastCall?.[1]).toEqual({ note: 'Ask twice.' });
  });

  it('is saved when the card is closed', async () => {
    show();
    await ui.openCard(QUOTATION, 'note');
    find<HTMLTextAreaElement>('textarea')!.value = 'Ask';
    await typeKey('Escape');
    expect(actions.keep).toHaveBeenCalledOnce();
    expect(isOpen()).toBe(false);
  });

  it('stays in sight when it cannot be saved, and is there again when the card is closed all the same', async () => {
    actions.keep.mockResolvedValue(failed('storageFull'));
    show();
    await ui.openCard(QUOTATION, 'note');
    const field = find<HTMLTextAreaElement>('textarea')!;
    field.value = 'Ask';
    field.dispatchEvent(new Event('input'));
    await typeKey('Escape');
    expect(isOpen()).toBe(true);
    expect(card()).toContain('There is no room left to save.');
    await typeKey('Escape');
    expect(isOpen()).toBe(false);
    await ui.openCard(QUOTATION);
    expect(find<HTMLTextAreaElement>('textarea')?.value).toBe('Ask');
  });

  it('that could not be saved starts, opened again, from the note that the reader began with', async () => {
    const kept = annotated('late', { note: 'Ask.' });
    const mark = { type: 'annotation', id: kept.annotation.id } as const;
    actions.revise.mockResolvedValue(failed('storageFull'));
    show({ annotations: [kept] });
    await ui.openCard(mark, 'note');
    await write('Ask twice.');
    await typeKey('Escape');
    await typeKey('Escape');
    expect(isOpen()).toBe(false);
    const elsewhere = { ...kept.annotation, note: 'Changed in another window.' };
    show({ annotations: [{ ...kept, annotation: elsewhere }] });
    await ui.openCard(mark);
    await write('Ask three times.');
    expect(actions.revise.mock.lastCall).toEqual([
      mark.id,
      { note: 'Ask three times.' },
      { note: 'Ask.' },
    ]);
  });

  it('is not disturbed by fresh marks', async () => {
    show();
    await ui.openCard(QUOTATION, 'note');
    const field = find<HTMLTextAreaElement>('textarea')!;
    field.value = 'half a sent';
    show({ annotations: [annotated('late')] });
    expect(find('textarea')).toBe(field);
    expect(shadow()?.activeElement).toBe(field);
  });

  it('does not show on another article’s quotation', async () => {
    actions.keep.mockResolvedValue(failed('storageFull'));
    show();
    await ui.openCard(QUOTATION, 'note');
    await write('Ask');
    await typeKey('Escape');
    show({ articleId: 'news.example/other' });
    await settle();
    await ui.openCard(QUOTATION);
    expect(find('textarea')).toBeNull();
  });
});

describe('the card of words that changed since they were kept', () => {
  it('shows what went and what came', async () => {
    const changed: AnchoredAnnotation = {
      ...annotated('It cost 40 million.'),
      state: 'changed',
      difference: [
        [
          { kind: 'same', text: 'It cost ' },
          { kind: 'removed', text: '30 ' },
          { kind: 'inserted', text: '40 ' },
          { kind: 'same', text: 'million.' },
        ],
      ],
    };
    show({ annotations: [changed], claims: [] });
    await ui.openCard({ type: 'annotation', id: changed.annotation.id });
    expect(card()).toContain('Changed since you kept it');
    expect(find('del')?.textContent).toBe('30 ');
    expect(find('ins')?.textContent).toBe('40 ');
  });

  it('says nothing of a change where there is none', async () => {
    const same = annotated('It cost 40 million.');
    show({ annotations: [same], claims: [] });
    await ui.openCard({ type: 'annotation', id: same.annotation.id });
    expect(card()).not.toContain('Changed');
  });
});
