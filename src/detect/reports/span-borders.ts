// Lists the places where the content of a reading may begin or end instead, and what the span model loses there.
import type { Analysis } from '../analysis.ts';
import { hasWord } from '../words/forms.ts';
import { at } from '../learnt/hashing.ts';
import type { SpanScorer } from './span-scores.ts';
import { PAIRS, ROLE, ROLES } from './span-scores.ts';
import type { Window } from './span-window.ts';
import { TAG } from '../words/tag-set.ts';

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

const LONGEST_PAUSE = 3;
const STOPS = '.?!';

const isWord = (word: string): boolean => hasWord(word) || word.includes('%');

function isPause({ forms }: Analysis, token: number): boolean {
  const word = forms.lower[token];
  return word !== undefined && word.length <= LONGEST_PAUSE && PAUSES.has(word);
}

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
  if (at(quotes.mark, token) !== 2 && !isWord(forms.lower[token] as string)) return false;
  const next = token + 1;
  return (
    next >= end ||
    at(sentences.of, next) !== at(sentences.of, token) ||
    at(quotes.mark, token) === 2 ||
    isPause(analysis, next) ||
    STOPS.includes(forms.lower[next] as string) ||
    linksClauses(at(tags, next))
  );
}

/** A labelling of a scored window, and where its content begins and ends, from the window's start. */
interface Labelled {
  scorer: SpanScorer;
  analysis: Analysis;
  window: Window;
  path: Uint8Array;
  first: number;
  last: number;
}

/** What is lost where the tokens from `from` to `to` that are content or nothing become `wanted`, the step out of them included. */
function lossOf(
  { scorer: { tokens, steps, length }, path }: Labelled,
  from: number,
  to: number,
  wanted: number,
): number {
  let own = 0;
  let other = 0;
  let before: number = from > 0 ? (path[from - 1] as number) : ROLE.none;
  let otherBefore = before;
  for (let i = from; i <= Math.min(to + 1, length - 1); i++) {
    const role = path[i] as number;
    const changes = i <= to && (role === ROLE.none || role === ROLE.content);
    const otherRole = changes ? wanted : role;
    const [token, step] = [i * ROLES, i * PAIRS];
    own += (tokens[token + role] as number) + (steps[step + before * ROLES + role] as number);
    other +=
      (tokens[token + otherRole] as number) +
      (steps[step + otherBefore * ROLES + otherRole] as number);
    before = role;
    otherBefore = otherRole;
  }
  return own - other;
}

/** Which places are tried as borders: as far as `goesOn` says, those that fit, each with what is lost there. */
interface Trial {
  from: number;
  by: 1 | -1;
  goesOn: (place: number) => boolean;
  fits: (place: number) => boolean;
  loss: (place: number) => number;
}

/** The places that a trial finds; they count from the window's start. */
function tryPlaces(window: Window, { from, by, goesOn, fits, loss }: Trial): Border[] {
  const found: Border[] = [];
  for (let i = from; found.length < MOST && goesOn(i); i += by)
    if (fits(i)) found.push({ token: window.first + i, loss: loss(i) });
  return found;
}

/** The places where a content may end instead, but for those behind its source or cue. */
function otherEnds(labelled: Labelled): Border[] {
  const { analysis, window, path, first, last } = labelled;
  const { of } = analysis.sentences;
  const sentence = at(of, window.first + last);
  const fits = (i: number): boolean => mayEnd(analysis, window.first + i, window.end);
  const later = tryPlaces(window, {
    from: last + 1,
    by: 1,
    goesOn: (i) => path[i] === ROLE.none && at(of, window.first + i) === sentence,
    fits,
    loss: (i) => lossOf(labelled, last + 1, i, ROLE.content),
  });
  const earlier = tryPlaces(window, {
    from: last - 1,
    by: -1,
    goesOn: (i) => i > first && path[i] === ROLE.content,
    fits,
    loss: (i) => lossOf(labelled, i + 1, last, ROLE.none),
  });
  return [{ token: window.first + last, loss: 0 }, ...later, ...earlier];
}

/** The places where a content may begin instead. */
function otherStarts(labelled: Labelled): Border[] {
  const { analysis, window, path, first, last } = labelled;
  const { of } = analysis.sentences;
  const sentence = at(of, window.first + first);
  const fits = (i: number): boolean =>
    !isPause(analysis, window.first + i) && mayStart(analysis, window.first + i);
  const earlier = tryPlaces(window, {
    from: first - 1,
    by: -1,
    goesOn: (i) => i >= 0 && at(of, window.first + i) === sentence,
    fits: (i) => path[i] === ROLE.none && fits(i),
    loss: (i) => lossOf(labelled, i, first - 1, ROLE.content),
  });
  const later = tryPlaces(window, {
    from: first + 1,
    by: 1,
    goesOn: (i) => i < last && path[i] === ROLE.content,
    fits,
    loss: (i) => lossOf(labelled, first, i - 1, ROLE.none),
  });
  return [{ token: window.first + first, loss: 0 }, ...earlier, ...later];
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
  const labelled = { scorer, analysis, window, path, first, last };
  return { starts: otherStarts(labelled), ends: otherEnds(labelled) };
}
