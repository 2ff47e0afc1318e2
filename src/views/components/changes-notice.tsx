// Tells the reader that an article is no longer as it was when something of it was kept, and how it differs.
import { t } from '../../browser/strings.ts';
import type { ArticleChanges } from '../../model/reading.ts';
import { Difference } from './difference.tsx';
import { countPhrase, dayPhrase } from './phrases.ts';

interface ChangesNoticeProps {
  changes: ArticleChanges;
  lang: string | undefined;
}

/** A notice that opens into the paragraphs that changed. */
export function ChangesNotice({ changes, lang }: ChangesNoticeProps) {
  const { since, blocks } = changes;
  return (
    <details class="changes">
      <summary>
        <strong>{t('articleChanged')}</strong> {countPhrase('countChanged', blocks.length)}
      </summary>
      <p class="hint">{t('articleChangedSince', dayPhrase(since) ?? since)}</p>
      {blocks.map((runs, i) => (
        <Difference key={i} runs={[runs]} lang={lang} />
      ))}
    </details>
  );
}
