// Puts the app into an extension page, in the reader's language.
import { render } from 'preact';
import { t } from '../../browser/strings.ts';
import { App } from './app.tsx';

/**
 * Renders the app into `#app`. `follows` says whether it follows the tab in front;
 * `?tab=ID` in the page's address ties it to that tab instead.
 */
export function mountApp({ follows }: { follows: boolean }): void {
  document.documentElement.lang = t('localeCode');
  document.documentElement.dir = t('localeDirection');
  const tab = new URLSearchParams(location.search).get('tab');
  const pinned = tab !== null && /^\d+$/.test(tab) ? Number(tab) : null;
  const root = document.getElementById('app');
  if (root) render(<App pinned={pinned} follows={follows && pinned === null} />, root);
}
