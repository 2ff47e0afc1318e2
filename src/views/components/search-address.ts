// The address at which a search answers for a claim.
import { singleLine } from '../../export/plain-text.ts';
import type { ClaimSearch } from '../../model/settings.ts';

/** Characters of a claim that are searched for: searches cut or refuse longer questions. */
const MOST = 300;

/** A search's address with the claim in place of each `%s`, cut at the end of a word where it is very long. */
export function searchAddress({ url }: ClaimSearch, words: string): string {
  const question = singleLine(words);
  const whole = question.length <= MOST ? question : question.slice(0, MOST).replace(/\s+\S*$/, '');
  const encoded = encodeURIComponent(whole);
  return url.replace(/%s/gi, () => encoded);
}
