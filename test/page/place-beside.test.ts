import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightBeside, placeBeside, type Box, type Setting } from '../../src/page/place-beside.ts';

const view: Box = { left: 0, top: 0, width: 1000, height: 800 };
const size = { width: 200, height: 100 };
const line = (left: number, top: number, width: number): Box => ({ left, top, width, height: 20 });
const setting = (lines: Box[], change: Partial<Setting> = {}): Setting => ({
  lines,
  view,
  prefer: 'below',
  rightToLeft: false,
  ...change,
});

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

describe('the place beside some words', () => {
  const words = [line(300, 300, 400), line(100, 320, 150)];

  it.each<[string, Box[], Partial<Setting>, { left: number; top: number }]>([
    ['is below the last line', words, {}, { left: 100, top: 348 }],
    ['is above the first line when asked', words, { prefer: 'above' }, { left: 300, top: 192 }],
    ['follows the pointer along the line', words, { x: 180 }, { left: 156, top: 348 }],
    ['is above where there is no room below', [line(100, 760, 90)], {}, { left: 100, top: 652 }],
    [
      'starts at the right in a right-to-left interface',
      words,
      { rightToLeft: true },
      { left: 50, top: 348 },
    ],
    ['stays inside at the right edge', [line(950, 300, 40)], {}, { left: 792, top: 328 }],
    [
      'is at the side of words that fill the height',
      Array.from({ length: 40 }, (_, i) => line(300, i * 20, 400)),
      {},
      { left: 708, top: 692 },
    ],
    [
      'is in a lower corner where the words are out of sight',
      [line(0, -900, 90)],
      {},
      { left: 8, top: 692 },
    ],
    [
      'is in the part in sight of a page zoomed into',
      [line(400, 300, 90)],
      { view: { left: 300, top: 200, width: 250, height: 260 } },
      { left: 342, top: 328 },
    ],
  ])('%s', (_case, lines, change, expected) => {
    expect(placeBeside(size, setting(lines, change))).toEqual(expected);
  });

  it('never leaves the view, and never covers a word that can be left free above or below', () => {
    const lines = fc.array(
      fc.record({
        left: fc.integer({ min: 0, max: 900 }),
        top: fc.integer({ min: 0, max: 780 }),
        width: fc.integer({ min: 1, max: 1000 }),
        height: fc.constant(20),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(lines, fc.constantFrom('above', 'below'), (unordered, prefer) => {
        const ordered = unordered.sort((a, b) => a.top - b.top);
        const place = { ...size, ...placeBeside(size, setting(ordered, { prefer })) };
        expect(place.left >= 0 && place.left + size.width <= view.width).toBe(true);
        expect(place.top >= 0 && place.top + size.height <= view.height).toBe(true);
        const room = size.height + 16;
        const isRoom = ordered[0]!.top >= room || ordered.at(-1)!.top + 20 + room <= view.height;
        if (isRoom) expect(ordered.some((box) => overlaps(place, box))).toBe(false);
      }),
    );
  });
});

describe('the height of a box beside some words', () => {
  const tall = { width: 900, height: 500 };

  it.each<[string, { width: number; height: number }, Box[], number | null]>([
    ['is its own where it covers none of them', size, [line(300, 300, 400)], null],
    [
      'is its own where there is room at the side',
      { width: 200, height: 700 },
      [line(300, 300, 400)],
      null,
    ],
    ['is what is free below them', tall, [line(100, 300, 500), line(100, 320, 500)], 444],
    ['is what is free above them', tall, [line(100, 400, 500), line(100, 480, 500)], 384],
    [
      'is its own where hardly anything is free',
      tall,
      [line(0, 100, 900), line(0, 690, 900)],
      null,
    ],
    ['does not count what is out of sight', tall, [line(0, -300, 900), line(0, 300, 900)], 464],
  ])('%s', (_case, box, lines, expected) => {
    expect(heightBeside(box, setting(lines))).toBe(expected);
  });

  it('leaves the words free', () => {
    const lines = [line(100, 300, 500), line(100, 320, 500)];
    const height = heightBeside(tall, setting(lines)) ?? 0;
    const place = { ...tall, height, ...placeBeside({ ...tall, height }, setting(lines)) };
    expect(lines.some((one) => overlaps(place, one))).toBe(false);
  });
});
