// The number on our button: how much is kept of the article in a tab.
import { browser } from './extension-api.ts';

/** A dark grey that the browsers' white figures stand out on. */
const GROUND = '#3a3835';

/** Shows how much is kept on a tab; nothing for none. A tab that is gone by then needs no badge. */
export async function showCount(tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : String(count);
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: GROUND }),
  ]);
}
