// Tells the reader that another article stood at this address when something was kept there, and where that is now.
import { t } from '../../browser/strings.ts';
import { openLibrary } from '../../browser/tabs.ts';
import type { EarlierArticle } from '../../model/reading.ts';
import { placeToFragment } from '../../search/question.ts';
import { countPhrase } from './phrases.ts';

/** A notice with the way to what is kept of the earlier article. */
export function EarlierNotice({ articleId, title, kept }: EarlierArticle) {
  const place = placeToFragment({ page: 'article', id: articleId });
  return (
    <div class="earlier">
      <p>
        <strong>{t('earlierArticle', title)}</strong> {countPhrase('countEarlier', kept)}
      </p>
      <button type="button" class="button" onClick={() => void openLibrary(place)}>
        {t('earlierArticleOpen')}
      </button>
    </div>
  );
}
