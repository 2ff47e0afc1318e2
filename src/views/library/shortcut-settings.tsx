// The keys of our commands, and the way to where the browser lets the reader choose others.
import { useEffect, useState } from 'preact/hooks';
import type { Command } from '../../browser/menus.ts';
import { listShortcuts, openShortcutSettings, type Shortcut } from '../../browser/shortcuts.ts';
import { t, type StringKey } from '../../browser/strings.ts';

const NAMES: Record<Command, StringKey> = {
  highlight: 'commandHighlight',
  note: 'commandNote',
  next: 'commandNext',
  previous: 'commandPrevious',
  panel: 'commandPanel',
};

/** The list of them; it is read again when the reader comes back from changing them. */
export function ShortcutSettings() {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const life = new AbortController();
    const refresh = () => void listShortcuts().then(setShortcuts);
    refresh();
    addEventListener('focus', refresh, { signal: life.signal });
    document.addEventListener('visibilitychange', refresh, { signal: life.signal });
    return () => life.abort();
  }, []);
  return (
    <section class="shortcuts">
      <h2>{t('shortcutsTitle')}</h2>
      <p>{t('shortcutsHint')}</p>
      <ul class="sites">
        {shortcuts.map(({ command, keys }) => (
          <li key={command}>
            {t(NAMES[command])}
            {keys ? <kbd>{keys}</kbd> : <span class="none">{t('shortcutNone')}</span>}
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={() => void openShortcutSettings()}>
        {t('shortcutsChange')}
      </button>
    </section>
  );
}
