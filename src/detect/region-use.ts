// Tells by its look what a stretch in quotation marks is: somebody's sentence, a phrase, a title or a nickname.
import type { QuotedRegion } from './marks.ts';

/** What the marks are for. Only an `utterance` may be shown as a quotation without a cue. */
export type RegionUse = 'utterance' | 'phrase' | 'title' | 'nickname';

const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|in|into|of|off|on|or|over|per|the|to|up|v|vs|via|with|is|s|t)$/;
const WORK =
  /\b(?:titled|entitled|called|named|book|novel|film|movie|song|album|paper|essay|article|memoir|series|show|play|poem|podcast|game|headlined|documentary|episode)[,:]?\s*$/i;
/** An utterance has at least this many words, or ends as a sentence does. */
const UTTERANCE_WORDS = 6;

const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];

/** Every word but the small ones is capitalised, the first and the last among them. */
function isTitleCase(words: readonly string[]): boolean {
  const capital = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word);
  if (words.length === 0 || !capital(words[0] ?? '') || !capital(words.at(-1) ?? '')) return false;
  return words.every((word) => capital(word) || SMALL.test(word));
}

/** `Earvin “Magic” Johnson`: between the parts of a name. */
function isNickname(text: string, region: QuotedRegion, words: readonly string[]): boolean {
  if (words.length > 3 || !/^\p{Lu}/u.test(words[0] ?? '')) return false;
  const before = text.slice(Math.max(0, region.start - 24), region.start);
  return (
    /\p{Lu}[\p{L}.]*\s$/u.test(before) &&
    /^\s\p{Lu}\p{L}/u.test(text.slice(region.end, region.end + 4))
  );
}

/** Tells what a region of a text is for, by its own look and the words beside it. */
export function tellUse(text: string, region: QuotedRegion): RegionUse {
  const inner = text.slice(...region.inner);
  const words = wordsOf(inner);
  if (isNickname(text, region, words)) return 'nickname';
  const named = WORK.test(text.slice(Math.max(0, region.start - 24), region.start));
  if (isTitleCase(words) && (words.length > 1 || named) && (named || !/[.!?…]$/.test(inner)))
    return 'title';
  if (words.length >= UTTERANCE_WORDS || (words.length > 1 && /[.!?…]$/.test(inner)))
    return 'utterance';
  return 'phrase';
}
