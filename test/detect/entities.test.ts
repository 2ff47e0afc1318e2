import { describe, expect, it } from 'vitest';
import { resolveMarked as resolve } from './marked-text.ts';

describe('one person under several names', () => {
  it.each([
    [
      'full name, then last name',
      '<[Anna Holt]> spoke. <[Holt]> left.',
      ['Anna Holt', 'Anna Holt'],
    ],
    [
      'last name before the full one',
      '<[Holt]> spoke. <[Anna Holt]> left.',
      ['Anna Holt', 'Anna Holt'],
    ],
    [
      'with a title',
      '<[Anna Holt]> spoke. <Ms. [Holt]> left. <Ambassador [Holt]> sat.',
      ['Anna Holt', 'Anna Holt', 'Anna Holt'],
    ],
    [
      'with initials',
      '<[Earl B. Morton]> spoke. <[Earl Morton]> left. <[E. B. Morton]> sat.',
      ['Earl B. Morton', 'Earl B. Morton', 'Earl B. Morton'],
    ],
    [
      'short given name',
      '<[William Harker]> spoke. <[Bill Harker]> left.',
      ['William Harker', 'William Harker'],
    ],
    ['given name alone', '<[Anna Holt]> spoke. <[Anna]> left.', ['Anna Holt', 'Anna Holt']],
    [
      'nickname',
      '<[Earl “Lefty” Morton]> spoke. <[Lefty]> left. <[Morton]> sat.',
      ['Earl “Lefty” Morton', 'Earl “Lefty” Morton', 'Earl “Lefty” Morton'],
    ],
    [
      'nickname that splits the name',
      '<[Earl] “[Lefty]” [Morton]> spoke. <[Morton]> left.',
      ['Earl “Lefty” Morton', 'Earl “Lefty” Morton'],
    ],
    [
      'particle',
      '<[Joost van der Velde]> spoke. <[Van der Velde]> left. <[Velde]> sat.',
      ['Joost van der Velde', 'Joost van der Velde', 'Joost van der Velde'],
    ],
    [
      'Arabic article',
      '<[Karim al-Rashid]> spoke. <[al-Rashid]> left. <[Rashid]> sat.',
      ['Karim al-Rashid', 'Karim al-Rashid', 'Karim al-Rashid'],
    ],
    [
      'two family names',
      '<[Marta Ruiz Ortega]> spoke. <[Ruiz Ortega]> left. <[Ortega]> sat.',
      ['Marta Ruiz Ortega', 'Marta Ruiz Ortega', 'Marta Ruiz Ortega'],
    ],
    ['hyphen', '<[Jo Lane-Fox]> spoke. <[Lane-Fox]> left.', ['Jo Lane-Fox', 'Jo Lane-Fox']],
    ['accents come and go', '<[José Peña]> spoke. <[Pena]> left.', ['José Peña', 'José Peña']],
    ['family name first', '<[Liu Meiling]> spoke. <[Liu]> left.', ['Liu Meiling', 'Liu Meiling']],
    ['possessive', '<[Anna Holt]> spoke. In <[Holt’s]> words, yes.', ['Anna Holt', 'Anna Holt']],
  ])('%s', (_case, text, said) => {
    expect(resolve(text).said).toEqual(said);
    expect(resolve(text).speakers).toHaveLength(1);
  });

  it('keeps the other names as aliases', () => {
    const { speakers } = resolve('<[Anna Holt]> spoke. <Ms. [Holt]> left. <[Anna]> sat.');
    expect(speakers[0]?.aliases).toEqual(['Holt', 'Anna']);
  });
});

describe('people who share a last name', () => {
  it.each([
    ['by given name', '<[Anna Holt]> spoke. <[Peter Holt]> left.', ['Anna Holt', 'Peter Holt']],
    [
      'by title',
      '[Anna Holt] met [Peter Holt]. <Mr. [Holt]> spoke. <Ms. [Holt]> left.',
      ['Peter Holt', 'Anna Holt'],
    ],
    [
      'by title, where one has no given name',
      '[Anna Holt] spoke. <Mr. [Holt]> left. <[Anna Holt]> sat.',
      ['Holt', 'Anna Holt'],
    ],
    [
      'by who was named last',
      '[Anna Holt] met [Peter Holt]. <[Anna Holt]> spoke. <[Holt]> left.',
      ['Anna Holt', 'Anna Holt'],
    ],
    [
      'by suffix',
      '<[Earl Morton]> spoke. <[Earl Morton Jr.]> left.',
      ['Earl Morton', 'Earl Morton Jr.'],
    ],
  ])('stay apart %s', (_case, text, said) => {
    expect(resolve(text).said).toEqual(said);
  });
});

describe('the role that the article gives', () => {
  it.each([
    ['before the name', 'That was <harbour spokesperson [Anna Holt]>.', 'harbour spokesperson'],
    ['with capitals', 'So said <Deputy Foreign Minister [Anna Holt]>.', 'Deputy Foreign Minister'],
    [
      'with a former office',
      'So said <former US special envoy [Anna Holt]>.',
      'former US special envoy',
    ],
    ['with a possessive', '<Norway’s President [Anna Holt]> spoke.', 'Norway’s President'],
    ['after the name', '<[Anna Holt]>, the city’s chief engineer, spoke.', 'city’s chief engineer'],
    [
      'after the name and an age',
      '<[Anna Holt]>, 42, a teacher in Leeds, spoke.',
      'teacher in Leeds',
    ],
    [
      'after the name, without article',
      '<[Anna Holt]>, former director of the port, spoke.',
      'former director of the port',
    ],
    [
      'where the name comes again',
      '<[Anna Holt]> spoke. The bridge engineer [Anna Holt] knew.',
      'bridge engineer',
    ],
    ['none', 'On Monday <[Anna Holt]> spoke.', null],
    [
      'behind another name',
      'US President [Earl Morton] and <Norwegian President [Anna Holt]> spoke.',
      'Norwegian President',
    ],
    ['none from a mere aside', '<[Anna Holt]>, on the other hand, spoke.', null],
    ['none from a courtesy title', '<Mrs. [Holt]> spoke.', null],
  ])('%s', (_case, text, role) => {
    expect(resolve(text).speakers[0]?.role).toBe(role);
  });
});

describe('organisations', () => {
  it('are one under name and abbreviation', () => {
    const { said, speakers } = resolve(
      'The <{Centre for Harbour and River Studies}> (CHRS) spoke. <{CHRS}> left. The <{Centre for Harbour and River Studies}> sat.',
    );
    expect(new Set(said)).toEqual(new Set(['Centre for Harbour and River Studies']));
    expect(speakers[0]).toMatchObject({ kind: 'organisation', aliases: ['CHRS'] });
  });

  it.each([
    [
      'initials',
      '<{Harbour Workers Union}> spoke. <{HWU}> left.',
      ['Harbour Workers Union', 'Harbour Workers Union'],
    ],
    [
      'company form',
      '<{Acme Pumps Inc.}> spoke. <{Acme Pumps}> left.',
      ['Acme Pumps Inc.', 'Acme Pumps Inc.'],
    ],
    ['it', '<{Acme Pumps}> spoke. <It> left.', ['Acme Pumps', 'Acme Pumps']],
  ])('%s', (_case, text, said) => {
    expect(resolve(text).said).toEqual(said);
  });
});
