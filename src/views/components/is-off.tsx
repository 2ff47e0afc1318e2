// Says that something is not looked for because the reader wants it so, and leads to where that is changed.
import { t, type StringKey } from '../../browser/strings.ts';
import { openLibrary } from '../../browser/tabs.ts';

/** What is off, and the way to Settings. */
export function IsOff({ what }: { what: StringKey }) {
  return (
    <p class="empty">
      {t(what)}{' '}
      <button type="button" class="button" onClick={() => void openLibrary('#settings')}>
        {t('changeInSettings')}
      </button>
    </p>
  );
}
