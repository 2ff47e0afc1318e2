// The rules that come after the models: what they take in, part, trim and add.
import { describe, expect, it } from 'vitest';
import { readAnnouncements } from '../../src/detect/reports/announcements.ts';
import { readDialogue } from '../../src/detect/reports/dialogue.ts';
import type { Draft } from '../../src/detect/draft.ts';
import { adoptFloating, completeQuotations } from '../../src/detect/reports/floating.ts';
import { inheritSources } from '../../src/detect/reports/inheritance.ts';
import { runAtOnce } from '../../src/detect/slices.ts';
import { classifySource } from '../../src/detect/speakers/source-types.ts';
import { trimDrafts } from '../../src/detect/reports/trim.ts';
import { analysed, draft, peopleOf, tokensOf, wordsOf } from './analysed.ts';

describe('sources', () => {
  it.each([
    ['a name', 'Mina Halvorsen left.', 'Mina Halvorsen', 'name'],
    ['a pronoun', 'Later she left.', 'she', 'she'],
    ['the author', 'Then I left.', 'I', 'author'],
    ['a quoted "I"', 'He said: “Then I left the house.”', 'I', 'me'],
    [
      'a spokesman, who is not whom he speaks for',
      'A spokesman for Mina Halvorsen left.',
      'A spokesman for Mina Halvorsen',
      'indefinite',
    ],
    [
      'an aide, who is not the possessor',
      'Mina Halvorsen’s aide left.',
      'Mina Halvorsen’s aide',
      'description',
    ],
    ['several people', 'Two officials left.', 'Two officials', 'plural'],
    ['nothing', 'It was said.', '', 'none'],
  ])('%s', async (_, text, source, type) => {
    const analysis = await analysed(text);
    const tokens = source === '' ? [] : tokensOf(analysis, source);
    expect(classifySource(analysis, peopleOf(analysis), tokens).type).toBe(type);
  });
});

describe('quotations that no cue took', () => {
  it('are completed where most of them was taken', async () => {
    const text = 'Halvorsen said “the harbour is full and the ships must wait.”';
    const analysis = await analysed(text);
    const own = draft(analysis, {
      source: 'Halvorsen',
      cue: 'said',
      content: 'the harbour is full and the ships',
    });
    completeQuotations(analysis, [own]);
    expect(wordsOf(analysis, own.content)).toBe(
      '“ the harbour is full and the ships must wait . ”',
    );
  });

  it('go on with the speaker of the paragraph before, as attributions of their own', async () => {
    const text =
      '“The harbour is full,” Halvorsen said.\n“The ships will have to wait outside until Monday.”';
    const analysis = await analysed(text);
    const drafts: Draft[] = [
      draft(analysis, { source: 'Halvorsen', cue: 'said', content: '“The harbour is full,”' }),
    ];
    adoptFloating(analysis, drafts);
    expect(
      drafts.map(({ evidence, content }) => [evidence, wordsOf(analysis, content.slice(1, 3))]),
    ).toEqual([
      ['cue', 'The harbour'],
      ['continues', 'The ships'],
    ]);
  });

  it('join the quotation before a comment clause with a report of its own', async () => {
    const text =
      '“The harbour is full,” Halvorsen said, adding that ships must wait. “Nobody saw it coming on Monday.”';
    const analysis = await analysed(text);
    const drafts: Draft[] = [
      draft(analysis, { source: 'Halvorsen', cue: 'said', content: '“The harbour is full,”' }),
      draft(analysis, { cue: 'adding', content: 'that ships must wait' }),
    ];
    adoptFloating(analysis, drafts);
    expect(drafts.map(({ content }) => wordsOf(analysis, content))).toEqual([
      '“ The harbour is full , ” “ Nobody saw it coming on Monday . ”',
      'that ships must wait',
    ]);
  });

  it('stay alone where they are only a phrase', async () => {
    const text = '“The harbour is full,” Halvorsen said.\nThe “ghost ships” wait outside.';
    const analysis = await analysed(text);
    const drafts: Draft[] = [
      draft(analysis, { source: 'Halvorsen', cue: 'said', content: '“The harbour is full,”' }),
    ];
    adoptFloating(analysis, drafts);
    expect(drafts).toHaveLength(1);
  });

  it.each([
    ['pronoun and verb after it', '“Quiet,” he demanded.', 'he', '“ Quiet , ”'],
    [
      'verb and name after it',
      '“What a day!” beamed Donna Hartley.',
      'Donna Hartley',
      '“ What a day ! ”',
    ],
    [
      'participle and pronoun before it',
      'Halvorsen turned to the crowd before asking them, “Where do we go from here?”',
      'Halvorsen',
      '“ Where do we go from here ? ”',
    ],
    [
      'name and colon before it',
      'Then came the harbour master, Mina Halvorsen: “The ships must wait.”',
      'Mina Halvorsen',
      '“ The ships must wait . ”',
    ],
  ])('are read by %s', async (_, text, source, content) => {
    const analysis = await analysed(text);
    const drafts: Draft[] = [];
    readDialogue(analysis, drafts);
    expect(drafts.map((d) => [wordsOf(analysis, d.source), wordsOf(analysis, d.content)])).toEqual([
      [source, content],
    ]);
  });

  it('are no speech where they are a title in a list of places', async () => {
    const analysis = await analysed('On Sunday’s “Morning Hour,” Halvorsen ate a pear.');
    const drafts: Draft[] = [];
    readDialogue(analysis, drafts);
    expect(drafts).toEqual([]);
  });
});

