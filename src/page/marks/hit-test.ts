// From a point in the viewport to the marks whose words lie under it.
import type { MarkRef } from '../../model/reading.ts';
import type { Places } from '../contract.ts';
import type { PaintedMark } from './painted.ts';

/** A point in the layout viewport, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** Lists the marks that hold the character at an offset of the article's text (UTF-16 code units). */
export function findMarksAt(marks: readonly PaintedMark[], offset: number): MarkRef[] {
  return marks
    .filter(({ spans }) => spans.some(([start, end]) => start <= offset && offset < end))
    .map(({ ref }) => ref);
}

/** Lists the marks at the page's caret. */
export function findMarksAtCaret(marks: readonly PaintedMark[], places: Places): MarkRef[] {
  const selection = document.getSelection();
  const node = selection?.focusNode;
  const offset = node ? places.offsetAt(node, selection.focusOffset) : null;
  return offset === null ? [] : findMarksAt(marks, offset);
}

/** Lists the marks under a point; none where the point lies beside the text. */
export function findMarksUnder(
  point: Point,
  marks: readonly PaintedMark[],
  places: Places,
): MarkRef[] {
  const character = characterUnder(point);
  const offset = character && places.offsetAt(character.node, character.offset);
  return offset === null ? [] : findMarksAt(marks, offset);
}

/**
 * Finds the character that is drawn under a point. A caret position is the nearest gap between two characters, also
 * far away from any text: so the boxes of both neighbours are looked at.
 */
function characterUnder({ x, y }: Point): { node: Text; offset: number } | null {
  const caret = document.caretPositionFromPoint(x, y);
  const node = caret?.offsetNode;
  if (!caret || !(node instanceof Text)) return null;
  for (const offset of [caret.offset, caret.offset - 1]) {
    if (offset < 0 || offset >= node.length) continue;
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const boxes = [...range.getClientRects()];
    const isUnder = boxes.some((b) => b.left <= x && x <= b.right && b.top <= y && y <= b.bottom);
    if (isUnder) return { node, offset };
  }
  return null;
}
