// Tells when the reader has selected something, by mouse, touch or keyboard alike.
import { onHeard } from './ears.ts';

/** A selection that has not changed for so long is one that the reader means. */
const SETTLED_MS = 220;

/** Calls back with the selected range when a selection has settled, and with null when it is gone. */
export function watchSelection(signal: AbortSignal, settled: (range: Range | null) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  const settle = (): void => {
    clearTimeout(timer);
    if (!pressed) timer = setTimeout(() => settled(selectedRange()), SETTLED_MS);
  };
  const press = ({ pointerType, button }: PointerEvent): void => {
    pressed = pointerType === 'mouse' && button === 0;
  };
  const release = (): void => {
    if (!pressed) return;
    pressed = false;
    settle();
  };
  onHeard('selectionchange', settle, signal);
  onHeard('pointerdown', press, signal);
  onHeard('pointerup', release, signal);
  onHeard('pointercancel', release, signal);
  // Who presses Escape wants nothing of what was just selected.
  onHeard('keydown', ({ key }) => key === 'Escape' && clearTimeout(timer), signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** The range that is selected now, or null where nothing is, or something is that the reader is editing. */
export function selectedRange(): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  // A copy: the browser changes its own range when the selection changes.
  const range = selection.getRangeAt(0).cloneRange();
  const { commonAncestorContainer: node } = range;
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.isContentEditable ? null : range;
}
