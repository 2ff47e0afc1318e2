// Links to words on a page: text fragments, which browsers scroll to and light up.
import type { Selector } from '../model/annotation.ts';
import { singleLine } from './plain-text.ts';
import { webAddress } from './web-address.ts';

/** Longer quotations, and those across paragraphs, are named by their ends, each of which lies in one paragraph. */
const MAX_WORDS = 16;

const END_WORDS = 5;

/** So few words may stand elsewhere too: what is around them tells which are meant. */
const COMMON_WORDS = 5;

const CONTEXT_WORDS = 3;

/**
 * The address with a directive for each run of words (https://wicg.github.io/scroll-to-text-fragment/);
 * null where it does not lead to the web.
 */
export function linkToWords(address: string, targets: readonly Selector[]): string | null {
  const web = webAddress(address);
  if (web === null) return null;
  const [page = web] = web.split(':~:');
  const directives = targets.map((target) => `text=${describeWords(target)}`).join('&');
  return `${page}${page.includes('#') ? '' : '#'}:~:${directives}`;
}

function describeWords(target: Selector): string {
  const [first = [], ...others] = target.exact.split('\n').map(wordsOf).filter(isSome);
  const last = others.at(-1);
  if (last) return `${encode(first.slice(0, END_WORDS))},${encode(last.slice(-END_WORDS))}`;
  if (first.length <= COMMON_WORDS) return describeInContext(first, target);
  if (first.length <= MAX_WORDS) return encode(first);
  return `${encode(first.slice(0, END_WORDS))},${encode(first.slice(-END_WORDS))}`;
}

function describeInContext(words: string[], { prefix, suffix }: Selector): string {
  const [before, after] = [wordsBefore(prefix), wordsAfter(suffix)];
  return [
    ...(isSome(before) ? [`${encode(before)}-`] : []),
    encode(words),
    ...(isSome(after) ? [`-${encode(after)}`] : []),
  ].join(',');
}

const isSome = (words: string[]): boolean => words.length > 0;

const wordsOf = (text: string): string[] => singleLine(text).split(' ').filter(Boolean);

/** The last words before, of the same paragraph: the page may have something else between two. The first may be cut. */
function wordsBefore(prefix: string): string[] {
  const paragraph = prefix.lastIndexOf('\n');
  const words = wordsOf(prefix.slice(paragraph + 1));
  return words.slice(paragraph < 0 ? 1 : 0).slice(-CONTEXT_WORDS);
}

/** The first words after, of the same paragraph. The last may be cut. */
function wordsAfter(suffix: string): string[] {
  const paragraph = suffix.indexOf('\n');
  const words = wordsOf(paragraph < 0 ? suffix : suffix.slice(0, paragraph));
  return words.slice(0, paragraph < 0 ? -1 : undefined).slice(0, CONTEXT_WORDS);
}

/** A hyphen means something in a directive, so it is encoded as the comma and the ampersand are. */
function encode(words: string[]): string {
  return encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
}
