import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Anchoring } from '../../src/anchor/find.ts';
import { findSelector } from '../../src/anchor/find.ts';
import { describeSpan } from '../../src/anchor/selectors.ts';
import { indexText } from '../../src/anchor/text-index.ts';
import type { Selector } from '../../src/model/annotation.ts';
import { anyText, proseText, textAndSpan } from './texts.ts';
import { startComputing } from '../computing.ts';

const ARTICLE = [
  'The paper mill at Harrow Bend will close in May, its owners announced on Tuesday.',
  '“We will raise wages before we leave,” said Ines Calder, who runs the works council. She had asked for a year more.',
  'The council’s leader — a former miller — called the decision “cold and careless”. About 340 people work there.',
  'Nobody from the owners came to the meeting. The next one is planned for Friday.',
].join('\n');

const PARAGRAPHS = ARTICLE.split('\n');

function mark(words: string, text = ARTICLE): Selector {
  const start = text.indexOf(words);
  expect(start, `"${words}" is in the text`).toBeGreaterThanOrEqual(0);
  return describeSpan(text, [start, start + words.length]);
}

/** What is found of words marked in the article, as state and words. */
function find(words: string, text: string): [Anchoring['state'], string | null] {
  const { state, span } = findSelector(indexText(text), mark(words));
  return [state, span && text.slice(...span)];
}

describe('finding marked words', () => {
  const QUOTATION = '“We will raise wages before we leave,”';

  it('finds them where they were', () => {
    expect(find(QUOTATION, ARTICLE)).toEqual(['same', QUOTATION]);
  });

  it('finds them at their place though words around them changed', () => {
    expect(find(QUOTATION, ARTICLE.replace('said Ines Calder', 'said her deputy'))).toEqual([
      'same',
      QUOTATION,
    ]);
  });

  it.each([
    ['a paragraph was put above', `Updated on Wednesday.\n${ARTICLE}`],
    ['the paragraphs changed order', PARAGRAPHS.toReversed().join('\n')],
  ])('follows them where %s', (_why, text) => {
    expect(find(QUOTATION, text)).toEqual(['moved', QUOTATION]);
  });

  it.each([
    ['straight quotation marks', (text: string) => text.replace(/[“”]/gu, '"')],
    [
      'guillemets set off by spaces',
      (t: string) => t.replace(/“/gu, '«\u00a0').replace(/”/gu, '\u00a0»'),
    ],
    ['other white space', (text: string) => text.replace(/ /gu, '\n \t')],
    ['double hyphens for dashes', (text: string) => text.replace(/ — /gu, '--')],
    ['straight apostrophes', (text: string) => text.replace(/’/gu, "'")],
    ['soft hyphens', (text: string) => text.replace(/ou/gu, 'o\u00adu')],
  ])('takes them for the same words in %s', (_style, style) => {
    const sentence =
      'The council’s leader — a former miller — called the decision “cold and careless”.';
    const text = `New above.\n${style(ARTICLE)}`;
    expect(find(sentence, text)).toEqual(['moved', style(sentence)]);
  });

  it('keeps to the part of a word that was marked', () => {
    expect(find('ouncil’s lead', `New.\n${ARTICLE.replace('’', "'")}`)).toEqual([
      'moved',
      "ouncil's lead",
    ]);
  });

  it('is not fooled by the same words at the old position in other context', () => {
    const above = 'A reader wrote to us about it and asked for more. '.repeat(9);
    const selector = mark(QUOTATION);
    const text = `${above.slice(0, selector.start)}${QUOTATION} is a line from a play.\n${ARTICLE}`;
    const { state, span } = findSelector(indexText(text), selector);
    expect([state, span?.[0]]).toEqual(['moved', text.lastIndexOf(QUOTATION)]);
  });

  it('takes the nearest of places that agree equally', () => {
    const text = 'Yes, he said. '.repeat(40);
    const selector = { ...mark('Yes', text), prefix: '', suffix: '', start: 283, end: 286 };
    expect(findSelector(indexText(text), selector).span).toEqual([280, 283]);
  });

  it.each([
    ['legal', 'The move is legal, he said.', 'The move is illegal, he said.'],
    ['raise the tax', 'They will raise the tax, he said.', 'They will raise the taxes, he said.'],
    ['500 jobs', 'It will cost 500 jobs, he said.', 'It will cost 1,500 jobs, he said.'],
  ])('never takes a part of another word for "%s"', (words, before, now) => {
    expect(findSelector(indexText(now), mark(words, before)).state).not.toMatch(/same|moved/u);
  });
});

describe('finding words that were changed', () => {
  it.each([
    ['a negation', 'We will raise wages', 'We will not raise wages', 'We will [+not ]raise wages'],
    [
      'a figure',
      'About 340 people work there.',
      'About 90 people work there.',
      'About [-340 ][+90 ]people work there.',
    ],
    [
      'the first word',
      'Nobody from the owners',
      'Somebody from the owners',
      '[-Nobody ][+Somebody ]from the owners',
    ],
    [
      'a word less',
      'called the decision “cold and careless”',
      'called the decision “careless”',
      'called the decision “[-cold and ]careless”',
    ],
    ['the only word', '340', '90', '[-340][+90]'],
    ['capitals', 'planned for Friday', 'planned for friday', 'planned for [-Friday][+friday]'],
  ])('shows %s', (_what, before, now, shown) => {
    const text = `Updated.\n${ARTICLE.replace(before, now)}`;
    const result = findSelector(indexText(text), mark(before));
    expect(result.state).toBe('changed');
    if (result.state !== 'changed') return;
    const SIGNS = { same: ['', ''], removed: ['[-', ']'], inserted: ['[+', ']'] };
    const runs = result.difference.map(({ kind, text: run }) => SIGNS[kind].join(run));
    expect(runs.join('')).toBe(shown);
    expect(text.slice(...result.span)).toBe(now);
  });

  it('prefers the changed words in their context to the old ones quoted elsewhere', () => {
    const text = `${ARTICLE.replace('will raise', 'will not raise')}\nEarlier, a headline had “We will raise wages”.`;
    expect(find('We will raise wages', text)).toEqual(['changed', 'We will not raise wages']);
  });

  it('works without spaces between words', () => {
    const before = '造纸厂将于五月关闭。厂方周二宣布了这一决定。工会要求再给一年时间。';
    const result = findSelector(
      indexText(before.replace('宣布了', '否认了')),
      mark('厂方周二宣布了这一决定。', before),
    );
    expect(result).toMatchObject({
      state: 'changed',
      difference: [
        { kind: 'same', text: '厂方周二' },
        { kind: 'removed', text: '宣布' },
        { kind: 'inserted', text: '否认' },
        { kind: 'same', text: '了这一决定。' },
      ],
    });
  });
});

