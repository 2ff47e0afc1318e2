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
      'gives up when and where its sentence says it was said',
      'After the meeting on Tuesday, Holt said: “The pump leaks every day.”',
      'said',
      ['After the meeting on Tuesday', '“The pump leaks every day.”'],
      '“ The pump leaks every day . ”',
    ],
    [
      'gives up what its speaker did meanwhile',
      'Pointing at the pump, Holt said, “That leaks every day.”',
      'said',
      ['Pointing at the pump', '“That leaks every day.”'],
      '“ That leaks every day . ”',
    ],
    [
      'keeps a condition before its speaker',
      'If it rains, Holt said, “The pump leaks every day.”',
      'said',
      ['If it rains', '“The pump leaks every day.”'],
      'If it rains “ The pump leaks every day . ”',
    ],
    [
      'gives up of whom it is said',
      'Holt said of the pump, “It leaks every day.”',
      'said',
      ['the pump', '“It leaks every day.”'],
      '“ It leaks every day . ”',
    ],
    [
      'gives up how the sentence goes on behind it',
      'The crowd chanted “Close it now!” as Holt walked to the stage. He waved.',
      'chanted',
      ['“Close it now!” as Holt walked to the stage.'],
      '“ Close it now ! ”',
    ],
    [
      'keeps a sentence of its own behind it',
      'Holt said: “It leaks.” At night it leaks more.',
      'said',
      ['“It leaks.” At night it leaks more.'],
      '“ It leaks . ” At night it leaks more .',
    ],
    [
      'gives up the mark of another quotation',
      'Holt called it “a wreck.” “Close it,” Lund said.',
      'called',
      ['it “a wreck.” “'],
      'it “ a wreck . ”',
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
