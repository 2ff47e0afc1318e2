// The searches that "Search for this" offers: the reader names them, says where they are, and has ours back.
import { useRef, useState } from 'preact/hooks';
import * as v from 'valibot';
import { t } from '../../browser/strings.ts';
import { claimSearchSchema, DEFAULT_SETTINGS, type ClaimSearch } from '../../model/settings.ts';
import { useSettings } from '../components/use-settings.tsx';
import { useChangeSettings } from './use-change-settings.ts';

/** The list, a form for one more, and the way back to ours. */
export function SearchSettings() {
  const { searches } = useSettings();
  const change = useChangeSettings();
  const list = useRef<HTMLUListElement>(null);
  // Fields are made anew when the list is another one, and not from under the reader's hand while one is edited.
  const [version, setVersion] = useState(0);
  const save = (next: ClaimSearch[]) => change({ searches: next });
  const replace = async (next: ClaimSearch[]) => {
    const isSaved = await save(next);
    if (isSaved) setVersion(version + 1);
    return isSaved;
  };
  const remove = async (i: number) => {
    const place = list.current?.closest('section');
    await replace(searches.toSpliced(i, 1));
    place?.querySelector<HTMLElement>('.add-search input')?.focus();
  };
  return (
    <section class="search-settings">
      <h2>{t('searchesTitle')}</h2>
      <p>{t(searches.length > 0 ? 'searchesHint' : 'searchesNone')}</p>
      <ul ref={list}>
        {searches.map((search, i) => (
          <li key={`${version} ${i}`}>
            <SearchFields search={search} onSave={(next) => save(searches.with(i, next))} />
            <button
              type="button"
              class="button"
              aria-label={t('removeSearch', search.name)}
              onClick={() => void remove(i)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <AddSearch onAdd={(search) => replace([...searches, search])} />
      <button
        type="button"
        class="button"
        disabled={JSON.stringify(searches) === JSON.stringify(DEFAULT_SETTINGS.searches)}
        onClick={() => void replace(DEFAULT_SETTINGS.searches)}
      >
        {t('restoreSearches')}
      </button>
    </section>
  );
}

interface SearchFieldsProps {
  search: ClaimSearch;
  onSave: (search: ClaimSearch) => Promise<boolean>;
}

/** The fields of a search, saved when the reader leaves one changed; what is no search is not saved. */
function SearchFields({ search, onSave }: SearchFieldsProps) {
  const [isWrong, setWrong] = useState(false);
  const saveFrom = async (form: HTMLFormElement) => {
    const next = searchOf(form);
    setWrong(next === null);
    if (next) await onSave(next);
  };
  return (
    <form onChange={(event) => void saveFrom(event.currentTarget)} onSubmit={prevent}>
      <Fields search={search} isWrong={isWrong} />
    </form>
  );
}

function AddSearch({ onAdd }: { onAdd: (search: ClaimSearch) => Promise<boolean> }) {
  const [isWrong, setWrong] = useState(false);
  const add = async (form: HTMLFormElement) => {
    const search = searchOf(form);
    setWrong(search === null);
    if (search && (await onAdd(search))) form.reset();
  };
  return (
    <form
      class="add-search"
      onSubmit={(event) => {
        event.preventDefault();
        void add(event.currentTarget);
      }}
    >
      <Fields search={{ name: '', url: '' }} isWrong={isWrong} />
      <button type="submit" class="button">
        {t('addSearch')}
      </button>
    </form>
  );
}

function Fields({ search, isWrong }: { search: ClaimSearch; isWrong: boolean }) {
  return (
    <>
      <input
        class="button"
        name="name"
        required
        maxLength={60}
        defaultValue={search.name}
        aria-label={t('searchName')}
        placeholder={t('searchName')}
      />
      <input
        class="button address"
        name="url"
        required
        dir="ltr"
        defaultValue={search.url}
        aria-label={t('searchUrl')}
        placeholder={t('searchUrl')}
        aria-invalid={isWrong}
      />
      {isWrong && (
        <p class="wrong" role="alert">
          {t('searchUrlWrong')}
        </p>
      )}
    </>
  );
}

/** What the fields say, or null where it is no search. */
function searchOf(form: HTMLFormElement): ClaimSearch | null {
  const data = new FormData(form);
  const said = { name: data.get('name'), url: String(data.get('url')).trim() };
  const parsed = v.safeParse(claimSearchSchema, said);
  return parsed.success ? parsed.output : null;
}

const prevent = (event: Event): void => event.preventDefault();
