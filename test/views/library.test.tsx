// @vitest-environment jsdom
// The library's page: its lists, searching, narrowing, selecting, and what the address says.
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { done } from '../../src/model/failure.ts';
import { keptArticle, type Said } from '../search/sample-entries.ts';
import { announceChange, asksFor, failWith, world } from './fake-browser.ts';
import { button, choose, click, promiseToSettle, settle, shown, texts, type } from './open-app.tsx';
import {
  closeLibrary,
  gazetteArticle,
  openLibrary,
  resetLibrary,
  makeNarrow,
} from './open-library.tsx';

const COURIER: Said[] = [
  { words: 'The bridge is unsafe', speaker: 'Marta Ellison', role: 'mayor', day: '2026-03-02' },
  { words: 'Repairs took nine years', kind: 'claim', verdict: 'false', tags: ['money'] },
];
const GAZETTE: Said[] = [{ words: 'Nobody was told', speaker: 'Marta Ellison', day: '2026-03-04' }];

beforeEach(() => resetLibrary([keptArticle(COURIER), gazetteArticle(GAZETTE)]));
afterEach(() => closeLibrary());

const search = (words: string) => type(shown('[type=search]')[0] as never, words);

describe('the lists', () => {
  test('begin with the articles, those kept last first', async () => {
    await openLibrary();
    expect(texts('.row-title')).toEqual(['Ferry replaces bridge', 'Harbour bridge closed']);
  });

  test.each([
    ['speakers', ['Marta Ellison']],
    ['tags', ['money']],
  ])('of %s', async (list, titles) => {
    await openLibrary(`#list=${list}`);
    expect(texts('.row-title')).toEqual(titles);
  });

  test('of claims have the claims alone', async () => {
    await openLibrary('#list=claims');
    expect(texts('.row-title')).toEqual(['Repairs took nine years']);
  });

  test('lead to one another, with what is narrowed', async () => {
    await openLibrary('#list=all&site=courier.example');
    const [, speakers] = shown('.lists a') as HTMLAnchorElement[];
    expect(speakers?.hash).toBe('#list=speakers&site=courier.example');
  });

  test('say what to do first while nothing is kept', async () => {
    resetLibrary([]);
    await openLibrary();
    expect(texts('h2')[0]).toBe('Your library is empty');
    expect(shown('.first-steps ol li')).toHaveLength(3);
  });

  test('say so when they cannot be read, and can be tried again', async () => {
    failWith('listArticles', 'storageFailed');
    world.answers.set('recentArticles', () => done([]));
    await openLibrary();
    expect(texts('.notice p')[0]).toContain('could not save or read this');
    // Nothing looks as if all were gone.
    expect(shown('.empty, .first-steps, .selection-bar')).toEqual([]);
    world.answers.set('listArticles', () => done(world.library.map(({ id }) => id)));
    await click(button('Try again'));
    expect(shown('.row-title')).toHaveLength(2);
  });

  test('show the latest articles while the rest is looked for, and say how far that is', async () => {
    const [list, rest] = [promiseToSettle<never>(), promiseToSettle<never>()];
    const [latest] = structuredClone(world.library);
    world.answers.set('listArticles', () => list.promise);
    world.answers.set('keptArticles', () => done([latest]));
    await openLibrary('#list=all');
    expect(texts('.row-title, .passage-words')).not.toEqual([]);
    world.answers.set('keptArticles', () => rest.promise);
    await settle(() => list.resolve(done(world.library.map(({ id }) => id)) as never));
    expect(texts('.library-reading label')).toEqual(['Reading your library: 1 of 2 articles']);
    await settle(() => rest.resolve(done(structuredClone(world.library.slice(1))) as never));
    expect(shown('.library-reading')).toEqual([]);
  });

  test('follow what is kept elsewhere meanwhile', async () => {
    await openLibrary('#list=all');
    world.library[1]!.annotations[0]!.targets[0]!.exact = 'Everybody was told';
    await settle(() => announceChange('gazette.example/x'));
    expect(texts('.passage-words')[0]).toBe('Everybody was told');
  });
});

