// One kept claim: its words in their paragraph, who states it and where, and the whole check.
import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '../../browser/requests.ts';
import { t } from '../../browser/strings.ts';
import type { Article } from '../../model/article.ts';
import type { Entry } from '../../search/entries.ts';
import { placeToFragment } from '../../search/question.ts';
import { BodyFields } from '../components/body-fields.tsx';
import { ClaimCheck } from '../components/claim-check.tsx';
import { ClaimContext } from '../components/claim-context.tsx';
import { ExportControl } from '../components/export-control.tsx';
import { NoteField } from '../components/note-field.tsx';
import { dayPhrase, readerDayPhrase, siteName } from '../components/phrases.ts';
import { languageTag } from '../components/selections.ts';
import { claimantOf } from './claim-rows.tsx';
import { useLibraryActions } from './use-library-actions.ts';

/** The page of a claim; without an entry it is not kept any more. */
export function ClaimPage({ entry }: { entry: Entry | undefined }) {
  const { open, exportEntries } = useLibraryActions();
  if (!entry) return <p class="empty">{t('claimGone')}</p>;
  const { annotation, article } = entry;
  const { id, targets } = annotation;
  return (
    <article class="one-claim">
      <ClaimSource entry={entry} />
      <h2 class="headline" lang={languageTag(article)} dir="auto">
        {targets.map(({ exact }) => exact).join(' … ')}
      </h2>
      <KeptContext entry={entry} />
      <div class="selection-bar">
        <p>{t('keptOn', readerDayPhrase(annotation.created))}</p>
        <button type="button" class="button" onClick={() => void open(id)}>
          {t('openAtQuotation')}
        </button>
        <ExportControl
          isOneArticle
          disabled={false}
          onExport={(format) => void exportEntries([entry], format)}
        />
      </div>
      <ClaimCheck annotation={annotation} open />
      <NoteField key={id} annotation={annotation} />
      <BodyFields annotation={annotation} />
    </article>
  );
}

function ClaimSource({ entry }: { entry: Entry }) {
  const { annotation, article } = entry;
  const { speaker, articleId } = annotation;
  const day = dayPhrase(article.publishedTime);
  return (
    <>
      <p class="kicker">
        <bdi>{siteName(article)}</bdi>
        {day && <time dateTime={article.publishedTime ?? ''}>{day}</time>}
        <a href={placeToFragment({ page: 'article', id: articleId })} dir="auto">
          {article.title}
        </a>
      </p>
      <p class="claimant">
        {speaker ? (
          <a href={placeToFragment({ page: 'speaker', name: speaker.name })}>
            <bdi>{speaker.name}</bdi>
          </a>
        ) : (
          claimantOf(entry)
        )}
        {speaker?.role && <bdi class="speaker-role"> {speaker.role}</bdi>}
      </p>
    </>
  );
}

/** The paragraph of the claim in the text as it was kept; nothing where its words are not at their place there. */
function KeptContext({ entry }: { entry: Entry }) {
  const { articleId, targets } = entry.annotation;
  const [article, setArticle] = useState<Article | null>(null);
  useEffect(() => {
    void askBackground('wholeArticles', { ids: [articleId] }).then((reply) => {
      if (reply.ok) setArticle(reply.value[0]?.article ?? null);
    });
  }, [articleId]);
  const [target] = targets;
  if (!article || !target || targets.length > 1) return null;
  const span = [target.start, target.end] as const;
  const isThere = article.text.slice(...span) === target.exact;
  return isThere ? <ClaimContext article={article} span={span} open /> : null;
}
