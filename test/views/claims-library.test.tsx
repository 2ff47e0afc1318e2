// @vitest-environment jsdom
// Claims in the library: what is to do and done, by speaker, and the whole check on a claim's own page.
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done } from '../../src/model/failure.ts';
import { keptArticle, type Said } from '../search/sample-entries.ts';
import { asksFor, world } from './fake-browser.ts';
import { button, choose, click, settle, shown, texts, type } from './open-app.tsx';
import { closeLibrary, openLibrary, resetLibrary } from './open-library.tsx';

const claim = (words: string, said: Said): Said => ({
  words,
  kind: 'claim',
  verdict: 'unchecked',
  ...said,
});

const CLAIMS: Said[] = [
  claim('Repairs took nine years', {
    verdict: 'false',
    speaker: 'Marta Ellison',
    history: [{ field: 'verdict', value: 'unchecked', until: '2026-03-05T12:00:00.000Z' }],
    evidence: [
      {
        url: 'https://works.example/report',
        title: 'Report',
        quotation: 'Seven years.',
        added: '2026-03-04T12:00:00.000Z',
      },
    ],
  }),
  claim('The ferry is full', {}),
  claim('Traffic fell by a third', { speaker: 'Marta Ellison' }),
  claim('Nobody drowned', { said: { kind: 'indirect', cue: 'said' } }),
];

beforeEach(() => {
  resetLibrary([keptArticle(CLAIMS)]);
  world.answers.set('wholeArticles', () => done([]));
});
afterEach(() => closeLibrary());

const idOf = (at: number) => world.library[0]!.annotations[at]!.id;
const openClaim = (at: number) => openLibrary(`#${new URLSearchParams({ claim: idOf(at) })}`);

describe('the list of claims', () => {
  test('counts what is to do and what is done', async () => {
    await openLibrary('#list=claims');
    expect(texts('.claims-bar a')).toEqual(['All (4)', 'To do (3)', 'Done (1)']);
  });

  test.each([
    ['todo', ['Nobody drowned', 'Traffic fell by a third', 'The ferry is full']],
    ['done', ['Repairs took nine years']],
  ])('narrows down to %s', async (check, words) => {
    await openLibrary(`#list=claims&check=${check}`);
    expect(texts('.row-title')).toEqual(words);
    expect(shown('.claims-bar a[aria-current]')).toHaveLength(1);
  });

  test('shows verdict, since when, speaker, evidence and the day it was kept', async () => {
    await openLibrary('#list=claims&check=done');
    expect(texts('.labels .label')).toEqual(['False since Mar 5, 2026', 'Marta Ellison', '1 link']);
    expect(texts('.entry-source')[0]).toContain('Kept on Mar 2, 2026');
  });

  test('stands by speaker, the article itself and the unnamed last', async () => {
    await openLibrary('#list=claims');
    await click(shown('.claims-bar input')[0]!);
    expect(location.hash).toBe('#list=claims&by=speaker');
    expect(texts('.row-head')).toEqual([
      'Marta Ellison',
      'The article itself',
      'Speaker not named',
    ]);
    expect(texts('.row-title')).toEqual([
      'Traffic fell by a third',
      'Repairs took nine years',
      'The ferry is full',
      'Nobody drowned',
    ]);
  });

  test('says so when nothing is left to do', async () => {
    resetLibrary([keptArticle(CLAIMS.slice(0, 1))]);
    await openLibrary('#list=claims&check=todo');
    expect(texts('.empty')).toEqual(['Nothing is left to check here.']);
  });
});

describe('the page of a claim', () => {
  test('is reached from the list', async () => {
    await openLibrary('#list=claims&check=done');
    expect((shown('.row-title')[0] as HTMLAnchorElement).hash).toBe(
      `#${new URLSearchParams({ claim: idOf(0) })}`,
    );
  });

  test('shows the whole check', async () => {
    await openClaim(0);
    expect(texts('.headline')).toEqual(['Repairs took nine years']);
    expect(texts('.check > summary')).toEqual(['False since Mar 5, 2026 · 1 link']);
    expect(texts('.verdict-history li')).toEqual(['Unchecked from Mar 2, 2026 to Mar 5, 2026']);
    expect(texts('.evidence blockquote')).toEqual(['Seven years.']);
    expect(texts('.searches button')).toHaveLength(3);
  });

  test('shows the paragraph that the claim was kept from', async () => {
    const text = 'Before. Repairs took nine years. After.';
    const [target] = world.library[0]!.annotations[0]!.targets;
    Object.assign(target!, { start: 8, end: 31 });
    const blocks = [{ kind: 'paragraph', start: 0, end: text.length }];
    world.answers.set('wholeArticles', () =>
      done([{ id: 'x', article: { text, blocks, lang: 'en' } }]),
    );
    await openClaim(0);
    expect(texts('.context p')).toEqual([text]);
  });

  test('changes verdict, evidence and note, and takes a change back', async () => {
    world.answers.set('revise', () => done(null));
    world.answers.set('undo', () => done({ words: 'Repairs' }));
    await openClaim(0);
    await choose(shown('.check select')[0]!, 'disputed');
    await click(button('Undo'));
    await click(shown('.evidence li button')[0]!);
    await type(shown('.note textarea')[0] as HTMLTextAreaElement, 'Ask');
    await settle(() => shown('.note textarea')[0]!.dispatchEvent(new FocusEvent('blur')));
    expect(asksFor('revise').map(({ request }) => request['changes'])).toEqual([
      { verdict: 'disputed' },
      { evidence: [] },
      { note: 'Ask' },
    ]);
    expect(asksFor('undo')).toHaveLength(1);
  });

  test('says so when the claim is not kept any more', async () => {
    await openLibrary('#claim=gone');
    expect(texts('.empty')).toEqual(['This claim is not kept any more.']);
  });

  test('has nothing that axe complains about', async () => {
    await openClaim(0);
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
