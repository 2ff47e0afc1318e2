// The tags, those most given first; each leads to what has it.
import { useMemo } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import type { Entry } from '../../search/entries.ts';
import { byTag } from '../../search/groups.ts';
import { placeToFragment, type Question } from '../../search/question.ts';
import { countPhrase } from '../components/phrases.ts';
import { LongList } from './long-list.tsx';

interface TagRowsProps {
  entries: readonly Entry[];
  list: string;
  question: Question;
}

/** One row a tag. */
export function TagRows({ entries, list, question }: TagRowsProps) {
  const tags = useMemo(() => byTag(entries), [entries]);
  if (tags.length === 0) return <p class="empty">{t('noTagsKept')}</p>;
  return (
    <LongList
      items={tags}
      of={list}
      keyOf={({ key }) => key}
      render={({ key, entries: own }) => (
        <article>
          <a
            class="row-title"
            href={placeToFragment({
              page: 'list',
              question: { ...question, list: 'all', tag: key },
            })}
          >
            <bdi>{key}</bdi>
          </a>
          <p class="counts">
            <span>{countPhrase('countKept', own.length)}</span>
          </p>
        </article>
      )}
    />
  );
}
