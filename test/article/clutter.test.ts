// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { articlePage, parsePage, PROSE } from './pages.ts';

const textOf = (inside: string, parts: { head?: string; after?: string } = {}): string[] =>
  readArticle(articlePage(inside, parts), {
    url: 'https://bell.example/library',
  })!.article.text.split('\n');

describe('lines that are cut wherever they stand', () => {
  test.each([
    ['adverts', 'Advertisement'],
    ['adverts', 'ADVERTISEMENT - CONTINUE READING BELOW'],
    ['adverts', 'Sponsored content'],
    ['adverts', 'Story continues below advertisement'],
    ['adverts', 'Continue reading the main story'],
    ['adverts in German', 'Anzeige'],
    ['adverts in Spanish', 'Publicidad'],
    ['adverts in French', 'Publicité'],
    ['adverts in Chinese', '广告'],
    ['adverts', 'Powered by Widgetworks'],
    ['where it came from', 'Source link'],
    ['where it came from', 'Quelle:'],
    ['rights', '© 2026 The Weekly Bell. All rights reserved.'],
    ['rights', 'Copyright 2026 The Weekly Bell'],
    ['networks', 'Share this article'],
    ['networks', 'Facebook | Twitter | WhatsApp'],
    ['networks', 'Follow us on Mastodon'],
    ['networks', 'Compartir en redes'],
    ['letters', 'Sign up for our morning newsletter and never miss a story.'],
    ['letters', 'Our daily newsletter'],
    ['letters', 'Get the best of the Bell in your inbox every Friday.'],
    ['letters', 'Jetzt den Newsletter abonnieren und nichts verpassen.'],
    ['letters', 'Subscribe to: Posts (Atom)'],
    ['cookies', 'We use cookies to make this site better.'],
    ['comments', 'Leave a comment'],
    ['comments', 'No comments yet...'],
    ['comments', 'Comments (12)'],
    ['comments', '14 Kommentare'],
    ['mistakes', 'Have you spotted an error in this article? Please let us know.'],
    ['credits', 'Photo: Jo Ekdal'],
    ['credits', '(Photograph by Jo Ekdal)'],
    ['credits', 'Jo Ekdal/Reuters'],
    ['credits', 'Getty Images'],
    ['pictures', 'Image'],
    ['pictures', '3 / 12'],
    ['time to read', '4 min read'],
    ['dates of the site', 'Last updated 4 May 2026'],
    ['lines without a word', '* * *'],
  ])('%s: %s', (_, line) => {
    expect(textOf(`<p>${line}</p>`)).toEqual(PROSE);
  });
});

describe('prose that looks like furniture is kept', () => {
  test.each([
    'She wrote about it in the parish newsletter.',
    'The council uses cookies of its own baking at every meeting, she said with a smile.',
    'Auditors found an error in the accounts of the county library last year.',
    'Images of the flooded reading room were shared by thousands of people.',
    'The figures were first published in May 2019.',
    'Read more books: that was the advice of the headteacher to her pupils.',
    'Video from the scene shows the roof coming down in the storm.',
    '“Share this with your neighbours,” the leaflet said.',
    'He was born in Reuters Lane.',
    'Have you made any mistakes?',
    'And...',
    'It was his email.',
    'Follow the money, she told them.',
    'More on that next week, the minister said.',
  ])('%s', (line) => {
    expect(textOf(`<p>${line}</p>`)).toContain(line);
  });

  test.each([
    [
      'a linked sentence',
      '<p>The mayor wrote: <a href="/x">“We shall open it on Sundays, whatever it costs us.”</a></p>',
      '“We shall',
    ],
    [
      'a list with links',
      '<ul><li><a href="/x">Mill Lane</a>: open from ten to four on Sundays</li></ul>',
      'Mill Lane',
    ],
    [
      'a heading with prose under it',
      '<h2>More on the plan</h2><p>The plan has three parts, and each has its price.</p>',
      'More on the plan',
    ],
    [
      'a signature under a block quotation',
      '<blockquote><p>We need room for our books.</p><footer>Ines Marlow, county librarian</footer></blockquote>',
      'Ines Marlow, county',
    ],
    [
      'a caption with its credit',
      '<figure><img src="a.png"><figcaption>The library on Mill Lane. Photo: Jo Ekdal</figcaption></figure>',
      'The library on Mill Lane. Photo',
    ],
    [
      'state in class names',
      '<div class="has-ads with-sharing"><p>The roof is to be mended before the winter, too.</p></div>',
      'The roof',
    ],
    [
      'code',
      '<pre><code><span class="token comment">// prints a shelf mark</span> print(mark)</code></pre>',
      '// prints',
    ],
  ])('%s', (_, html, words) => {
    expect(textOf(html).join('\n')).toContain(words);
  });
});