describe('searching', () => {
  test('shows what fits, and puts the words into the address', async () => {
    await openLibrary('#list=all');
    await search('unsafe');
    await settle(() => undefined);
    expect(texts('.passage-words')).toEqual(['The bridge is unsafe']);
    expect(location.hash).toBe('#list=all&words=unsafe&order=fit');
  });

  test('by the address alone gives the same', async () => {
    await openLibrary('#list=all&words=told');
    expect(texts('.passage-words')).toEqual(['Nobody was told']);
  });

  test('says when nothing fits', async () => {
    await openLibrary('#list=all&words=zeppelin');
    expect(texts('.empty')).toEqual(['Nothing in your library fits.']);
  });

  test('is narrowed by a facet, and widened again', async () => {
    await openLibrary('#list=all');
    await choose(shown('.facet select')[0]!, 'gazette.example');
    expect(texts('.passage-words')).toEqual(['Nobody was told']);
    expect(location.hash).toBe('#list=all&site=gazette.example');
    await click(button('Show all again'));
    expect(shown('.passage-words')).toHaveLength(3);
  });

  test('has its facets folded under what is chosen where the window is narrow', async () => {
    await makeNarrow(true);
    await openLibrary('#list=all&site=gazette.example&kind=selection&from=2026-01-02');
    const [fold] = shown('.narrowing') as HTMLDetailsElement[];
    expect(fold?.open).toBe(false);
    expect(texts('.narrowing > summary')).toEqual([
      'Narrow down · gazette.example · Highlight · January 2, 2026 –',
    ]);
    fold!.open = true;
    await choose(shown('.facet select')[0]!, '');
    expect(fold?.isConnected && fold.open).toBe(true);
    await makeNarrow(false);
    expect(shown('.narrowing')).toEqual([]);
    expect(shown('.facets')).toHaveLength(1);
  });
});

describe('selecting', () => {
  test('removes what is selected, and takes it back', async () => {
    await openLibrary('#list=all');
    await click(shown('.entry input')[0]!);
    await click(button('Remove'));
    expect(asksFor('changeMany')[0]?.request).toEqual({
      ids: ['gazette.example/x#0'],
      change: { type: 'remove' },
    });
    expect(texts('.feedback')[0]).toContain('1 removed.');
    await click(button('Undo'));
    expect(asksFor('changeMany')[1]?.request['change']).toEqual({ type: 'restore' });
  });

  test('tags all that is found', async () => {
    await openLibrary('#list=all');
    await click(button('Select all 3'));
    await type(shown('.bulk-form input')[0] as never, 'later');
    await click(button('Tag them'));
    expect(asksFor('changeMany')[0]?.request['ids']).toHaveLength(3);
    expect(asksFor('changeMany')[0]?.request['change']).toEqual({ type: 'tag', tag: 'later' });
  });

  test('judges the claims among what is selected, and takes it back', async () => {
    await openLibrary('#list=all');
    await click(button('Select all 3'));
    await choose(shown('.judge select')[0]!, 'disputed');
    await click(button('Judge 1 claim'));
    expect(asksFor('changeMany')[0]?.request).toEqual({
      ids: ['courier.example/bridge#1'],
      change: { type: 'judge', verdict: 'disputed' },
    });
    await click(button('Undo'));
    expect(asksFor('changeMany')[1]?.request['change']).toEqual({
      type: 'unjudge',
      verdict: 'disputed',
    });
  });

  test('offers no verdict where no claim is selected', async () => {
    await openLibrary('#list=all');
    await click(shown('.entry input')[0]!);
    expect(shown('.judge')).toEqual([]);
  });

  test('acts on nothing that the list does not show any more', async () => {
    await openLibrary('#list=all');
    await click(button('Select all 3'));
    await choose(shown('.facet select')[0]!, 'gazette.example');
    await click(button('Remove'));
    expect(asksFor('changeMany')[0]?.request['ids']).toEqual(['gazette.example/x#0']);
  });

  test('says when a change failed', async () => {
    await openLibrary('#list=all');
    await click(button('Select all 3'));
    failWith('changeMany', 'storageFull');
    await click(button('Remove'));
    expect(texts('.feedback .notice p')[0]).toMatch(/no room left/);
  });
});

