// A list of the library with its search, its facets and what can be done with all that it shows.
import type { ComponentProps, RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t, type StringKey } from '../../browser/strings.ts';
import { answer } from '../../search/answer.ts';
import { ofCheck } from '../../search/checks.ts';
import type { Entry } from '../../search/entries.ts';
import { EVERYTHING, ORDERS, type Order, type Question } from '../../search/question.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { ArticleRows } from './article-rows.tsx';
import { ClaimRows } from './claim-rows.tsx';
import { ClaimsBar } from './claims-bar.tsx';
import { EntryList } from './entry-list.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { WHOLE } from './long-list.tsx';
import { ORDER_NAMES } from './names.ts';
import { FoldedPictures } from './pictures.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SpeakerRows } from './speaker-rows.tsx';
import { TagRows } from './tag-rows.tsx';
import { UnreadableNotice, type UnreadableArticle } from './unreadable-notice.tsx';
import { useDeferred } from './use-deferred.ts';

/** Milliseconds without another key after which typing counts as at rest. */
const REST = 200;

/** Asks the library something else; words that are being typed replace the step before. */
export type Ask = (question: Question, how?: 'push' | 'replace') => void;

interface ListPageProps {
  entries: readonly Entry[];
  unreadable: readonly UnreadableArticle[];
  index: SearchIndex;
  question: Question;
  ask: Ask;
}

/** The list that a question asks for. */
export function ListPage({ entries, unreadable, index, question, ask }: ListPageProps) {
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const isClaims = question.list === 'claims';
  const { found, listed } = useMemo(
    () => answerIn(entries, index, question),
    [entries, index, question],
  );
  return (
    <>
      <SearchBar question={question} ask={ask} takesFind={found.entries.length > WHOLE} />
      <div class="library-columns">
        <RestingFacets facets={found.facets} question={question} ask={ask} />
        <section class="library-list">
          {isClaims && <ClaimsBar found={found.entries} question={question} ask={ask} />}
          <SelectionBar
            found={listed}
            findIn={(all) => answerIn(all, index, question).listed}
            selected={selected}
            select={select}
          />
          <FoldedPictures entries={listed} />
          <UnreadableNotice articles={unreadable} />
          <Rows
            found={listed}
            question={question}
            list={JSON.stringify(question)}
            selected={selected}
            select={select}
          />
        </section>
      </div>
    </>
  );
}

/**
 * The facets, once typing rests: their many options take longer than the rows, and nobody looks at them meanwhile. Apart
 * from the list, which is not drawn again when they are.
 */
function RestingFacets({ facets, ...rest }: ComponentProps<typeof FacetPanel>) {
  return <FacetPanel facets={useDeferred(facets, REST)} {...rest} />;
}

/** What answers a question, and what of it the list shows: of the claims those whose check is so far. */
function answerIn(entries: readonly Entry[], index: SearchIndex, question: Question) {
  const isClaims = question.list === 'claims';
  const narrowed = isClaims ? { ...question, kind: 'claim' } : question;
  const found = answer(entries, narrowed, index.find(question.words, entries));
  const listed = isClaims ? ofCheck(found.entries, question.check) : found.entries;
  return { found, listed };
}

interface SearchBarProps {
  question: Question;
  ask: Ask;
  /** Whether Find in the browser would miss rows, so that its keys mean this search first. */
  takesFind: boolean;
}

function SearchBar({ question, ask, takesFind }: SearchBarProps) {
  const { words, order } = question;
  const field = useRef<HTMLInputElement>(null);
  useFindKeys(field, takesFind);
  const search = (typed: string) => {
    const best: Order = typed === '' && order === 'fit' ? EVERYTHING.order : order;
    const next = words === '' && typed !== '' && order === EVERYTHING.order ? 'fit' : best;
    ask({ ...question, words: typed, order: next }, words === '' ? 'push' : 'replace');
  };
  return (
    <search class="library-search">
      <input
        ref={field}
        type="search"
        aria-label={t('searchLabel')}
        title={t('searchLabel')}
        placeholder={t('searchPlaceholder')}
        value={words}
        onInput={(event) => search(event.currentTarget.value)}
      />
      <label>
        {t('orderLabel')}{' '}
        <select
          class="button"
          value={order}
          onChange={(event) => ask({ ...question, order: event.currentTarget.value as Order })}
        >
          {ORDERS.map((one) => (
            <option key={one} value={one}>
              {t(ORDER_NAMES[one])}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}

/** Ctrl+F (Cmd+F on a Mac) goes to the field; pressed there, it is the browser's own. */
function useFindKeys(field: RefObject<HTMLInputElement | null>, isOn: boolean): void {
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f';
      if (!isFind || !isOn || document.activeElement === field.current) return;
      event.preventDefault();
      field.current?.select();
      field.current?.focus();
    };
    addEventListener('keydown', take);
    return () => removeEventListener('keydown', take);
  }, [isOn]);
}

interface RowsProps {
  found: readonly Entry[];
  question: Question;
  /** Stands for the list that is shown. */
  list: string;
  selected: ReadonlySet<string>;
  select: (ids: ReadonlySet<string>) => void;
}

function Rows({ found, question, list, selected, select }: RowsProps) {
  if (found.length === 0) return <p class="empty">{t(nothingKey(question))}</p>;
  switch (question.list) {
    case 'articles':
      return <ArticleRows entries={found} list={list} />;
    case 'speakers':
      return <SpeakerRows entries={found} list={list} />;
    case 'tags':
      return <TagRows entries={found} list={list} question={question} />;
    case 'claims':
      return (
        <ClaimRows
          entries={found}
          list={list}
          isBySpeaker={question.by === 'speaker'}
          selected={selected}
          select={select}
        />
      );
    default:
      return <EntryList entries={found} list={list} selected={selected} select={select} />;
  }
}

function nothingKey({ list, check }: Question): StringKey {
  return list === 'claims' && check !== '' ? `noClaimsHere_${check}` : 'nothingFound';
}