const RELATED =
  '<li><a href="/1">Bus station opens two years late</a></li><li><a href="/2">Swimming pool to close</a></li>';
const CARDS = ['Bus station', 'Swimming pool']
  .map(
    (name) =>
      `<div class="card"><h3><a href="/1">${name} opens late</a></h3><p class="txt">${PROSE[0]!.replace('library', name)}</p></div>`,
  )
  .join('');

describe('other articles are cut with the label over them', () => {
  test.each([
    ['a section', `<section><h3>Related articles</h3><ul>${RELATED}</ul></section>`],
    ['a heading and a list', `<h3>You may also like</h3><ul>${RELATED}</ul>`],
    ['a bold line and a list', `<p><strong>Read more:</strong></p><ul>${RELATED}</ul>`],
    ['in German', `<h3>Mehr zum Thema</h3><ul>${RELATED}</ul>`],
    ['in Portuguese', `<h3>Leia também</h3><ul>${RELATED}</ul>`],
    ['a line in the text', '<p>Read more: <a href="/1">Bus station opens two years late</a></p>'],
    ['a line in brackets', '<p>[<a href="/1">Why the bus station is late</a>]</p>'],
    ['a class name', `<div class="c-related-links"><ul>${RELATED}</ul></div>`],
  ])('%s', (_, html) => {
    expect(textOf(html)).toEqual(PROSE);
  });

  test('cards with a few lines of each article, under the text', () => {
    expect(
      textOf('', { after: `<h2>Related Articles</h2><div class="txt-wrap">${CARDS}</div>` }),
    ).toEqual(PROSE);
  });
});

describe('furniture by its names', () => {
  test.each([
    [
      'an advert of any words',
      '<div class="advertisement"><p>ADVxx Brightwater Boilers: warm by the weekend</p></div>',
    ],
    [
      'an advert by camel case',
      '<div class="adSlot"><p>Brightwater Boilers: warm by the weekend</p></div>',
    ],
    [
      'an advert by its label',
      '<div aria-label="Advertisement"><p>Brightwater Boilers: warm by the weekend</p></div>',
    ],
    [
      'a letter’s form',
      '<div class="newsletter-box"><p>Every Friday at six, from our desk to your kitchen table.</p></div>',
    ],
    [
      'a dialog',
      '<div role="dialog"><p>Please choose which partners may count your visits to this site.</p></div>',
    ],
    ['navigation', '<nav><p>Town, county and country, from north to south.</p></nav>'],
  ])('%s', (_, html) => {
    expect(textOf(html)).toEqual(PROSE);
  });

  test('readers’ comments, longer than the article', () => {
    const comment = `<div class="c"><p>${PROSE.join(' ').replaceAll('library', 'pool')}</p></div>`;
    expect(textOf('', { after: `<section id="comments">${comment.repeat(9)}</section>` })).toEqual(
      PROSE,
    );
  });
});

describe('over and under the text', () => {
  const page = (before: string, after: string): string[] => {
    const document = articlePage('', { after, head: '<meta name="author" content="Jo Ekdal">' });
    const first = document.querySelector('article p')!;
    first.before(...parsePage(before).body.childNodes);
    return readArticle(document, { url: 'https://bell.example/library' })!.article.text.split('\n');
  };

  test.each([
    ['the headline again', '<h2>Library to open on Sundays</h2>', ''],
    ['the byline', '<p>By Jo Ekdal</p>', ''],
    ['byline, date and time to read', '<p>By Jo Ekdal | 4 May 2026 | 3 min read</p>', ''],
    ['a date', '<p>Monday, 4 May 2026, 6:30 am</p>', ''],
    ['a heading over nothing', '', '<h3>What else</h3>'],
    ['tags', '', '<p>Filed under: <a href="/t">Libraries</a>, <a href="/u">County</a></p>'],
    ['links', '', '<p><a href="/t">All about libraries</a></p>'],
    [
      'a note on the printed paper',
      '',
      '<p>A version of this article appears in print on page 7.</p><p>Section B</p>',
    ],
  ])('%s is cut', (_, before, after) => {
    expect(page(before, after)).toEqual(PROSE);
  });

  test('the section above the headline is cut', () => {
    const document = articlePage('');
    document.querySelector('h1')!.before(...parsePage('<p>Town</p>').body.childNodes);
    expect(readArticle(document)!.article.text.split('\n')).toEqual(PROSE);
  });

  test('a date in another language is cut', () => {
    const document = articlePage('');
    document.documentElement.lang = 'de';
    document
      .querySelector('article p')!
      .before(Object.assign(document.createElement('p'), { textContent: 'Montag, 4. Mai 2026' }));
    expect(readArticle(document)!.article.text.split('\n')).toEqual(PROSE);
  });
});
