// Puts a box of ours beside words of the page, as these are now.
import type { Point } from './marks/hit-test.ts';
import { heightBeside, placeBeside, type Box } from './place-beside.ts';

/**
 * Puts an element, which is on the page already, beside ranges. Where it would cover them, its style is told in `--room`
 * how high it may be.
 * @param point where along the line the reader pointed; the start of the words where it is left out
 */
export function putBeside(
  element: HTMLElement,
  ranges: readonly Range[],
  prefer: 'above' | 'below',
  point?: Point,
): void {
  const { scrollTop } = element;
  element.style.removeProperty('--room');
  const setting = {
    lines: ranges.flatMap((range) => [...range.getClientRects()]),
    view: seenPart(),
    prefer,
    rightToLeft: getComputedStyle(element).direction === 'rtl',
    ...(point && { x: point.x }),
  };
  const room = heightBeside(sizeOf(element), setting);
  if (room !== null) element.style.setProperty('--room', `${room}px`);
  const place = placeBeside(sizeOf(element), setting);
  element.style.left = `${place.left}px`;
  element.style.top = `${place.top}px`;
  // While it was measured there may have been nothing to scroll.
  element.scrollTop = scrollTop;
}

/** The size as a value of its own: a rectangle's fields are not its own, and would be lost where it is spread. */
function sizeOf(element: HTMLElement): { width: number; height: number } {
  const { width, height } = element.getBoundingClientRect();
  return { width, height };
}

/** The part of the page in sight, also when it is zoomed into with two fingers. */
function seenPart(): Box {
  const view = visualViewport;
  if (!view) return { left: 0, top: 0, width: innerWidth, height: innerHeight };
  return { left: view.offsetLeft, top: view.offsetTop, width: view.width, height: view.height };
}
