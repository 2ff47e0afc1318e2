// Letting On Record read a site without a click, and taking that back.
import { t } from '../../browser/strings.ts';
import type { Reading } from '../../model/reading.ts';
import { hostName } from './phrases.ts';
import { useActions } from './use-actions.ts';

interface SiteAccessProps {
  site: NonNullable<Reading['site']>;
  /** The article's address. */
  url: string;
}

/** What is allowed on this site now, and the button that changes it. */
export function SiteAccess({ site, url }: SiteAccessProps) {
  const { allow, forget } = useActions();
  const host = hostName(url);
  return (
    <div class="footer-row">
      <p>{site.allowed ? t('siteAllowed', host) : t('siteNotAllowed', host)}</p>
      {/* One button for both, so that focus stays where it is. */}
      <button
        type="button"
        class="button"
        onClick={() => void (site.allowed ? forget(site.pattern) : allow(site.pattern))}
      >
        {site.allowed ? t('forgetSite') : t('allowSite')}
      </button>
    </div>
  );
}
