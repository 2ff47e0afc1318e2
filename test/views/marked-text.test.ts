import { expect, it } from 'vitest';
import type { AnchoredAnnotation } from '../../src/model/reading.ts';
import type { Span } from '../../src/model/span.ts';
import { cutBlock } from '../../src/views/library/marked-text.ts';

const TEXT = 'Heading\nabcdefghij';

const kept = (id: string, ...spans: Span[]): AnchoredAnnotation =>
  ({ annotation: { id }, spans }) as unknown as AnchoredAnnotation;

const show = (annotations: AnchoredAnnotation[]) =>
  cutBlock(TEXT, [8, 18], annotations)
    .map(({ text, kept: by }) => (by ? `[${by.id}:${text}]` : text))
    .join('');

it.each<[string, AnchoredAnnotation[], string]>([
  ['nothing kept', [], 'abcdefghij'],
  ['words in the middle', [kept('x', [10, 12])], 'ab[x:cd]efghij'],
  ['a split quotation', [kept('x', [8, 10], [16, 18])], '[x:ab]cdefgh[x:ij]'],
  ['words that begin in the block before', [kept('x', [0, 10])], '[x:ab]cdefghij'],
  ['words of another block', [kept('x', [0, 7])], 'abcdefghij'],
  ['one within another', [kept('x', [8, 14]), kept('y', [10, 12])], '[x:ab][x:cd][x:ef]ghij'],
])('a block with %s', (_what, annotations, shown) => {
  expect(show(annotations)).toBe(shown);
});

it('an orphan marks nothing', () => {
  expect(show([{ ...kept('x'), spans: null }])).toBe('abcdefghij');
});
