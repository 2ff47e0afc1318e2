// Few words that stand for many.
import { expect, it } from 'vitest';
import { shorten } from '../../src/model/shorten.ts';

it.each([
  ['words that fit, as they are', 'All of it', 9, 'All of it'],
  ['more words cut between two of them', 'Not all of it', 9, 'Not all …'],
  ['a long word alone cut within it', 'Unreadable', 4, 'Unre …'],
])('%s', (_, words, most, expected) => {
  expect(shorten(words, most)).toBe(expected);
});
