import { describe, expect, it } from 'vitest';
import { citeQuotation } from '../../src/export/citation.ts';
import { linkToWords } from '../../src/export/text-fragment.ts';
import { aSelector, anArticle, anAnnotation } from './records.ts';

const link = (exact: string, url = 'https://a.example/x') => linkToWords(url, [aSelector(exact)]);

describe('a link to words on a page', () => {
  it.each([
    ['short words', 'The bridge', 'https://a.example/x#:~:text=The%20bridge'],
    [
      'what a directive is made of',
      'a-b, c & d',
      'https://a.example/x#:~:text=a%2Db%2C%20c%20%26%20d',
    ],
    [
      'long words by their ends',
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
      'https://a.example/x#:~:text=one%20two%20three%20four%20five,thirteen%20fourteen%20fifteen%20sixteen%20seventeen',
    ],
    [
      'words across paragraphs by their ends',
      'one two\nthree four five six seven eight',
      'https://a.example/x#:~:text=one%20two,four%20five%20six%20seven%20eight',
    ],
    ['a lone surrogate', 'a\uD800b', 'https://a.example/x#:~:text=a%EF%BF%BDb'],
  ])('names %s', (_what, exact, expected) => {
    expect(link(exact)).toBe(expected);
  });

  it.each([
    ['https://a.example/x#part', 'https://a.example/x#part:~:text=a'],
    ['https://a.example/x#:~:text=old', 'https://a.example/x#:~:text=a'],
    ['javascript:alert(1)', null],
    ['', null],
  ])('leads from %j to %j', (url, expected) => {
    expect(link('a', url)).toBe(expected);
  });

  it.each([
    [
      'in the same paragraph',
      'alf the road is wide, “',
      '” he said, but she',
      'is%20wide%2C%20%E2%80%9C-,The%20bridge,-%E2%80%9D%20he%20said%2C',
    ],
    [
      'whole, where a paragraph begins and ends',
      'before\nOh, ',
      ', yes\nafter',
      'Oh%2C-,The%20bridge,-%2C%20yes',
    ],
    ['and none where a paragraph is no more than the words', 'before\n', '\nafter', 'The%20bridge'],
  ])('tells few words apart by what is around them %s', (_how, prefix, suffix, expected) => {
    const target = { ...aSelector('The bridge'), prefix, suffix };
    expect(linkToWords('https://a.example/', [target])).toBe(
      `https://a.example/#:~:text=${expected}`,
    );
  });

  it('names each piece of a split quotation', () => {
    expect(linkToWords('https://a.example/', [aSelector('a'), aSelector('b')])).toBe(
      'https://a.example/#:~:text=a&text=b',
    );
  });
});

describe('a citation', () => {
  it('says the words, who said them, where, when, and leads there', () => {
    expect(citeQuotation(anAnnotation(), anArticle())).toBe(
      '“The bridge is unsafe” (Dana Reyes, mayor), The Courier, 2026-11-20, ' +
        'https://www.courier.example/harbour?page=1#:~:text=The%20bridge%20is%20unsafe',
    );
  });

  it('leaves out what is not known', () => {
    const article = anArticle({ siteName: null, publishedTime: null, url: 'about:blank' });
    expect(citeQuotation(anAnnotation({ speaker: null }), article)).toBe('“The bridge is unsafe”');
  });

  it('is one line, whatever was kept', () => {
    const annotation = anAnnotation({ targets: [aSelector('a\n\u202Eb')] });
    expect(citeQuotation(annotation, anArticle({ siteName: 'The\r\nCourier' }))).toMatch(
      /^“a b” \(Dana Reyes, mayor\), The Courier, .*$/,
    );
  });
});
