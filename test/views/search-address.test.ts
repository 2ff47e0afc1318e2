import { expect, it } from 'vitest';
import { searchAddress } from '../../src/views/components/search-address.ts';

const at = (url: string, words: string) => searchAddress({ name: 'Search', url }, words);

it.each([
  ['signs of addresses', 'https://a.example/?q=%s', 'R&D is 5% up?', 'R%26D%20is%205%25%20up%3F'],
  ['signs of replacements', 'https://a.example/?q=%s', '$& and $1', '%24%26%20and%20%241'],
  ['line breaks', 'https://a.example/?q=%s', ' one\n two ', 'one%20two'],
  ['half a character', 'https://a.example/?q=%s', 'a\ud800', 'a%EF%BF%BD'],
])('a claim stands in the address whatever is in it: %s', (_what, url, words, encoded) => {
  expect(at(url, words)).toBe(`https://a.example/?q=${encoded}`);
});

it('every place for the claim is filled', () => {
  expect(at('https://a.example/%s?again=%S', 'x')).toBe('https://a.example/x?again=x');
});

it('a very long claim is cut at the end of a word', () => {
  const question = new URL(at('https://a.example/?q=%s', 'word '.repeat(200))).searchParams.get(
    'q',
  );
  expect(question).toMatch(/^(word ){50,59}word$/);
});
