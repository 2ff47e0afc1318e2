// The WebExtension API under one name and with promises, in every browser.
import browser from 'webextension-polyfill';

export { browser };
