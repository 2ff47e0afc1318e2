// "Search for this": opens a search of the claim in a new tab, on the reader's click and never otherwise.
import { t } from '../../browser/strings.ts';
import { openTab } from '../../browser/tabs.ts';
import type { Annotation } from '../../model/annotation.ts';
import { useChecking } from './checking.tsx';
import { searchAddress } from './search-address.ts';

/** A button for each of the reader's searches. */
export function ClaimSearches({ annotation: { targets } }: { annotation: Annotation }) {
  const { searches } = useChecking();
  if (searches.length === 0) return null;
  const words = targets.map(({ exact }) => exact).join(' ');
  return (
    <section class="searches" aria-label={t('searchForThis')}>
      <p title={t('searchForThisHint')}>{t('searchForThis')}</p>
      {searches.map((search) => (
        <button
          key={search.name}
          type="button"
          class="button"
          title={t('searchForThisHint')}
          aria-label={t('searchAt', search.name)}
          onClick={() => void openTab(searchAddress(search, words))}
        >
          {search.name}
        </button>
      ))}
    </section>
  );
}
