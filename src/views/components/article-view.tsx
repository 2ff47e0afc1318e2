// An article that was read: its heading, the three lists, and what can be done with it as a whole.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import type { Reading } from '../../model/reading.ts';
import { BodyActionsProvider } from './body-actions.ts';
import { ChangesNotice } from './changes-notice.tsx';
import { ClaimList } from './claim-list.tsx';
import { EarlierNotice } from './earlier-notice.tsx';
import { ExportBar } from './export-bar.tsx';
import { FeedbackBar } from './feedback-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { GatheringBar } from './gathering-bar.tsx';
import { HindranceNotice } from './hindrance-notice.tsx';
import { HistoryButtons } from './history-buttons.tsx';
import { IsOff } from './is-off.tsx';
import { KeptList } from './kept-list.tsx';
import { Masthead } from './masthead.tsx';
import { PanelButton } from './panel-button.tsx';
import {
  filterClaims,
  filterGroups,
  filterKept,
  isFiltering,
  NO_FILTER,
  type ReadingFilter,
} from './reading-filter.ts';
import { groupBySpeaker, languageTag } from './selections.ts';
import { SiteChoices } from './site-access.tsx';
import { SpeakerList } from './speaker-list.tsx';
import { Tabs, type Tab } from './tabs.tsx';
import { ActionsProvider, useArticleActions } from './use-actions.ts';
import { PointingProvider, usePageLink } from './use-pointing.ts';
import { useWalkKeys } from './use-walk-keys.ts';

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
  const pointing = usePageLink(tabId, reading);
  const [filter, setFilter] = useState(NO_FILTER);
  useWalkKeys();
  return (
    <ActionsProvider value={actions}>
      <PointingProvider value={pointing}>
        <Masthead reading={reading}>{isPopup && <PanelButton tabId={tabId} />}</Masthead>
        <GatheringBar tab={tabId} articleId={articleId} />
        <main>
          {reading.changes && (
            <ChangesNotice changes={reading.changes} lang={languageTag(reading.article)} />
          )}
          {reading.earlier && <EarlierNotice {...reading.earlier} />}
          <HindranceNotice tabId={tabId} />
          <BodyActionsProvider value={actions}>
            <Tabs label={t('tabsLabel')} tabs={tabsOf(reading, filter)}>
              {(tab) => (
                <FilterBar
                  speakers={reading.speakers}
                  filter={filter}
                  offersKept={tab !== 'kept'}
                  onChange={setFilter}
                />
              )}
            </Tabs>
          </BodyActionsProvider>
          <FeedbackBar feedback={feedback} />
        </main>
        <footer class="footer">
          <div class="footer-row">
            <HistoryButtons history={reading.history} />
            {reading.site && <SiteChoices site={reading.site} reading={reading} />}
            <ExportBar reading={reading} />
          </div>
        </footer>
      </PointingProvider>
    </ActionsProvider>
  );
}

/** The lists, as far as they fit the filter. */
function tabsOf(reading: Reading, filter: ReadingFilter): Tab[] {
  const { quotations } = reading.detection;
  const groups = quotations ? filterGroups(groupBySpeaker(reading), reading, filter) : [];
  const claims = filterClaims(reading, filter);
  const kept = filterKept(reading.annotations, filter);
  const tab = (id: string, label: string, count: number, panel: ComponentChildren): Tab => {
    const fits = count > 0 || !isFiltering(filter);
    return { id, label, count, panel: fits ? panel : <p class="empty">{t('nothingFits')}</p> };
  };
  const speakers = groups.filter(({ speaker }) => speaker).length;
  const said = quotations ? (
    <SpeakerList reading={reading} groups={groups} />
  ) : (
    <IsOff what="quotationsOff" />
  );
  return [
    // Words of nobody named are listed too, and not counted as a speaker.
    { ...tab('speakers', t('tabSpeakers'), groups.length, said), count: speakers },
    tab('claims', t('tabClaims'), claims.length, <ClaimList reading={reading} claims={claims} />),
    tab('kept', t('tabKept'), kept.length, <KeptList reading={reading} annotations={kept} />),
  ];
}
