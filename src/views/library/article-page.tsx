// One article of the library: its head, who has how much say in it, its text with what is kept in place.
import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '../../browser/requests.ts';
import { t } from '../../browser/strings.ts';
import { speakerInk } from '../../model/colours.ts';
import type { Reading } from '../../model/reading.ts';
import type { Entry } from '../../search/entries.ts';
import { ExportControl } from '../components/export-control.tsx';
import { countPhrase, dayPhrase, siteName } from '../components/phrases.ts';
import { groupBySpeaker, languageTag } from '../components/selections.ts';
import { ArticleEntries } from './article-entries.tsx';
import { BarChart } from './bar-chart.tsx';
import { KeptText } from './kept-text.tsx';
import { Revisions } from './revisions.tsx';
import { useLibraryActions } from './use-library-actions.ts';

/** Speakers that the picture shows. */
const MOST_BARS = 8;

/** The page of an article; the entries are what is kept of it. */
export function ArticlePage({ id, entries }: { id: string; entries: readonly Entry[] }) {
  const { exportEntries, visit } = useLibraryActions();
  const reading = useKeptReading(id, entries);
  const article = entries[0]?.article ?? (reading !== 'none' ? reading?.article : undefined);
  if (!article) return <p class="empty">{t('nothingFound')}</p>;
  const day = dayPhrase(article.publishedTime);
  const isTextMissing = reading === 'none' || reading?.article.text === '';
  return (
    <article class="one-article">
      <p class="kicker">
        <bdi>{siteName(article)}</bdi>
        {day && <time dateTime={article.publishedTime ?? ''}>{day}</time>}
        {article.byline && <bdi>{article.byline}</bdi>}
      </p>
      <h2 class="headline" lang={languageTag(article)} dir="auto">
        {article.title}
      </h2>
      <div class="selection-bar">
        <p>{countPhrase('countKept', entries.length)}</p>
        <button type="button" class="button" onClick={() => void visit(article.url)}>
          {t('openArticle')}
        </button>
        <ExportControl
          isOneArticle
          disabled={entries.length === 0}
          onExport={(format) => void exportEntries(entries, format)}
        />
      </div>
      <ArticleEntries entries={entries} reading={reading === 'none' ? null : reading} />
      {isTextMissing && <p class="hint">{t('keptTextMissing')}</p>}
      {reading && reading !== 'none' && !isTextMissing && (
        <>
          {reading.detection.quotations && <ShareOfVoice reading={reading} />}
          <Revisions articleId={id} lang={languageTag(article)} />
          <KeptText reading={reading} />
        </>
      )}
    </article>
  );
}

function ShareOfVoice({ reading }: { reading: Reading }) {
  const bars = groupBySpeaker(reading)
    .slice(0, MOST_BARS)
    .map(({ speaker, place, words }) => {
      const ink = place === null ? null : speakerInk(place);
      return {
        name: speaker?.name ?? t('speakerUnknown'),
        value: words,
        ...(ink && { colour: `light-dark(${ink.light}, ${ink.dark})` }),
      };
    });
  return (
    <BarChart
      title={t('shareTitle')}
      columns={[t('columnSpeaker'), t('columnWords')]}
      bars={bars}
    />
  );
}

/** The article as it was kept, read again when what is kept of it changes; `none` where it cannot be read. */
function useKeptReading(id: string, entries: readonly Entry[]): Reading | 'none' | null {
  const [reading, setReading] = useState<Reading | 'none' | null>(null);
  const stamp = entries.map(({ annotation }) => annotation.id + annotation.modified).join();
  useEffect(() => {
    let isWanted = true;
    void askBackground('readKept', { articleId: id }).then((reply) => {
      if (isWanted) setReading(reply.ok ? reply.value : 'none');
    });
    return () => {
      isWanted = false;
    };
  }, [id, stamp]);
  return reading;
}
