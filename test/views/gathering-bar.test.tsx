// @vitest-environment jsdom
// The bar that says that evidence is gathered, on every page.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { announce, asksFor, failWith, resetWorld, world } from './fake-browser.ts';
import { button, click, closeApp, openApp, settle, shown, texts } from './open-app.tsx';

const CLAIM = {
  id: 'one',
  articleId: 'news.example/bridge',
  words: 'It opened in 1931',
  evidence: 2,
};

const PAGE = { url: 'https://log.example/1931', title: 'The log', selection: 'Opened in May.' };

beforeEach(() => {
  resetWorld();
  world.gathering = CLAIM;
  world.page = PAGE;
});
afterEach(closeApp);

test('it names the claim and how much was found', async () => {
  await openApp();
  expect(texts('.gathering p')[0]).toBe('Gathering evidence for “It opened in 1931” 2 links');
});

test('the page in front is added with what is selected there, and taken back', async () => {
  await openApp();
  await click(button('Add this page as evidence'));
  const [{ request } = { request: null }] = asksFor('addEvidence');
  expect(request).toEqual({ url: PAGE.url, title: PAGE.title, quotation: PAGE.selection });
  expect(texts('.gathering [role=status]')).toEqual(['Added to the evidence. Undo']);
  expect(texts('.gathered')).toEqual(['3 links']);
  world.answers.set('undo', () => ({ ok: true, value: { words: CLAIM.words } }));
  await click(button('Undo', shown('.gathering')[0]));
  expect(asksFor('undo')).toHaveLength(1);
});

test('a page without an article can be added too', async () => {
  failWith('read', 'noArticle');
  await openApp();
  await click(button('Add this page as evidence'));
  expect(asksFor('addEvidence')).toHaveLength(1);
});

test('the page that makes the claim is no evidence for it', async () => {
  world.gathering = { ...CLAIM, articleId: world.reading.articleId };
  await openApp();
  expect(texts('.gathering button')).toEqual(['Stop gathering']);
});

test.each([
  ['that we may not see', null, 'On Record may not read this page yet.'],
  ['of the browser itself', { ...PAGE, url: 'about:config' }, 'The browser does not let'],
])('for a page %s it says what to do', async (_which, page, words) => {
  world.page = page;
  if (page) failWith('addEvidence', 'badRequest');
  await openApp();
  await click(button('Add this page as evidence'));
  expect(texts('.gathering [role=alert]')[0]).toContain(words);
});

test('it goes when the reader stops, here or elsewhere', async () => {
  await openApp();
  await click(button('Stop gathering'));
  expect(shown('.gathering')).toEqual([]);
  await settle(() => announce('gathering', { gathering: CLAIM }));
  expect(shown('.gathering')).toHaveLength(1);
  await settle(() => announce('gathering', { gathering: null }));
  expect(shown('.gathering')).toEqual([]);
});
