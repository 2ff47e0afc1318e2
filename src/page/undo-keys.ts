// The keys of undo and redo.

/** What Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (Cmd on a Mac) mean. */
export function wayOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!ctrlKey && !metaKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}
