// Of all that changed in an article, what concerns the reader who marked something in it.
import { expect, it } from 'vitest';
import type { ChangedBlock } from '../../src/anchor/compare-texts.ts';
import { partByNearness } from '../../src/anchor/near.ts';
import type { Span } from '../../src/model/span.ts';

/** Six paragraphs of ten letters each. */
const BLOCKS = Array.from({ length: 6 }, (_, i) => ({
  kind: 'paragraph' as const,
  start: i * 11,
  end: i * 11 + 10,
}));

const changed = (start: number, end = start, words = ''): ChangedBlock => ({
  at: [start, end],
  changes: [
    { kind: 'same', text: 'and ' },
    { kind: 'removed', text: words },
    { kind: 'inserted', text: 'new' },
  ],
});

const isNear = (block: ChangedBlock, spans: Span[], lost: string[] = []): boolean =>
  partByNearness([block], { blocks: BLOCKS }, { spans, lost }).near.length === 1;

it.each<[string, ChangedBlock, Span[], boolean]>([
  ['the paragraph that holds a mark', changed(22, 32), [[24, 28]], true],
  ['the paragraph before it', changed(11, 21), [[24, 28]], true],
  ['the paragraph after it', changed(33, 43), [[24, 28]], true],
  ['one that went beside it', changed(32), [[24, 28]], true],
  ['the paragraph two further on', changed(44, 54), [[24, 28]], false],
  ['the paragraph two before', changed(0, 10), [[24, 28]], false],
  ['the last one, beside a mark in the last but one', changed(55, 65), [[45, 50]], true],
  ['one beside the end of a mark over several', changed(55, 65), [[2, 50]], true],
  ['any, where nothing is marked', changed(22, 32), [], false],
])('%s', (_, block, spans, expected) => {
  expect(isNear(block, spans)).toBe(expected);
});

it('a paragraph that held words which have lost their place', () => {
  expect(isNear(changed(55, 65, 'the old words'), [[2, 5]], ['old words'])).toBe(true);
  expect(isNear(changed(55, 65, 'the old words'), [[2, 5]], ['new'])).toBe(false);
});
