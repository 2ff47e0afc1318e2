// The app of popup and panel: the article in a tab, or why there is none.
import { t } from '../../browser/strings.ts';
import { ArticleView } from './article-view.tsx';
import { CheckingProvider } from './checking.tsx';
import { GatheringBar } from './gathering-bar.tsx';
import { HindranceNotice } from './hindrance-notice.tsx';
import { LibraryLinks } from './library-links.tsx';
import { Notice } from './notice.tsx';
import { Skeleton } from './skeleton.tsx';
import { SettingsProvider } from './use-settings.tsx';
import { useReading, type TabChoice } from './use-reading.ts';

/** The whole view for a tab. */
export function App(choice: TabChoice) {
  return (
    <SettingsProvider>
      <CheckingProvider>
        <TabView {...choice} />
      </CheckingProvider>
    </SettingsProvider>
  );
}

/** Working, failed, or the article with all that was found and kept. */
function TabView(choice: TabChoice) {
  const { state, refresh, retry } = useReading(choice);
  if (state.status === 'ready') {
    const { tabId, reading } = state;
    const key = `${tabId} ${reading.articleId}`;
    const isPopup = !choice.follows && choice.pinned === null;
    return <ArticleView key={key} {...{ tabId, reading, refresh, isPopup }} />;
  }
  return (
    <main class="bare">
      <LibraryLinks />
      <h1 class="wordmark">{t('extensionName')}</h1>
      <GatheringBar tab={choice.pinned} />
      {state.status === 'working' ? (
        <Skeleton />
      ) : (
        <>
          <Notice failure={state.failure} onRetry={retry} />
          {state.failure.code === 'noArticle' && state.tabId !== null && (
            <HindranceNotice tabId={state.tabId} />
          )}
        </>
      )}
    </main>
  );
}
