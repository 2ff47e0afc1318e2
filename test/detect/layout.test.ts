import { describe, expect, it } from 'vitest';
import { readLayout } from '../../src/detect/reports/layout.ts';
import { findQuotedRegions } from '../../src/detect/marks/marks.ts';
import { runAtOnce } from '../../src/detect/slices.ts';
import type { Block } from '../../src/model/article.ts';
import { proseOf } from './prose.ts';

/** Lines that start with "*" are list items, with ">" block quotations. */
function read(lines: string[]) {
  const text = lines.map((line) => line.replace(/^[*>] /, '')).join('\n');
  const blocks = proseOf(text).blocks.map((block, i): Block => {
    const kind = lines[i]?.startsWith('* ')
      ? 'listItem'
      : lines[i]?.startsWith('> ')
        ? 'blockquote'
        : 'paragraph';
    return { ...block, kind };
  });
  const reports = runAtOnce(readLayout({ text, blocks, regions: findQuotedRegions(text) }));
  return reports.map((r) => [
    r.by,
    r.source && text.slice(...r.source),
    ...r.content.map((span) => text.slice(...span)),
  ]);
}

describe('transcripts', () => {
  it.each([
    ['of a proof', ['Proof: as claimed.', 'Proof: by definition.', 'Proof: note that A = B.']],
    ['of pros and cons', ['Pro: it is warm.', 'Con: it is far.', 'Pro: it is dry.', 'Con: money.']],
    [
      'that the text has as common words',
      [
        'Wants: a lamp.',
        'Needs: a bed.',
        'Wants: a chair.',
        'Needs: a bath.',
        'His wants and needs differ.',
      ],
    ],
  ])('are not labels %s', (_name, lines) => {
    expect(read(lines)).toEqual([]);
  });

  it('may have a role for a label, though the text has the word', () => {
    const lines = ['Judge: Sit.', 'Lawyer: No.', 'Judge: Sit down.', 'The judge sat.'];
    expect(read(lines)).toContainEqual(['transcript', 'Judge', 'Sit.']);
  });

  it('give each turn to its label, over paragraphs', () => {
    const lines = [
      'HOLT: It leaks.',
      'LUND: Since when?',
      'HOLT: Since spring.',
      'And badly.',
      'LUND: I see.',
      'The end.',
    ];
    expect(read(lines)).toEqual([
      ['transcript', 'HOLT', 'It leaks.'],
      ['transcript', 'LUND', 'Since when?'],
      ['transcript', 'HOLT', 'Since spring.', 'And badly.'],
      ['transcript', 'LUND', 'I see.'],
    ]);
  });

  it.each([
    ['one line with a colon', ['Anna Holt: It leaks.', 'Nobody came.']],
    ['notes', ['Note: It leaks.', 'Note: It drips.', 'Note: It runs.']],
    ['different headings', ['Harbour: It leaks.', 'Weather: Rain.', 'Sport: None.']],
  ])('are not seen in %s', (_case, lines) => {
    expect(read(lines)).toEqual([]);
  });
});

describe('signatures', () => {
  it.each([
    ['behind a dash', ['“The pump is far too old.” — Anna Holt']],
    ['behind a dash, with an office', ['“The pump is far too old.” – Anna Holt, harbour engineer']],
    ['on the line below', ['“The pump is far too old.”', '— Anna Holt, harbour engineer']],
    ['below a block quotation', ['> The pump is far too old.', '— Anna Holt']],
    [
      'below a block quotation, without a dash',
      ['> The pump is far too old.', 'Anna Holt, harbour engineer'],
    ],
  ])('are read %s', (_case, lines) => {
    expect(read(lines)).toEqual([['dashSignature', 'Anna Holt', 'The pump is far too old.']]);
  });

  it.each([
    ['a sentence that goes on behind a dash', ['“The pump is far too old” — Anna Holt knew that.']],
    ['a title', ['“Old Pumps” — Anna Holt']],
    ['a line below a paragraph', ['The pump is far too old.', 'Anna Holt, harbour engineer']],
  ])('are not seen in %s', (_case, lines) => {
    expect(read(lines)).toEqual([]);
  });
});

describe('what a colon announces', () => {
  it.each([
    [
      'a quotation',
      ['That evening, Anna Holt wrote:', '“The pump is old.”'],
      ['leadIn', 'Anna Holt', 'The pump is old.'],
    ],
    [
      'a block quotation',
      ['It echoes comments by harbour engineer Anna Holt:', '> The pump is old.'],
      ['leadIn', 'harbour engineer Anna Holt', 'The pump is old.'],
    ],
    [
      'a list',
      ['Among Holt’s demands:', '* A new pump', '* More staff', 'Nobody answered.'],
      ['leadIn', 'Holt', 'A new pump', 'More staff'],
    ],
  ])('%s', (_case, lines, expected) => {
    expect(read(lines)).toEqual([expected]);
  });

  it.each([
    ['an ordinary paragraph', ['Anna Holt said:', 'The pump is old.']],
    ['a list that nobody demands', ['What you need:', '* A new pump', '* A wrench']],
  ])('is nothing in %s', (_case, lines) => {
    expect(read(lines)).toEqual([]);
  });
});
