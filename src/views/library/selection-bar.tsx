// What can be done with a list: export all of it, or select some and remove, tag or export those.
import { useId, useState } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import type { Entry } from '../../search/entries.ts';
import { ExportControl } from '../components/export-control.tsx';
import { countPhrase } from '../components/phrases.ts';
import { useLibraryActions } from './use-library-actions.ts';

interface SelectionBarProps {
  /** All that the list answers. */
  found: readonly Entry[];
  selected: ReadonlySet<string>;
  select: (ids: ReadonlySet<string>) => void;
}

/** How many there are, the selection, and the actions on it. */
export function SelectionBar({ found, selected, select }: SelectionBarProps) {
  const { exportEntries } = useLibraryActions();
  // What the list does not show any more is not acted upon.
  const chosen =
    selected.size === 0 ? [] : found.filter(({ annotation }) => selected.has(annotation.id));
  const ids = chosen.map(({ annotation }) => annotation.id);
  const some = chosen.length > 0;
  return (
    <div class="selection-bar">
      <p>
        {some
          ? countPhrase('countSelected', chosen.length)
          : countPhrase('countFound', found.length)}
      </p>
      <button
        type="button"
        class="button"
        disabled={found.length === 0}
        onClick={() => select(new Set(some ? [] : found.map(({ annotation }) => annotation.id)))}
      >
        {some ? t('selectNone') : countPhrase('selectAll', found.length)}
      </button>
      {some && <ChangeSelected ids={ids} onDone={() => select(new Set())} />}
      <ExportControl
        disabled={found.length === 0}
        onExport={(format) => void exportEntries(some ? chosen : found, format)}
      />
    </div>
  );
}

function ChangeSelected({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const { change } = useLibraryActions();
  const [tag, setTag] = useState('');
  const id = useId();
  const tagThem = (event: Event) => {
    event.preventDefault();
    if (tag.trim() === '') return;
    void change(ids, { type: 'tag', tag });
    setTag('');
  };
  return (
    <>
      <form class="tag-form" onSubmit={tagThem}>
        <label class="unseen" for={id}>
          {t('tagFieldLabel')}
        </label>
        <input
          id={id}
          class="button"
          placeholder={t('facetTag')}
          value={tag}
          onInput={(event) => setTag(event.currentTarget.value)}
        />
        <button class="button" type="submit" disabled={tag.trim() === ''}>
          {t('tagSelected')}
        </button>
      </form>
      <button
        type="button"
        class="button"
        onClick={() => {
          void change(ids, { type: 'remove' });
          onDone();
        }}
      >
        {t('remove')}
      </button>
    </>
  );
}
