// Finds the place in the margin beside the line where some words begin, whichever way the text runs.

/** The upper left corner of a box, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
}

/** Between a mark and the text. */
const GAP = 4;

/** What boxes do with what they have no room for, where it is not simply shown. */
const CUTS = /hidden|clip|auto|scroll/;

/**
 * Gives the place, in the layout viewport, of a mark of this size before the line in which a range begins: in the
 * margin where the line starts, or else where it ends. Null where the line is not shown, or neither margin has room.
 */
export function inMargin(range: Range, size: number): Box | null {
  const [line] = range.getClientRects();
  const block = line && blockAround(range.startContainer);
  if (!line || !block || line.width === 0 || isCutOff(line, block)) return null;
  const style = getComputedStyle(block);
  const edges = contentEdges(block, style);
  const isVertical = /^(vertical|sideways)/.test(style.getPropertyValue('writing-mode'));
  const [from, to] = isVertical ? [edges.top, edges.bottom] : [edges.left, edges.right];
  const before = from - GAP - size;
  const after = to + GAP;
  const starts = style.direction === 'rtl' ? [after, before] : [before, after];
  const start = starts.find((place) => isOnPage(place, size, isVertical));
  if (start === undefined) return null;
  return isVertical
    ? { left: (line.left + line.right - size) / 2, top: start }
    : { left: start, top: (line.top + line.bottom - size) / 2 };
}

/** Whether a mark lies within the page's ends, which cannot be scrolled past. */
function isOnPage(start: number, size: number, isVertical: boolean): boolean {
  const { scrollWidth, scrollHeight } = document.documentElement;
  const length = isVertical
    ? Math.max(scrollHeight, innerHeight)
    : Math.max(scrollWidth, innerWidth);
  const place = start + (isVertical ? scrollY : scrollX);
  return place >= 0 && place + size <= length;
}

/** The block whose lines a node stands in. */
function blockAround(node: Node): Element | null {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && /^(inline|contents|ruby)/.test(getComputedStyle(element).display)) {
    element = element.parentElement;
  }
  return element;
}

/** The edges of a block's content, its padding and border left out. */
function contentEdges(block: Element, style: CSSStyleDeclaration) {
  const { left, top, right, bottom } = block.getBoundingClientRect();
  const width = (property: string): number => parseFloat(style.getPropertyValue(property)) || 0;
  const inset = (side: string): number => width(`padding-${side}`) + width(`border-${side}-width`);
  return {
    left: left + inset('left'),
    right: right - inset('right'),
    top: top + inset('top'),
    bottom: bottom - inset('bottom'),
  };
}

/** Whether a box that cuts off what it has no room for, or scrolls it, does not show a line. */
function isCutOff(line: DOMRect, block: Element): boolean {
  const y = (line.top + line.bottom) / 2;
  const x = (line.left + line.right) / 2;
  for (let element: Element | null = block; element; element = element.parentElement) {
    if (element === document.body || element === document.documentElement) return false;
    if (!CUTS.test(getComputedStyle(element).getPropertyValue('overflow'))) continue;
    const box = element.getBoundingClientRect();
    if (y < box.top || y > box.bottom || x < box.left || x > box.right) return true;
  }
  return false;
}
