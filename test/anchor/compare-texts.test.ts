// What a reader is told of an article that was edited.
import { expect, it } from 'vitest';
import { compareTexts } from '../../src/anchor/compare-texts.ts';
import type { Block } from '../../src/model/article.ts';

const PARAGRAPHS = [
  'The bridge over the Lune will stay closed until the spring, the council decided on Monday.',
  '“We will repair it this year,” said Dora Finch, who leads the works department.',
  'Traders on the quay fear for the season; two of them have closed already.',
];

function textOf(paragraphs: readonly string[]) {
  let start = 0;
  const blocks = paragraphs.map((paragraph): Block => {
    const block = { kind: 'paragraph', start, end: start + paragraph.length } as const;
    start = block.end + 1;
    return block;
  });
  return { text: paragraphs.join('\n'), blocks };
}

async function compare(now: readonly string[]) {
  const changes = await compareTexts(textOf(PARAGRAPHS), textOf(now), { pause: async () => {} });
  return changes.map(({ changes: runs }) =>
    runs.map(({ kind, text }) => (kind === 'same' ? text : `[${kind} ${text.trim()}]`)).join(''),
  );
}

const [first = '', second = '', third = ''] = PARAGRAPHS;

it.each([
  ['nothing', PARAGRAPHS],
  ['the order', [third, first, second]],
  ['quotation marks', [first, second.replace(/[“”]/g, '"'), third]],
])('finds no change where only %s differs', async (_what, now) => {
  expect(await compare(now)).toEqual([]);
});

it('shows a word that came in its paragraph', async () => {
  const [changed = ''] = await compare([first, second.replace('will', 'will not'), third]);
  expect(changed).toMatch(/We will \[inserted not\]\s*repair it/);
});

it('shows a paragraph that came and one that went, in their order', async () => {
  const added = 'Engineers had warned of rust in the cables four winters ago.';
  expect(await compare([first, added, third])).toEqual([
    `[removed ${second}]`,
    `[inserted ${added}]`,
  ]);
});
