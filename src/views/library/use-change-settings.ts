// Changing settings from the library's page, with what came of it at its foot.
import { askBackground } from '../../browser/requests.ts';
import { t } from '../../browser/strings.ts';
import type { SettingsChanges } from '../../model/settings.ts';
import { useLibraryActions } from './use-library-actions.ts';

/** Gives the function that changes settings; true when they were saved. */
export function useChangeSettings(): (changes: SettingsChanges) => Promise<boolean> {
  const { tell } = useLibraryActions();
  return async (changes) => {
    const reply = await askBackground('changeSettings', { changes });
    if (reply.ok) tell({ kind: 'message', text: t('saved') });
    else tell({ kind: 'failed', failure: reply.failure });
    return reply.ok;
  };
}
