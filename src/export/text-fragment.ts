// Links to words on a page: text fragments, which browsers scroll to and light up.
import type { Selector } from '../model/annotation.ts';
import { singleLine } from './plain-text.ts';
import { webAddress } from './web-address.ts';

/** Longer quotations, and those across paragraphs, are named by their first and last words. */
const MAX_WORDS = 16;

const END_WORDS = 5;

/**
 * The address with a directive for each run of words (https://wicg.github.io/scroll-to-text-fragment/);
 * null where it does not lead to the web.
 */
export function linkToWords(address: string, targets: readonly Selector[]): string | null {
  const web = webAddress(address);
  if (web === null) return null;
  const [page = web] = web.split(':~:');
  const directives = targets.map((target) => `text=${describeWords(target.exact)}`).join('&');
  return `${page}${page.includes('#') ? '' : '#'}:~:${directives}`;
}

function describeWords(exact: string): string {
  const words = singleLine(exact).split(' ');
  if (words.length <= MAX_WORDS && !exact.includes('\n')) return encode(words);
  const ends = Math.min(END_WORDS, Math.floor(words.length / 2));
  if (ends === 0) return encode(words);
  return `${encode(words.slice(0, ends))},${encode(words.slice(-ends))}`;
}

/** A hyphen means something in a directive, so it is encoded as the comma and the ampersand are. */
function encode(words: string[]): string {
  return encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
}
