// The last import, which can be taken back as one for as long as something of it is there.
import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '../../browser/requests.ts';
import { t } from '../../browser/strings.ts';
import type { Brought } from '../../model/library.ts';
import type { Entry } from '../../search/entries.ts';
import { countPhrase } from '../components/phrases.ts';
import { useLibraryActions } from './use-library-actions.ts';

const NOTHING: Brought = { annotations: [], corrections: [] };

/** A line with a button; nothing where nothing of an import is left. */
export function LastImport({ entries }: { entries: readonly Entry[] }) {
  const { change } = useLibraryActions();
  const [added, setAdded] = useState<Brought>(NOTHING);
  useEffect(() => {
    void askBackground('lastImport', {}).then((reply) =>
      setAdded(reply.ok ? reply.value : NOTHING),
    );
  }, [entries]);
  const ofImport = new Set(added.annotations);
  const left = entries.flatMap(({ annotation: { id } }) => (ofImport.has(id) ? [id] : []));
  if (left.length === 0) return null;
  return (
    <p>
      {countPhrase('lastImport', left.length)}{' '}
      <button
        type="button"
        class="button"
        onClick={() => void change([...left, ...added.corrections], { type: 'remove' })}
      >
        {t('takeImportBack')}
      </button>
    </p>
  );
}
