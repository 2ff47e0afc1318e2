// Finds where a selector's words stand in a text now, and says how sure that is; rather nowhere than wrong.
import type { Selector } from '../model/annotation.ts';
import type { Change } from '../model/difference.ts';
import type { Span } from '../model/span.ts';
import type { Candidate } from './candidates.ts';
import { alignedCandidates, exactCandidates } from './candidates.ts';
import { hasClosedUp } from './context.ts';
import { differenceOf } from './difference.ts';
import type { Needle } from './needle.ts';
import { readNeedle } from './needle.ts';
import type { TextIndex } from './text-index.ts';

/**
 * Where a selector was found. `same`: the words are where they were. `moved`: the very words, elsewhere; white space
 * and the style of quotation marks and dashes may differ. `changed`: other words in their place, and which. `orphan`:
 * nowhere. `span` is in UTF-16 code units into the text; `score` tells how much of words and context agrees, 0 to 1.
 */
export type Anchoring =
  | { state: 'same' | 'moved'; span: Span; score: number }
  | { state: 'changed'; span: Span; score: number; difference: Change[] }
  | { state: 'orphan'; span: null; score: number };

/** How the words and their context count towards the score. */
const SHARE = { words: 0.75, context: 0.25 };

/** An exact occurrence whose context agrees this well needs no rival. */
const SURE_CONTEXT = 0.8;

/** The least that is taken; set on test/bench/anchor.ts. */
const LEAST = {
  /** Context that few words need to be taken for the same ones elsewhere. */
  context: 0.3,
  /** Total weight of words that need no context. */
  weight: 3,
  /** Agreement of changed words, if all of the context agrees, and if none does. */
  inContext: 0.55,
  outOfContext: 0.95,
  /** Context in which few words may be replaced altogether, as a figure or a name is. */
  replaced: 0.9,
};

/**
 * Finds a selector in a text: at its position if words and context are still there, else the exact words where the
 * context agrees best, else the same words in another style, else the words as they were changed.
 *
 * Never throws; takes time in proportion to the text at worst, and far less as a rule.
 *
 * @param expected where to look first, and near which to stay among places that agree equally, in UTF-16 code units
 */
export function findSelector(
  index: TextIndex,
  selector: Selector,
  expected = selector.start,
): Anchoring {
  if (selector.exact === '') return orphan(0);
  if (standsAt(index.text, selector, expected)) {
    return unchanged(selector, [expected, expected + selector.exact.length], 1);
  }
  const needle = readNeedle(index, selector);
  const candidates = exactCandidates(index, selector, needle);
  const isSure = candidates.some(({ context }) => context >= SURE_CONTEXT);
  if (!isSure) candidates.push(...alignedCandidates(index, selector, needle));
  const isGone = !isSure && hasClosedUp(index, needle);
  const best = candidates
    .filter((candidate) => !isGone || mayHaveMoved(candidate, selector))
    .reduce<Candidate | null>((a, b) => (a && !isBetter(b, a, expected) ? a : b), null);
  if (best === null) return orphan(0);
  return isEnough(best, needle) ? found(index, selector, needle, best) : orphan(scoreOf(best));
}

const unchanged = ({ start }: Selector, span: Span, score: number): Anchoring => ({
  state: span[0] === start ? 'same' : 'moved',
  span,
  score,
});

const orphan = (score: number): Anchoring => ({ state: 'orphan', span: null, score });

/** Whether words and context stand at an offset letter by letter. */
function standsAt(text: string, { exact, prefix, suffix }: Selector, offset: number): boolean {
  return (
    offset >= prefix.length &&
    text.startsWith(exact, offset) &&
    text.startsWith(prefix, offset - prefix.length) &&
    text.startsWith(suffix, offset + exact.length)
  );
}

function scoreOf({ words, context }: Candidate): number {
  return SHARE.words * words + SHARE.context * context;
}

function isBetter(a: Candidate, b: Candidate, expected: number): boolean {
  const overlap = a.span[0] < b.span[1] && b.span[0] < a.span[1];
  const lead = overlap && a.words !== b.words ? a.words - b.words : scoreOf(a) - scoreOf(b);
  if (lead !== 0) return lead > 0;
  return Math.abs(a.span[0] - expected) < Math.abs(b.span[0] - expected);
}

/**
 * Whether words that are gone from their place may be those found elsewhere: the very words with some of their
 * context, or a block of its own; not what somebody else says alike.
 */
function mayHaveMoved({ words, context }: Candidate, { prefix, suffix }: Selector): boolean {
  const isBlock = /(?:^|\n)\s*$/u.test(prefix) && /^\s*(?:\n|$)/u.test(suffix);
  return words === 1 && (isBlock || context >= LEAST.context);
}

function isEnough({ words, context, isReplaced }: Candidate, needle: Needle): boolean {
  if (isReplaced && context >= LEAST.replaced) return true;
  if (words < 1) {
    const least = LEAST.outOfContext - (LEAST.outOfContext - LEAST.inContext) * context;
    return words >= least;
  }
  if (context >= LEAST.context) return true;
  let weight = 0;
  for (let i = needle.from; i < needle.to; i++) weight += needle.weights[i] ?? 0;
  return weight >= LEAST.weight;
}

function found(index: TextIndex, selector: Selector, needle: Needle, best: Candidate): Anchoring {
  const { span, alignment } = best;
  const score = scoreOf(best);
  if (alignment !== undefined) {
    const difference = differenceOf(index, needle, alignment, { exact: selector.exact, span });
    return { state: 'changed', span, score, difference };
  }
  return unchanged(selector, span, score);
}
