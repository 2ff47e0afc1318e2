// The articles, each with how much of it is kept.
import { useMemo } from 'preact/hooks';
import type { Entry } from '../../search/entries.ts';
import { byArticle, bySpeaker } from '../../search/groups.ts';
import { placeToFragment } from '../../search/question.ts';
import { countPhrase, dayPhrase, siteName } from '../components/phrases.ts';
import { languageTag } from '../components/selections.ts';
import { LongList } from './long-list.tsx';

/** One row an article, in the order of the entries. */
export function ArticleRows({ entries, list }: { entries: readonly Entry[]; list: string }) {
  const articles = useMemo(() => byArticle(entries), [entries]);
  return (
    <LongList
      items={articles}
      of={list}
      keyOf={({ key }) => key}
      render={({ key, article, entries: own }) => {
        const day = dayPhrase(article.publishedTime);
        const speakers = bySpeaker(own).length;
        return (
          <article>
            <p class="kicker">
              <bdi>{siteName(article)}</bdi>
              {day && <time dateTime={article.publishedTime ?? ''}>{day}</time>}
            </p>
            <a
              class="row-title"
              href={placeToFragment({ page: 'article', id: key })}
              lang={languageTag(article)}
              dir="auto"
            >
              {article.title}
            </a>
            <p class="counts">
              <span>{countPhrase('countKept', own.length)}</span>
              {speakers > 0 && <span>{countPhrase('countSpeakers', speakers)}</span>}
            </p>
          </article>
        );
      }}
    />
  );
}
