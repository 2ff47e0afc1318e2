import { describe, expect, it } from 'vitest';
import { SearchIndex } from '../../src/search/search-index.ts';
import { entries, type Said } from './sample-entries.ts';

const SAID: Said[] = [
  { words: 'The bridge is unsafe', speaker: 'Marta Ellison', role: 'mayor' },
  { words: 'Repairs took nine years', note: 'Ask the harbour master' },
  { words: 'Nobody was told', tags: ['follow up'], speaker: 'Lukáš Novák' },
];

function find(query: string, said = SAID): string[] | null {
  const index = new SearchIndex();
  index.put(entries(said, { title: 'Harbour closed' }));
  const found = index.find(query);
  return found && [...found.keys()].map((id) => id.split('#')[1] ?? '').sort();
}

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
    ['a word that is nowhere', 'zeppelin', []],
  ])('finds by %s', (_by, query, ids) => {
    expect(find(query)).toEqual(ids);
  });

  it('leaves near misses out where the word itself is found', () => {
    expect(find('tram', [{ words: 'The tram' }, { words: 'The team' }])).toEqual(['0']);
  });

  it.each(['', '  ', '—', '?!'])('takes %j for no question', (query) => {
    expect(find(query)).toBeNull();
  });

  it('ranks what a speaker said before what only mentions the name', () => {
    const index = new SearchIndex();
    index.put(
      entries([{ words: 'Ellison was late' }, { words: 'Late', speaker: 'Marta Ellison' }]),
    );
    const [best] = [...(index.find('ellison') ?? [])].sort(([, a], [, b]) => b - a);
    expect(best?.[0]).toMatch(/#1$/);
  });

  it('forgets the old words of what was changed', () => {
    const index = new SearchIndex();
    index.put(entries([{ note: 'first thought' }]));
    index.put(entries([{ note: 'second thought' }]));
    expect(index.find('first')?.size).toBe(0);
    expect(index.find('second')?.size).toBe(1);
  });

  it('still finds the rest when much of it was replaced', () => {
    const index = new SearchIndex();
    const [first, ...others] = entries([{ words: 'steady' }, { note: 'old' }, { note: 'old' }]);
    index.put(first ? [first] : []);
    for (let turn = 0; turn < 3000; turn += 1) index.put(others);
    expect(index.find('steady')?.size).toBe(1);
    expect(index.find('old')?.size).toBe(2);
  });

  it('forgets what was dropped, and does not mind what it never knew', () => {
    const index = new SearchIndex();
    const [only] = entries([{ words: 'gone' }]);
    index.put(only ? [only] : []);
    index.drop([only?.annotation.id ?? '', 'never there']);
    expect(index.find('gone')?.size).toBe(0);
  });
});
