// The extension's own pages: the library, and the sample article to try it on.
import { browser } from './extension-api.ts';

/** Where the sample article is. */
export const sampleAddress = (): string => browser.runtime.getURL('sample/article.html');

/** Whether an address is that of a page of this extension. */
export function isOurPage(url: string | null): boolean {
  return url?.startsWith(browser.runtime.getURL('')) ?? false;
}
