// Puts a box of ours beside words of the page, as these are now.
import type { Point } from './marks/hit-test.ts';
import { placeBeside, type Box } from './place-beside.ts';

/**
 * Puts an element, which is on the page already, beside ranges.
 * @param point where along the line the reader pointed; the start of the words where it is left out
 */
export function putBeside(
  element: HTMLElement,
  ranges: readonly Range[],
  prefer: 'above' | 'below',
  point?: Point,
): void {
  const { width, height } = element.getBoundingClientRect();
  const place = placeBeside(
    { width, height },
    {
      lines: ranges.flatMap((range) => [...range.getClientRects()]),
      view: seenPart(),
      prefer,
      rightToLeft: getComputedStyle(element).direction === 'rtl',
      ...(point && { x: point.x }),
    },
  );
  element.style.left = `${place.left}px`;
  element.style.top = `${place.top}px`;
}

/** The part of the page in sight, also when it is zoomed into with two fingers. */
function seenPart(): Box {
  const view = visualViewport;
  if (!view) return { left: 0, top: 0, width: innerWidth, height: innerHeight };
  return { left: view.offsetLeft, top: view.offsetTop, width: view.width, height: view.height };
}
