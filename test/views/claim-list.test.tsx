// @vitest-environment jsdom
// Claims, most worth checking first, and never a word on whether they are true.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asksFor, resetWorld, world } from './fake-browser.ts';
import {
  button,
  choose,
  click,
  closeApp,
  openApp,
  passage,
  shown,
  texts,
  textOf,
} from './open-app.tsx';
import { CLAIMS, sampleReading, spanOf } from './sample-reading.ts';

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

test.each([
  [
    'text',
    [
      'She had heard of 14 leaks since May',
      'The canal opened in 1822 and is the oldest in the county.',
    ],
  ],
  [
    'worth',
    [
      'The canal opened in 1822 and is the oldest in the county.',
      'She had heard of 14 leaks since May',
    ],
  ],
])('they can be read in the order of "%s"', async (order, words) => {
  resetWorld(sampleReading({ claims: [{ ...CLAIMS[1]!, score: 0.9 }, CLAIMS[0]!] }));
  await openClaims();
  await choose(shown('.claim-order select')[0]!, order);
  expect(texts('.passage-words')).toEqual(words);
});

test('or by speaker, under their names', async () => {
  const again = { ...CLAIMS[0]!, span: spanOf('She had heard'), score: 0.1 };
  resetWorld(sampleReading({ claims: [...CLAIMS, again] }));
  await openClaims();
  await choose(shown('.claim-order select')[0]!, 'speaker');
  expect(texts('.claim-group h2')).toEqual(['Ada Quill', 'The article itself']);
  expect(shown('.claim-group')[0]!.querySelectorAll('.passage')).toHaveLength(2);
});

test('each shows the paragraph that it stands in', async () => {
  const reading = sampleReading();
  const [start, end] = spanOf('She had heard of 14 leaks since May, she said.');
  reading.article.blocks = [{ kind: 'paragraph', start, end }];
  resetWorld(reading);
  await openClaims();
  expect(textOf(passage('14 leaks').querySelector('.context p')!)).toBe(
    'She had heard of 14 leaks since May, she said.',
  );
  expect(passage('1822').querySelector('.context')).toBeNull();
});

test('when they are off that is said, with the way to turn them on', async () => {
  const detection = { quotations: true, claims: false };
  resetWorld(sampleReading({ claims: [], detection }));
  await openClaims();
  expect(texts('.empty')[0]).toContain('Claims are off.');
  await click(button('Change this in Settings'));
  expect(world.opened).toEqual(['library#settings']);
});
