import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotedRegions } from '../../src/detect/marks/marks.ts';
import { startComputing } from '../computing.ts';

/** The words of each region in order, marks included. */
const regionsOf = (text: string): string[] =>
  findQuotedRegions(text).map((r) => text.slice(r.start, r.end));

describe('the styles of quotation marks', () => {
  it.each([
    ['straight', '"It leaks," she said. "Badly."', ['"It leaks,"', '"Badly."']],
    ['curly', '“It leaks,” she said. “Badly.”', ['“It leaks,”', '“Badly.”']],
    ['single curly', '‘It leaks,’ she said. ‘Badly.’', ['‘It leaks,’', '‘Badly.’']],
    ['single straight', "'It leaks,' she said. 'Badly.'", ["'It leaks,'", "'Badly.'"]],
    ['two apostrophes', "''It leaks,'' she said.", ["''It leaks,''"]],
    ['two curly apostrophes', '‘‘It leaks,’’ she said.', ['‘‘It leaks,’’']],
    ['typewriter', "``It leaks,'' she said.", ["``It leaks,''"]],
    ['guillemets', '«Ça fuit», dit-elle.', ['«Ça fuit»']],
    ['guillemets with spaces', '« Ça fuit », dit-elle. « Oui. »', ['« Ça fuit »', '« Oui. »']],
    [
      'guillemets with no-break spaces',
      '«\u00a0Ça fuit\u00a0», dit-elle.',
      ['«\u00a0Ça fuit\u00a0»'],
    ],
    ['guillemets pointing inwards', '»Es leckt«, sagte sie.', ['»Es leckt«']],
    ['low and high', '„Es leckt“, sagte sie. „Sehr.“', ['„Es leckt“', '„Sehr.“']],
    ['low and Polish high', '„Przecieka” – mówi.', ['„Przecieka”']],
    ['low and high single', '‚Es leckt‘, sagte sie.', ['‚Es leckt‘']],
    ['twice the closing mark', '”Det läcker”, sade hon. ”Ja.”', ['”Det läcker”', '”Ja.”']],
    ['corner brackets', '彼女は「漏れている」と言った。', ['「漏れている」']],
  ])('%s', (_style, text, expected) => {
    expect(regionsOf(text)).toEqual(expected);
  });
});

describe('marks that do not match', () => {
  it.each([
    ['single, then double', `'The pump is old," he said.`, [`'The pump is old,"`]],
    [
      'single, then double, within a sentence',
      `Then 'the pump is old," he said.`,
      [`'the pump is old,"`],
    ],
    ['double, then single', `"The pump is old,' he said.`, [`"The pump is old,'`]],
    [
      'guillemet, then high',
      '« The pump is old. Very old“, he said.',
      ['« The pump is old. Very old“'],
    ],
    ['high, then guillemet', 'a “ painful choice » for us', ['“ painful choice »']],
    ['twice the opening mark', 'it would be “ready in May“. It was not.', ['“ready in May“']],
    [
      'twice the opening mark, with spaces',
      'to “ wait » and “ see“, she said',
      ['“ wait »', '“ see“'],
    ],
    ['curly, then straight', '“The pump is old," he said.', ['“The pump is old,"']],
    [
      'a space on the wrong side',
      '"The pump is old, "he said. "Very."',
      ['"The pump is old, "', '"Very."'],
    ],
    ['no space before', 'He said,"We wait" and left.', ['"We wait"']],
    ['a dash beside', 'the plan—“a mess,” he said—failed', ['“a mess,”']],
    ['brackets first', '“(Holt) wants a new one,” he said.', ['“(Holt) wants a new one,”']],
    [
      'a spaced ellipsis first',
      '". . . and then it broke," he said.',
      ['". . . and then it broke,"'],
    ],
    ['an ellipsis first', '“…and then it broke,” he said.', ['“…and then it broke,”']],
  ])('%s', (_case, text, expected) => {
    expect(regionsOf(text)).toEqual(expected);
  });
});

