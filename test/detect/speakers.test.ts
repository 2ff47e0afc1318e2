import { describe, expect, it } from 'vitest';
import { resolveMarked as resolve } from './marked-text.ts';

describe('who a source is about', () => {
  it.each([
    [
      'a spokesman for a person',
      'So said <a spokesman for [Anna Holt]>.',
      'a spokesman for Anna Holt',
    ],
    [
      'a spokesman for one with a title',
      'So said <a spokesman for Governor [Anna Holt]>.',
      'a spokesman for Governor Anna Holt',
    ],
    ['a person’s spokesman', '<[Holt]’s spokesman> spoke.', 'Holt’s spokesman'],
    ['a person’s campaign', '<The [Holt] campaign> spoke.', 'The Holt campaign'],
    ['supporters', '<[Holt] supporters> spoke.', 'Holt supporters'],
    [
      'officials of a body',
      '<Officials at the {Harbour Board}> spoke.',
      'Officials at the Harbour Board',
    ],
    ['a named spokesman', '<A spokesman for [Anna Holt], [Peter Lund]>, spoke.', 'Peter Lund'],
    ['a named campaign manager', '<[Holt] campaign manager [Peter Lund]> spoke.', 'Peter Lund'],
    ['a named ally', '<[Holt] ally [Peter Lund]> spoke.', 'Peter Lund'],
    ['a person with an office', '<[Peter Lund] of the {Harbour Board}> spoke.', 'Peter Lund'],
    ['a person of a body', '<{Harbour Board} director [Peter Lund]> spoke.', 'Peter Lund'],
    ['a body', '<The {Harbour Board}> spoke.', 'Harbour Board'],
    ['examples', '<Critics of the plan, including [Anna Holt],> spoke.', 'Critics of the plan'],
    ['a person whom no tagger saw', '[Anna Holt] came. <Holt> spoke.', 'Anna Holt'],
  ])('%s', (_case, text, name) => {
    expect(resolve(text).said.at(-1)).toBe(name);
  });

  it('names all of a joint source', () => {
    const { assignments, speakerOf, speakers } = resolve('<[Anna Holt] and [Peter Lund]> spoke.');
    expect(speakerOf(assignments[0])?.name).toBe('Anna Holt');
    expect(assignments[0]?.others).toEqual([speakers[1]?.id]);
    expect(speakers[1]?.name).toBe('Peter Lund');
  });

  it.each([
    ['many', null],
    ['others', null],
    ['we', null],
  ])('leaves “%s” without a speaker', (words, name) => {
    expect(resolve(`[Anna Holt] came. <${words}> spoke.`).said).toEqual([name]);
  });
});

describe('unnamed speakers', () => {
  it.each([
    ['Two officials familiar with the plan', 'group'],
    ['residents', 'group'],
    ['a senior official', 'person'],
    ['the future tenant of the palace', 'person'],
    ['the ministry', 'organisation'],
    ['a spokeswoman for the port', 'person'],
  ])('“%s” stays what it is', (words, kind) => {
    expect(resolve(`<${words}> spoke.`).speakers).toMatchObject([
      { name: words, kind, role: null },
    ]);
  });

  it('are one when the words are the same', () => {
    expect(resolve('<A senior official> spoke. <The senior official> left.').speakers).toHaveLength(
      1,
    );
  });
});

describe('descriptions that the article ties to a name', () => {
  it('may be a head of state whom it takes for granted', () => {
    const named = '[Berg] came. [Berg] sat. [Berg] left. [Anna Holt], the envoy, came.';
    expect(resolve(`${named} <The Russian president> spoke.`).said).toEqual(['Berg']);
    expect(resolve(`${named} <The president> spoke.`).said).toEqual(['The president']);
  });

  it.each([
    [
      'nation and office',
      'Norwegian President [Anna Holt] met US President [Peter Lund]. <The Norwegian president> spoke.',
      'Anna Holt',
    ],
    [
      'the other of two',
      'Norwegian President [Anna Holt] met US President [Peter Lund]. <The US president> spoke.',
      'Peter Lund',
    ],
    [
      'nation by another word',
      'Norwegian President [Anna Holt] came. <The president of Norway> spoke.',
      'Anna Holt',
    ],
    [
      'a wider word',
      'Finnish Prime Minister [Anna Holt] came. <The Finnish leader> spoke.',
      'Anna Holt',
    ],
    ['abbreviated title', 'Sen. [Anna Holt] came. <The senator> spoke.', 'Anna Holt'],
    [
      'role after the name',
      '[Anna Holt], the harbour master’s lawyer, came. <The attorney> spoke.',
      'Anna Holt',
    ],
    [
      'the last of two who fit',
      'Senator [Anna Holt] came. Senator [Peter Lund] came. <The senator> spoke.',
      'Peter Lund',
    ],
    ['not an indefinite one', 'Senator [Anna Holt] came. <A senator> spoke.', 'A senator'],
    [
      'not one of another nation',
      'Norwegian President [Anna Holt] came. <The French president> spoke.',
      'The French president',
    ],
    ['not an untied one', '[Anna Holt] came. <The senator> spoke.', 'The senator'],
  ])('%s', (_case, text, name) => {
    expect(resolve(text).said.at(-1)).toBe(name);
  });
});

describe('pronouns', () => {
  it.each([
    ['the person just named', '<[Anna Holt]> spoke. <She> left.', 'Anna Holt'],
    ['the right gender of two', '[Peter Lund] met [Anna Holt]. “No,” <he> said.', 'Peter Lund'],
    ['gender by title', 'Ms. [Quill] met Mr. [Tarn]. <She> spoke.', 'Quill'],
    ['gender by role', 'Spokeswoman [Quill] met [Peter Lund]. <She> spoke.', 'Quill'],
    [
      'the last speaker rather than one spoken of',
      '“[Peter Lund] is late,” <[Earl Morton]> said. “Very late,” <he> added.',
      'Earl Morton',
    ],
    ['before the name', '“No,” <he> said.\n“Never,” [Peter Lund] said.', 'Peter Lund'],
    ['who', 'They met [Peter Lund], <who> spoke.', 'Peter Lund'],
    ['nobody of the wrong gender', '[Anna Holt] came. <He> spoke.', null],
    ['nobody at all', '<He> spoke.', null],
    ['they, after a group', '<Residents> spoke. <They> left.', 'Residents'],
    ['they, not after one person', '<[Anna Holt]> spoke. <They> left.', null],
  ])('%s', (_case, text, name) => {
    expect(resolve(text).said.at(-1)).toBe(name);
  });

  it('take “I” outside quotation marks for the author', () => {
    expect(resolve('<I> asked her.', 'Robin Vale').said).toEqual(['Robin Vale']);
    expect(resolve('<I> asked her.').said).toEqual([null]);
    expect(resolve('“Then <I> said no.”', 'Robin Vale').said).toEqual([null]);
  });

  it('are less sure than names', () => {
    const { assignments } = resolve('<[Peter Lund]> met [Earl Morton]. <He> spoke.');
    expect(assignments[1]?.confidence).toBeLessThan(assignments[0]?.confidence ?? 0);
  });
});
