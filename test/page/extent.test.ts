// Where words can start and end, and which runs they are then.
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/model/span.ts';
import { fitRuns, listStops, moveEnd, stepEnd } from '../../src/page/extent.ts';

const TEXT = 'He said: “It will, I think, hold.” 🌍 Then\n\nhe left.';
const at = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const words = (span: Span): string => TEXT.slice(...span);

describe('the runs between two ends', () => {
  const runs: Span[] = [
    [10, 20],
    [30, 40],
  ];
  it.each<[string, Span, Span[]]>([
    [
      'go further out',
      [5, 50],
      [
        [5, 20],
        [30, 50],
      ],
    ],
    [
      'start later',
      [15, 40],
      [
        [15, 20],
        [30, 40],
      ],
    ],
    ['are one where the other is left out', [10, 18], [[10, 18]]],
    ['start in what the cue parted', [25, 40], [[25, 40]]],
    ['are one where they are elsewhere', [60, 70], [[60, 70]]],
  ])('%s', (_case, span, expected) => {
    expect(fitRuns(runs, span)).toEqual(expected);
  });
});

it('words start and end beside white space and marks, never within a word', () => {
  const starts = listStops(TEXT, 12, 'start').map((stop) => TEXT.slice(stop, stop + 3));
  expect(starts.slice(0, 5)).toEqual(['He ', 'sai', ': “', '“It', 'It ']);
  const ends = listStops(TEXT, 12, 'end').map((stop) => TEXT.slice(stop - 2, stop));
  expect(ends.slice(0, 5)).toEqual(['He', 'id', 'd:', ' “', 'It']);
});

describe('an end that is dragged', () => {
  it.each([
    [
      'to the middle of a word, takes the whole word',
      'end',
      TEXT.indexOf('hold') + 3,
      'It will, I think, hold',
    ],
    [
      'into the white space before a word, starts with it',
      'start',
      TEXT.indexOf('I think'),
      'I think,',
    ],
    ['beyond the other end, stays before it', 'start', TEXT.length, ','],
  ] as const)('%s', (_case, end, to, expected) => {
    expect(words(moveEnd(TEXT, at('It will, I think,'), end, to))).toBe(expected);
  });
});

describe('an end that is stepped', () => {
  it.each([
    ['a word on', 'end', 1, 'word', 'It will,'],
    ['a word back', 'start', -1, 'word', '“It will'],
    ['not past the other end', 'end', -1, 'word', 'It'],
    ['a character on', 'start', 1, 'grapheme', 't will'],
    ['a character back', 'end', -1, 'grapheme', 'It wil'],
  ] as const)('%s', (_case, end, way, step, expected) => {
    expect(words(stepEnd(TEXT, at('It will'), end, way, step))).toBe(expected);
  });

  it('takes what is one character to the reader as one', () => {
    expect(words(stepEnd(TEXT, at('hold.” 🌍'), 'end', -1, 'grapheme'))).toBe('hold.”');
  });

  it('goes on in the next paragraph', () => {
    expect(words(stepEnd(TEXT, at('Then'), 'end', 1, 'word'))).toBe('Then\n\nhe');
  });

  it('stays at the end of the text', () => {
    const span = at('he left.');
    expect(stepEnd(TEXT, span, 'end', 1, 'word')).toEqual(span);
  });
});
