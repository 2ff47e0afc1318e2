// Texts of every kind for the property tests: prose, repetition, other scripts, broken surrogates.
import fc from 'fast-check';
import type { Span } from '../../src/model/span.ts';

const scraps = fc.constantFrom(
  ...[
    'the',
    'mill',
    'will',
    'not',
    'close',
    'said',
    'She',
    'in',
    'May',
    '5.5',
    "won't",
    '磨坊',
    '关',
  ],
  ...[' ', ' ', ' ', ' ', '\n', '\u00a0', ', ', '. ', '“', '”', '"', "'", '—', ' - ', '…', '...'],
  ...['🙂', '\ud83d', '\ude42', '\u200b', 'e\u0301', 'ไทย', 'عربي', 'x'.repeat(60)],
);

/** Prose-like texts with many repetitions. */
export const proseText = fc.array(scraps, { maxLength: 80 }).map((parts) => parts.join(''));

/** Any text at all. */
export const anyText = fc.oneof(proseText, fc.string({ unit: 'binary', maxLength: 200 }));

/** A text with a span of it that is not empty. */
export function textAndSpan(
  texts: fc.Arbitrary<string>,
): fc.Arbitrary<{ text: string; span: Span }> {
  return texts
    .filter((text) => text.length > 0)
    .chain((text) =>
      fc
        .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
        .map(([a, b]): { text: string; span: Span } => ({
          text,
          span: [Math.min(a, b), Math.max(a, b) + 1],
        })),
    );
}
