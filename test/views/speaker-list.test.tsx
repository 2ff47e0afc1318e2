// @vitest-environment jsdom
// Speakers and what each of them says; keeping and finding it on the page.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asksFor, failWith, resetWorld, world } from './fake-browser.ts';
import { button, click, closeApp, openApp, passage, shown, texts, textOf } from './open-app.tsx';
import { ATTRIBUTIONS, keep, sampleReading, SPEAKERS } from './sample-reading.ts';

beforeEach(() => resetWorld());
afterEach(() => closeApp());

describe('speakers', () => {
  test('come by the number of their words, those without a name last', async () => {
    await openApp();
    expect(texts('.speaker-name')).toEqual(['Ada Quill', 'Boatmen’s union', 'Speaker not named']);
  });

  test('have their role, how often they speak and how many words they get', async () => {
    await openApp();
    expect(texts('.speaker-role')).toEqual(['canal warden']);
    expect(texts('.speaker-counts > *').slice(0, 3)).toEqual([
      '2 quotations',
      '1 reported',
      '19 words',
    ]);
  });

  test('keep the colour of their place in the article, whatever the order of the list', async () => {
    await openApp();
    const [first] = shown('.swatch');
    expect(first?.style.getPropertyValue('--speaker')).toBe('light-dark(#b4460f, #f0a070)');
  });

  test('open into what they say; a single one is open from the start', async () => {
    await openApp();
    expect(shown('details[open]')).toEqual([]);
    resetWorld(
      sampleReading({ speakers: SPEAKERS.slice(1), attributions: ATTRIBUTIONS.slice(0, 2) }),
    );
    await openApp();
    expect(shown('details[open]')).toHaveLength(1);
  });
});

describe('a quotation', () => {
  test('stands in quotation marks, with the gap where the cue was', async () => {
    await openApp();
    expect(texts('.passage-words')[0]).toBe('“The lock gates are safe,” … “Come and look.”');
  });

  test.each([
    ['The lock gates', ''],
    ['She had heard', 'reported'],
    ['the report', 'partly quoted'],
    ['We are tired', 'possibly'],
    ['Nobody asked us', ''],
  ])('is labelled by how it was said and how sure it is: %s', async (words, label) => {
    await openApp();
    expect(textOf(passage(words).querySelector('.labels')!)).toBe(label);
  });

  test('of a joint source stands under each of its speakers, with all their names', async () => {
    const [first] = ATTRIBUTIONS;
    const jointly = SPEAKERS.map(({ id }) => id);
    resetWorld(sampleReading({ attributions: [{ ...first!, jointly }] }));
    await openApp();
    expect(texts('.speaker-name').toSorted()).toEqual(['Ada Quill', 'Boatmen’s union']);
    const [one, other] = texts('.passage .label');
    expect(one).toMatch(/^said by .+ and .+ together$/);
    expect(other).toBe(one);
  });

  test('that is only reported stands without quotation marks of ours', async () => {
    await openApp();
    const words = passage('She had heard').querySelector('.passage-words')!;
    expect(textOf(words)).toBe('She had heard of 14 leaks since May');
  });

  test('is text, never markup', async () => {
    const text = '<img src=x onerror=alert(1)>';
    const { article } = sampleReading();
    resetWorld(
      sampleReading({
        article: { ...article, title: text, text },
        attributions: [{ ...ATTRIBUTIONS[0]!, content: [[0, text.length]] }],
      }),
    );
    const app = await openApp();
    expect(app.querySelector('img')).toBeNull();
    expect(texts('h1')).toEqual([text]);
  });

  test('leads to its place on the page', async () => {
    await openApp();
    await click(button('“Nobody asked us'));
    expect(asksFor('reveal')).toEqual([
      { name: 'reveal', tabId: 7, request: { mark: { type: 'attribution', index: 3 } } },
    ]);
  });

  test('says so when it has no place on the page', async () => {
    world.answers.set('reveal', () => ({ ok: true, value: false }));
    await openApp();
    await click(button('“Nobody asked us'));
    expect(texts('.feedback')).toEqual(['This passage has no place on the page at the moment.']);
  });

  test('says so when the page is gone', async () => {
    failWith('reveal', 'pageGone');
    await openApp();
    await click(button('“Nobody asked us'));
    expect(shown('.feedback .notice')).toHaveLength(1);
  });
});

describe('keeping a quotation', () => {
  test('is one click, then there is a field for a note', async () => {
    await openApp();
    await click(button('Keep', passage('We are tired')));
    expect(asksFor('keep')[0]?.request).toEqual({
      tabId: 7,
      articleId: 'https://canal.example/gates',
      digest: 'digest of the sample',
      target: { type: 'attribution', index: 4 },
    });
    expect(button('Remove', passage('We are tired'))).toBe(document.activeElement);
    expect(passage('We are tired').querySelector('textarea')).not.toBeNull();
    expect(texts('[role=tab]')[2]).toBe('Kept 1');
  });

  test('shows what is kept already, and nothing else, as kept', async () => {
    resetWorld(
      sampleReading({ annotations: [keep(['Nobody asked us,'], { kind: 'attribution' })] }),
    );
    await openApp();
    expect(shown('.passage.kept').map(textOf).join()).toMatch(/^“Nobody asked us,”/);
  });

  test('is not the same as keeping the claim in the same words', async () => {
    const words = 'She had heard of 14 leaks since May';
    resetWorld(sampleReading({ annotations: [keep([words], { kind: 'claim' })] }));
    await openApp();
    expect(shown('.passage.kept')).toEqual([]);
    await click(button('Claims'));
    expect(shown('.passage.kept')).toHaveLength(1);
  });

  test('is explained when it fails', async () => {
    failWith('keep', 'storageFull');
    await openApp();
    await click(button('Keep', passage('We are tired')));
    expect(shown('.feedback .notice')).toHaveLength(1);
    expect(shown('.passage.kept')).toEqual([]);
  });

  test('is taken back by Remove, and that by Undo, with the focus where it was', async () => {
    resetWorld(sampleReading({ annotations: [keep(['We are tired.'], { kind: 'attribution' })] }));
    await openApp();
    await click(button('Remove', passage('We are tired')));
    expect(button('Keep', passage('We are tired'))).toBe(document.activeElement);
    await click(button('Undo'));
    expect(shown('.passage.kept')).toHaveLength(1);
  });
});

test('when quotations are off that is said, and none are counted or listed', async () => {
  resetWorld(sampleReading({ detection: { quotations: false, claims: true } }));
  await openApp();
  expect(texts('.empty')[0]).toContain('Quotations are off.');
  expect(shown('.passage')).toEqual([]);
  expect(texts('[role=tab] .count')[0]).toBe('0');
  expect(shown('.counts')).toEqual([]);
});
