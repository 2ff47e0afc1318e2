// @vitest-environment jsdom
// Where the margin is, whichever way the text runs and wherever it is cut off.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inMargin } from '../../src/page/marks/in-margin.ts';

const rect = (left: number, top: number, width: number, height: number): DOMRect =>
  ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRect;

/** A paragraph at 100, 50 that is 400 wide and 200 high, with a line of its text at the given place. */
function put(style: string, line = rect(120, 60, 300, 20)): Range {
  const paragraph = document.createElement('p');
  paragraph.style.cssText = style;
  paragraph.getBoundingClientRect = () => rect(100, 50, 400, 200);
  const words = document.createElement('b');
  words.append('40 million');
  paragraph.append('It cost ', words, '.');
  const box = document.createElement('main');
  box.append(paragraph);
  document.body.replaceChildren(box);
  const range = document.createRange();
  range.selectNodeContents(words.firstChild!);
  range.getClientRects = () => [line] as unknown as DOMRectList;
  return range;
}

afterEach(() => vi.unstubAllGlobals());

describe('the margin beside a line', () => {
  it.each([
    ['before it', '', { left: 78, top: 61 }],
    ['outside of padding and border', 'padding: 0 20px; border: 5px solid', { left: 103, top: 61 }],
    ['on the right where the text runs to the left', 'direction: rtl', { left: 504, top: 61 }],
    ['above it where the lines are upright', 'writing-mode: vertical-rl', { left: 261, top: 28 }],
  ])('is %s', (_where, style, place) => {
    expect(inMargin(put(style), 18)).toEqual(place);
  });

  it('is after the line where the page has no room before it', () => {
    const range = put('');
    document.querySelector('p')!.getBoundingClientRect = () => rect(10, 50, 400, 200);
    expect(inMargin(range, 18)).toEqual({ left: 414, top: 61 });
  });

  it('is nowhere where the page has no room on either side', () => {
    vi.stubGlobal('innerWidth', 420);
    const range = put('');
    document.querySelector('p')!.getBoundingClientRect = () => rect(10, 50, 400, 200);
    expect(inMargin(range, 18)).toBeNull();
  });

  it('counts what the reader has scrolled past as room', () => {
    vi.stubGlobal('scrollX', 50);
    const range = put('');
    document.querySelector('p')!.getBoundingClientRect = () => rect(10, 50, 400, 200);
    expect(inMargin(range, 18)).toEqual({ left: -12, top: 61 });
  });

  it('has no mark for a line that a box has cut off', () => {
    const range = put('', rect(120, 400, 300, 20));
    const box = document.querySelector('main')!;
    box.style.overflow = 'hidden';
    box.getBoundingClientRect = () => rect(100, 50, 400, 200);
    expect(inMargin(range, 18)).toBeNull();
    box.style.overflow = 'visible';
    expect(inMargin(range, 18)).not.toBeNull();
  });

  it('has no mark for words that are not shown', () => {
    const range = put('');
    range.getClientRects = () => [] as unknown as DOMRectList;
    expect(inMargin(range, 18)).toBeNull();
  });
});
