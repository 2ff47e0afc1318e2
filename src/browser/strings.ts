// The interface's words, from public/_locales.
import { browser } from './extension-api.ts';
import type messages from '../../public/_locales/en/messages.json';

/** A key of `_locales/en/messages.json`, or one that browsers give a meaning of their own; no other compiles. */
export type StringKey = keyof typeof messages | '@@bidi_dir' | '@@ui_locale';

/** The words for a key in the reader's language; `substitutions` fill its placeholders in order. */
export function t(key: StringKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}
