// Tells which marks the reader points at: at most once a frame, and not at all while the pointer rests.
import type { MarkRef } from '../../model/reading.ts';
import { onHeard } from './ears.ts';
import type { Point } from '../marks/hit-test.ts';

/** What a pointer's moves and presses are looked up by, and who is told. */
export interface PointerWatcher {
  /** The marks under a point. */
  findMarks(point: Point): MarkRef[];
  /** Whether an event happened in our own interface. */
  owns(event: Event): boolean;
  /** The pointer is over these marks, over our interface, or (an empty list) over neither. */
  onPoint(over: readonly MarkRef[] | 'ui', point: Point): void;
  /** The reader clicked or tapped on these marks; an empty list is a click elsewhere on the page. */
  onPress(marks: readonly MarkRef[], point: Point): void;
}

/** What does something of its own when it is clicked. */
const CONTROLS = 'a[href], button, input, select, textarea, label, summary, [role="button"]';

/** Watches the pointer until the signal says so. */
export function watchPointer(signal: AbortSignal, watcher: PointerWatcher): void {
  let last: PointerEvent | null = null;
  let overUi = false;
  let frame = 0;
  const look = (): void => {
    frame = 0;
    if (!last) return;
    const point = { x: last.clientX, y: last.clientY };
    watcher.onPoint(overUi ? 'ui' : watcher.findMarks(point), point);
  };
  const move = (event: PointerEvent): void => {
    // Touches have no hover, and a pressed button is a selection on its way.
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    last = event;
    overUi = watcher.owns(event);
    frame ||= requestAnimationFrame(look);
  };
  const press = (event: MouseEvent): void => {
    if (event.button !== 0 || event.detail > 1 || watcher.owns(event)) return;
    const onControl = event.target instanceof Element && event.target.closest(CONTROLS) !== null;
    const selects = document.getSelection()?.isCollapsed === false;
    const point = { x: event.clientX, y: event.clientY };
    watcher.onPress(onControl || selects ? [] : watcher.findMarks(point), point);
  };
  onHeard('pointermove', move, signal);
  onHeard('click', press, signal);
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}
