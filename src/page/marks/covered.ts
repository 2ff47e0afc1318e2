// Tells whether the page has put something over a place beside its words: a bar that stays, a menu, a dialogue.
import type { Point } from './hit-test.ts';
import { OWN_UI } from '../ui-host.ts';

/** How elements stand that are taken out of the text's flow, and may lie over it. */
const LIFTED = /fixed|sticky|absolute/;

/**
 * Tells whether something lies over the place at a point that belongs to a node of the page. What the node stands in
 * does not, nor what flows beside it; nor does our own interface, which comes and goes by itself.
 */
export function isCovered({ x, y }: Point, node: Node): boolean {
  const hit = document.elementFromPoint(x, y);
  if (!hit || hit.contains(node) || hit.matches(OWN_UI)) return false;
  const { left, top, right, bottom } = hit.getBoundingClientRect();
  // An element that is hit outside of its box has something lifted in its shadow tree, where we do not look.
  if (x < left || x > right || y < top || y > bottom) return true;
  for (let element: Element | null = hit; element; element = element.parentElement) {
    if (element.contains(node)) return false;
    if (LIFTED.test(getComputedStyle(element).position)) return true;
  }
  return false;
}
