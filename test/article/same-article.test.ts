// By what evidence two articles under one address are one or two.
import { describe, expect, test } from 'vitest';
import { isSameArticle, namedAddress } from '../../src/article/same-article.ts';
import { PROSE } from './pages.ts';

const LIBRARY = PROSE.join('\n');
const FERRY = [
  'A ferry will cross the estuary again from spring, the harbour office announced, fourteen summers after the last.',
  '“We carry two hundred passengers every hour,” promised Ruth Okafor, its captain on most weekdays.',
].join('\n');
const JAPANESE =
  '市は来月から橋の修理を始めると発表した。工事は三年かかる見通しで、費用は四億円に上るという。';
const OTHER_JAPANESE =
  '港の事務所によると、渡し船が春に再開する。船長は毎時二百人を運べると話し、料金は三百円である。';

const kept = { title: 'Library to open on Sundays', text: LIBRARY, url: 'https://bell.example/a' };
const here = 'https://www.bell.example/a/?utm_source=x';
const elsewhere = 'https://bell.example/b';
const japanese = { ...kept, title: '橋の修理', text: JAPANESE };

describe('an article is the same as the one that is kept', () => {
  test.each([
    [
      'with the same words, under another title',
      { title: 'Sundays!', text: LIBRARY, url: elsewhere },
    ],
    ['with the same title, on its second page', { ...kept, text: FERRY, url: elsewhere }],
    [
      'with its title written otherwise',
      { title: 'LIBRARY to open, on Sundays', text: FERRY, url: here },
    ],
    [
      'rewritten but for two paragraphs',
      {
        title: 'Libraries',
        text: `${PROSE.slice(0, 2).join('\n')}\n${FERRY.repeat(2)}`,
        url: here,
      },
    ],
    [
      'shortened, at an AMP address',
      { title: 'Sundays', text: PROSE[2]!, url: 'https://bell.example/amp/a' },
    ],
    [
      'shortened, at a mirror’s address',
      { title: 'Sundays', text: PROSE[1]!, url: 'https://mirror.example/7' },
    ],
  ])('%s', (_, open) => {
    expect(isSameArticle(kept, open)).toBe(true);
  });

  test('when the text of what is kept is not known', () => {
    expect(
      isSameArticle({ ...kept, text: '' }, { title: 'Ferry', text: FERRY, url: elsewhere }),
    ).toBe(true);
  });

  test('in a language that does not write words apart', () => {
    const open = { title: '橋', text: JAPANESE.slice(0, 30), url: elsewhere };
    expect(isSameArticle(japanese, open)).toBe(true);
  });
});

describe('an article is another than the one that is kept', () => {
  test.each([
    [
      'under the canonical link of all articles of a site',
      kept,
      { title: 'Ferry', text: FERRY, url: elsewhere },
    ],
    [
      'in the same place, with other words and another title',
      kept,
      { title: 'Ferry', text: FERRY, url: here },
    ],
    [
      'with one paragraph of the site’s own in both',
      { ...kept, text: `${LIBRARY.repeat(3)}\nAll rights are with us.` },
      { title: 'Ferry', text: `${FERRY.repeat(3)}\nAll rights are with us.`, url: elsewhere },
    ],
    [
      'in a language that does not write words apart',
      japanese,
      { title: '船', text: OTHER_JAPANESE, url: elsewhere },
    ],
  ])('%s', (_, before, open) => {
    expect(isSameArticle(before, open)).toBe(false);
  });
});

test('an address that is taken is told apart by the title', () => {
  expect(namedAddress('bell.example', { title: 'Ferry – back in May?' })).toBe(
    'bell.example#ferry-back-in-may',
  );
});
