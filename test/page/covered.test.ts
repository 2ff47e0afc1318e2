// @vitest-environment jsdom
// What the page puts over a place beside its words, and what only stands there.
import { expect, it } from 'vitest';
import { isCovered } from '../../src/page/marks/covered.ts';

const POINT = { x: 10, y: 10 };

/** Puts up a page in which the element `#hit`, 20 wide and high, is drawn uppermost at the point. */
function isCoveredOn(markup: string): boolean {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  document.body.replaceChildren(...body.childNodes);
  const words = document.querySelector('p')?.firstChild;
  const hit = document.querySelector('#hit');
  if (!words || !hit) throw new Error('no such page');
  const [, left = 0] = /left: (\d+)/.exec(markup)?.map(Number) ?? [];
  hit.getBoundingClientRect = () => new DOMRect(left, 0, 20, 20);
  document.elementFromPoint = () => hit;
  return isCovered(POINT, words);
}

it.each([
  [
    'the box that the words stand in',
    '<main id="hit" style="position: fixed"><p>It cost 4.</p></main>',
    false,
  ],
  ['what flows beside them', '<p>It cost 4.</p><aside id="hit"></aside>', false],
  [
    'our own interface',
    '<p>It cost 4.</p><div id="hit" on-record-ui style="position: fixed"></div>',
    false,
  ],
  ['a bar that stays', '<p>It cost 4.</p><div id="hit" style="position: fixed"></div>', true],
  ['a part of one', '<p>It cost 4.</p><div style="position: sticky"><b id="hit">x</b></div>', true],
  [
    'a menu over them',
    '<main><p>It cost 4.</p><ul id="hit" style="position: absolute"></ul></main>',
    true,
  ],
  [
    'a bar in a shadow tree, known by standing out of its box',
    '<p>It cost 4.</p><x-bar id="hit" style="left: 50px"></x-bar>',
    true,
  ],
  [
    'what lies in a dialogue with the words',
    '<dialog style="position: fixed"><p>It cost 4.</p><b id="hit">x</b></dialog>',
    false,
  ],
])('%s', (_what, markup, covered) => {
  expect(isCoveredOn(markup)).toBe(covered);
});
