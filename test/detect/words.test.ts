// How a text is split into words and sentences, and what a word shows of itself.
import { describe, expect, it } from 'vitest';
import { readSurface } from '../../src/detect/analysis.ts';
import { runAtOnce } from '../../src/detect/slices.ts';
import { SHAPE } from '../../src/detect/words/forms.ts';
import { stem } from '../../src/detect/words/stems.ts';
import { tokenize } from '../../src/detect/words/tokens.ts';

describe('words', () => {
  it.each([
    ['parts clitics from verbs', 'She didn’t say it’s hers.', 'She|did|n’t|say|it|’s|hers|.'],
    ['parts "cannot"', 'They cannot stay.', 'They|can|not|stay|.'],
    ['keeps the dot of an abbreviation', 'Dr. Osei met Sen. Lund.', 'Dr.|Osei|met|Sen.|Lund|.'],
    ['keeps initials together', 'the U.S. and J. Roe', 'the|U.S.|and|J.|Roe'],
    ['keeps sums and percentages', 'It rose 3.5% to $1,200.', 'It|rose|3.5%|to|$1,200|.'],
    [
      'keeps hyphens, slashes and apostrophes in names',
      'al-Hadi and O’Neill',
      'al-Hadi|and|O’Neill',
    ],
    ['parts words whose blank was lost', 'he said.Then she left', 'he|said|.|Then|she|left'],
    [
      'keeps addresses and handles',
      'see https://a.example/x?y or @ona_k',
      'see|https://a.example/x?y|or|@ona_k',
    ],
    ['passes over characters without width', 'a\u200bb\u00adc \ufeffd', 'a|b|c|d'],
  ])('%s', (_, text, words) => {
    expect(runAtOnce(tokenize(text)).words.join('|')).toBe(words);
  });

  it('says where each word stands', () => {
    const text = 'Öl “kostet”\n\nviel.';
    const { words, start, end } = runAtOnce(tokenize(text));
    expect(words.map((_, i) => text.slice(start[i], end[i]))).toEqual(words);
  });

  it('numbers paragraphs without counting blank lines', () => {
    expect([...runAtOnce(tokenize('One.\n\n\nTwo two.')).paragraph]).toEqual([0, 0, 1, 1, 1]);
  });
});

describe('sentences', () => {
  const sentences = (text: string): string[] => {
    const { tokens, sentences: found } = runAtOnce(readSurface(text));
    return [...found.starts.slice(0, -1)].map((first, i) =>
      text.slice(tokens.start[first], tokens.end[found.starts[i + 1]! - 1]),
    );
  };

  it.each([
    ['end at a full stop before a capital', 'It rained. We left.', ['It rained.', 'We left.']],
    ['do not end after a title', 'We met Dr. Osei there.', ['We met Dr. Osei there.']],
    [
      'do not end within a number or before small letters',
      'It was 3.5. or so',
      ['It was 3.5. or so'],
    ],
    ['take their closing marks along', '“Stop!” She left.', ['“Stop!”', 'She left.']],
    ['end with their paragraph', 'No stop here\nNext line', ['No stop here', 'Next line']],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('the look of a word', () => {
  it.each([
    ['Lund', SHAPE.capital],
    ['NATO', SHAPE.upper],
    ['J', SHAPE.initial],
    ['lund', SHAPE.lower],
    ['well-known', SHAPE.hyphen],
    ['42', SHAPE.number],
    ['$7', SHAPE.number],
    [';', SHAPE.mark],
  ])('%s', (word, shape) => {
    expect(runAtOnce(readSurface(word)).forms.shape[0]).toBe(shape);
  });

  it('knows a headline by its capitals', () => {
    const { forms } = runAtOnce(
      readSurface('Harbour Board Votes For New Bridge\nThe board voted on the bridge today.'),
    );
    expect([forms.titleCase[0], forms.titleCase.at(-1)]).toEqual([1, 0]);
  });
});

describe('stems', () => {
  it.each([
    [['said', 'says', 'saying', 'say'], 'say'],
    [['claims', 'claimed', 'claiming', 'claim'], 'claim'],
    [['notes', 'noted', 'noting', 'note'], 'not'],
    [['denies', 'denied', 'denying', 'deny'], 'deny'],
    [['admitted', 'admits', 'admitting'], 'admit'],
  ])('%s meet', (words, expected) => {
    expect(words.map((word) => stem(word, true))).toEqual(words.map(() => expected));
  });
});
