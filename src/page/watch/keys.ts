// What keys mean in our interface.

/** What Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (Cmd on a Mac) mean. */
export function wayOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!ctrlKey && !metaKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}

/** Tells whether a key goes on to the next control. */
export function isPlainTab({ key, ctrlKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key === 'Tab' && !shiftKey && !ctrlKey && !altKey;
}
