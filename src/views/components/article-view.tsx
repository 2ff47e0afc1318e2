// An article that was read: its heading, the three lists, and what can be done with it as a whole.
import { t } from '../../browser/strings.ts';
import type { Reading } from '../../model/reading.ts';
import { ChangesNotice } from './changes-notice.tsx';
import { ClaimList } from './claim-list.tsx';
import { ExportBar } from './export-bar.tsx';
import { FeedbackBar } from './feedback-bar.tsx';
import { FramesNotice } from './frames-notice.tsx';
import { HistoryButtons } from './history-buttons.tsx';
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
  const groups = groupBySpeaker(reading);
  const tabs = [
    {
      id: 'speakers',
      label: t('tabSpeakers'),
      count: groups.filter(({ speaker }) => speaker).length,
      panel: <SpeakerList reading={reading} groups={groups} />,
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
  return (
    <ActionsProvider value={actions}>
      <Masthead reading={reading} />
      {reading.changes && (
        <ChangesNotice changes={reading.changes} lang={languageTag(reading.article)} />
      )}
      <main>
        <FramesNotice tabId={tabId} />
        <Tabs label={t('tabsLabel')} tabs={tabs} />
        <FeedbackBar feedback={feedback} />
      </main>
      <footer class="footer">
        <div class="footer-row">
          <HistoryButtons history={reading.history} />
          {isPopup && <PanelButton tabId={tabId} />}
        </div>
        <ExportBar reading={reading} />
        {reading.site && <SiteAccess site={reading.site} reading={reading} />}
      </footer>
    </ActionsProvider>
  );
}
