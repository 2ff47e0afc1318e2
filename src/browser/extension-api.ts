// The WebExtension API under its one name. Both browsers' promises make a polyfill needless; replies to messages go by
// callback, which both know (serve.ts).
import type { Browser } from 'webextension-polyfill';

const realm = globalThis as unknown as { browser?: Browser; chrome: Browser };

/** Firefox' `browser` or Chrome's `chrome`. An element with the id "browser" stands under that name too, on its page. */
export const browser: Browser = realm.browser?.runtime?.id ? realm.browser : realm.chrome;
