// Taking the reader's last steps back, and doing them again, by button and by key.
import { useEffect } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import type { Reading } from '../../model/reading.ts';
import { useActions } from './use-actions.ts';

const SIGNS = { undo: '↶', redo: '↷' } as const;

/** Undo and Redo; Ctrl+Z and Ctrl+Shift+Z (Cmd on a Mac) do the same outside of fields. */
export function HistoryButtons({ history }: { history: Reading['history'] }) {
  const { move } = useActions();
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      const way = wayOf(event);
      // In a field the browser's own undo is meant.
      const inField = event.target instanceof Element && event.target.matches('input, textarea');
      if (!way || inField) return;
      event.preventDefault();
      void move(way);
    };
    addEventListener('keydown', take);
    return () => removeEventListener('keydown', take);
  }, [move]);
  if (!history.canUndo && !history.canRedo) return null;
  return (
    <div class="history">
      {(['undo', 'redo'] as const).map((way) => (
        <button
          key={way}
          type="button"
          class="button"
          aria-label={t(way)}
          title={t(way)}
          disabled={way === 'undo' ? !history.canUndo : !history.canRedo}
          onClick={() => void move(way)}
        >
          {SIGNS[way]}
        </button>
      ))}
    </div>
  );
}

function wayOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!ctrlKey && !metaKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}
