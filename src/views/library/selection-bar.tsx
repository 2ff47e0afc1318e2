// What can be done with a list: export all of it, or select some and remove, tag, judge or export those.
import { useId, useState } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import { VERDICTS, type Verdict } from '../../model/annotation.ts';
import type { Entry } from '../../search/entries.ts';
import { useBodyActions } from '../components/body-actions.ts';
import { ExportControl } from '../components/export-control.tsx';
import { countPhrase } from '../components/phrases.ts';
import { useNames } from '../components/use-names.ts';
import { useLibraryActions } from './use-library-actions.ts';

interface SelectionBarProps {
  /** All that the list answers. */
  found: readonly Entry[];
  /** What it answers once all has been read. */
  findIn: (all: readonly Entry[]) => readonly Entry[];
  selected: ReadonlySet<string>;
  select: (ids: ReadonlySet<string>) => void;
}

/** How many there are, the selection, and the actions on it. */
export function SelectionBar({ found, findIn, selected, select }: SelectionBarProps) {
  const { exportEntries } = useLibraryActions();
  // What the list does not show any more is not acted upon.
  const chosen =
    selected.size === 0 ? [] : found.filter(({ annotation }) => selected.has(annotation.id));
  const ids = chosen.map(({ annotation }) => annotation.id);
  const some = chosen.length > 0;
  const claims = chosen.filter(({ annotation }) => annotation.kind === 'claim');
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
      {some && <TagSelected ids={ids} />}
      {claims.length > 0 && <JudgeSelected ids={claims.map(({ annotation }) => annotation.id)} />}
      {some && <RemoveSelected ids={ids} onDone={() => select(new Set())} />}
      <ExportControl
        disabled={found.length === 0}
        onExport={(format) => void exportEntries(some ? chosen : findIn, format)}
      />
    </div>
  );
}

function TagSelected({ ids }: { ids: readonly string[] }) {
  const { change } = useLibraryActions();
  const { listTags } = useBodyActions();
  const [tag, setTag] = useState('');
  const [known, setKnown] = useState<readonly string[]>([]);
  const [id, listId] = [useId(), useId()];
  const tagThem = (event: Event) => {
    event.preventDefault();
    if (tag.trim() === '') return;
    void change(ids, { type: 'tag', tag });
    setTag('');
  };
  return (
    <form class="bulk-form" onSubmit={tagThem}>
      <label class="unseen" for={id}>
        {t('tagFieldLabel')}
      </label>
      <input
        id={id}
        class="button"
        list={listId}
        placeholder={t('facetTag')}
        value={tag}
        onFocus={() => void listTags().then(setKnown)}
        onInput={(event) => setTag(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button class="button" type="submit" disabled={tag.trim() === ''}>
        {t('tagSelected')}
      </button>
    </form>
  );
}

/** What is selected may hold more than claims, so the button says how many it judges. */
function JudgeSelected({ ids }: { ids: readonly string[] }) {
  const { change } = useLibraryActions();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const names = useNames();
  const id = useId();
  const judgeThem = (event: Event) => {
    event.preventDefault();
    if (verdict) void change(ids, { type: 'judge', verdict });
    setVerdict(null);
  };
  return (
    <form class="bulk-form judge" onSubmit={judgeThem}>
      <label class="unseen" for={id}>
        {t('verdictFieldLabel')}
      </label>
      <select
        id={id}
        class="button"
        value={verdict ?? ''}
        onChange={(event) => setVerdict(VERDICTS[event.currentTarget.selectedIndex - 1] ?? null)}
      >
        <option value="">{t('verdictChoose')}</option>
        {VERDICTS.map((one) => (
          <option key={one} value={one}>
            {names.verdict(one)}
          </option>
        ))}
      </select>
      <button class="button" type="submit" disabled={verdict === null}>
        {countPhrase('judgeSelected', ids.length)}
      </button>
    </form>
  );
}

function RemoveSelected({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const { change } = useLibraryActions();
  return (
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
  );
}