describe('a mark that is missing', () => {
  const shapes = (text: string) =>
    findQuotedRegions(text).map((r) => [text.slice(r.start, r.end), r.open !== null, r.closed]);

  it.each([
    [
      'never closed: to the end of the paragraph',
      '“We wait\nNobody came.',
      [['“We wait', true, false]],
    ],
    [
      'never closed: up to its cue',
      '“We wait, she said. Nobody came.',
      [['“We wait,', true, false]],
    ],
    [
      'never closed: up to the next quotation',
      '“We wait. “We hope,” she said.',
      [
        ['“We wait.', true, false],
        ['“We hope,”', true, true],
      ],
    ],
    [
      'never closed: up to a quotation in other marks',
      '"We wait. “We hope,” she said.',
      [
        ['"We wait.', true, false],
        ['“We hope,”', true, true],
      ],
    ],
    [
      'never opened: from the start of the paragraph',
      'We wait,” she said.',
      [['We wait,”', false, true]],
    ],
    [
      'never opened: from the colon',
      'Holt was plain: We wait.” Then she left.',
      [['We wait.”', false, true]],
    ],
  ])('%s', (_case, text, expected) => {
    expect(shapes(text)).toEqual(expected);
  });

  it.each([
    ['a closing mark after a bare word', 'the so-called best” of towns'],
    ['a closing mark at the end of a paragraph', 'Nobody came to the harbour.”'],
    ['a pair with nothing inside', 'He typed "" and left.'],
    ['a lone opening apostrophe', "They came from 'cross the river."],
  ])('makes no region of %s', (_case, text) => {
    expect(regionsOf(text)).toEqual([]);
  });
});

describe('quotations over several paragraphs', () => {
  const chain = (text: string) =>
    findQuotedRegions(text).map((r) => [text.slice(...r.inner), r.continues]);

  it.each([
    [
      'opened in each',
      '“One.\n“Two.\n“Three,” she said.',
      [
        ['One.', true],
        ['Two.', true],
        ['Three,', false],
      ],
    ],
    [
      'opened in each, straight',
      '"One.\n\n"Two," she said.',
      [
        ['One.', true],
        ['Two,', false],
      ],
    ],
    [
      'opened in each, single',
      '‘One.\n‘Two,’ she said.',
      [
        ['One.', true],
        ['Two,', false],
      ],
    ],
    [
      'opened once',
      '“One.\nTwo,” she said.',
      [
        ['One.', true],
        ['Two,', false],
      ],
    ],
    [
      'French, closing marks in front',
      '« Un.\n» Deux », dit-elle.',
      [
        ['Un.', true],
        ['Deux', false],
      ],
    ],
    [
      'left open by mistake',
      '“One\nNobody spoke.\nTwo,” she said.',
      [
        ['One', false],
        ['Two,', false],
      ],
    ],
  ])('%s', (_case, text, expected) => {
    expect(chain(text)).toEqual(expected);
  });
});

describe('a quotation within a quotation', () => {
  it.each([
    ['single in double', '“She told me ‘go home’ twice,” he said.', '‘go home’'],
    ['double in single', '‘She told me “go home” twice,’ he said.', '“go home”'],
    ['straight single in double', `"She told me 'go home' twice," he said.`, "'go home'"],
    ['straight in straight', '"She told me "go home" twice," he said.', '"go home"'],
    ['high in guillemets', '« Elle a dit “rentre” hier », dit-il.', '“rentre”'],
    ['at the end', '“She told me, ‘Go home.’” He went.', '‘Go home.’'],
    ['at the start', '“‘Go home,’ she told me.” He went.', '‘Go home,’'],
  ])('%s', (_case, text, inner) => {
    const regions = findQuotedRegions(text);
    expect(regions.map((r) => r.nestedIn)).toEqual([null, 0]);
    expect(text.slice(regions[1]?.start, regions[1]?.end)).toBe(inner);
  });
});