describe('an orphan', () => {
  it.each([
    ['their sentence was deleted', 'She had asked for a year more.', ''],
    [
      'another sentence took their place',
      'She had asked for a year more.',
      'It rained all week in the valley.',
    ],
    ['a like sentence is left elsewhere', 'The next one is planned for Friday.', ''],
  ])('is made of words when %s', (_why, before, now) => {
    const text = `On Sunday: The next fair is planned for August.\n${ARTICLE.replace(before, now)}`;
    expect(find(before, text)).toEqual(['orphan', null]);
  });

  it('is made of words that another article has in part', () => {
    const text = 'Snow fell on the fair. The next one is planned for August. It will be dry.';
    expect(find('The next one is planned for Friday.', text)).toEqual(['orphan', null]);
  });

  it('is made of words that were deleted, though somebody else says the same', () => {
    const words = 'I do not remember any such meeting.';
    const before = `${PARAGRAPHS[0]} ${words} ${PARAGRAPHS[1]}\nThe owner, later: ${words} Nor did he remember the paper.`;
    const selector = mark(words, before);
    const { state } = findSelector(indexText(before.replace(`${words} `, '')), selector);
    expect(state).toBe('orphan');
  });

  it('is not made of a paragraph that was moved', () => {
    const [first = '', moved = '', ...rest] = PARAGRAPHS;
    expect(find(moved, [first, ...rest, moved].join('\n'))).toEqual(['moved', moved]);
  });

  it('is made of words of another article', () => {
    expect(find('The next one is planned for Friday.', 'Rain is planned. '.repeat(9))[0]).toBe(
      'orphan',
    );
  });

  it('is made of a common word whose sentence was deleted', () => {
    const selector = mark(
      'The',
      'A mill burned down. The fire was seen for miles. Nobody was hurt.',
    );
    expect(findSelector(indexText(ARTICLE), selector).state).toBe('orphan');
  });

  it('is made of an empty selector', () => {
    const selector = { exact: '', prefix: '', suffix: '', start: 0, end: 0 };
    expect(findSelector(indexText(ARTICLE), selector).state).toBe('orphan');
  });
});

describe('whatever the text', () => {
  it('finds a span of it at its place', () => {
    fc.assert(
      fc.property(textAndSpan(anyText), ({ text, span }) => {
        const result = findSelector(indexText(text), describeSpan(text, span));
        expect(result).toEqual({ state: 'same', span, score: 1 });
      }),
    );
  });

  it('never throws, stays within the text, says the same twice, and tells what changed', () => {
    fc.assert(
      fc.property(textAndSpan(proseText), proseText, ({ text, span }, other) => {
        const selector = describeSpan(text, span);
        const middle = Math.floor(text.length / 2);
        for (const now of [
          other,
          other + text,
          text.slice(0, middle) + other + text.slice(middle),
        ]) {
          const result = findSelector(indexText(now), selector);
          expect(findSelector(indexText(now), selector)).toEqual(result);
          expect(result.score).toBeGreaterThanOrEqual(0);
          expect(result.score).toBeLessThanOrEqual(1);
          if (result.span === null) continue;
          const [start, end] = result.span;
          expect(0 <= start && start < end && end <= now.length).toBe(true);
          if (result.state !== 'changed') continue;
          const kept = result.difference.filter(({ kind }) => kind !== 'removed');
          expect(kept.map((run) => run.text).join('')).toBe(now.slice(start, end));
          expect(result.difference.some(({ kind }) => kind !== 'same')).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('accepts any selector', () => {
    const offset = fc.integer({ min: -10, max: 1000 });
    const selectors = fc.record({
      exact: anyText,
      prefix: anyText,
      suffix: anyText,
      start: offset,
      end: offset,
    });
    fc.assert(
      fc.property(anyText, selectors, (text, selector) => {
        expect(() => findSelector(indexText(text), selector)).not.toThrow();
      }),
    );
  });

  it.each([
    ['one word over and over', 'the '.repeat(250_000)],
    ['a single word', 'x'.repeat(1_000_000)],
    ['no spaces', '关闭造纸厂的决定'.repeat(125_000)],
    ['quotation marks', '"'.repeat(1_000_000)],
    ['halves of surrogate pairs', '\ud83d'.repeat(1_000_000)],
  ])('takes a megabyte of %s in its stride', (_what, text) => {
    const index = indexText(`${text} q`);
    const selector = describeSpan(text, [500_000, 520_000]);
    const computed = startComputing();
    findSelector(index, { ...selector, start: 7 });
    findSelector(index, { ...selector, exact: `${selector.exact}q${selector.exact}` });
    expect(computed()).toBeLessThan(1000);
  });
});
