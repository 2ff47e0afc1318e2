// @vitest-environment jsdom
// Colour, tags, verdict and evidence on the card: each saves at once, for what is kept.
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/model/annotation.ts';
import { shadow } from './fake-browser.ts';
import { actions, find, press, settle, show, status, ui, usePage } from './open-page.ts';
import { annotated } from './page-fixture.ts';

usePage();

async function openKept(change: Partial<Annotation> = {}): Promise<string> {
  const kept = annotated('It cost 40 million.', change);
  show({ annotations: [kept], claims: [] });
  await ui.openCard({ type: 'annotation', id: kept.annotation.id });
  await settle();
  return kept.annotation.id;
}

async function enter(text: string): Promise<void> {
  const field = find<HTMLInputElement>('[data-act="tag"]')!;
  field.value = text;
  field.dispatchEvent(new Event('input'));
  if (!text.includes(',')) field.form!.requestSubmit();
  await settle();
}

describe('the fields of what is kept', () => {
  it('are not there before it is kept', async () => {
    show();
    await ui.openCard({ type: 'claim', index: 0 });
    expect(find('[type=radio]')).toBeNull();
    expect(find('select')).toBeNull();
  });

  it.each([
    ['Enter', ' water '],
    ['a comma', 'water,'],
  ])('take a tag at %s, and say that it is saved', async (_end, typed) => {
    const id = await openKept({ tags: ['roads'] });
    await enter(typed);
    expect(
      actions.revise.mock.calls.map(([of, { tags }]) => [of, tags?.map((tag) => tag.trim())]),
    ).toEqual([[id, ['roads', 'water']]]);
    // What the card showed: tags that another window gives meanwhile stay.
    expect(actions.revise.mock.calls[0]?.[2]).toMatchObject({ tags: ['roads'] });
    expect(status()).toBe('Saved');
    expect(find<HTMLInputElement>('[data-act="tag"]')?.value).toBe('');
  });

  it('complete tags from those of the library', async () => {
    await openKept();
    find('[data-act="tag"]')!.dispatchEvent(new Event('focus'));
    await settle();
    const choices = [...find('datalist')!.querySelectorAll('option')].map(({ value }) => value);
    expect(choices).toEqual(['transport', 'water']);
  });

  it('give one of five colours, by name', async () => {
    const id = await openKept();
    await press('colour blue');
    expect(actions.revise).toHaveBeenCalledWith(id, { colour: 'blue' }, expect.anything());
    expect(find('[data-act="colour blue"]')?.getAttribute('aria-label')).toBe('Blue');
  });

  it('have no verdict for what is no claim', async () => {
    await openKept();
    expect(find('select')).toBeNull();
  });

  it('give a claim its verdict', async () => {
    const id = await openKept({ kind: 'claim', verdict: 'unchecked' });
    const field = find<HTMLSelectElement>('select')!;
    field.value = 'disputed';
    field.dispatchEvent(new Event('change'));
    await settle();
    expect(actions.revise).toHaveBeenCalledWith(id, { verdict: 'disputed' }, expect.anything());
  });

  it('call colours and verdicts what the reader calls them', async () => {
    const kept = annotated('It cost 40 million.', { kind: 'claim', verdict: 'unchecked' });
    const names = { colourNames: { blue: 'Follow up' }, verdictNames: { false: 'Wrong' } };
    show({ annotations: [kept], names });
    await ui.openCard({ type: 'annotation', id: kept.annotation.id });
    await settle();
    const colours = shadow()!.querySelectorAll('[role="radiogroup"] input');
    expect([...colours].map((colour) => colour.getAttribute('aria-label'))).toEqual([
      'Yellow',
      'Green',
      'Follow up',
      'Pink',
      'Purple',
    ]);
    expect(find('select')!.textContent).toBe('UncheckedSupportedDisputedWrongUnproven');
  });

  it.each([
    ['https://records.example/1', 1],
    ['javascript:alert(1)', 0],
    ['', 0],
  ])('take evidence only from the web: %s', async (url, calls) => {
    await openKept({ kind: 'claim', verdict: 'unchecked' });
    find<HTMLInputElement>('[data-act="url"]')!.value = url;
    await press('addEvidence');
    expect(actions.revise).toHaveBeenCalledTimes(calls);
  });

  it('keep words that are half typed when the marks are shown anew', async () => {
    const kept = annotated('It cost 40 million.');
    const shown = { annotations: [kept], claims: [] };
    show(shown);
    await ui.openCard({ type: 'annotation', id: kept.annotation.id });
    await settle();
    find<HTMLInputElement>('[data-act="tag"]')!.value = 'wat';
    show(shown);
    expect(find<HTMLInputElement>('[data-act="tag"]')!.value).toBe('wat');
  });
});
