// @vitest-environment jsdom
// Claims, most worth checking first, and never a word on whether they are true.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asksFor, resetWorld } from './fake-browser.ts';
import { button, click, closeApp, openApp, passage, shown, texts, textOf } from './open-app.tsx';
import { CLAIMS, sampleReading } from './sample-reading.ts';

beforeEach(() => resetWorld());
afterEach(() => closeApp());

const openClaims = async () => {
  await openApp();
  await click(button('Claims'));
};

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ ...CLAIMS[0]!, score: 1 - i / count }));

test('the best comes first, whatever order they arrive in', async () => {
  resetWorld(sampleReading({ claims: [...CLAIMS].reverse() }));
  await openClaims();
  expect(texts('.passage-words')[0]).toBe('She had heard of 14 leaks since May');
});

test('each says who states it: a speaker or the article itself', async () => {
  await openClaims();
  expect(texts('bdi.label')).toEqual(['Ada Quill', 'The article itself']);
});

test('and names nobody where the article does not', async () => {
  resetWorld(sampleReading({ claims: [{ ...CLAIMS[0]!, attribution: 3 }] }));
  await openClaims();
  expect(texts('bdi.label')).toEqual(['Speaker not named']);
});

test.each([
  [1, 'Well worth checking'],
  [0.75, 'Well worth checking'],
  [0.74, 'Worth checking'],
  [0.5, 'Worth checking'],
  [0.49, 'Perhaps worth checking'],
])('a score of %f reads "%s"', async (score, wording) => {
  resetWorld(sampleReading({ claims: [{ ...CLAIMS[0]!, score }] }));
  await openClaims();
  expect(texts('.worth')).toEqual([wording]);
});

test('each says why, in the words of the article', async () => {
  await openClaims();
  expect(textOf(passage('1822').querySelector('.reasons')!)).toContain('the oldest');
});

test('a reason that comes twice is given once', async () => {
  const why = [...CLAIMS[0]!.why, ...CLAIMS[0]!.why];
  resetWorld(sampleReading({ claims: [{ ...CLAIMS[0]!, why }] }));
  await openClaims();
  expect(shown('.reasons li')).toHaveLength(1);
});

test('eight are shown at first, and all for the asking', async () => {
  resetWorld(sampleReading({ claims: many(9) }));
  await openClaims();
  expect(shown('.passage')).toHaveLength(8);
  await click(button('Show all 9 claims'));
  expect(shown('.passage')).toHaveLength(9);
  expect(shown('.button.wide')).toEqual([]);
});

test('eight claims need no asking', async () => {
  resetWorld(sampleReading({ claims: many(8) }));
  await openClaims();
  expect(shown('.button.wide')).toEqual([]);
});

test('a claim is kept and found on the page by its place in what the engine found', async () => {
  resetWorld(sampleReading({ claims: [...CLAIMS].reverse() }));
  await openClaims();
  await click(button('She had heard'));
  await click(button('Keep', passage('She had heard')));
  expect(asksFor('reveal')[0]?.request).toEqual({ mark: { type: 'claim', index: 1 } });
  expect(asksFor('keep')[0]?.request['target']).toEqual({ type: 'claim', index: 1 });
  expect(passage('She had heard').className).toContain('kept');
});
