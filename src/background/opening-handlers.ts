// The background's answers to pages that open and move on.
import { takeAwaited } from '../browser/awaited.ts';
import { showCount } from '../browser/badge.ts';
import { isSiteAllowed, sitePattern } from '../browser/permissions.ts';
import { askPage } from '../browser/requests.ts';
import type { BackgroundHandlers } from '../browser/serve-background.ts';
import { FailureError } from '../model/failure.ts';
import type { Library } from '../storage/library.ts';
import { readTab } from './readings.ts';

/** Makes the answers: a page is read by itself on sites that the reader allowed, and on our own sample. */
export function createOpeningHandlers(
  library: Library,
): Pick<BackgroundHandlers, 'pageMoved' | 'pageOpened'> {
  return {
    pageMoved: async (_request, { tabId }) => {
      if (tabId === null) throw new FailureError('badRequest', 'no tab');
      await readTab(library, tabId, 'now').catch(async (problem: unknown) => {
        await showCount(tabId, 0);
        throw problem;
      });
      return null;
    },
    pageOpened: async ({ looksReadable }, { tabId, url, isOurs }) => {
      const pattern = sitePattern(url);
      const isOpen = isOurs || (pattern !== null && (await isSiteAllowed(pattern)));
      const wanted = looksReadable && isOpen;
      if (tabId === null) return null;
      const awaited = await takeAwaited(tabId);
      if (!wanted && awaited === null) return null;
      await readTab(library, tabId, 'now');
      if (awaited !== null) {
        await askPage(tabId, 'reveal', { mark: { type: 'annotation', id: awaited } });
      }
      return null;
    },
  };
}
