// Finds the source and the content of a cue: the best labelling of the tokens around it.
import type { Analysis } from './analysis.ts';
import { layOutCues } from './cue-field.ts';
import type { CueCandidate } from './cues.ts';
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

/** Reads all candidates that are at least as likely as `faintest`, pausing after each. */
export function* readCandidates(
  model: SpanModel,
  analysis: Analysis,
  candidates: readonly CueCandidate[],
  faintest = FAINTEST_READING,
): Generator<void, Reading[]> {
  const text = { analysis, field: layOutCues(analysis.tags.length, candidates) };
  const scorer = new SpanScorer(model);
  const readings: Reading[] = [];
  for (const [i, candidate] of candidates.entries()) {
    if (candidate.probability < faintest) continue;
    const from = candidates[i - CROWD]?.token;
    const to = candidates[i + CROWD]?.token;
    const window = windowOf(analysis, candidate.token, from, to);
    scorer.score(text, window);
    readings.push(readScored(analysis, candidate, window, scorer));
    yield;
  }
  return readings;
}
