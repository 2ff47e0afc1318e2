// Finds the place in the margin beside the line where some words begin, whichever way the text runs.

/** The upper left corner of a box, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
}

/** Between a mark and the text. */
const GAP = 4;

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
  const isRightToLeft = style.direction === 'rtl';
  if (style.writingMode.startsWith('vertical') || style.writingMode.startsWith('sideways')) {
    const left = (line.left + line.right - size) / 2;
    const tops = [edges.top - GAP - size, edges.bottom + GAP];
    const top = pick(isRightToLeft ? tops.reverse() : tops, pageBox().height, scrollY, size);
    return top === null ? null : { left, top };
  }
  const lefts = [edges.left - GAP - size, edges.right + GAP];
  const left = pick(isRightToLeft ? lefts.reverse() : lefts, pageBox().width, scrollX, size);
  return left === null ? null : { left, top: (line.top + line.bottom - size) / 2 };
}

/** The first of the places at which a mark lies on the page; a page's ends cannot be scrolled past. */
function pick(starts: number[], length: number, scrolled: number, size: number): number | null {
  const onPage = (start: number): boolean => start + scrolled >= 0 && start + scrolled + size <= length;
  return starts.find(onPage) ?? null;
}

const pageBox = (): { width: number; height: number } => ({
  width: Math.max(document.documentElement.scrollWidth, innerWidth),
  height: Math.max(document.documentElement.scrollHeight, innerHeight),
});

/** The block whose lines a node stands in. */
function blockAround(node: Node): Element | null {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && /^(inline|contents|ruby)/.test(getComputedStyle(element).display)) {
    element = element.parentElement;
  }
  return element;
}

function contentEdges(block: Element, style: CSSStyleDeclaration) {
  const { left, top, right, bottom } = block.getBoundingClientRect();
  const inset = (side: string): number =>
    ['padding-', 'border-'].reduce(
      (sum, kind) =>
        sum + (parseFloat(style.getPropertyValue(`${kind}${side}${kind === 'border-' ? '-width' : ''}`)) || 0),
      0,
    );
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
    const { overflowX, overflowY } = getComputedStyle(element);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const box = element.getBoundingClientRect();
    if (y < box.top || y > box.bottom || x < box.left || x > box.right) return true;
  }
  return false;
}
