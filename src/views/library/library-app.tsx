// The library's page: its head with the lists, and the list, article, speaker or settings that the address names.
import { useMemo } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import {
  EVERYTHING,
  LISTS,
  placeToFragment,
  type ListName,
  type Place,
} from '../../search/question.ts';
import { BodyActionsProvider } from '../components/body-actions.ts';
import { CheckingProvider } from '../components/checking.tsx';
import { GatheringBar } from '../components/gathering-bar.tsx';
import { Notice } from '../components/notice.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { SettingsProvider } from '../components/use-settings.tsx';
import { ArticlePage } from './article-page.tsx';
import { ClaimPage } from './claim-page.tsx';
import { EmptyLibrary } from './empty-library.tsx';
import { LibraryFeedbackBar } from './library-feedback-bar.tsx';
import { makeBodyActions } from './make-body-actions.ts';
import { LIST_NAMES } from './names.ts';
import { ListPage } from './list-page.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { SettingsPage } from './settings-page.tsx';
import { SpeakerPage } from './speaker-page.tsx';
import { useScrollPlace } from './scroll-place.ts';
import { useLibrary, type LibraryState } from './use-library.ts';
import { LibraryActionsProvider, useMakeLibraryActions } from './use-library-actions.ts';
import { usePlace } from './use-place.ts';

/** Everything that the reader kept. */
export function LibraryApp() {
  const { state, retry, hold } = useLibrary();
  const { place, go } = usePlace();
  useScrollPlace(place);
  const { actions, feedback } = useMakeLibraryActions(state, hold);
  const { tell } = actions;
  const bodyActions = useMemo(() => makeBodyActions(tell), [tell]);
  return (
    <SettingsProvider>
      <LibraryActionsProvider value={actions}>
        <header class="library-head">
          <h1 class="wordmark">{t('extensionName')}</h1>
          <Lists place={place} />
        </header>
        <main class="library-main">
          {state.failure && <Notice failure={state.failure} onRetry={retry} />}
          <BodyActionsProvider value={bodyActions}>
            <CheckingProvider>
              <GatheringBar />
              <Content state={state} place={place} go={go} />
            </CheckingProvider>
          </BodyActionsProvider>
          {state.progress && <ReadingProgress {...state.progress} />}
        </main>
        <LibraryFeedbackBar feedback={feedback} />
      </LibraryActionsProvider>
    </SettingsProvider>
  );
}

function Lists({ place }: { place: Place }) {
  const current = place.page === 'list' ? place.question.list : null;
  const question = place.page === 'list' ? place.question : EVERYTHING;
  const addressOf = (list: ListName) =>
    placeToFragment({ page: 'list', question: { ...question, list } });
  return (
    <nav class="lists" aria-label={t('listsLabel')}>
      {LISTS.map((list) => (
        <a key={list} href={addressOf(list)} aria-current={list === current ? 'page' : undefined}>
          {t(LIST_NAMES[list])}
        </a>
      ))}
      <a
        class="apart"
        href={placeToFragment({ page: 'settings' })}
        aria-current={place.page === 'settings' ? 'page' : undefined}
      >
        {t('settings')}
      </a>
    </nav>
  );
}

interface ContentProps {
  state: LibraryState;
  place: Place;
  go: (place: Place, how?: 'push' | 'replace') => void;
}

function Content({ state, place, go }: ContentProps) {
  const { entries, index, status } = state;
  const ofSpeaker = useMemo(
    () =>
      place.page === 'speaker'
        ? entries.filter(({ annotation }) => annotation.speaker?.name === place.name)
        : [],
    [entries, place.page === 'speaker' && place.name],
  );
  if (status === 'working') return <Skeleton label={t('libraryLoading')} />;
  if (place.page === 'settings')
    return <SettingsPage entries={entries} unreadable={state.unreadable} />;
  const isEmpty = entries.length + state.unreadable.length === 0;
  // What could not be read is not gone: the notice says so alone.
  if (isEmpty && status === 'failed') return null;
  if (place.page === 'article') {
    const own = entries.filter(({ annotation }) => annotation.articleId === place.id);
    return <ArticlePage key={place.id} id={place.id} entries={own} />;
  }
  if (place.page === 'speaker') {
    const { name, site = '' } = place;
    return <SpeakerPage key={name} name={name} site={site} entries={ofSpeaker} />;
  }
  if (place.page === 'claim') {
    const entry = entries.find(({ annotation }) => annotation.id === place.id);
    return <ClaimPage key={place.id} entry={entry} />;
  }
  if (isEmpty) return <EmptyLibrary />;
  const question = place.page === 'list' ? place.question : EVERYTHING;
  return (
    <ListPage
      entries={entries}
      unreadable={state.unreadable}
      index={index}
      question={question}
      ask={(next, how) => go({ page: 'list', question: next }, how)}
    />
  );
}
