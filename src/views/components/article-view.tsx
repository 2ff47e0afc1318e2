// An article that was read: its heading, the three lists, and what can be done with it as a whole.
import { t } from '../../browser/strings.ts';
import type { Reading } from '../../model/reading.ts';
import { BodyActionsProvider } from './body-actions.ts';
import { ChangesNotice } from './changes-notice.tsx';
import { ClaimList } from './claim-list.tsx';
import { ExportBar } from './export-bar.tsx';
import { FeedbackBar } from './feedback-bar.tsx';
import { GatheringBar } from './gathering-bar.tsx';
import { HistoryButtons } from './history-buttons.tsx';
import { IsOff } from './is-off.tsx';
import { KeptList } from './kept-list.tsx';
import { Masthead } from './masthead.tsx';
import { PanelButton } from './panel-button.tsx';
import { groupBySpeaker, languageTag } from './selections.ts';
import { SiteAccess } from './site-access.tsx';
import { SpeakerList } from './speaker-list.tsx';
import { Tabs } from './tabs.tsx';
import { ActionsProvider, useArticleActions } from './use-actions.ts';

interface ArticleViewProps {
  tabId: number;
  reading: Reading;
  /** Asks for the reading again. */
  refresh: () => Promise<void>;
  /** Whether this view goes when the reader clicks elsewhere. */
  isPopup: boolean;
}

/** Everything that On Record knows of the article in a tab. */
export function ArticleView({ tabId, reading, refresh, isPopup }: ArticleViewProps) {
  const { articleId, digest } = reading;
  const { actions, feedback } = useArticleActions({ tabId, articleId, digest, refresh });
  return (
    <ActionsProvider value={actions}>
      <Masthead reading={reading} />
      <GatheringBar tab={tabId} articleId={articleId} />
      {reading.changes && (
        <ChangesNotice changes={reading.changes} lang={languageTag(reading.article)} />
      )}
      <main>
        <BodyActionsProvider value={actions}>
          <Tabs label={t('tabsLabel')} tabs={tabsOf(reading)} />
        </BodyActionsProvider>
        <FeedbackBar feedback={feedback} />
      </main>
      <footer class="footer">
        <div class="footer-row">
          <HistoryButtons history={reading.history} />
          {isPopup && <PanelButton tabId={tabId} />}
        </div>
        <ExportBar reading={reading} />
        {reading.site && <SiteAccess site={reading.site} url={reading.article.url} />}
      </footer>
    </ActionsProvider>
  );
}

/** The lists; one that the reader wants nothing looked for says so. */
function tabsOf(reading: Reading) {
  const { quotations } = reading.detection;
  const groups = quotations ? groupBySpeaker(reading) : [];
  return [
    {
      id: 'speakers',
      label: t('tabSpeakers'),
      count: groups.filter(({ speaker }) => speaker).length,
      panel: quotations ? (
        <SpeakerList reading={reading} groups={groups} />
      ) : (
        <IsOff what="quotationsOff" />
      ),
    },
    {
      id: 'claims',
      label: t('tabClaims'),
      count: reading.claims.length,
      panel: <ClaimList reading={reading} />,
    },
    {
      id: 'kept',
      label: t('tabKept'),
      count: reading.annotations.length,
      panel: <KeptList reading={reading} />,
    },
  ];
}
