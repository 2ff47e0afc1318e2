// The background's answers to what a page needs for its interface.
import type { BackgroundHandlers } from '../browser/serve-background.ts';
import { injectScript } from '../browser/tabs.ts';
import { FailureError } from '../model/failure.ts';

/** Makes the answers to pages. */
export function createPageHandlers(): Pick<BackgroundHandlers, 'bringOnDemand'> {
  return {
    bringOnDemand: async (_request, { tabId }) => {
      if (tabId === null) throw new FailureError('badRequest', 'no tab');
      await injectScript(tabId, 'on-demand.js');
      return null;
    },
  };
}
