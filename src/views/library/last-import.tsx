// The last import, which can be taken back as one for as long as something of it is there.
import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '../../browser/requests.ts';
import { t } from '../../browser/strings.ts';
import type { Entry } from '../../search/entries.ts';
import { countPhrase } from '../components/phrases.ts';
import { useLibraryActions } from './use-library-actions.ts';

/** A line with a button; nothing where nothing of an import is left. */
export function LastImport({ entries }: { entries: readonly Entry[] }) {
  const { change } = useLibraryActions();
  const [added, setAdded] = useState<readonly string[]>([]);
  useEffect(() => {
    void askBackground('lastImport', {}).then((reply) => setAdded(reply.ok ? reply.value : []));
  }, [entries]);
  const ofImport = new Set(added);
  const left = entries.flatMap(({ annotation: { id } }) => (ofImport.has(id) ? [id] : []));
  if (left.length === 0) return null;
  return (
    <p>
      {countPhrase('lastImport', left.length)}{' '}
      <button type="button" class="button" onClick={() => void change(left, { type: 'remove' })}>
        {t('takeImportBack')}
      </button>
    </p>
  );
}
