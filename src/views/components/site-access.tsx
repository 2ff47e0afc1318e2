// What the reader decides about a site: whether On Record reads it without a click, and shows its toolbar there.
import { useState } from 'preact/hooks';
import { askBackground } from '../../browser/requests.ts';
import { t } from '../../browser/strings.ts';
import type { Reading } from '../../model/reading.ts';
import { hostName } from './phrases.ts';
import { useActions } from './use-actions.ts';
import { useSettings } from './use-settings.tsx';

interface SiteAccessProps {
  site: NonNullable<Reading['site']>;
  /** Where something is kept of it, coming back is what the site is asked for. */
  reading: Reading;
}

/** What is allowed on this site now, and the button that changes it. */
export function SiteAccess({ site, reading }: SiteAccessProps) {
  const { allow, forget } = useActions();
  const { isMade, decline } = useOffer(site, reading.annotations.length > 0);
  const host = hostName(reading.article.url);
  const hint = isMade ? t('offerSite', host) : t('siteNotAllowed', host);
  return (
    <div class={isMade ? 'footer-row offer' : 'footer-row'}>
      <p>{site.allowed ? t('siteAllowed', host) : hint}</p>
      {/* One button for all, so that focus stays where it is. */}
      <button
        type="button"
        class="button"
        onClick={() => void (site.allowed ? forget(site.pattern) : allow(site.pattern))}
      >
        {site.allowed ? t('forgetSite') : t('allowSite')}
      </button>
      {isMade && (
        <button type="button" class="button" onClick={() => void decline()}>
          {t('notNow')}
        </button>
      )}
    </div>
  );
}

/** Whether selecting words on this site shows the toolbar. */
export function ToolbarChoice({ pattern }: { pattern: string }) {
  const { toolbarOff } = useSettings();
  const change = (isOn: boolean) => {
    const others = toolbarOff.filter((site) => site !== pattern);
    const changes = { toolbarOff: isOn ? others : [...others, pattern] };
    void askBackground('changeSettings', { changes });
  };
  return (
    <label class="footer-row toolbar-choice">
      <input
        type="checkbox"
        checked={!toolbarOff.includes(pattern)}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      {t('toolbarOnSite')}
    </label>
  );
}

/** Whether to offer the site for coming back: once there is something to come back to, until the reader declines. */
function useOffer({ pattern, allowed, declined }: SiteAccessProps['site'], hasKept: boolean) {
  const [isDeclined, setDeclined] = useState(declined);
  const decline = async () => {
    setDeclined(true);
    const reply = await askBackground('settings', {});
    if (!reply.ok) return;
    const offersDeclined = [...reply.value.offersDeclined, pattern];
    void askBackground('changeSettings', { changes: { offersDeclined } });
  };
  return { isMade: hasKept && !allowed && !isDeclined, decline };
}
