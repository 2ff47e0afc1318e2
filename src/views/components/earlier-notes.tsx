// The notes that another window's took the place of: none is lost, and each can be used again.
import { t } from '../../browser/strings.ts';
import type { Annotation } from '../../model/annotation.ts';
import { countPhrase, dayPhrase } from './phrases.ts';
import { useBodyActions } from './body-actions.ts';

/** The earlier notes, latest first; nothing where there are none. */
export function EarlierNotes({ annotation: { id, history } }: { annotation: Annotation }) {
  const { revise } = useBodyActions();
  const notes = history.flatMap((one) => (one.field === 'note' ? [one] : [])).toReversed();
  if (notes.length === 0) return null;
  return (
    <details class="earlier-notes">
      <summary>{countPhrase('earlierNotes', notes.length)}</summary>
      <ul>
        {notes.map(({ value, until }) => (
          <li key={until}>
            <p dir="auto">{value}</p>
            <p class="hint">
              {t('earlierUntil', dayPhrase(until) ?? until)}{' '}
              <button
                type="button"
                class="button quiet"
                // It starts from this text and not from the present note, which goes to the earlier ones then.
                onClick={() => void revise(id, { note: value }, { note: value })}
              >
                {t('useAgain')}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
