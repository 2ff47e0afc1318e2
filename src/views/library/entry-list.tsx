// Kept passages of any article, to read, to select and to go back to.
import { useId } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import { KEPT_INKS } from '../../model/colours.ts';
import type { Entry } from '../../search/entries.ts';
import { placeToFragment } from '../../search/question.ts';
import { dayPhrase, siteName } from '../components/phrases.ts';
import { languageTag } from '../components/selections.ts';
import { LongList } from './long-list.tsx';
import { facetValueName } from './names.ts';
import { useLibraryActions } from './use-library-actions.ts';

interface EntryListProps {
  entries: readonly Entry[];
  /** Stands for the list that is shown. */
  list: string;
  /** Left out where nothing can be selected. */
  selected?: ReadonlySet<string>;
  select?: (ids: ReadonlySet<string>) => void;
  /** The article that all of them are of needs no naming again. */
  ofOneArticle?: boolean;
}

/** One row a kept passage. */
export function EntryList(props: EntryListProps) {
  const { entries, list, selected, select, ofOneArticle = false } = props;
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    select?.(next);
  };
  return (
    <LongList
      items={entries}
      of={list}
      keyOf={({ annotation }) => annotation.id}
      render={(entry) => (
        <EntryRow
          entry={entry}
          ofOneArticle={ofOneArticle}
          {...(select && {
            isSelected: selected?.has(entry.annotation.id) ?? false,
            onToggle: () => toggle(entry.annotation.id),
          })}
        />
      )}
    />
  );
}

interface EntryRowProps {
  entry: Entry;
  ofOneArticle: boolean;
  isSelected?: boolean;
  onToggle?: () => void;
}

function EntryRow({ entry, ofOneArticle, isSelected, onToggle }: EntryRowProps) {
  const { annotation } = entry;
  const { note, colour } = annotation;
  const { cite } = useLibraryActions();
  const words = useId();
  const { light, dark } = KEPT_INKS[colour];
  return (
    <article class="entry" style={{ '--kept': `light-dark(${light}, ${dark})` }}>
      {onToggle && (
        <input
          type="checkbox"
          aria-label={t('selectThis')}
          aria-describedby={words}
          checked={isSelected ?? false}
          onChange={onToggle}
        />
      )}
      <div class="entry-body">
        <EntryWords entry={entry} id={words} />
        <EntryFacts entry={entry} />
        {note && (
          <p class="entry-note" dir="auto">
            {note}
          </p>
        )}
        <p class="entry-foot">
          {ofOneArticle ? <span /> : <EntrySource entry={entry} />}
          <button
            type="button"
            class="button quiet"
            aria-describedby={words}
            onClick={() => void cite(entry)}
          >
            {t('copyCitation')}
          </button>
        </p>
      </div>
    </article>
  );
}

function EntryWords({ entry: { annotation, article }, id }: { entry: Entry; id: string }) {
  const { targets, said, kind } = annotation;
  const { open } = useLibraryActions();
  const isQuoted = said?.kind === 'direct' && kind === 'attribution';
  return (
    <button
      type="button"
      class="passage-words"
      title={t('openAtQuotation')}
      onClick={() => void open(annotation.id)}
    >
      <span id={id} lang={languageTag(article)} dir="auto">
        {targets.map(({ exact }, i) => [i > 0 && ' … ', isQuoted ? <q key={i}>{exact}</q> : exact])}
      </span>
    </button>
  );
}

function EntryFacts({ entry: { annotation } }: { entry: Entry }) {
  const { speaker, kind, verdict, tags } = annotation;
  return (
    <div class="labels">
      {speaker && (
        <a class="label" href={placeToFragment({ page: 'speaker', name: speaker.name })}>
          <bdi>{speaker.name}</bdi>
        </a>
      )}
      {speaker?.role && <bdi class="label">{speaker.role}</bdi>}
      <span class="label">{facetValueName('kind', kind)}</span>
      {kind === 'claim' ? (
        <a
          class="label worth"
          title={t('checkThis')}
          href={placeToFragment({ page: 'claim', id: annotation.id })}
        >
          {facetValueName('verdict', verdict ?? 'unchecked')}
        </a>
      ) : (
        verdict && <span class="label worth">{facetValueName('verdict', verdict)}</span>
      )}
      {tags.map((tag) => (
        <bdi key={tag} class="label tag">
          {tag}
        </bdi>
      ))}
    </div>
  );
}

function EntrySource({ entry: { annotation, article } }: { entry: Entry }) {
  const day = dayPhrase(article.publishedTime);
  return (
    <span class="entry-source">
      <a
        href={placeToFragment({ page: 'article', id: annotation.articleId })}
        lang={languageTag(article)}
        dir="auto"
      >
        {article.title}
      </a>
      {' · '}
      <bdi>{siteName(article)}</bdi>
      {day && ` · ${day}`}
    </span>
  );
}
