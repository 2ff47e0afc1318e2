// Contents as annotators mark them.
import { describe, expect, it } from 'vitest';
import { annotatedSpan } from '../../tools/annotated-span.ts';

describe('an annotated content', () => {
  it.each([
    ['has its quotation marks', '“We wait,” she said.', 'We wait,', '“We wait,”'],
    ['has its "that"', 'She said that ships wait.', 'ships wait', 'that ships wait'],
    ['has no mark of the next line', 'She said it rained.\n“No.”', 'it rained.', 'it rained.'],
    ['has nothing else', 'She said ships wait.', 'ships wait', 'ships wait'],
  ])('%s', (_, text, words, expected) => {
    const start = text.indexOf(words);
    expect(text.slice(...annotatedSpan(text, [start, start + words.length]))).toBe(expected);
  });
});
