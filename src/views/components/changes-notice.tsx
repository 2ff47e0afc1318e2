// Tells the reader that an article is no longer as it was when something of it was kept, and how it differs.
import { t } from '../../browser/strings.ts';
import type { ArticleChanges } from '../../model/reading.ts';
import { Difference } from './difference.tsx';
import { countPhrase, dayPhrase } from './phrases.ts';

interface ChangesNoticeProps {
  changes: ArticleChanges;
  lang: string | undefined;
}

/** A notice that opens into the paragraphs that changed near what is kept; those elsewhere are one fold further. */
export function ChangesNotice({ changes, lang }: ChangesNoticeProps) {
  const { since, near, others } = changes;
  const count =
    near.length > 0 ? countPhrase('countChangedNear', near.length) : t('nothingNearChanged');
  return (
    <details class="changes">
      <summary>
        <strong>{t('articleChanged')}</strong> {count}
      </summary>
      <p class="hint">{t('articleChangedSince', dayPhrase(since) ?? since)}</p>
      <Differences blocks={near} lang={lang} />
      {others.length > 0 && (
        <details>
          <summary>{countPhrase('countChangedElsewhere', others.length)}</summary>
          <Differences blocks={others} lang={lang} />
        </details>
      )}
    </details>
  );
}

function Differences({
  blocks,
  lang,
}: {
  blocks: ArticleChanges['near'];
  lang: string | undefined;
}) {
  return blocks.map((runs, i) => <Difference key={i} runs={[runs]} lang={lang} />);
}
