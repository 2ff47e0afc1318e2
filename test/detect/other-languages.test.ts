import { describe, expect, it } from 'vitest';
import { detectForeign, isEnglish } from '../../src/detect/other-languages.ts';
import { runAtOnce } from '../../src/detect/slices.ts';

/** Each quotation's words with its speaker's name. */
function read(text: string, lang: string): [string, string | null][] {
  const { speakers, attributions } = runAtOnce(detectForeign(text, lang));
  return attributions.map((a) => [
    a.content.map((span) => text.slice(...span)).join(' … '),
    speakers.find((s) => s.id === a.speaker)?.name ?? null,
  ]);
}

describe('quotations in other languages', () => {
  it.each([
    [
      'de',
      'name after the cue',
      '„Die Pumpe ist alt“, sagte Anna Holt am Montag.',
      [['Die Pumpe ist alt', 'Anna Holt']],
    ],
    [
      'de',
      'an office before the name',
      '„Die Pumpe ist alt“, erklärte Bürgermeisterin Anna Holt.',
      [['Die Pumpe ist alt', 'Anna Holt']],
    ],
    ['de', 'so', '„Die Pumpe ist alt“, so Holt.', [['Die Pumpe ist alt', 'Holt']]],
    [
      'de',
      'name before the cue',
      'Anna Holt sagte: „Die Pumpe ist alt.“',
      [['Die Pumpe ist alt.', 'Anna Holt']],
    ],
    [
      'de',
      'guillemets',
      '»Die Pumpe ist alt«, meinte Peter von Lund.',
      [['Die Pumpe ist alt', 'Peter von Lund']],
    ],
    [
      'de',
      'a pronoun names nobody',
      '„Die Pumpe ist seit langem alt“, sagte er.',
      [['Die Pumpe ist seit langem alt', null]],
    ],
    [
      'de',
      'an office names nobody',
      '„Die Pumpe ist seit langem alt“, sagte die Ministerin.',
      [['Die Pumpe ist seit langem alt', null]],
    ],
    ['de', 'a term is no quotation', 'Der „alte Hafen“ schließt im Mai.', []],
    [
      'fr',
      'name after the cue',
      '« La pompe est vieille », a déclaré Anne Morel lundi.',
      [['La pompe est vieille', 'Anne Morel']],
    ],
    [
      'fr',
      'present tense',
      '« La pompe est vieille », explique Anne Morel.',
      [['La pompe est vieille', 'Anne Morel']],
    ],
    [
      'fr',
      'an office before the name',
      '« La pompe est vieille », a dit la maire Anne Morel.',
      [['La pompe est vieille', null]],
    ],
    [
      'fr',
      'name before the cue',
      'Anne Morel a répondu : « La pompe est vieille. »',
      [['La pompe est vieille.', 'Anne Morel']],
    ],
    [
      'fr',
      'a pronoun names nobody',
      '« La pompe est vraiment très vieille », dit-il.',
      [['La pompe est vraiment très vieille', null]],
    ],
    [
      'es',
      'name after the cue',
      '«La bomba es vieja», dijo Ana Robles el lunes.',
      [['La bomba es vieja', 'Ana Robles']],
    ],
    [
      'es',
      'curly marks',
      '“La bomba es vieja”, aseguró Ana Robles.',
      [['La bomba es vieja', 'Ana Robles']],
    ],
    [
      'es',
      'name before the cue',
      'Ana Robles explicó: «La bomba es vieja».',
      [['La bomba es vieja', 'Ana Robles']],
    ],
    [
      'pt',
      'no table: no speaker',
      '“A bomba está velha e não presta”, disse Ana Robles.',
      [['A bomba está velha e não presta', null]],
    ],
  ])('%s: %s', (lang, _case, text, expected) => {
    expect(read(text, lang)).toEqual(expected);
  });

  it('are one speaker’s under full and last name', () => {
    const text = '„Das geht“, sagte Anna Holt. Dann schwieg sie. „Gut so“, sagte Holt.';
    expect(read(text, 'de-AT').map(([, name]) => name)).toEqual(['Anna Holt', 'Anna Holt']);
  });

  it('never follow English rules', () => {
    expect(read('“La casa es grande y muy bonita,” said Anna Holt.', 'es')).toEqual([
      ['La casa es grande y muy bonita,', null],
    ]);
  });
});

describe('which pages are English', () => {
  it.each([
    ['en', true],
    ['en-GB', true],
    ['EN_us', true],
    [null, true],
    ['', true],
    ['de', false],
    ['enm', false],
  ])('%s: %s', (lang, expected) => {
    expect(isEnglish(lang)).toBe(expected);
  });
});
