// How an article changed while the reader kept things of it, with the days and the words.
import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '../../browser/requests.ts';
import { t } from '../../browser/strings.ts';
import type { Revision } from '../../model/library.ts';
import { Difference } from '../components/difference.tsx';
import { countPhrase, readerTimePhrase } from '../components/phrases.ts';

interface RevisionsProps {
  articleId: string;
  lang: string | undefined;
}

/** The revisions, latest first; nothing where there are none. */
export function Revisions({ articleId, lang }: RevisionsProps) {
  const revisions = useRevisions(articleId);
  if (revisions.length === 0) return null;
  return (
    <section class="revisions">
      <h2>{t('revisionsTitle')}</h2>
      <p class="revisions-hint">{t('revisionsHint')}</p>
      {revisions.map(({ before, after, blocks }) => (
        <details key={after}>
          <summary>
            {t('revisionBetween', readerTimePhrase(before), readerTimePhrase(after))}{' '}
            <span class="count">{countPhrase('countChanged', blocks.length)}</span>
          </summary>
          {blocks.map((runs, i) => (
            <Difference key={i} runs={[runs]} lang={lang} />
          ))}
        </details>
      ))}
    </section>
  );
}

function useRevisions(articleId: string): readonly Revision[] {
  const [revisions, setRevisions] = useState<readonly Revision[]>([]);
  useEffect(() => {
    let isWanted = true;
    void askBackground('revisions', { articleId }).then((reply) => {
      // An article that cannot be read says so above.
      if (isWanted && reply.ok) setRevisions(reply.value);
    });
    return () => {
      isWanted = false;
    };
  }, [articleId]);
  return revisions;
}
