// The way from popup and panel to the library.
import { t } from '../../browser/strings.ts';
import { openLibrary } from '../../browser/tabs.ts';

/** Opens the library in a tab. */
export function LibraryButton() {
  return (
    <button type="button" class="button quiet aside" onClick={() => void openLibrary()}>
      {t('library')}
    </button>
  );
}
