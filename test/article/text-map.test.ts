// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeText } from '../../src/article/compose.ts';
import { findPassages } from '../../src/article/passages.ts';
import { TextMap } from '../../src/article/text-map.ts';
import { parsePage } from './pages.ts';
import { startComputing } from '../computing.ts';

function mapOf(html: string) {
  const page = parsePage(html);
  const { text, runs } = composeText(findPassages(page.body, (node) => node));
  return { page, text, map: new TextMap(text, runs), at: (words: string) => text.indexOf(words) };
}

const visible = (text: string): string => text.replace(/[\s\u00ad\u200b]+/g, '');

const HTML = `<h2>The <em>quay</em></h2>
  <p>“We can
     repair it,” <a href="/m">Marta&nbsp; Ellison</a> told <b>the <i>meeting</i></b>.</p>
  <ul><li>One</li> <li>Two<br>lines</li></ul><p>Bun&shy;des&shy;tag</p>`;

describe('from text to page', () => {
  const markup = fc
    .array(
      fc.record({
        tag: fc.constantFrom('p', 'div', 'li', 'b', 'a', 'span', 'h2', 'td'),
        text: fc.array(
          fc.constantFrom('a', 'Zoë', ' ', '\n  ', '\u00ad', '\u00a0', '“x”', '😀', '.'),
          {
            maxLength: 12,
          },
        ),
      }),
      { maxLength: 12 },
    )
    .map((parts) => parts.map(({ tag, text }) => `<${tag}>${text.join('')}</${tag}>`).join('<br>'));

  test('any span’s ranges hold its words', () => {
    fc.assert(
      fc.property(markup, fc.nat(), fc.nat(), (html, one, other) => {
        const { text, map } = mapOf(html);
        const [start, end] = [one, other]
          .map((n) => n % (text.length + 1))
          .sort((a, b) => a - b) as [number, number];
        expect(visible(map.rangesOf([start, end]).join(''))).toBe(visible(text.slice(start, end)));
      }),
    );
  });

  test('a span’s ranges lead back to the span', () => {
    fc.assert(
      fc.property(markup, fc.nat(), (html, seed) => {
        const { text, map } = mapOf(html);
        const words = [...text.matchAll(/\S+/g)];
        const word = words[seed % Math.max(1, words.length)];
        if (word === undefined) return;
        const span = [word.index, word.index + word[0].length] as const;
        const ranges = map.rangesOf(span);
        const whole = ranges[0]!.cloneRange();
        whole.setEnd(ranges.at(-1)!.endContainer, ranges.at(-1)!.endOffset);
        expect(map.spanOf(whole)).toEqual(span);
      }),
    );
  });

  test('a range stands in one text node and never spans elements', () => {
    const { text, map, at } = mapOf(HTML);
    const ranges = map.rangesOf([at('repair'), at('meeting') + 'meeting'.length]);
    expect(ranges.map(String).map((part) => part.replace(/\s+/g, ' '))).toEqual([
      'repair it,” ',
      'Marta Ellison',
      ' told ',
      'the ',
      'meeting',
    ]);
    expect(ranges.every((range) => range.startContainer === range.endContainer)).toBe(true);
    expect(map.rangesOf([text.length, text.length])).toEqual([]);
  });

  test('what was removed from the page is left out', () => {
    const { page, text, map } = mapOf(HTML);
    page.querySelector('a')?.remove();
    expect(map.rangesOf([0, text.length]).join('')).not.toContain('Ellison');
    expect(map.rangesOf([0, text.length]).join('')).toContain('Bun');
  });

  test('what was rewritten is left out, so that no other words are marked', () => {
    const { page, text, map } = mapOf(HTML);
    page.querySelector('a')!.firstChild!.nodeValue = 'Somebody Else, Again';
    expect(map.rangesOf([0, text.length]).join('')).not.toContain('Somebody');
  });
});

describe('from page to text', () => {
  function select(page: Document, from: [Node, number], to: [Node, number]): Range {
    const range = page.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return range;
  }

  test('a selection across elements, without the white space at its ends', () => {
    const { page, text, map } = mapOf(HTML);
    const [start, end] = [
      page.querySelector('p')!.firstChild!,
      page.querySelector('i')!.firstChild!,
    ];
    const span = map.spanOf(select(page, [start, 0], [end, 4]))!;
    expect(text.slice(...span)).toBe('“We can repair it,” Marta Ellison told the meet');
    const gap = map.spanOf(select(page, [start, 7], [start, 20]))!;
    expect(text.slice(...gap)).toBe('repair');
  });

  test('a selection of whole elements', () => {
    const { page, text, map } = mapOf(HTML);
    expect(
      text.slice(
        ...map.spanOf(
          select(page, [page.querySelector('ul')!, 0], [page.querySelector('ul')!, 3]),
        )!,
      ),
    ).toBe('One\nTwo lines');
    const all = page.createRange();
    all.selectNodeContents(page.body);
    expect(map.spanOf(all)).toEqual([0, text.length]);
  });

  test('nothing for white space, for a caret and for what is outside the article', () => {
    const { page, map } = mapOf(HTML);
    const paragraph = page.querySelector('p')!.firstChild!;
    expect(map.spanOf(select(page, [paragraph, 8], [paragraph, 10]))).toBeNull();
    expect(map.spanOf(select(page, [paragraph, 3], [paragraph, 3]))).toBeNull();
    const other = page.createElement('p');
    other.append('Cookies?');
    page.body.append(other);
    expect(map.spanOf(select(page, [other, 0], [other, 1]))).toBeNull();
  });

  test('a place in a text node is an offset; in folded white space it is the next character’s', () => {
    const { page, map, at } = mapOf(HTML);
    const node = page.querySelector('p')!.firstChild!;
    const place = node.nodeValue!.indexOf('repair');
    expect(map.offsetAt(node, place)).toBe(at('repair'));
    expect(map.offsetAt(node, place + 3)).toBe(at('repair') + 3);
    expect(map.offsetAt(node, place - 2)).toBe(at('repair'));
    expect(map.offsetAt(page.body, 0)).toBeNull();
  });
});

test('long texts in many nodes are looked up at once', () => {
  const words = Array.from({ length: 20_000 }, (_, n) => `<i>n${String(n)}</i> `);
  const { text, map, at } = mapOf(`<p>${words.join('')}</p>`);
  const computed = startComputing();
  for (let n = 0; n < 1000; n++) {
    const start = at(`n${String(n * 20)} `);
    expect(map.rangesOf([start, start + 2])).toHaveLength(1);
  }
  expect(computed()).toBeLessThan(2000);
  expect(text.length).toBeGreaterThan(100_000);
});
