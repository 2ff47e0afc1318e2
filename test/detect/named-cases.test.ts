// The table of named cases: what stands in quotation marks and who says it, whole articles in little, with negatives.
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import type { Prose } from '../../src/model/article.ts';
import { voiceOf } from '../../src/model/voice.ts';

const KINDS: Readonly<Record<string, Prose['blocks'][number]['kind']>> = {
  '*': 'listItem',
  '>': 'blockquote',
  '#': 'heading',
};

/** Lines as blocks: "* " begins a list item, "> " a block quotation, "# " a heading. */
function articleOf(lines: readonly string[], byline: string | null): Prose {
  let text = '';
  const blocks = lines.map((line) => {
    const kind = KINDS[/^[*>#](?= )/.exec(line)?.[0] ?? ''] ?? 'paragraph';
    const words = kind === 'paragraph' ? line : line.slice(2);
    const start = text.length;
    text += `${words}\n`;
    return { kind, start, end: start + words.length };
  });
  return { title: '', byline, lang: 'en', text: text.trimEnd(), blocks };
}

/** Each attribution as who said it and the words. */
async function tell(lines: readonly string[], byline: string | null = null): Promise<string[]> {
  const article = articleOf(lines, byline);
  const { attributions, speakers } = await detect(article);
  return attributions.map((attribution) => {
    const words = attribution.content.map((span) => article.text.slice(...span)).join(' … ');
    return `${voiceOf(attribution, speakers)?.name ?? '?'}: ${words}`;
  });
}

type Case = readonly [name: string, lines: readonly string[], expected: readonly string[]];

describe('quotation marks', () => {
  it.each<Case>([
    ['straight', ['"The pump is old," said Anna Holt.'], ['Anna Holt: The pump is old,']],
    [
      'single, as British papers have them',
      ['‘The pump is old,’ said Anna Holt. ‘It leaks.’'],
      ['Anna Holt: The pump is old, … It leaks.'],
    ],
    ['guillemets', ['« The pump is old », said Anna Holt.'], ['Anna Holt: The pump is old']],
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
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
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

describe('speakers', () => {
  it.each<Case>([
    [
      'two together',
      ['Anna Holt and Ben Ito said the pump was old.'],
      ['Anna Holt and Ben Ito: the pump was old'],
    ],
    [
      'one and unnamed others',
      ['Ben Ito and two of his aides said the pump was old.'],
      ['Ben Ito and two of his aides: the pump was old'],
    ],
    [
      'they, after two',
      ['Anna Holt and Ben Ito said the pump was old. “It leaks,” they said.'],
      ['Anna Holt and Ben Ito: the pump was old', 'Anna Holt and Ben Ito: It leaks,'],
    ],
    [
      'a spokesman, who is not whom he speaks for',
      ['A spokesman for Anna Holt said the pump was old.'],
      ['A spokesman for Anna Holt: the pump was old'],
    ],
    [
      'a body by its abbreviation',
      [
        '“The pump is old,” said Maria Berg of the Centre for Harbour Studies (CHS). The CHS said it would be replaced.',
      ],
      ['Maria Berg: The pump is old,', 'Centre for Harbour Studies: it would be replaced'],
    ],
    [
      'a description tied to a name',
      [
        'Norwegian President Anna Holt came on Monday. The Norwegian president said the pump was old.',
      ],
      ['Anna Holt: the pump was old'],
    ],
    [
      'a pronoun before the name',
      ['“It leaks,” she added.', '“It always has,” Anna Holt said.'],
      ['Anna Holt: It leaks,', 'Anna Holt: It always has,'],
    ],
    [
      'particles',
      ['“It leaks,” said Jan van der Berg. Van der Berg said it was old.'],
      ['Jan van der Berg: It leaks,', 'Jan van der Berg: it was old'],
    ],
    [
      'hyphens',
      ['“It leaks,” said Anne-Marie Holt-Berg. Holt-Berg said it was old.'],
      ['Anne-Marie Holt-Berg: It leaks,', 'Anne-Marie Holt-Berg: it was old'],
    ],
    [
      'two of one last name',
      [
        'Anna Holt and her brother Ben Holt own the yard. “It leaks,” Anna Holt said. “It does not,” Ben Holt said.',
      ],
      ['Anna Holt: It leaks,', 'Ben Holt: It does not,'],
    ],
    [
      'the unnamed',
      ['Two officials familiar with the plan said the pump would be replaced.'],
      ['Two officials familiar with the plan: the pump would be replaced'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });

  it('are the author for “I” outside quotation marks', async () => {
    expect(await tell(['The pump is old. I told the board that it leaks.'], 'Robin Vale')).toEqual([
      'Robin Vale: it leaks',
    ]);
  });

  it.each([
    [
      'before the name',
      'The pump is old, Kremlin spokesperson Dmitry Berg said.',
      'Kremlin spokesperson',
    ],
    [
      'after the name',
      '“It leaks,” said Dmitry Berg, the city’s chief engineer.',
      'city’s chief engineer',
    ],
    [
      'not words of a quotation',
      '‘I think President Berg is right,’ said Ito. Berg said no one came.',
      'President',
    ],
  ])('have the role that stands %s', async (_case, line, role) => {
    const { speakers } = await detect(articleOf([line], null));
    expect(speakers.find(({ name }) => name.endsWith('Berg'))?.role).toBe(role);
  });
});

describe('borders', () => {
  it.each<Case>([
    [
      'the whole sentence before a comment clause',
      [
        'The bridge will close for eleven weeks from 1 May, after inspectors found that cracks in two of its piers had grown, the city’s chief engineer said on Wednesday.',
      ],
      [
        'the city’s chief engineer: The bridge will close for eleven weeks from 1 May, after inspectors found that cracks in two of its piers had grown',
      ],
    ],
    [
      'without what the speaker withheld',
      ['Holt said she would meet Ito very soon after the vote, though she gave no details.'],
      ['Holt: she would meet Ito very soon after the vote'],
    ],
    [
      'without the article’s own summary',
      ['Holt said that the harbour could move to the north shore, a proposal that others reject.'],
      ['Holt: the harbour could move to the north shore'],
    ],
    [
      'without the question',
      ['Holt told reporters that there was nothing to announce when asked about the bridge.'],
      ['Holt: there was nothing to announce'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });
});
