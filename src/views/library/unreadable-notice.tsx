// What is stored and cannot be shown: how much, of which articles, and a way to take it out as it is.
import { t } from '../../browser/strings.ts';
import { placeToFragment } from '../../search/question.ts';
import { countPhrase } from '../components/phrases.ts';
import { saveRaw } from '../components/save-raw.ts';
import { useLibraryActions } from './use-library-actions.ts';

/** Articles that are named. */
const MOST_NAMED = 20;

/** An article with records that this version cannot read. */
export interface UnreadableArticle {
  id: string;
  title: string;
  unreadable: number;
  newer: number;
}

/** Nothing where everything can be read. */
export function UnreadableNotice({ articles }: { articles: readonly UnreadableArticle[] }) {
  const { tell } = useLibraryActions();
  if (articles.length === 0) return null;
  const sum = (what: 'unreadable' | 'newer') =>
    articles.reduce((total, article) => total + article[what], 0);
  const save = async () => {
    const saved = await saveRaw('unreadable');
    if (saved.ok) tell({ kind: 'message', text: t('exported', saved.value) });
    else tell({ kind: 'failed', failure: saved.failure });
  };
  return (
    <section class="notice unreadable" aria-label={t('unreadableTitle')}>
      {sum('unreadable') > 0 && <p>{countPhrase('countUnreadable', sum('unreadable'))}</p>}
      {sum('newer') > 0 && <p>{countPhrase('countNewer', sum('newer'))}</p>}
      <details>
        <summary>{countPhrase('countArticles', articles.length)}</summary>
        <ul>
          {articles.slice(0, MOST_NAMED).map(({ id, title, unreadable, newer }) => (
            <li key={id}>
              <a href={placeToFragment({ page: 'article', id })} dir="auto">
                {title}
              </a>{' '}
              ({unreadable + newer})
            </li>
          ))}
          {articles.length > MOST_NAMED && <li>…</li>}
        </ul>
      </details>
      <button type="button" class="button" onClick={() => void save()}>
        {t('saveUnreadable')}
      </button>
    </section>
  );
}
