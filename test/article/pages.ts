// Pages for the tests of reading, as documents.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A document from markup. */
export const parsePage = (html: string): Document =>
  new DOMParser().parseFromString(html, 'text/html');

/** A sample page of test/articles. */
export const samplePage = (name: string): Document =>
  parsePage(readFileSync(resolve(import.meta.dirname, '../articles', `${name}.html`), 'utf8'));

/** Prose that no rule may cut, as the body of an article around what a test adds to it. */
export const PROSE = [
  'The library on Mill Lane will open on Sundays from June, the county said, after eleven years of closed doors.',
  '“People asked us for this at every meeting,” said Ines Marlow, who runs the county’s nine libraries.',
  'It will cost £42,000 a year, a third of it paid by the town, and two more librarians are to be hired in May.',
  'Borrowing in the county rose by 14% last year, the first rise since 2011, according to figures out this week.',
  'The change was welcomed by students, who until now had to take the bus to Harrow Street to find a quiet desk.',
];

/** An article page with the given markup in the middle of its body. */
export const articlePage = (inside: string, { head = '', after = '' } = {}): Document =>
  parsePage(`<!doctype html><html lang="en"><head><title>Library to open on Sundays</title>${head}</head>
    <body><header><a href="/">The Weekly Bell</a></header><main><article><h1>Library to open on Sundays</h1>
    ${PROSE.slice(0, 3)
      .map((text) => `<p>${text}</p>`)
      .join('\n')}
    ${inside}
    ${PROSE.slice(3)
      .map((text) => `<p>${text}</p>`)
      .join('\n')}
    ${after}</article></main></body></html>`);
