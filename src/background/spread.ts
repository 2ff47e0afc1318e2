// Tells pages and views what has changed. Who saves does not wait for it: what the reader did is stored by then, and a page
// that does not answer holds nobody up.
import { announce, askPage } from '../browser/requests.ts';
import { allTabIds } from '../browser/tabs.ts';
import type { Library } from '../storage/library.ts';
import { repaint } from './readings.ts';

/** The latest change of each article: what is told of the ones before it is out of date. */
const latest = new Map<string, number>();

let changes = 0;

/**
 * Tells views and pages that what is kept of some articles has changed, and paints the pages that show them.
 * @returns a promise of the pages' being painted, which never fails
 */
export function spreadChange(library: Library, articleIds: readonly string[]): Promise<void> {
  changes += 1;
  const mine = changes;
  for (const id of articleIds) latest.set(id, mine);
  const meant = new Set(articleIds);
  void announce('changed', { articleIds: [...articleIds] });
  return paintPages(library, (id) => meant.has(id) && latest.get(id) === mine);
}

/**
 * Paints the pages anew that show one of these articles.
 * @param isMeant asked again before a page is painted, so that a later change is not painted over
 */
export async function paintPages(
  library: Library,
  isMeant: (articleId: string) => boolean,
): Promise<void> {
  const tabs = await allTabIds().catch(() => []);
  const painting = tabs.map((tabId) =>
    inTurn(tabId, async () => {
      const shown = await askPage(tabId, 'shownArticle', {});
      if (!shown.ok || shown.value === null || !isMeant(shown.value)) return;
      const articleId = shown.value;
      await repaint(library, tabId, () => !isMeant(articleId));
    }),
  );
  await Promise.allSettled(painting);
}

/** The last painting of each tab that is not done yet. */
const lastOf = new Map<number, Promise<void>>();

/** Paints a tab when what was being painted there is done: of many changes in a row, the page shows the last at once. */
async function inTurn(tabId: number, paint: () => Promise<void>): Promise<void> {
  const before = lastOf.get(tabId) ?? Promise.resolve();
  const turn = before.catch(() => undefined).then(paint);
  lastOf.set(tabId, turn);
  await turn.finally(() => {
    if (lastOf.get(tabId) === turn) lastOf.delete(tabId);
  });
}