describe('a colon at the end of a paragraph', () => {
  it('joins its cue with the quotation below', async () => {
    const analysis = await analysed(
      'Halvorsen said in a statement:\n“The ships must wait until Monday.”',
    );
    const [cue] = tokensOf(analysis, 'said');
    const drafts: Draft[] = [];
    const reading = {
      token: cue!,
      probability: 0.9,
      familiarity: 9,
      source: tokensOf(analysis, 'Halvorsen'),
      cue: [cue!],
      content: [],
      starts: [],
      ends: [],
      margin: 0,
      confidence: 0.2,
    };
    readAnnouncements(analysis, drafts, [reading]);
    expect(drafts.map((d) => wordsOf(analysis, d.content))).toEqual([
      '“ The ships must wait until Monday . ”',
    ]);
  });
});

describe('sources that are not named again', () => {
  it.each([
    [
      'a participle',
      'Halvorsen said the harbour was full, adding that ships must wait.',
      'adding',
      'that ships must wait',
    ],
    [
      'a coordinated verb',
      'Halvorsen said the harbour was full and warned that ships must wait.',
      'warned',
      'that ships must wait',
    ],
  ])('come from the clause before for %s', async (_, text, cue, content) => {
    const analysis = await analysed(text);
    const before = draft(analysis, {
      source: 'Halvorsen',
      cue: 'said',
      content: 'the harbour was full',
    });
    const own = draft(analysis, { cue, content });
    inheritSources(analysis, [before, own]);
    expect(wordsOf(analysis, own.source)).toBe('Halvorsen');
  });

  it('stay unknown for a passive', async () => {
    const analysis = await analysed('It was announced that ships must wait.');
    const own = draft(analysis, { cue: 'announced', content: 'that ships must wait' });
    inheritSources(analysis, [own]);
    expect(own.source).toEqual([]);
  });
});

describe('trimming', () => {
  it('ends a report where the sentence turns to another speaker', async () => {
    const text = 'Lund told them that he was ready to talk, but Halvorsen rejected the idea.';
    const analysis = await analysed(text);
    const own = draft(analysis, {
      source: 'Lund',
      cue: 'told',
      content: 'that he was ready to talk, but Halvorsen rejected the idea',
    });
    const [turn] = tokensOf(analysis, 'rejected');
    runAtOnce(
      trimDrafts(
        analysis,
        peopleOf(analysis),
        [own],
        [
          {
            token: turn!,
            probability: 0.9,
            familiarity: 5,
            source: [],
            cue: [],
            content: [],
            starts: [],
            ends: [],
            margin: 0,
          },
        ],
      ),
    );
    expect(wordsOf(analysis, own.content)).toBe('that he was ready to talk');
  });

  it('takes of two people the one nearest to a participle', async () => {
    const text =
      'Erik Lund was hopeful, but the next day Mina Halvorsen shook her head, saying ships must wait.';
    const analysis = await analysed(text);
    const own = draft(analysis, {
      source: 'Mina Halvorsen',
      cue: 'saying',
      content: 'ships must wait',
    });
    own.source.unshift(...tokensOf(analysis, 'Erik Lund'));
    runAtOnce(trimDrafts(analysis, peopleOf(analysis), [own], []));
    expect(wordsOf(analysis, own.source)).toBe('Mina Halvorsen');
  });

  it('drops a lead-in before a quotation that is a sentence', async () => {
    const text = 'While he did not rule it out, “The harbour will be full by Monday,” Lund said.';
    const analysis = await analysed(text);
    const own = draft(analysis, {
      source: 'Lund',
      cue: 'said',
      content: 'While he did not rule it out, “The harbour will be full by Monday,”',
    });
    runAtOnce(trimDrafts(analysis, peopleOf(analysis), [own], []));
    expect(wordsOf(analysis, own.content.slice(0, 3))).toBe('“ The harbour');
  });
});
