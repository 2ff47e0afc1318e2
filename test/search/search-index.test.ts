import { describe, expect, it } from 'vitest';
import { SearchIndex } from '../../src/search/search-index.ts';
import type { Entry } from '../../src/search/entries.ts';
import { entries, type Said } from './sample-entries.ts';

const SAID: Said[] = [
  { words: 'The bridge is unsafe', speaker: 'Marta Ellison', role: 'mayor' },
  { words: 'Repairs took nine years', note: 'Ask the harbour master' },
  { words: 'Nobody was told', tags: ['follow up'], speaker: 'Lukáš Novák' },
];

function find(query: string, said = SAID): string[] | null {
  const index = new SearchIndex();
  const library = entries(said, { title: 'Harbour closed' });
  index.put(library);
  const fits = index.find(query, library);
  return fits && said.flatMap((_, place) => (fits[place] ? [String(place)] : []));
}

/** How many of these entries have the words. */
const count = (index: SearchIndex, words: string, among: readonly Entry[]): number =>
  (index.find(words, among) ?? []).filter((fit) => fit > 0).length;

describe('searching the library', () => {
  it.each([
    ['a word of the quotation', 'unsafe', ['0']],
    ['a word of the note', 'master', ['1']],
    ['a tag', 'follow', ['2']],
    ['a speaker', 'ellison', ['0']],
    ["a speaker's role", 'mayor', ['0']],
    ["a word of the article's title", 'closed', ['0', '1', '2']],
    ['the site', 'courier', ['0', '1', '2']],
    ['the beginning of a word', 'rep', ['1']],
    ['a name without its accents', 'lukas novak', ['2']],
    ['a word with a letter too few', 'Elison', ['0']],
    ['a word with two letters in the wrong order', 'brigde', ['0']],
    ['words from different fields', 'unsafe mayor', ['0']],
    ['all words, not any', 'unsafe nine', []],
    ['what stands before a word of which only one letter is typed', 'unsafe z', ['0']],
    ['a letter that stands by itself', 'unsafe z ', []],
    ['a word that is nowhere', 'zeppelin', []],
  ])('finds by %s', (_by, query, ids) => {
    expect(find(query)).toEqual(ids);
  });

  it('leaves near misses out where the word itself is found', () => {
    expect(find('tram', [{ words: 'The tram' }, { words: 'The team' }])).toEqual(['0']);
  });

  it.each(['', '  ', '—', '?!', 'z'])('takes %j for no question', (query) => {
    expect(find(query)).toBeNull();
  });

  it('ranks what a speaker said before what only mentions the name', () => {
    const index = new SearchIndex();
    const library = entries([
      { words: 'Ellison was late' },
      { words: 'Late', speaker: 'Marta Ellison' },
    ]);
    index.put(library);
    const [mention = 0, said = 0] = index.find('ellison', library) ?? [];
    expect(mention).toBeGreaterThan(0);
    expect(said).toBeGreaterThan(mention);
  });

  it('forgets the old words of what was changed', () => {
    const index = new SearchIndex();
    index.put(entries([{ note: 'first thought' }]));
    const now = entries([{ note: 'second thought' }]);
    index.put(now);
    expect(count(index, 'first', now)).toBe(0);
    expect(count(index, 'second', now)).toBe(1);
  });

  it('still finds the rest when much of it was replaced', () => {
    const index = new SearchIndex();
    const library = entries([{ words: 'steady' }, { note: 'old' }, { note: 'old' }]);
    const others = library.slice(1);
    index.put(library.slice(0, 1));
    for (let turn = 0; turn < 3000; turn += 1) index.put(others);
    expect(count(index, 'steady', library)).toBe(1);
    expect(count(index, 'old', library)).toBe(2);
  });

  it('forgets what was dropped, and does not mind what it never knew', () => {
    const index = new SearchIndex();
    const library = entries([{ words: 'gone' }]);
    index.put(library);
    index.drop([...library.map(({ annotation }) => annotation.id), 'never there']);
    expect(count(index, 'gone', [...library])).toBe(0);
  });

  it('passes over entries that it has not taken in yet', () => {
    const index = new SearchIndex();
    const [known, unknown] = [entries([{ words: 'bridge' }]), entries([{ words: 'bridge' }, {}])];
    index.put(known);
    expect(count(index, 'bridge', [...known, ...unknown.slice(1)])).toBe(1);
  });
});
