// Drafts that claim the same words.
import { expect, it } from 'vitest';
import { settleOverlaps } from '../../src/detect/reports/overlaps.ts';
import { runAtOnce } from '../../src/detect/slices.ts';
import { analysed, draft, tokensOf, wordsOf } from './analysed.ts';

it('parts two reports that share their subject', async () => {
  const text = 'Holt said she backed the bill and called on Ito to send the ships.';
  const analysis = await analysed(text);
  const first = draft(analysis, {
    source: 'Holt',
    cue: 'said',
    content: 'she backed the bill and called on Ito to send the ships',
  });
  const second = draft(analysis, {
    source: 'Holt',
    cue: 'called',
    content: 'Ito to send the ships',
  });
  runAtOnce(settleOverlaps(analysis, [first, second]));
  expect(wordsOf(analysis, first.content)).toBe('she backed the bill');
});

it('leaves a report within a report alone', async () => {
  const text = 'Holt said Ito called on them to send the ships.';
  const analysis = await analysed(text);
  const first = draft(analysis, {
    source: 'Holt',
    cue: 'said',
    content: 'Ito called on them to send the ships',
  });
  const second = draft(analysis, {
    source: 'Ito',
    cue: 'called',
    content: 'them to send the ships',
  });
  runAtOnce(settleOverlaps(analysis, [first, second]));
  expect(wordsOf(analysis, first.content)).toBe('Ito called on them to send the ships');
});

it('keeps the surer of two that say the same', async () => {
  const analysis = await analysed('Holt posted a note, saying: “The ships must wait here.”');
  const content = '“The ships must wait here.”';
  const unsure = draft(analysis, { source: 'Holt', cue: 'posted', content });
  unsure.confidence = 0.5;
  const sure = draft(analysis, { source: 'Holt', cue: 'saying', content });
  const drafts = [unsure, sure];
  runAtOnce(settleOverlaps(analysis, drafts));
  expect(drafts).toEqual([sure]);
});

it('leaves a quotation to the cue in its own sentence', async () => {
  const analysis = await analysed('“It leaks,” Holt said. “It never did,” Ito replied.');
  const first = draft(analysis, { source: 'Holt', cue: 'said', content: '“It leaks,”' });
  first.content.push(...tokensOf(analysis, '“It never did,”'));
  const second = draft(analysis, { source: 'Ito', cue: 'replied', content: '“It never did,”' });
  runAtOnce(settleOverlaps(analysis, [first, second]));
  expect(wordsOf(analysis, first.content)).toBe('“ It leaks , ”');
});
