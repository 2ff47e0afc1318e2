// From the popup, which goes when the reader clicks elsewhere, to the panel, which stays.
import { openPanel } from '../../browser/panel.ts';
import { t } from '../../browser/strings.ts';

/** Opens the panel beside a tab and closes the popup. */
export function PanelButton({ tabId }: { tabId: number }) {
  return (
    <button
      type="button"
      class="button quiet"
      onClick={() => void openPanel(tabId).then(() => window.close())}
    >
      {t('openPanel')}
    </button>
  );
}
