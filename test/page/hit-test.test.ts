// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findMarksAt, findMarksUnder } from '../../src/page/marks/hit-test.ts';
import { listPainted } from '../../src/page/marks/painted.ts';
import { CHARACTER, fakeBrowser } from './fake-browser.ts';
import { annotated, marked, putArticle, spanOf } from './page-fixture.ts';

const painted = listPainted(marked({ annotations: [annotated('dam will')] }));
const [start, end] = spanOf('The dam will hold,');
const typesAt = (offset: number): string[] => findMarksAt(painted, offset).map(({ type }) => type);

describe('the marks at an offset', () => {
  it.each([
    ['just before the words', start - 1, []],
    ['at their first character', start, ['attribution']],
    ['where two lie over each other', spanOf('dam')[0], ['annotation', 'attribution']],
    ['at their last character', end - 1, ['attribution']],
    ['just after them', end, []],
  ])('%s', (_case, offset, types) => {
    expect(typesAt(offset)).toEqual(types);
  });
});

describe('the marks under a point', () => {
  beforeEach(() => {
    vi.restoreAllMocks();
    fakeBrowser();
  });

  it.each([
    ['over the first half of a character', start * CHARACTER + 2, 10, 1],
    ['over the second half of the last character', end * CHARACTER - 2, 10, 1],
    ['right behind the words', end * CHARACTER + 2, 10, 0],
    ['below the line, where the nearest caret is in the words', start * CHARACTER + 2, 60, 0],
  ])('%s', (_case, x, y, count) => {
    expect(findMarksUnder({ x, y }, painted, putArticle().places)).toHaveLength(count);
  });

  it('are none where there is no text at all', () => {
    const { places } = putArticle();
    document.caretPositionFromPoint = () => null;
    expect(findMarksUnder({ x: 1, y: 1 }, painted, places)).toEqual([]);
  });
});
