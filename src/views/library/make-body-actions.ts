// The library's way of changing the body of what is kept: through the background, with the way back at the foot.
import { askBackground } from '../../browser/requests.ts';
import { t } from '../../browser/strings.ts';
import type { BodyActions } from '../components/body-actions.ts';
import type { LibraryActions } from './use-library-actions.ts';

/** Makes the actions; what came of them is told by `tell`. */
export function makeBodyActions(tell: LibraryActions['tell']): BodyActions {
  const undo = async () => {
    const reply = await askBackground('undo', {});
    if (!reply.ok) tell({ kind: 'failed', failure: reply.failure });
    else tell({ kind: 'message', text: t('undone') });
  };
  const tellSaved = () => tell({ kind: 'message', text: t('saved'), undo: () => void undo() });
  return {
    note: async (id, note, was) => {
      const reply = await askBackground('revise', { id, changes: { note }, was: { note: was } });
      if (reply.ok) tellSaved();
      return reply;
    },
    revise: async (id, changes, was = {}) => {
      const reply = await askBackground('revise', { id, changes, was });
      if (!reply.ok) tell({ kind: 'failed', failure: reply.failure });
      else tellSaved();
    },
    listTags: async () => {
      const tags = await askBackground('listTags', {});
      return tags.ok ? tags.value : [];
    },
  };
}
