// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { composeText } from '../../src/article/compose.ts';
import { findPassages } from '../../src/article/passages.ts';
import { parsePage } from './pages.ts';

function blocksOf(html: string): [string, string][] {
  const { text, blocks } = composeText(findPassages(parsePage(html).body, (node) => node));
  return blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

const textsOf = (html: string): string[] => blocksOf(html).map(([, text]) => text);

test.each([
  ['headings', '<h2>One</h2><h4>Two</h4>', 'heading'],
  ['paragraphs', '<p>One</p><div>Two</div>', 'paragraph'],
  ['list items', '<ul><li>One</li><li><p>Two</p></li></ul>', 'listItem'],
  ['definitions', '<dl><dt>One</dt><dd>Two</dd></dl>', 'listItem'],
  ['block quotations', '<blockquote><p>One</p><p>Two</p></blockquote>', 'blockquote'],
  [
    'captions',
    '<figure><figcaption>One</figcaption></figure><table><caption>Two</caption></table>',
    'caption',
  ],
  ['preformatted text', '<pre>One</pre><pre>Two</pre>', 'paragraph'],
])('%s are blocks of their kind', (_, html, kind) => {
  expect(blocksOf(html)).toEqual([
    [kind, 'One'],
    [kind, 'Two'],
  ]);
});

test('rows of a table are paragraphs, cells stand apart', () => {
  expect(
    blocksOf('<table><tr><th>Year</th><td>2026</td></tr><tr><td>a</td><td>b</td></tr></table>'),
  ).toEqual([
    ['paragraph', 'Year 2026'],
    ['paragraph', 'a b'],
  ]);
});

test.each([
  ['two breaks begin a paragraph', 'one<br><br>two', ['one', 'two']],
  ['white space between breaks does not matter', 'one <br>\n <br> two', ['one', 'two']],
  [
    'a break after a sentence begins a paragraph',
    'He left.<br>She stayed.',
    ['He left.', 'She stayed.'],
  ],
  ['a break after a quotation does too', '“I left.”<br>She stayed.', ['“I left.”', 'She stayed.']],
  [
    'a break before an entry does too',
    'Ranking<br>1. Oslo<br>2. Bern',
    ['Ranking', '1. Oslo', '2. Bern'],
  ],
  ['any other break is a space', '12 Mill Lane<br>Fenwick', ['12 Mill Lane Fenwick']],
  ['a break within an inline element counts', '<b>one<br><br>two</b>', ['one', 'two']],
])('%s', (_, html, texts) => {
  expect(textsOf(html)).toEqual(texts);
});

test.each([
  ['white space is folded and trimmed', '<p>  a \n\t b&nbsp;&nbsp;c </p>', 'a b c'],
  [
    'inline elements run together',
    '<p><b>B</b>old <i>and</i> <a href="/">linked</a>.</p>',
    'Bold and linked.',
  ],
  [
    'soft hyphens and zero-width spaces go',
    '<p>Bun&shy;des\u200btag \u2060sagt</p>',
    'Bundestag sagt',
  ],
  ['joiners of other scripts stay', '<p>می\u200cخواهم</p>', 'می\u200cخواهم'],
  ['a byte order mark is no space', '<p>an\ufeffd</p>', 'and'],
  ['what nobody reads is left out', '<p>a<script>b</script><style>c</style></p>', 'a'],
])('%s', (_, html, text) => {
  expect(textsOf(html)).toEqual([text]);
});

test('markup nested deeply is walked', () => {
  let html = 'deep';
  for (let depth = 0; depth < 400; depth++) html = `<div>${html}</div>`;
  expect(textsOf(html)).toEqual(['deep']);
});
