// Where paraphrases begin and end, whatever the models made of them.
import { describe, expect, it } from 'vitest';
import { settleBorders } from '../../src/detect/reports/borders.ts';
import { runAtOnce } from '../../src/detect/slices.ts';
import { analysed, draft, tokensOf, wordsOf } from './analysed.ts';

type Case = readonly [name: string, text: string, cue: string, content: string, settled: string];

describe('a content', () => {
  it.each<Case>([
    [
      'ends before the article’s own summary',
      'Holt said the harbour could move north, a proposal that others reject.',
      'said',
      'the harbour could move north, a proposal that others reject',
      'the harbour could move north',
    ],
    [
      'keeps a noun that sums up nothing',
      'Holt said the harbour needs a crane, a barge and a crew.',
      'said',
      'the harbour needs a crane, a barge and a crew',
      'the harbour needs a crane , a barge and a crew',
    ],
    [
      'ends before what was withheld',
      'Holt said the harbour could move north, though she gave no details.',
      'said',
      'the harbour could move north, though she gave no details',
      'the harbour could move north',
    ],
    [
      'keeps a concession that withholds nothing',
      'Holt said the harbour could move north, though she liked the south.',
      'said',
      'the harbour could move north, though she liked the south',
      'the harbour could move north , though she liked the south',
    ],
    [
      'ends before the question',
      'Holt said the harbour could move north when asked about the plan.',
      'said',
      'the harbour could move north when asked about the plan',
      'the harbour could move north',
    ],
    [
      'reaches the comma before its cue',
      'The harbour has not been moved yet, Holt said.',
      'said',
      'The harbour has not been',
      'The harbour has not been moved yet',
    ],
    [
      'begins with its subject',
      'Holt told reporters there has consequently been a change of plan.',
      'told',
      'been a change of plan',
      'there has consequently been a change of plan',
    ],
    [
      'begins with the noun that is uttered',
      'Holt expressed doubts about the plan.',
      'expressed',
      'the plan',
      'doubts about the plan',
    ],
    [
      'takes in the sentence before a comment clause',
      'The harbour will move north after divers found that the wall leaks, Holt said on Monday.',
      'said',
      'the wall leaks',
      'The harbour will move north after divers found that the wall leaks',
    ],
    [
      'leaves alone what another clause said before a comment clause',
      'Ito wants a new wall, but the old one is sound, Holt said on Monday.',
      'said',
      'the old one is sound',
      'the old one is sound',
    ],
  ])('%s', async (_name, text, cue, content, settled) => {
    const analysis = await analysed(text);
    const own = draft(analysis, { source: 'Holt', cue, content });
    runAtOnce(settleBorders(analysis, [own]));
    expect(wordsOf(analysis, own.content)).toBe(settled);
  });
});

describe('a content in two parts', () => {
  const TEXT =
    'Holt told Ito that she was open to talks, but Karl Berg downplayed that openness of hers.';
  it('ends where somebody else’s clause parts them', async () => {
    const analysis = await analysed(TEXT);
    const own = draft(analysis, { source: 'Holt', cue: 'told', content: 'she was open to talks' });
    own.content.push(...tokensOf(analysis, 'that openness of hers'));
    runAtOnce(settleBorders(analysis, [own]));
    expect(wordsOf(analysis, own.content)).toBe('she was open to talks');
  });

  it('goes on where its own cue parts them', async () => {
    const analysis = await analysed('The pump is old, Karl Berg said, and will leak all winter.');
    const own = draft(analysis, { source: 'Karl Berg', cue: 'said', content: 'The pump is old' });
    own.content.push(...tokensOf(analysis, 'and will leak all winter'));
    runAtOnce(settleBorders(analysis, [own]));
    expect(wordsOf(analysis, own.content)).toBe('The pump is old and will leak all winter');
  });

  it('begins behind the day on which it was said', async () => {
    const analysis = await analysed('Holt called on Europe on Thursday to help the town.');
    const own = draft(analysis, {
      source: 'Holt',
      cue: 'called on',
      content: 'Thursday to help the town',
    });
    runAtOnce(settleBorders(analysis, [own]));
    expect(wordsOf(analysis, own.content)).toBe('to help the town');
  });
});
