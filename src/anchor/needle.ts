// A selector as the words to look for: those before it, its own, those after it.
import type { Selector } from '../model/annotation.ts';
import type { TextIndex } from './text-index.ts';
import { weightOf } from './text-index.ts';
import { splitWords } from './words.ts';

/** A selector's words in terms of the text that they are looked for in. */
export interface Needle {
  /** What each word is, as in `TextIndex.ids`; -1 for what the text does not have. */
  ids: number[];
  weights: number[];
  /** `[start, end)` of each word relative to the selector's exact words, in UTF-16 code units. */
  starts: number[];
  ends: number[];
  /** Which of the words belong to the selector's exact words: `[from, to)`. */
  from: number;
  to: number;
}

/** Context beyond this many UTF-16 code units is ignored: imported selectors may carry any amount. */
const CONTEXT_READ = 128;

/** Words of context that are used on each side: as many as a stored context has, except in scripts without spaces. */
const CONTEXT_WORDS = 24;

/** Reads a selector's words, context included, so that words which it cuts are seen whole. */
export function readNeedle(index: TextIndex, selector: Selector): Needle {
  const prefix = selector.prefix.slice(-CONTEXT_READ);
  const suffix = selector.suffix.slice(0, CONTEXT_READ);
  const length = selector.exact.length;
  const needle: Needle = { ids: [], weights: [], starts: [], ends: [], from: 0, to: 0 };
  for (const word of splitWords(prefix + selector.exact + suffix)) {
    const start = word.start - prefix.length;
    const end = word.end - prefix.length;
    if (end <= 0) needle.from++;
    if (start < length) needle.to++;
    needle.ids.push(index.vocabulary.get(word.key) ?? -1);
    needle.weights.push(weightOf(index, word.key));
    needle.starts.push(start);
    needle.ends.push(end);
  }
  return withLessContext(needle);
}

function withLessContext(needle: Needle): Needle {
  const first = Math.max(0, needle.from - CONTEXT_WORDS);
  const end = needle.to + CONTEXT_WORDS;
  return {
    ids: needle.ids.slice(first, end),
    weights: needle.weights.slice(first, end),
    starts: needle.starts.slice(first, end),
    ends: needle.ends.slice(first, end),
    from: needle.from - first,
    to: needle.to - first,
  };
}
