// Whom the reader is told that words are by: one speaker, or several who said them together.
import type { Attribution, Speaker } from './detection.ts';

/** A speaker as shown and kept. */
export type Voice = Pick<Speaker, 'name' | 'role' | 'kind'>;

/** Joint sources are found in English text alone, so that their names are listed as English lists them. */
const NAMES = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * Gives the voice of an attribution: its speaker, or all of a joint source under one name ("Anna Holt and Ben Ito");
 * null where the article names nobody.
 */
export function voiceOf(
  { speaker, jointly = [] }: Pick<Attribution, 'speaker' | 'jointly'>,
  speakers: readonly Speaker[],
): Voice | null {
  const known = [speaker, ...jointly].flatMap((id) => speakers.filter((one) => one.id === id));
  const [first, ...others] = new Set(known);
  if (first === undefined || speaker === null) return null;
  if (others.length === 0) return first;
  return { name: NAMES.format(known.map(({ name }) => name)), role: null, kind: 'group' };
}
