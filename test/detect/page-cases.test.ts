// @vitest-environment node
// The table of named cases: what stands in links, emphasis and block quotations of a page, from its HTML to who said it.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { detect } from '../../src/detect/detect.ts';
import { voiceOf } from '../../src/model/voice.ts';

/** Enough of an article around what is tested for it to be one; it reports nothing. */
const AROUND =
  '<p>The harbour lies north of the old town, between the mill and the lighthouse, and has two quays. The first is used ' +
  'by ferries, the second by barges with grain and timber, which come down the river from April to October.</p>';

/** What is told in a page with such a body, as "who: what". */
async function tellPage(body: string): Promise<string[]> {
  const html = `<title>The harbour</title><article><h1>The harbour</h1>${AROUND}${body}${AROUND}</article>`;
  const { window } = new JSDOM(html, { url: 'https://herald.example/harbour' });
  try {
    const article = readArticle(window.document)?.article;
    if (!article) throw new Error('No article was found.');
    const { attributions, speakers } = await detect(article);
    return attributions.map((attribution) => {
      const words = attribution.content.map((span) => article.text.slice(...span)).join(' … ');
      return `${voiceOf(attribution, speakers)?.name ?? '?'}: ${words}`;
    });
  } finally {
    window.close();
  }
}

describe('a page', () => {
  it.each<readonly [name: string, body: string, expected: readonly string[]]>([
    [
      'a quotation that is a link',
      '<p><a href="/a">“The pump is old and it leaks,”</a> said <a href="/b">Anna Holt</a>.</p>',
      ['Anna Holt: The pump is old and it leaks,'],
    ],
    [
      'a link and emphasis within a quotation',
      '<p>“The <em>pump</em> is <a href="/a">old and</a> leaks,” said Anna <b>Holt</b>.</p>',
      ['Anna Holt: The pump is old and leaks,'],
    ],
    [
      'a quotation in emphasis, marks and all',
      '<p><em>“The pump is old and it leaks,”</em> said Anna Holt.</p>',
      ['Anna Holt: The pump is old and it leaks,'],
    ],
    [
      'a block quotation under its cue',
      '<p>Anna Holt wrote:</p><blockquote><p>The pump is old. It leaks at every tide.</p></blockquote>',
      ['Anna Holt: The pump is old. It leaks at every tide.'],
    ],
    [
      'a list under its cue',
      '<p>The union’s demands are:</p><ul><li>a new pump by May</li><li>two more engineers</li></ul>',
      ['The union: a new pump by May … two more engineers'],
    ],
    [
      'the title of a work in a link',
      '<p>The film <a href="/f">“Salt and Signal”</a> opens on Friday.</p>',
      [],
    ],
    [
      'a word in emphasis',
      '<p>The <em>so-called</em> “new” pump was built long before the war.</p>',
      [],
    ],
  ])('with %s', async (_name, body, expected) => {
    expect(await tellPage(body)).toEqual(expected);
  });
});
