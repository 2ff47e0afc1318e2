// Finds the source and the content of a cue: the best labelling of the tokens around it.
import type { Analysis } from '../analysis.ts';
import { layOutCues } from './cue-field.ts';
import type { CueCandidate } from './cues.ts';
import { at } from '../learnt/hashing.ts';
import type { Borders } from './span-borders.ts';
import { listBorders } from './span-borders.ts';
import { bestPath, fillBackward, fillLattice, marginAt } from './span-paths.ts';
import type { SpanModel } from './span-scores.ts';
import { ROLE, SpanScorer } from './span-scores.ts';
import type { Window } from './span-window.ts';
import { windowOf } from './span-window.ts';

/** A candidate cue with the roles of the tokens around it. */
export interface Reading extends CueCandidate, Borders {
  source: number[];
  cue: number[];
  content: number[];
  /** How much worse the best labelling is that says otherwise of the content's first and last token. */
  margin: number;
}

/** Candidates less likely than this get no spans, unless the caller sets another limit. */
const FAINTEST_READING = 0.12;

/** A window holds at most this many candidates on each side, so that a crowd of cues costs no more than a text. */
const CROWD = 6;

/** A paragraph may have this many readings, and one more for so many tokens: more cues than that are no prose. */
const ROOM = { readings: 300, tokens: 32 };

/** The candidates that are worth reading: those likely enough, and in a paragraph crowded with cues the likeliest. */
function worthReading(
  { tokens, forms }: Analysis,
  candidates: readonly CueCandidate[],
  faintest: number,
): ReadonlySet<CueCandidate> {
  // A seldom verb may report all the same before "that": "Officials *averred* that …".
  const likely = candidates.filter(
    ({ probability, token }) => probability >= faintest || forms.lower[token + 1] === 'that',
  );
  const kept = new Set(likely);
  for (let i = 0; i < likely.length;) {
    const { token } = likely[i] as CueCandidate;
    const [start, end] = [at(tokens.paragraphStart, token), at(tokens.paragraphEnd, token)];
    const from = i;
    while (i < likely.length && (likely[i] as CueCandidate).token < end) i++;
    const room = ROOM.readings + Math.floor((end - start) / ROOM.tokens);
    if (i - from <= room) continue;
    const faintestFirst = likely.slice(from, i).sort((a, b) => a.probability - b.probability);
    for (const candidate of faintestFirst.slice(0, i - from - room)) kept.delete(candidate);
  }
  return kept;
}

/** The tokens of a window that have a role. */
const tokensWith = (path: Uint8Array, first: number, role: number): number[] => {
  const found: number[] = [];
  for (let i = 0; i < path.length; i++) if (path[i] === role) found.push(first + i);
  return found;
};

/** Reads a candidate whose window is scored: what it says is said, and by whom. */
function readScored(
  analysis: Analysis,
  candidate: CueCandidate,
  window: Window,
  scorer: SpanScorer,
): Reading {
  const { first } = window;
  const lattice = fillLattice(scorer, candidate.token - first);
  const path = bestPath(lattice, scorer.length);
  const content = tokensWith(path, first, ROLE.content);
  let margin = 0;
  if (content.length > 0) {
    const [begin, end] = [(content[0] as number) - first, (content.at(-1) as number) - first];
    const after = fillBackward(scorer, begin);
    margin = Math.min(
      marginAt(lattice, after, begin, ROLE.content),
      marginAt(lattice, after, end, ROLE.content),
    );
  }
  return {
    ...candidate,
    source: tokensWith(path, first, ROLE.source),
    cue: tokensWith(path, first, ROLE.cue),
    content,
    margin,
    ...listBorders(scorer, analysis, window, path),
  };
}

/**
 * Reads the candidates that are at least as likely as `faintest`, pausing after each; of a paragraph crowded with cues
 * only the likeliest.
 */
export function* readCandidates(
  model: SpanModel,
  analysis: Analysis,
  candidates: readonly CueCandidate[],
  faintest = FAINTEST_READING,
): Generator<void, Reading[]> {
  const text = { analysis, field: layOutCues(analysis.tags.length, candidates) };
  const scorer = new SpanScorer(model);
  const readings: Reading[] = [];
  const wanted = worthReading(analysis, candidates, faintest);
  for (const [i, candidate] of candidates.entries()) {
    if (!wanted.has(candidate)) continue;
    const from = candidates[i - CROWD]?.token;
    const to = candidates[i + CROWD]?.token;
    const window = windowOf(analysis, candidate.token, from, to);
    scorer.score(text, window);
    readings.push(readScored(analysis, candidate, window, scorer));
    yield;
  }
  return readings;
}
