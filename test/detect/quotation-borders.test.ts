// What of a content is quotation, and what only stands beside it.
import { describe, expect, it } from 'vitest';
import { settleQuotations } from '../../src/detect/reports/quotation-borders.ts';
import { analysed, draft, tokensOf, wordsOf } from './analysed.ts';

type Case = readonly [
  name: string,
  text: string,
  cue: string,
  taken: readonly string[],
  settled: string,
];

describe('a content with a quotation', () => {
  it.each<Case>([
    [
      'gives up whom its cue tells',
      '“The pump leaks,” Holt told the angry fishermen. “It always has.”',
      'told',
      ['“The pump leaks,”', 'the angry fishermen', '“It always has.”'],
      '“ The pump leaks , ” “ It always has . ”',
    ],
    [
      'gives up the name of the programme',
      '“The pump leaks,” Holt said on “Harbour Hour.” “It always has.”',
      'said',
      ['“The pump leaks,”', '“Harbour Hour.”', '“It always has.”'],
      '“ The pump leaks , ” “ It always has . ”',
    ],
    [
      'keeps the half behind its cue',
      '“The pump,” Holt said, “leaks.”',
      'said',
      ['“The pump,”', '“leaks.”'],
      '“ The pump , ” “ leaks . ”',
    ],
    [
      'keeps a clause in marks behind its cue',
      '“The pump leaks,” Holt said of the harbour “because nobody has ever looked after it.”',
      'said',
      ['“The pump leaks,”', '“because nobody has ever looked after it.”'],
      '“ The pump leaks , ” “ because nobody has ever looked after it . ”',
    ],
    [
      'keeps what follows in a sentence of its own',
      '“The pump leaks,” Holt said. The crane is “not much better.”',
      'said',
      ['“The pump leaks,”', 'The crane is “not much better.”'],
      '“ The pump leaks , ” The crane is “ not much better . ”',
    ],
    [
      'is the paraphrase where the quotation is the title of a work',
      'In “The Long Tide,” Holt said the harbour had been sold.',
      'said',
      ['“The Long Tide,”', 'the harbour had been sold'],
      'the harbour had been sold',
    ],
    [
      'is the paraphrase where the quotation stands far from the cue',
      'Asked about “shoddy work,” as some in the town have it, Holt said the harbour was safe.',
      'said',
      ['“shoddy work,”', 'the harbour was safe'],
      'the harbour was safe',
    ],
    [
      'keeps a paraphrase with a phrase in marks before its cue',
      'The pump is “a wreck,” Holt said of the old machine.',
      'said',
      ['The pump is “a wreck,”', 'the old machine'],
      'The pump is “ a wreck , ” the old machine',
    ],
    [
      'begins behind whom its cue asks',
      'Holt asked the angry crowd, “Who paid for this pump?”',
      'asked',
      ['the angry crowd, “Who paid for this pump?”'],
      '“ Who paid for this pump ? ”',
    ],
    [
      'keeps a clause that leads to the quotation',
      'Holt said that she had one question: “Who paid for this pump?”',
      'said',
      ['that she had one question: “Who paid for this pump?”'],
      'that she had one question : “ Who paid for this pump ? ”',
    ],
    [
      'keeps a noun before a phrase in marks',
      'Holt called the pump, “a wreck and a scandal.”',
      'called',
      ['the pump, “a wreck and a scandal.”'],
      'the pump , “ a wreck and a scandal . ”',
    ],
    [
      'keeps the words of a headline',
      'Mayor Holt: Close Harbour, ‘The Pump Leaks Every Day’',
      ':',
      ['Close Harbour, ‘The Pump Leaks Every Day’'],
      'Close Harbour , ‘ The Pump Leaks Every Day ’',
    ],
  ])('%s', async (_, text, cue, taken, settled) => {
    const analysis = await analysed(text);
    const own = draft(analysis, { source: 'Holt', cue, content: taken[0] ?? '' });
    own.content = taken.flatMap((words) => tokensOf(analysis, words));
    settleQuotations(analysis, [own]);
    expect(wordsOf(analysis, own.content)).toBe(settled);
  });
});
