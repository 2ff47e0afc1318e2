import { describe, expect, it } from 'vitest';
import { answer } from '../../src/search/answer.ts';
import { EVERYTHING, type Question } from '../../src/search/question.ts';
import { entries, wordsOf } from './sample-entries.ts';

const LIBRARY = [
  ...entries(
    [
      { words: 'a', speaker: 'Ellison', tags: ['money'], day: '2026-03-02' },
      { words: 'b', kind: 'claim', verdict: 'false', colour: 'pink', day: '2026-03-05' },
    ],
    { publishedTime: '2026-01-01' },
  ),
  ...entries([{ words: 'c', speaker: 'Ellison', tags: ['money', 'later'], day: '2026-03-04' }], {
    url: 'https://gazette.example/x',
    addresses: ['gazette.example/x'],
    publishedTime: '2026-02-01',
  }),
];

const ask = (part: Partial<Question>, fits: Float32Array | null = null) =>
  answer(LIBRARY, { ...EVERYTHING, ...part }, fits);

describe('a question to the library', () => {
  it.each<[string, Partial<Question>, string]>([
    ['nothing', {}, 'bca'],
    ['a site', { site: 'gazette.example' }, 'c'],
    ['a speaker', { speaker: 'Ellison' }, 'ca'],
    ['a tag', { tag: 'later' }, 'c'],
    ['a verdict', { verdict: 'false' }, 'b'],
    ['a kind', { kind: 'attribution' }, 'ca'],
    ['a colour', { colour: 'pink' }, 'b'],
    ['a first day', { from: '2026-03-04' }, 'bc'],
    ['a last day', { to: '2026-03-04' }, 'ca'],
    ['two things at once', { speaker: 'Ellison', site: 'courier.example' }, 'a'],
  ])('is narrowed by %s', (_by, part, words) => {
    expect(wordsOf(ask(part).entries).join('')).toBe(words);
  });

  it.each<[Question['order'], string]>([
    ['newest', 'bca'],
    ['oldest', 'acb'],
    ['published', 'cba'],
  ])('is answered in the order %s', (order, words) => {
    expect(wordsOf(ask({ order }).entries).join('')).toBe(words);
  });

  it('is answered by how well the words fit', () => {
    const fits = Float32Array.of(1, 2, 0);
    expect(wordsOf(ask({ order: 'fit' }, fits).entries)).toEqual(['b', 'a']);
  });

  it('counts the values of a facet, most frequent first', () => {
    expect(ask({}).facets.tag).toEqual([
      { value: 'money', count: 2 },
      { value: 'later', count: 1 },
    ]);
  });

  it("counts a facet's other values too, so that the reader can change over", () => {
    expect(ask({ site: 'gazette.example' }).facets.site).toEqual([
      { value: 'courier.example', count: 2 },
      { value: 'gazette.example', count: 1 },
    ]);
  });

  it('counts only what the other facets leave', () => {
    expect(ask({ site: 'gazette.example' }).facets.speaker).toEqual([
      { value: 'Ellison', count: 1 },
    ]);
  });
});
