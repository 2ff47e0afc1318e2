// @vitest-environment jsdom
// The app as a whole: which article it shows, its states, and when it asks again.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FAILURE_CODES } from '../../src/model/failure.ts';
import { announceChange, asksFor, failWith, resetWorld, switchTab, world } from './fake-browser.ts';
import {
  button,
  click,
  closeApp,
  openApp,
  promiseToSettle,
  settle,
  shown,
  texts,
} from './open-app.tsx';
import { keep, sampleReading } from './sample-reading.ts';

beforeEach(() => resetWorld());
afterEach(() => closeApp());

describe('an article that was read', () => {
  test('has its site, day, title and counts at the head', async () => {
    await openApp();
    expect(texts('.kicker > *')).toEqual(['The Towpath', 'March 14, 2025']);
    expect(texts('h1')).toEqual(['Warden defends the lock gates']);
    expect(texts('.masthead .counts > *')).toEqual(['4 quotations', '1 reported']);
    expect(texts('[role=tab]')).toEqual(['Speakers 2', 'Claims 2', 'Kept 0']);
  });

  test('goes by its host where it names no site, and without a day where it has none', async () => {
    const { article } = sampleReading();
    resetWorld(sampleReading({ article: { ...article, siteName: null, publishedTime: null } }));
    await openApp();
    expect(texts('.kicker > *')).toEqual(['canal.example']);
  });

  test('says so where nothing was found', async () => {
    resetWorld(sampleReading({ speakers: [], attributions: [], claims: [] }));
    await openApp();
    expect(texts('.empty')).toEqual([
      'Nobody is quoted in this article, as far as On Record can tell.',
    ]);
    await click(button('Claims'));
    expect(texts('.empty')).toEqual(['On Record found no claims to check in this article.']);
    await click(button('Kept'));
    expect(texts('.empty')[0]).toMatch(/^Nothing kept yet/);
  });
});

describe('while there is no article to show', () => {
  test('it says that it is working', async () => {
    world.answers.set('read', () => new Promise(() => undefined));
    await openApp();
    expect(texts('[role=status]')).toEqual(['Reading the article…']);
  });

  test.each(FAILURE_CODES)('it explains the failure %s', async (code) => {
    failWith('read', code);
    await openApp();
    expect(texts('.notice p')[0]).toMatch(/\w{3}/);
    expect(shown('[role=tab]')).toEqual([]);
  });

  test('it offers to try again, and then shows what comes', async () => {
    failWith('read', 'pageGone');
    await openApp();
    world.answers.clear();
    await click(button('Try again'));
    expect(texts('h1')).toEqual(['Warden defends the lock gates']);
  });

  test('it offers no second try on a page that browsers close to extensions', async () => {
    failWith('read', 'restrictedPage');
    await openApp();
    expect(texts('button')).toEqual(['Library', 'Settings']);
  });

  test('it gives the detail of what nobody foresaw', async () => {
    failWith('read', 'unexpected', 'TypeError: gates');
    await openApp();
    expect(texts('.notice code')).toEqual(['TypeError: gates']);
  });

  test('a window without a tab is a page that we cannot read', async () => {
    world.activeTab = null;
    await openApp();
    expect(shown('.notice')).toHaveLength(1);
    expect(asksFor('read')).toEqual([]);
  });
});

describe('the article is asked for again', () => {
  test('when what is kept of it changes', async () => {
    await openApp();
    world.reading.annotations = [keep(['Come and look.'])];
    await settle(() => announceChange());
    expect(texts('[role=tab]')[2]).toBe('Kept 1');
  });

  test('but not when another article changes', async () => {
    await openApp();
    await settle(() => announceChange('https://elsewhere.example/'));
    expect(asksFor('read')).toHaveLength(1);
  });

  test('when another tab comes to the front of a panel', async () => {
    await openApp({ follows: true });
    const { article } = sampleReading();
    world.reading = sampleReading({ articleId: 'b', article: { ...article, title: 'Another' } });
    await settle(() => switchTab(8));
    expect(asksFor('read').map(({ request }) => request['tabId'])).toEqual([7, 8]);
    expect(texts('h1')).toEqual(['Another']);
  });

  test('but a popup stays with its tab', async () => {
    await openApp();
    await settle(() => switchTab(8));
    expect(asksFor('read')).toHaveLength(1);
  });

  test('and the answer of a tab that the reader has left is not shown', async () => {
    const { article } = sampleReading();
    const late = promiseToSettle<never>();
    world.answers.set('read', () => late.promise);
    await openApp({ follows: true });
    world.answers.clear();
    await settle(() => switchTab(8));
    const slow = sampleReading({ article: { ...article, title: 'Slow' } });
    await settle(() => late.resolve({ ok: true, value: slow } as never));
    expect(texts('h1')).toEqual(['Warden defends the lock gates']);
  });
});

test('a tab in the address is read instead of the one in front', async () => {
  await openApp({ pinned: 3 });
  expect(asksFor('read').map(({ request }) => request['tabId'])).toEqual([3]);
});
