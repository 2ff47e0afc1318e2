// The strings of public/_locales, for tests of what they say.
import { readdirSync, readFileSync } from 'node:fs';
import type { Messages } from '../src/browser/language.ts';

/** The codes of the languages that have strings. */
export const LOCALES = readdirSync('public/_locales').sort();

/** A language's strings as they ship. */
export function locale(code: string): Messages {
  return JSON.parse(readFileSync(`public/_locales/${code}/messages.json`, 'utf8')) as Messages;
}
