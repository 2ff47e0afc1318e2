// The interface's words, from public/_locales: in the browser's language, or in the one that the reader chose.
import { browser } from './extension-api.ts';
import type messages from '../../public/_locales/en/messages.json';

/** A key of `_locales/en/messages.json`; no other compiles. */
export type StringKey = keyof typeof messages;

/** A language's words by their keys, with `$1` to `$9` in place of what is filled in. */
export type Words = Partial<Record<StringKey, string>>;

let words: Words | null = null;

/** Has `t` speak with these words from now on; with null, with those of the browser's language. */
export function setWords(chosen: Words | null): void {
  words = chosen;
}

/** The words for a key in the reader's language; `substitutions` fill its placeholders in order. */
export function t(key: StringKey, ...substitutions: string[]): string {
  const text = words?.[key];
  if (!text) return browser.i18n.getMessage(key, substitutions);
  return text.replace(/\$(\d)/g, (_, place) => substitutions[place - 1] ?? '');
}
