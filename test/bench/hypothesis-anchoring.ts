// The anchoring method of the Hypothesis client, for comparison: our own writing after its description in
// hypothesis/client, src/annotator/anchoring/match-quote.ts (weights and limits; no code taken).
import search from 'approx-string-match';
import type { Selector } from '../../src/model/annotation.ts';
import type { Span } from '../../src/model/span.ts';

const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const CONTEXT = 32;

/** Where the peer would anchor a selector; null where it finds no place at all. */
export function anchorLikeHypothesis(text: string, selector: Selector): Span | null {
  const { exact, start, end } = selector;
  if (text.slice(start, end) === exact) return [start, end];
  const prefix = selector.prefix.slice(-CONTEXT);
  const suffix = selector.suffix.slice(0, CONTEXT);
  let best: Span | null = null;
  let bestScore = -1;
  for (const match of matches(text, exact)) {
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
    const after = text.slice(match.end, match.end + suffix.length);
    const score =
      WEIGHTS.quote * (1 - match.errors / exact.length) +
      WEIGHTS.prefix * likeness(before, prefix) +
      WEIGHTS.suffix * likeness(after, suffix) +
      WEIGHTS.position * (1 - Math.abs(match.start - start) / text.length);
    if (score <= bestScore) continue;
    bestScore = score;
    best = [match.start, match.end];
  }
  return best;
}

function matches(text: string, exact: string): { start: number; end: number; errors: number }[] {
  const found = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    found.push({ start: at, end: at + exact.length, errors: 0 });
  }
  return found.length > 0 ? found : search(text, exact, Math.min(256, exact.length / 2));
}

/** How much of a context is found beside a match: 1 where all is, or where there was none. */
function likeness(text: string, context: string): number {
  if (context === '') return 1;
  const [match] = search(text, context, context.length).sort((a, b) => a.errors - b.errors);
  return match === undefined ? 0 : 1 - match.errors / context.length;
}
