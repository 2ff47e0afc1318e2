import { describe, expect, it } from 'vitest';
import { findQuotedRegions } from '../../src/detect/marks/marks.ts';
import { findRepeats } from '../../src/detect/marks/repeats.ts';
import type { Block } from '../../src/model/article.ts';
import { runAtOnce } from '../../src/detect/slices.ts';
import { proseOf } from './prose.ts';

/** Lines that start with "#" are headings. Gives the repeated words with the words that they repeat. */
function read(lines: string[]) {
  const text = lines.map((line) => line.replace(/^# /, '')).join('\n');
  const blocks = proseOf(text).blocks.map((block, i): Block =>
    lines[i]?.startsWith('# ') ? { ...block, kind: 'heading' } : block,
  );
  const regions = findQuotedRegions(text);
  return runAtOnce(findRepeats(text, blocks, regions)).map(({ place, of, share }) => [
    text.slice(...place),
    text.slice(...(regions[of]?.inner ?? [0, 0])),
    Number(share.toFixed(2)),
  ]);
}

const BODY = '“We knew that the pump would never last,” said Anna Holt.';
const SAID = 'We knew that the pump would never last,';

describe('pull quotes', () => {
  it.each([
    [
      'a quotation on a line of its own',
      ['“The pump would never last”', BODY],
      ['The pump would never last', SAID, 1],
    ],
    ['other marks', ["'The pump would never last'", BODY], ['The pump would never last', SAID, 1]],
    [
      'a heading without marks',
      ['# We knew that the pump would never last', BODY],
      ['We knew that the pump would never last', SAID, 1],
    ],
    [
      'words changed at the start',
      ['“They knew that the pump would never last”', BODY],
      ['They knew that the pump would never last', SAID, 0.8],
    ],
    [
      'after the quotation',
      [BODY, '“The pump would never last”'],
      ['The pump would never last', SAID, 1],
    ],
  ])('are found: %s', (_case, lines, expected) => {
    expect(read(lines)).toEqual([expected]);
  });

  it.each([
    ['another quotation', ['“The town was never asked at all”', BODY]],
    ['a heading of other words', ['# The pump would not do', BODY]],
    ['a paragraph that quotes and goes on', ['“The pump would never last,” she said.', BODY]],
    ['words too few to tell', ['“The pump”', BODY]],
  ])('are not seen in %s', (_case, lines) => {
    expect(read(lines)).toEqual([]);
  });
});
