// What the reader sees of the page.
import type { Box } from './place-beside.ts';

/** The part of the page in sight, also when it is zoomed into with two fingers. */
export function seenPart(): Box {
  const view = visualViewport;
  if (!view) return { left: 0, top: 0, width: innerWidth, height: innerHeight };
  return { left: view.offsetLeft, top: view.offsetTop, width: view.width, height: view.height };
}
