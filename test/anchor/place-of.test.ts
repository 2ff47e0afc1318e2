// What the parts of an annotation say together.
import { expect, it } from 'vitest';
import { anchorAnnotation } from '../../src/anchor/anchor-all.ts';
import { placeOf } from '../../src/anchor/place-of.ts';
import { describeSpan } from '../../src/anchor/selectors.ts';
import { indexText } from '../../src/anchor/text-index.ts';
import type { Place } from '../../src/model/reading.ts';

const FILLER = 'The debate went on until late, and few of those present changed their minds. ';
const TEXT = `${FILLER}“We will raise taxes next year,” she said, “and nobody should be surprised.” ${FILLER}`;
const PARTS = ['We will raise taxes next year,', 'and nobody should be surprised.'];

function placeIn(text: string, parts = PARTS): Place {
  const targets = parts.map((words) => {
    const start = TEXT.indexOf(words);
    return describeSpan(TEXT, [start, start + words.length]);
  });
  return placeOf(targets, anchorAnnotation(indexText(text), targets));
}

const CASES: [what: string, text: string, state: Place['state']][] = [
  ['as they were', TEXT, 'same'],
  ['below a new paragraph', `It was raining.\n${TEXT}`, 'moved'],
  ['with a word put in', TEXT.replace('will raise', 'will not raise'), 'changed'],
  ['with one part gone', TEXT.replace(', “and nobody should be surprised.”', '.'), 'changed'],
  ['gone altogether', FILLER, 'orphan'],
];

it.each(CASES)('words %s', (_what, text, state) => {
  expect(placeIn(text).state).toBe(state);
});

it('gives the difference word by word, part by part', () => {
  const { difference } = placeIn(TEXT.replace('will raise', 'will not raise'));
  expect(difference).toEqual([
    [
      { kind: 'same', text: 'We will ' },
      { kind: 'inserted', text: 'not ' },
      { kind: 'same', text: 'raise taxes next year,' },
    ],
    [{ kind: 'same', text: 'and nobody should be surprised.' }],
  ]);
});

it('shows a part that is gone as removed', () => {
  const { spans, difference } = placeIn(TEXT.replace(', “and nobody should be surprised.”', '.'));
  expect(spans).toHaveLength(1);
  expect(difference?.[1]).toEqual([{ kind: 'removed', text: 'and nobody should be surprised.' }]);
});

it('says nothing of a difference where there is none', () => {
  expect(placeIn(TEXT).difference).toBeNull();
});
