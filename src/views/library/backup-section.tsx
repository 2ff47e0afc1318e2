// The records as they were before an update: to be taken out, or put back.
import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '../../browser/requests.ts';
import { t } from '../../browser/strings.ts';
import type { Backup } from '../../model/library.ts';
import { countPhrase, dayPhrase } from '../components/phrases.ts';
import { saveRaw } from '../components/save-raw.ts';
import { useLibraryActions } from './use-library-actions.ts';

/** A section of the settings; nothing where there is no backup. */
export function BackupSection() {
  const { tell } = useLibraryActions();
  const [backup, setBackup] = useState<Backup | null>(null);
  const [isAsking, ask] = useState(false);
  useEffect(() => {
    void askBackground('backup', {}).then((reply) => setBackup(reply.ok ? reply.value : null));
  }, []);
  if (!backup) return null;
  const save = async () => {
    const saved = await saveRaw('backup');
    if (saved.ok) tell({ kind: 'message', text: t('exported', saved.value) });
    else tell({ kind: 'failed', failure: saved.failure });
  };
  const restore = async () => {
    ask(false);
    const reply = await askBackground('restoreBackup', {});
    if (reply.ok) tell({ kind: 'message', text: t('backupRestored') });
    else tell({ kind: 'failed', failure: reply.failure });
  };
  const day = dayPhrase(backup.made) ?? backup.made;
  return (
    <section class="backup">
      <h2>{t('backupTitle', day)}</h2>
      <p>{t('backupHint', countPhrase('countRecords', backup.records))}</p>
      <p>
        <button type="button" class="button" onClick={() => void save()}>
          {t('backupSave')}
        </button>{' '}
        <button
          type="button"
          class="button"
          aria-expanded={isAsking}
          onClick={() => ask(!isAsking)}
        >
          {t('backupRestore')}
        </button>
      </p>
      {isAsking && (
        <p role="status">
          {t('backupRestoreHint')}{' '}
          <button type="button" class="button alarm" onClick={() => void restore()}>
            {t('backupRestoreSure')}
          </button>
        </p>
      )}
    </section>
  );
}
