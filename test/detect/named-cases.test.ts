// The table of named cases: what stands in quotation marks and who says it, whole articles in little, with negatives.
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import type { Case } from './tell.ts';
import { articleOf, tell } from './tell.ts';

describe('quotation marks', () => {
  it.each<Case>([
    ['straight', ['"The pump is old," said Anna Holt.'], ['Anna Holt: The pump is old,']],
    [
      'single, as British papers have them',
      ['‘The pump is old,’ said Anna Holt. ‘It leaks.’'],
      ['Anna Holt: The pump is old, … It leaks.'],
    ],
    ['guillemets', ['« The pump is old », said Anna Holt.'], ['Anna Holt: The pump is old']],
    [
      'guillemets without spaces',
      ['«The pump is old», said Anna Holt.'],
      ['Anna Holt: The pump is old'],
    ],
    [
      'a guillemet that a high mark closes',
      ['« The pump is old and it leaks “, said Anna Holt.'],
      ['Anna Holt: The pump is old and it leaks'],
    ],
    [
      'a high mark that a guillemet closes',
      ['“ The pump is old and it leaks », said Anna Holt.'],
      ['Anna Holt: The pump is old and it leaks'],
    ],
    [
      'single straight, with apostrophes inside',
      ["'It's the workers' pump and it won't last,' said Anna Holt."],
      ["Anna Holt: It's the workers' pump and it won't last,"],
    ],
    ['low', ['„The pump is old“, said Anna Holt.'], ['Anna Holt: The pump is old']],
    ['two apostrophes', ["''The pump is old,'' said Anna Holt."], ['Anna Holt: The pump is old,']],
    [
      'that do not match',
      [`'The pump is old and it leaks," said Anna Holt.`],
      ['Anna Holt: The pump is old and it leaks,'],
    ],
    [
      'never closed',
      ['“The pump is old, said Anna Holt. Nobody came.'],
      ['Anna Holt: The pump is old,'],
    ],
    ['never opened', ['The pump is old,” said Anna Holt.'], ['Anna Holt: The pump is old,']],
    [
      'over several paragraphs',
      ['“The pump is old,” said Anna Holt. “It leaks.', '“It has leaked for years.”'],
      ['Anna Holt: The pump is old, … It leaks. … It has leaked for years.'],
    ],
    [
      'nested',
      ['“My father told me ‘never buy a pump’ and he was right,” said Anna Holt.'],
      ['Anna Holt: My father told me ‘never buy a pump’ and he was right,'],
    ],
    [
      'with a plural possessive in single ones',
      ['‘The workers’ hall is shut,’ said Anna Holt.'],
      ['Anna Holt: The workers’ hall is shut,'],
    ],
    [
      'of low guillemets that point inwards',
      ['»The pump is old«, said Anna Holt.'],
      ['Anna Holt: The pump is old'],
    ],
    [
      'left open towards the paragraph with the cue',
      ['“The pump is old.', '“It leaks,” said Anna Holt.'],
      ['Anna Holt: The pump is old. … It leaks,'],
    ],
    [
      'over three paragraphs behind a colon',
      ['Anna Holt said: “The pump is old.', '“It leaks.', '“It always has.”'],
      ['Anna Holt: The pump is old. … It leaks. … It always has.'],
    ],
    [
      'with primes inside',
      [`“The pipe is 6' long and 12" wide,” said Anna Holt.`],
      [`Anna Holt: The pipe is 6' long and 12" wide,`],
    ],
    [
      'split by a clause with more than a name',
      ['“Pumps,” Anna Holt told the paper last year, “are only machines.”'],
      ['Anna Holt: Pumps, … are only machines.'],
    ],
    [
      'behind a clause that says how it was said',
      ['Anna Holt, an engineer in the city, was blunter: “It’s a mess.”'],
      ['Anna Holt: It’s a mess.'],
    ],
    [
      'with a scare quote in a paraphrase',
      ['Anna Holt said the “temporary” pump was ten years old.'],
      ['Anna Holt: the “temporary” pump was ten years old'],
    ],
    [
      'with a role between them and the name',
      ['“It leaks,” harbour engineer Anna Holt said.'],
      ['Anna Holt: It leaks,'],
    ],
    [
      'behind a colon in a sentence of its own',
      ['Anna Holt disagreed: “The pump is new,” she said.'],
      ['Anna Holt: The pump is new,'],
    ],
    [
      'beside a nickname',
      ['“We were lucky,” Marcus “Shorty” Webb said.'],
      ['Marcus “Shorty” Webb: We were lucky,'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });

  it.each<readonly [name: string, line: string]>([
    ['a scare quote', 'The “temporary” pump is ten years old.'],
    ['a term', 'So-called ‘smart’ valves failed again this week.'],
    ['the title of a film', 'The film “Salt and Signal” opens on Friday.'],
    ['titles of songs', 'The band closed with “Harbour Lights” and “Don’t Go Home”.'],
    ['the title of a book by its author', 'Anna Holt wrote “The Long Tide” in 2009.'],
    ['a nickname', 'Marcus “Shorty” Webb won the race by a second.'],
    ['primes', `The runner is 6'2" tall and the pipe is 12" wide.`],
    ['a plural possessive', "The workers' hall and the nurses' home were shut."],
    ['a label in a list of buttons', 'Click “Save” and then “Close” to leave the page.'],
    [
      'a request that nobody answered',
      'The Harbour Board did not respond to a request for comment.',
    ],
    ['goods that are taken back', 'The Harbour Brewery is recalling 12,000 bottles of beer.'],
    ['what somebody was asked about', 'The captain, Sam Webb, was asked about the final foul.'],
    ['a talk with somebody', 'Ines Berg talks to Emma Bright about failure and her mother.'],
    ['a bill that is described', 'The senators introduced a bill that would end the tax.'],
    ['a word that is asked about', 'But what does “urgent” mean?'],
    ['a withheld name', 'A friend, who asked not to be named, came late.'],
    ['a supposition', 'If Holt said the pump leaked, nobody would listen.'],
    ['an imperative', 'Say you want a new pump for the garden.'],
  ])('report nobody around %s', async (_name, line) => {
    expect(await tell([line])).toEqual([]);
  });
});

describe('layout', () => {
  it.each<Case>([
    [
      'a block quotation under a lead-in',
      [
        'In her letter to the board, Anna Holt wrote:',
        '> The pump is old. It leaks at every tide.',
      ],
      ['Anna Holt: The pump is old. It leaks at every tide.'],
    ],
    [
      'a block quotation with a dash signature below',
      [
        'The board met on Monday.',
        '> The pump is old. It leaks at every tide.',
        '— Anna Holt, harbour engineer',
      ],
      ['Anna Holt: The pump is old. It leaks at every tide.'],
    ],
    [
      'a block quotation with the signature in it',
      ['> “The pump is old and it leaks at every tide.” — Anna Holt, harbour engineer'],
      ['Anna Holt: The pump is old and it leaks at every tide.'],
    ],
    [
      'a list under a noun of speech',
      ['Anna Holt’s demands:', '* a new pump by May', '* two more engineers'],
      ['Anna Holt: a new pump by May … two more engineers'],
    ],
    [
      'a list under a verb of speech',
      ['The union said it wanted:', '* a new pump by May', '* two more engineers'],
      ['The union: a new pump by May … two more engineers'],
    ],
    [
      'a list under a noun of speech of a body',
      ['The union’s three demands are:', '* a new pump by May', '* two more engineers'],
      ['The union: a new pump by May … two more engineers'],
    ],
    [
      'a block quotation that was told to somebody',
      ['Here is what the port’s Anna Holt told the paper a little later:', '> The pump is old.'],
      ['Anna Holt: The pump is old.'],
    ],
    [
      'a dash signature under a quotation in marks',
      ['“The pump is far too old for this.”', '– Anna Holt, harbour engineer'],
      ['Anna Holt: The pump is far too old for this.'],
    ],
    [
      'hours of a live blog, which are no labels',
      [
        '10.42am: The port is full, the harbour master says.',
        '11.05am: One shop owner, Maria Berg, told him the water came in “in about four minutes”.',
        '11.20am: The ships have left.',
      ],
      [
        'the harbour master: The port is full',
        'Maria Berg: the water came in “in about four minutes”',
      ],
    ],
    ['a list that nobody says', ['What you need for the soup:', '* two carrots', '* an onion'], []],
    [
      'a transcript',
      ['HOLT: The pump is old.', 'ITO: How old is it?', 'HOLT: It was built in 1971.'],
      ['HOLT: The pump is old.', 'ITO: How old is it?', 'HOLT: It was built in 1971.'],
    ],
    [
      'an interview whose guest the first lines name',
      [
        'Anna Holt is the harbour engineer. We met her on the quay.',
        'Herald: How old is the pump?',
        'Holt: It was built in 1971.',
        'Herald: Does it leak?',
        'Holt: At every tide.',
      ],
      [
        'Herald: How old is the pump?',
        'Anna Holt: It was built in 1971.',
        'Herald: Does it leak?',
        'Anna Holt: At every tide.',
      ],
    ],
    [
      'an interview with Q and A, whose guest the first line names',
      [
        'Painter Ines Berg has a new show.',
        'Q: When did you start to paint?',
        'A: I was nine. My aunt gave me a box of colours.',
        'Q: Did you like it?',
        'A: I ate the blue one.',
      ],
      [
        '?: When did you start to paint?',
        'Ines Berg: I was nine. My aunt gave me a box of colours.',
        '?: Did you like it?',
        'Ines Berg: I ate the blue one.',
      ],
    ],
    [
      'an interview with Q and A by a paper that puts stops behind them, whose guest nobody names',
      ['Q. When did you start?', 'A. I was nine.', 'Q. Did you like it?', 'A. Not at all.'],
      ['?: When did you start?', '?: I was nine.', '?: Did you like it?', '?: Not at all.'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });

  it('shows a pull quote in two places, under the title and in the text, as places of the one quotation', async () => {
    const said = 'The pump is old and it leaks at every tide';
    const lines = [`# ‘${said}’`, `“${said},” said Anna Holt.`, 'The board met.', `> ${said}`];
    const { attributions } = await detect(articleOf(lines, null));
    expect(attributions.map(({ repeats }) => repeats?.length)).toEqual([2]);
  });

  it('shows a pull quote as another place of the quotation, and not as a second one', async () => {
    const said = 'The pump is old and it leaks at every tide';
    const article = articleOf(
      [`“${said},” said Anna Holt.`, 'The board met.', `> “${said}”`],
      null,
    );
    const { attributions } = await detect(article);
    expect(attributions).toHaveLength(1);
    const again = attributions[0]?.repeats?.map((spans) =>
      spans.map((span) => article.text.slice(...span)),
    );
    expect(again).toEqual([[said]]);
  });
});
