// Kept passages of any article, to read, to select and to go back to.
import { useId, useState } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import { KEPT_INKS } from '../../model/colours.ts';
import type { Place } from '../../model/reading.ts';
import type { Entry } from '../../search/entries.ts';
import { placeToFragment } from '../../search/question.ts';
import { Difference } from '../components/difference.tsx';
import { dayPhrase, siteName } from '../components/phrases.ts';
import { languageTag } from '../components/selections.ts';
import { useNames } from '../components/use-names.ts';
import { EntryEdit } from './entry-edit.tsx';
import { LongList } from './long-list.tsx';
import { kindName } from './names.ts';
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
  /** What became of the words, by annotation, where that is known. */
  places?: ReadonlyMap<string, Place>;
}

/** One row a kept passage. */
export function EntryList(props: EntryListProps) {
  const { entries, list, selected, select, ofOneArticle = false, places } = props;
  // Here and not in the row, which goes while it is out of sight.
  const [edited, edit] = useState<string | null>(null);
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
          difference={places?.get(entry.annotation.id)?.difference ?? null}
          isEdited={edited === entry.annotation.id}
          onEdit={() => edit(edited === entry.annotation.id ? null : entry.annotation.id)}
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
  difference: Place['difference'];
  isEdited: boolean;
  onEdit: () => void;
  isSelected?: boolean;
  onToggle?: () => void;
}

function EntryRow(props: EntryRowProps) {
  const { entry, difference, isEdited, isSelected, onToggle } = props;
  const { annotation } = entry;
  const { note, colour } = annotation;
  const [words, fields] = [useId(), useId()];
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
        {difference && (
          <div class="changed">
            <strong>{t('changedSinceKept')}</strong>
            <Difference runs={difference} lang={languageTag(entry.article)} />
          </div>
        )}
        {note && !isEdited && (
          <p class="entry-note" dir="auto">
            {note}
          </p>
        )}
        <EntryFoot {...props} words={words} fields={fields} />
        {isEdited && <EntryEdit id={fields} annotation={annotation} />}
      </div>
    </article>
  );
}

interface EntryFootProps extends EntryRowProps {
  /** Ids of the words and of the fields. */
  words: string;
  fields: string;
}

function EntryFoot({ entry, ofOneArticle, isEdited, onEdit, words, fields }: EntryFootProps) {
  const { cite } = useLibraryActions();
  return (
    <div class="entry-foot">
      {ofOneArticle ? <span /> : <EntrySource entry={entry} />}
      <span class="entry-deeds">
        <button
          type="button"
          class="button quiet"
          aria-describedby={words}
          aria-expanded={isEdited}
          aria-controls={isEdited ? fields : undefined}
          onClick={onEdit}
        >
          {t('editThis')}
        </button>
        <button
          type="button"
          class="button quiet"
          aria-describedby={words}
          onClick={() => void cite(entry)}
        >
          {t('copyCitation')}
        </button>
      </span>
    </div>
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
  const names = useNames();
  return (
    <div class="labels">
      {speaker && (
        <a class="label" href={placeToFragment({ page: 'speaker', name: speaker.name })}>
          <bdi>{speaker.name}</bdi>
        </a>
      )}
      {speaker?.role && <bdi class="label">{speaker.role}</bdi>}
      <span class="label">{kindName(kind)}</span>
      {kind === 'claim' ? (
        <a
          class="label worth"
          title={t('checkThis')}
          href={placeToFragment({ page: 'claim', id: annotation.id })}
        >
          {names.verdict(verdict ?? 'unchecked')}
        </a>
      ) : (
        verdict && <span class="label worth">{names.verdict(verdict)}</span>
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
