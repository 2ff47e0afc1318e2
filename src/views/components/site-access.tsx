// What the reader decides about a site: whether On Record reads it without a click, and shows its toolbar there.
import { useState } from 'preact/hooks';
import { askBackground } from '../../browser/requests.ts';
import { t } from '../../browser/strings.ts';
import type { Reading } from '../../model/reading.ts';
import { hostName } from './phrases.ts';
import { useActions } from './use-actions.ts';
import { useSettings } from './use-settings.tsx';

interface SiteChoicesProps {
  site: NonNullable<Reading['site']>;
  /** Where something is kept of it, coming back is what the site is asked for. */
  reading: Reading;
}

/**
 * What the reader has decided and can decide, folded away. The offer stands below the fold, and stays there once it
 * was made, so that focus does.
 */
export function SiteChoices({ site, reading }: SiteChoicesProps) {
  const offer = useOffer(site, reading.annotations.length > 0);
  const [wasMade, setMade] = useState(offer.isMade);
  if (offer.isMade && !wasMade) setMade(true);
  const access = <SiteAccess site={site} host={hostName(reading.article.url)} offer={offer} />;
  return (
    <>
      <details class="site-choices">
        <summary>{t('siteChoices')}</summary>
        {!wasMade && access}
        <ToolbarChoice pattern={site.pattern} />
      </details>
      {wasMade && access}
    </>
  );
}

interface SiteAccessProps {
  site: SiteChoicesProps['site'];
  /** The site's name for the reader. */
  host: string;
  offer: Offer;
}

/** What is allowed on this site now, and the button that changes it. */
function SiteAccess({ site, host, offer }: SiteAccessProps) {
  const { allow, forget } = useActions();
  const hint = offer.isMade ? t('offerSite', host) : t('siteNotAllowed', host);
  return (
    <div class={`footer-row site-access ${offer.isMade ? 'offer' : ''}`}>
      <p>{site.allowed ? t('siteAllowed', host) : hint}</p>
      {/* One button for all, so that focus stays where it is. */}
      <button
        type="button"
        class="button"
        onClick={() => void (site.allowed ? forget(site.pattern) : allow(site.pattern))}
      >
        {site.allowed ? t('forgetSite') : t('allowSite')}
      </button>
      {offer.isMade && (
        <button type="button" class="button" onClick={() => void offer.decline()}>
          {t('notNow')}
        </button>
      )}
    </div>
  );
}

/** Whether selecting words on this site shows the toolbar. */
function ToolbarChoice({ pattern }: { pattern: string }) {
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

/** Coming back to a site, offered once there is something to come back to, until the reader declines. */
interface Offer {
  isMade: boolean;
  decline: () => Promise<void>;
}

function useOffer(
  { pattern, allowed, declined }: SiteChoicesProps['site'],
  hasKept: boolean,
): Offer {
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
