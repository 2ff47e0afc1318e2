// The interface's words, from public/_locales.
import browser from 'webextension-polyfill';
import type messages from '../../public/_locales/en/messages.json';

/** A key of `_locales/en/messages.json`; a key that is not there does not compile. */
export type StringKey = keyof typeof messages;

/** The words for a key in the reader's language; `substitutions` fill its placeholders in order. */
export function t(key: StringKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}
