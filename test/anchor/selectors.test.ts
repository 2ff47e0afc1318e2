import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT_LENGTH, describeSpan } from '../../src/anchor/selectors.ts';
import { anyText, textAndSpan } from './texts.ts';

describe('describing a span', () => {
  it('keeps the words, what stands around them and where they stand', () => {
    expect(describeSpan('The mill will close in May, she said.', [4, 19])).toEqual({
      exact: 'mill will close',
      prefix: 'The ',
      suffix: ' in May, she said.',
      start: 4,
      end: 19,
    });
  });

  it('keeps no more context than is needed', () => {
    const { prefix, suffix } = describeSpan('a'.repeat(500), [200, 210]);
    expect([prefix.length, suffix.length]).toEqual([CONTEXT_LENGTH, CONTEXT_LENGTH]);
  });

  it('never keeps half of a character as context', () => {
    const text = `${'🙂'.repeat(50)}!word!${'🙂'.repeat(50)}`;
    const { prefix, suffix } = describeSpan(text, [101, 105]);
    expect(() => encodeURIComponent(prefix + suffix)).not.toThrow();
  });

  it('cuts off what lies outside the text', () => {
    expect(describeSpan('words', [-3, 99])).toMatchObject({ exact: 'words', start: 0, end: 5 });
  });

  it('describes any span of any text by that very text', () => {
    fc.assert(
      fc.property(textAndSpan(anyText), ({ text, span }) => {
        const { exact, prefix, suffix, start } = describeSpan(text, span);
        expect(text.startsWith(prefix + exact + suffix, start - prefix.length)).toBe(true);
      }),
    );
  });
});
