// Articles and annotations of our own invention, for the tests of exports.
import type { Annotation, Selector } from '../../src/model/annotation.ts';
import type { Article } from '../../src/model/article.ts';
import type { ExportContext, ExportOptions, ExportRecord } from '../../src/export/exporter.ts';
import { ENGLISH } from '../../src/export/labels.ts';
import { BARE } from '../bare-annotation.ts';

/** A whole article, with the parts that a test is about. */
export function anArticle(parts: Partial<Article> = {}): Article {
  const text = 'Harbour bridge closed\nThe bridge is unsafe, Dana Reyes said.';
  return {
    title: 'Harbour bridge closed',
    byline: 'Ann Lee',
    siteName: 'The Courier',
    publishedTime: '2026-11-20T08:30:00+01:00',
    lang: 'en',
    url: 'https://www.courier.example/harbour?page=1',
    addresses: ['courier.example/harbour'],
    text,
    blocks: [
      { kind: 'heading', start: 0, end: 21 },
      { kind: 'paragraph', start: 22, end: text.length },
    ],
    ...parts,
  };
}

/** Where words stood, at `start`. */
export function aSelector(exact: string, start = 0): Selector {
  return { exact, prefix: 'before ', suffix: ' after', start, end: start + exact.length };
}

let made = 0;

/** A kept quotation, with the parts that a test is about. */
export function anAnnotation(parts: Partial<Annotation> = {}): Annotation {
  made += 1;
  return {
    ...BARE,
    id: `0b7a4f0e-3c1d-4f5e-9a2b-${String(made).padStart(12, '0')}`,
    articleId: 'courier.example/harbour',
    created: '2026-11-21T10:00:00.000Z',
    modified: '2026-11-22T11:00:00.000Z',
    targets: [aSelector('The bridge is unsafe', 22)],
    kind: 'attribution',
    speaker: { name: 'Dana Reyes', role: 'mayor', kind: 'person' },
    said: { kind: 'direct', cue: 'said' },
    ...parts,
  };
}

/** One article with these annotations. */
export function aRecord(annotations: Annotation[], article: Partial<Article> = {}): ExportRecord {
  return { article: anArticle(article), annotations };
}

/** Noon on 23 November 2026, wherever the test runs. */
export const NOW = new Date(2026, 10, 23, 12);

/** Options with which the same records give the same file. */
export function options(): ExportOptions {
  let ids = 0;
  return {
    now: NOW,
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  };
}

/** What a format's writer is given when the caller says no more than `options`. */
export function context(): ExportContext {
  const newId = () => '00000000-0000-4000-8000-000000000000';
  const reader = { reader: ENGLISH.reader, reviewPage: '' };
  const ours = { labels: ENGLISH, ...reader, markdownTemplate: null, settings: null };
  return { ...ours, newId, now: NOW };
}

/** Texts that a page or an import may use against the reader, by what they try. */
export const HOSTILE: [attempt: string, text: string][] = [
  ['a script', '<script>alert(1)</script>'],
  ['an image that runs code', '<img src=x onerror="alert(1)">'],
  ['a character reference', '&lt;b&gt; &#60;b&#62;'],
  ['a Markdown link', '[click](javascript:alert(1)) ![x](https://evil.example/p.png)'],
  ['a wiki link', '[[secret]] ![[secret]]'],
  ['a bare address', 'see https://evil.example/ or www.evil.example or a@evil.example'],
  ['a heading and a list', '# big\n- one\n1. two\n> three\n---\n==='],
  ['a code fence', '```js\nalert(1)\n```\n~~~'],
  ['a table', 'a | b\n--- | ---\nc | d'],
  ['emphasis', '*a* _b_ **c** __d__ ~~e~~ ==f== $g$ `h` ^i^ %%j%%'],
  ['a template', '{{ secret }} {% raw %} <% x %>'],
  ['front matter', '---\ntitle: "x"\n---'],
  ['YAML', "\"]: {a: *b, !!js/function x} # 'no'"],
  ['a trailing backslash', 'end\\'],
  ['quotation marks', '“a” "b" \'c\' ""d""'],
  ['a formula', '=HYPERLINK("https://evil.example";"x")'],
  ['text that turns round', 'abc\u202Efed\u2066ghi'],
  ['control characters', 'a\u0000b\u0007c\u001Bd\u0085e\u2028f'],
  ['a lone surrogate', 'a\uD800b\uDC00'],
  ['a prototype', '__proto__'],
  ['a separator', 'a,b;c\td\r\ne'],
  ['length', 'long '.repeat(2_000)],
  ['a long run of full stops', `x${'.'.repeat(100_000)}x`],
  ['a long run of spaces', `x\n${' '.repeat(20_000)}x`],
  ['a long run of hyphens', `x${'-'.repeat(20_000)}x`],
];
