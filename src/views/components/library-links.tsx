// The ways from popup and panel to the library and to its settings.
import { t } from '../../browser/strings.ts';
import { openLibrary } from '../../browser/tabs.ts';

/** Open the library, or the settings there, in a tab. */
export function LibraryLinks() {
  return (
    <div class="aside">
      <button type="button" class="button quiet" onClick={() => void openLibrary()}>
        {t('library')}
      </button>
      <button
        type="button"
        class="button quiet"
        title={t('settings')}
        onClick={() => void openLibrary('#settings')}
      >
        <span class="unseen">{t('settings')}</span>
        <Sliders />
      </button>
    </div>
  );
}

/** Two sliders: how settings are drawn where there is no room for their name. */
function Sliders() {
  return (
    <svg class="sliders" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M1 4.5h7.5m4 0H15M1 11.5h2.5m4 0H15" />
      <circle cx="10.5" cy="4.5" r="2" />
      <circle cx="5.5" cy="11.5" r="2" />
    </svg>
  );
}
