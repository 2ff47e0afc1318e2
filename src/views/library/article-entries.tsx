// What is kept of one article: in the order of its text, then what has no place in it any more.
import { useMemo } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import type { AnchoredAnnotation, Reading } from '../../model/reading.ts';
import type { Entry } from '../../search/entries.ts';
import { EntryList } from './entry-list.tsx';

interface ArticleEntriesProps {
  entries: readonly Entry[];
  /** The article as it was kept; null while it is being read, and where it cannot be. */
  reading: Reading | null;
}

/** The entries, and the orphans under their own heading. */
export function ArticleEntries({ entries, reading }: ArticleEntriesProps) {
  const { found, orphans, places } = useMemo(() => sortOut(entries, reading), [entries, reading]);
  const list = entries[0]?.annotation.articleId ?? '';
  return (
    <>
      <EntryList entries={found} list={list} ofOneArticle places={places} />
      {orphans.length > 0 && (
        <section class="orphans">
          <h2>{t('libraryOrphansTitle')}</h2>
          <p class="orphans-hint">{t('libraryOrphansHint')}</p>
          <EntryList entries={orphans} list={list} ofOneArticle />
        </section>
      )}
    </>
  );
}

function sortOut(entries: readonly Entry[], reading: Reading | null) {
  // An article without a text, as some imports are, has no place for anything.
  const anchored = reading?.article.text ? reading.annotations : [];
  const places = new Map(anchored.map((one) => [one.annotation.id, one]));
  const placeOf = ({ annotation }: Entry): AnchoredAnnotation | undefined =>
    places.get(annotation.id);
  const start = (entry: Entry) =>
    placeOf(entry)?.spans?.[0]?.[0] ?? entry.annotation.targets[0]?.start ?? 0;
  const inTextOrder = [...entries].sort((a, b) => start(a) - start(b));
  const isOrphan = (entry: Entry) => placeOf(entry)?.state === 'orphan';
  return {
    found: inTextOrder.filter((entry) => !isOrphan(entry)),
    orphans: inTextOrder.filter(isOrphan),
    places,
  };
}
