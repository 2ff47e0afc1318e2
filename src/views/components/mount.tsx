// Puts a view into an extension page, in the reader's language.
import { render, type VNode } from 'preact';
import { speak } from '../../browser/language.ts';
import { askBackground, onAnnouncement } from '../../browser/requests.ts';
import { t, type StringKey } from '../../browser/strings.ts';
import type { Language } from '../../model/settings.ts';
import { App } from './app.tsx';

/**
 * Renders the app into `#app`. `follows` says whether it follows the tab in front;
 * `?tab=ID` in the page's address ties it to that tab instead.
 */
export function mountApp({ follows }: { follows: boolean }): Promise<void> {
  const tab = new URLSearchParams(location.search).get('tab');
  const pinned = tab !== null && /^\d+$/.test(tab) ? Number(tab) : null;
  return mountView('extensionName', () => (
    <App pinned={pinned} follows={follows && pinned === null} />
  ));
}

/** Renders a view into `#app`, and anew whenever the reader chooses another language. */
export async function mountView(title: StringKey, makeView: () => VNode): Promise<void> {
  const showIn = async (language: Language) => {
    await speak(language);
    const { lang, dir } = { lang: t('localeCode'), dir: t('localeDirection') };
    Object.assign(document.documentElement, { lang, dir });
    document.title = t(title);
    const root = document.getElementById('app');
    if (root) render(makeView(), root);
  };
  const settings = await askBackground('settings', {});
  let spoken = settings.ok ? settings.value.language : 'browser';
  await showIn(spoken);
  onAnnouncement('settings', ({ settings: { language } }) => {
    if (language === spoken) return;
    spoken = language;
    void showIn(language);
  });
}
