// The browser's own WebExtension API, which the build puts in the place of extension-api.ts in the content script: that
// one is put into every page that is read, and what little it uses has promises in Chrome and Firefox alike.
import type { Browser } from 'webextension-polyfill';

const realm = globalThis as unknown as { browser?: Browser; chrome: Browser };

/** Firefox' `browser` or Chrome's `chrome`. An element with the id "browser" stands under that name too, on its page. */
export const browser: Browser = realm.browser?.runtime?.id ? realm.browser : realm.chrome;
