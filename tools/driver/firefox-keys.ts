// Real keys for Firefox' own window: BiDi gives keys to pages only, after the browser would have heard them.

/** The names of keys in `KeyboardEvent`, by those of shortcuts. */
const MODIFIERS: Record<string, { key: string; code: string; keyCode: number }> = {
  Alt: { key: 'Alt', code: 'AltLeft', keyCode: 18 },
  Shift: { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
  Ctrl: { key: 'Control', code: 'ControlLeft', keyCode: 17 },
};

/**
 * A script for the browser's window that presses the keys of a shortcut ("Alt+Shift+H"). The address bar has the focus:
 * what Firefox hands to a page first does not come back to the window when the key was none of the keyboard's.
 */
export function pressKeys(shortcut: string): string {
  const keys = shortcut
    .split('+')
    .map((key) => MODIFIERS[key] ?? { key, code: `Key${key}`, keyCode: key.charCodeAt(0) });
  return `(() => {
    const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    gURLBar.focus();
    if (!input.beginInputTransactionForTests(window)) throw new Error('The window takes no keys.');
    const events = ${JSON.stringify(keys)}.map((key) => new KeyboardEvent('', key));
    for (const event of events) input.keydown(event);
    for (const event of events.reverse()) input.keyup(event);
    gBrowser.selectedBrowser.focus();
  })()`;
}