describe('exporting everything with its texts', () => {
  const library = Array.from({ length: 60 }, (_, i) =>
    keptArticle([{ words: `passage ${i}` }], { addresses: [`courier.example/${i}`] }),
  );
  const saved: string[] = [];
  let answer: () => void;

  beforeEach(async () => {
    saved.length = 0;
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x' }));
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    resetLibrary(library);
    await openLibrary('#list=all');
    await choose(shown('.export select')[0] as never, 'jsonld');
    world.answers.set(
      'wholeArticles',
      () => new Promise((resolve) => (answer = () => resolve(done([])))),
    );
    await click(shown('.export button')[0] as never);
    await vi.waitFor(() => expect(asksFor('wholeArticles')).toHaveLength(1));
    await settle(() => answer());
    await vi.waitFor(() => expect(texts('.feedback p')[0]).toContain('Exporting: 50 of 60'));
  });
  afterEach(() => vi.restoreAllMocks());

  test('says how far it is, and where it is saved', async () => {
    await settle(() => answer());
    await vi.waitFor(() => expect(texts('.feedback p')[0]).toMatch(/^Saved as /));
    expect(saved).toEqual([expect.stringMatching(/60 articles.*\.jsonld$/)]);
  });

  test('is cancelled, and then nothing is saved', async () => {
    await click(button('Cancel'));
    await settle(() => answer());
    await vi.waitFor(() => expect(texts('.feedback p')[0]).toMatch(/cancelled/));
    expect(saved).toEqual([]);
  });
});

describe('an export that is asked for while the library is read', () => {
  let answerList: () => void;

  beforeEach(async () => {
    const ids = world.library.map(({ id }) => id);
    world.answers.set('keptArticles', () => {
      const asked = asksFor('keptArticles').at(-1)?.request['ids'] as string[];
      return done(structuredClone(world.library.filter(({ id }) => asked.includes(id))));
    });
    world.answers.set(
      'listArticles',
      () => new Promise((resolve) => (answerList = () => resolve(done(ids)))),
    );
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x' }));
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await openLibrary('#list=all');
    await click(button('Export'));
  });
  afterEach(() => vi.restoreAllMocks());

  test('waits for all of it, and has all of it', async () => {
    expect(texts('.feedback p')[0]).toContain('Reading your library');
    await settle(() => answerList());
    await vi.waitFor(() => expect(texts('.feedback p')[0]).toMatch(/^Saved as .* 2 articles/));
  });

  test('can be cancelled while it waits', async () => {
    await click(button('Cancel'));
    await settle(() => answerList());
    expect(texts('.feedback p')[0]).toMatch(/cancelled/);
  });
});

test('words lead to their place on the page', async () => {
  world.answers.set('openKept', () => done(null));
  await openLibrary('#list=all');
  await click(button('Nobody was told'));
  expect(asksFor('openKept')[0]?.request).toEqual({ id: 'gazette.example/x#0' });
  expect(world.opened).toEqual([]);
  // Where we may not show the place, a link does.
  world.answers.set('openKept', () => done('https://gazette.example/x#:~:text=told'));
  await click(shown('.passage-words')[0]!);
  expect(world.opened).toEqual(['https://gazette.example/x#:~:text=told']);
});

test('a speaker has all that is kept of them, latest first, with roles and outlets', async () => {
  await openLibrary('#person=Marta+Ellison');
  expect(texts('h2')[0]).toBe('Marta Ellison');
  expect(texts('.roles li')).toEqual(['mayor (courier.example)']);
  expect(shown('.passage-words')).toHaveLength(2);
  expect(texts('.chart figcaption')).toEqual(['Where']);
});

test('an article that cannot be read as a whole still lists what is kept of it', async () => {
  failWith('readKept', 'notFound');
  await openLibrary('#article=courier.example%2Fbridge');
  expect(texts('.passage-words')).toEqual(['The bridge is unsafe', 'Repairs took nine years']);
  expect(texts('.hint')[0]).toMatch(/could not be read/);
});

test('an article is shown with its text, and with who gets how much say', async () => {
  world.answers.set('readKept', () => done(structuredClone(world.reading)));
  await openLibrary('#article=courier.example%2Fbridge');
  expect(shown('.kept-text').length).toBe(1);
  expect(texts('.chart figcaption')).toEqual(['Who gets how much say']);
});

test.each(['', '#list=all', '#list=speakers', '#person=Marta+Ellison', '#list=all&words=zeppelin'])(
  'axe finds nothing at %j',
  async (fragment) => {
    await openLibrary(fragment);
    const { violations } = await axe.run(document, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  },
);
