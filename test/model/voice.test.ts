// Under what name words are shown and kept.
import { expect, it } from 'vitest';
import type { Speaker } from '../../src/model/detection.ts';
import { voiceOf } from '../../src/model/voice.ts';

const speaker = (id: string, name: string): Speaker => ({
  id,
  name,
  aliases: [],
  role: 'engineer',
  kind: 'person',
});
const SPEAKERS = [speaker('a', 'Anna Holt'), speaker('b', 'Ben Ito'), speaker('c', 'Cay Berg')];

it.each([
  ['one speaker', 'a', undefined, 'Anna Holt'],
  ['two together', 'a', ['b'], 'Anna Holt and Ben Ito'],
  ['three together', 'b', ['a', 'c'], 'Ben Ito, Anna Holt and Cay Berg'],
  ['one named twice', 'a', ['a'], 'Anna Holt'],
  ['one with somebody who is not listed', 'a', ['z'], 'Anna Holt'],
])('%s', (_case, id, jointly, name) => {
  const attribution = jointly === undefined ? { speaker: id } : { speaker: id, jointly };
  expect(voiceOf(attribution, SPEAKERS)?.name).toBe(name);
});

it('is nobody where the article names nobody', () => {
  expect(voiceOf({ speaker: null, jointly: ['a'] }, SPEAKERS)).toBeNull();
});

it('gives several speakers no role of one of them', () => {
  const voice = voiceOf({ speaker: 'a', jointly: ['b'] }, SPEAKERS);
  expect(voice).toMatchObject({ role: null, kind: 'group' });
});