describe('apostrophes, primes and years', () => {
  it.each([
    [
      'contractions',
      "'It's ours and they've got it,' she said.",
      ["'It's ours and they've got it,'"],
    ],
    [
      'a plural possessive inside',
      "'The workers' hall is shut,' he said.",
      ["'The workers' hall is shut,'"],
    ],
    [
      'a curly possessive inside',
      '‘The workers’ hall is shut,’ he said.',
      ['‘The workers’ hall is shut,’'],
    ],
    ['a clipped word inside', "'He is talkin' nonsense,' she said.", ["'He is talkin' nonsense,'"]],
    ['two short quotations', "'cats' and 'dogs' too", ["'cats'", "'dogs'"]],
    ['possessives alone', "The workers' hall and the nurses' hall are shut.", []],
    ['decades', "in the '90s and the ’80s", []],
    ['clipped words', "Rock 'n' roll, give 'em hell, ’tis done", []],
    ['a year', "the class of '24 and the class of '25", []],
    ['feet and inches', `He is 6'2" and she is 5' 11" tall.`, []],
    ['inches', 'a 12" pipe and an 8" pipe', []],
    [
      'inches in a curly quotation',
      '“We use a 6" pipe here,” he said.',
      ['“We use a 6" pipe here,”'],
    ],
    [
      'inches in a straight quotation',
      '"We use a 6" pipe here," he said.',
      ['"We use a 6" pipe here,"'],
    ],
    [
      'a year at the end of a quotation',
      '"It broke in 2012" and "again in 2013"',
      ['"It broke in 2012"', '"again in 2013"'],
    ],
    ['names', "O'Neill and D’Angelo met the ’Ndrangheta", []],
  ])('%s', (_case, text, expected) => {
    expect(regionsOf(text)).toEqual(expected);
  });
});

describe('any text', () => {
  const soup = fc.string({
    unit: fc.constantFrom(...'"\'“”‘’«»„‚‹› \n,.?!—(aBs1é\u200b\u202e\ud800'),
    maxLength: 80,
  });

  it('gives regions within the text, in order, non-empty and properly nested', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const regions = findQuotedRegions(text);
        let before = 0;
        for (const [i, r] of regions.entries()) {
          const around = r.nestedIn === null ? null : regions[r.nestedIn];
          expect(r.start).toBeGreaterThanOrEqual(before);
          before = r.start;
          expect(r.inner[0]).toBeGreaterThanOrEqual(r.start);
          expect(r.inner[1]).toBeGreaterThan(r.inner[0]);
          expect(r.end).toBeGreaterThanOrEqual(r.inner[1]);
          expect(r.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(r.start, r.end)).not.toContain('\n');
          if (r.nestedIn !== null) expect(r.nestedIn).toBeLessThan(i);
          if (around != null) expect(r.end).toBeLessThanOrEqual(around.end);
        }
        const outer = regions.filter((r) => r.nestedIn === null);
        outer
          .slice(1)
          .forEach((r, i) => expect(r.start).toBeGreaterThanOrEqual(outer[i]?.end ?? 0));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['100,000 straight marks in a row', '"'.repeat(100_000)],
    ['100,000 marks that open and never close', ' “a'.repeat(100_000)],
    ['100,000 marks of two styles that never close', ' “a «b'.repeat(50_000)],
    ['100,000 single marks', " 'a' b's ".repeat(50_000)],
    ['100,000 inch marks', ' “a 6" '.repeat(50_000)],
    ['100,000 closing marks', 'a,” '.repeat(100_000)],
    ['one word of a million letters', `“${'x'.repeat(1_000_000)}`],
    ['a million spaces', `“a${' '.repeat(1_000_000)}b”`],
    ['a million commas', `“${','.repeat(1_000_000)}`],
  ])('takes no longer than its length asks: %s', (_case, text) => {
    const computed = startComputing();
    findQuotedRegions(text);
    expect(computed()).toBeLessThan(2000);
  });
});
