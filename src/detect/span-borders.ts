// Lists the places where the content of a reading may begin or end instead, and what the span model loses there.
import type { Analysis } from './analysis.ts';
import { at } from './hashing.ts';
import type { SpanScorer } from './span-scores.ts';
import { PAIRS, ROLE, ROLES } from './span-scores.ts';
import type { Window } from './span-window.ts';
import { TAG } from './tag-set.ts';

/** A place where a content may begin or end. */
export interface Border {
  /** The content's first or last token. */
  token: number;
  /** How much worse the labelling is than the best one; 0 for the best one's own border. */
  loss: number;
}

/** The places where a content may begin and end, its own first; empty where there is no content. */
export interface Borders {
  starts: Border[];
  ends: Border[];
}

/** No more places than this are tried on each side of a border. */
const MOST = 5;
const PAUSES = new Set([',', ';', ':', '—', '–', '--', '(', ')', '-', '...', '…']);

const isPause = ({ forms }: Analysis, token: number): boolean =>
  PAUSES.has(forms.lower[token] as string);

const linksClauses = (tag: number): boolean =>
  tag === TAG.conjunction || tag === TAG.preposition || tag === TAG.wh || tag === TAG.to;

/** Whether a token can be the first of a content: of its sentence, after a pause or "that", at an opening mark. */
function mayStart(analysis: Analysis, token: number): boolean {
  const { sentences, quotes, forms, tags } = analysis;
  return (
    at(sentences.starts, at(sentences.of, token)) === token ||
    at(quotes.mark, token) === 1 ||
    at(quotes.mark, token - 1) === 2 ||
    isPause(analysis, token - 1) ||
    forms.lower[token - 1] === 'that' ||
    linksClauses(at(tags, token)) ||
    at(analysis.chunks.phrase, token) !== at(analysis.chunks.phrase, token - 1)
  );
}

/** Whether a token can be the last of a content: before a pause, a word that links clauses, or the sentence's end. */
function mayEnd(analysis: Analysis, token: number, end: number): boolean {
  const { sentences, quotes, tags, forms } = analysis;
  if (!/[\p{L}\p{N}%]/u.test(forms.lower[token] as string) && at(quotes.mark, token) !== 2)
    return false;
  const next = token + 1;
  return (
    next >= end ||
    at(sentences.of, next) !== at(sentences.of, token) ||
    at(quotes.mark, token) === 2 ||
    isPause(analysis, next) ||
    /^[.?!]$/.test(forms.lower[next] as string) ||
    linksClauses(at(tags, next))
  );
}

/** Sums the scores of a labelling over some tokens of the window and the step out of them. */
function scoreOf(scorer: SpanScorer, path: Uint8Array, from: number, to: number): number {
  const { tokens, steps, length } = scorer;
  let sum = 0;
  for (let i = from; i <= Math.min(to + 1, length - 1); i++) {
    const role = path[i] as number;
    const before = i > 0 ? (path[i - 1] as number) : ROLE.none;
    sum +=
      (tokens[i * ROLES + role] as number) + (steps[i * PAIRS + before * ROLES + role] as number);
  }
  return sum;
}

/** What is lost where the tokens from `from` to `to` change from one role to another. */
function lossOf(
  scorer: SpanScorer,
  path: Uint8Array,
  from: number,
  to: number,
  wanted: number,
): number {
  const kept = path.slice(from, to + 1);
  const own = scoreOf(scorer, path, from, to);
  for (let i = from; i <= to; i++)
    if (path[i] === ROLE.none || path[i] === ROLE.content) path[i] = wanted;
  const other = scoreOf(scorer, path, from, to);
  path.set(kept, from);
  return own - other;
}

/**
 * The places where a content that ends at `last` may end instead, but for those behind its source or cue; `last` and
 * `first` count from the window's start.
 */
function otherEnds(
  scorer: SpanScorer,
  analysis: Analysis,
  window: Window,
  path: Uint8Array,
  first: number,
  last: number,
): Border[] {
  const found: Border[] = [{ token: window.first + last, loss: 0 }];
  const sentence = at(analysis.sentences.of, window.first + last);
  for (let i = last + 1, count = 0; i < path.length && count < MOST; i++) {
    const token = window.first + i;
    if (at(analysis.sentences.of, token) !== sentence || path[i] !== ROLE.none) break;
    if (!mayEnd(analysis, token, window.end)) continue;
    found.push({ token, loss: lossOf(scorer, path, last + 1, i, ROLE.content) });
    count++;
  }
  for (let i = last - 1, count = 0; i > first && path[i] === ROLE.content && count < MOST; i--) {
    const token = window.first + i;
    if (!mayEnd(analysis, token, window.end)) continue;
    found.push({ token, loss: lossOf(scorer, path, i + 1, last, ROLE.none) });
    count++;
  }
  return found;
}

/** The places where a content that begins at `first` may begin instead. */
function otherStarts(
  scorer: SpanScorer,
  analysis: Analysis,
  window: Window,
  path: Uint8Array,
  first: number,
  last: number,
): Border[] {
  const found: Border[] = [{ token: window.first + first, loss: 0 }];
  const sentence = at(analysis.sentences.of, window.first + first);
  for (let i = first - 1, count = 0; i >= 0 && count < MOST; i--) {
    const token = window.first + i;
    if (at(analysis.sentences.of, token) !== sentence) break;
    if (path[i] !== ROLE.none || isPause(analysis, token) || !mayStart(analysis, token)) continue;
    found.push({ token, loss: lossOf(scorer, path, i, first - 1, ROLE.content) });
    count++;
  }
  for (let i = first + 1, count = 0; i < last && path[i] === ROLE.content && count < MOST; i++) {
    const token = window.first + i;
    if (isPause(analysis, token) || !mayStart(analysis, token)) continue;
    found.push({ token, loss: lossOf(scorer, path, first, i - 1, ROLE.none) });
    count++;
  }
  return found;
}

/** Lists where the content of the best labelling of a scored window may begin and end. */
export function listBorders(
  scorer: SpanScorer,
  analysis: Analysis,
  window: Window,
  path: Uint8Array,
): Borders {
  const first = path.indexOf(ROLE.content);
  const last = path.lastIndexOf(ROLE.content);
  if (first < 0) return { starts: [], ends: [] };
  return {
    starts: otherStarts(scorer, analysis, window, path, first, last),
    ends: otherEnds(scorer, analysis, window, path, first, last),
  };
}
