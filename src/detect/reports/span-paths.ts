// Finds the best labelling of the tokens around a cue (Viterbi), and by how much it is the best.
import type { SpanScorer } from './span-scores.ts';
import { PAIRS, ROLE, ROLES } from './span-scores.ts';

/** Roles that a labelling must not have are this much worse. */
const FORBIDDEN = 1e6;

/** The best score of a labelling that ends in each role at each token, with the role before it. */
export interface Lattice {
  best: Float64Array;
  from: Uint8Array;
}

/** What labellings are worked out in: one window is read at a time, and the next one's writes over it. */
let best = new Float64Array(0);
let after = new Float64Array(0);
let from = new Uint8Array(0);

function makeRoom(size: number): void {
  if (best.length >= size) return;
  best = new Float64Array(2 * size);
  after = new Float64Array(2 * size);
  from = new Uint8Array(2 * size);
}

/** Fills the lattice, which holds until the next one is filled, from the left; the cue's token, `cue` from the window's start, is forced to be the cue. */
export function fillLattice({ tokens, steps, length }: SpanScorer, cue: number): Lattice {
  makeRoom(length * ROLES);
  let none = 0;
  let source = -Infinity;
  let content = -Infinity;
  let cued = -Infinity;
  for (let i = 0; i < length; i++) {
    const at = i * ROLES;
    for (let role = 0; role < ROLES; role++) {
      const step = i * PAIRS + role;
      let previous = 0;
      let top = none + (steps[step] as number);
      const ofSource = source + (steps[step + ROLES] as number);
      if (ofSource > top) {
        top = ofSource;
        previous = ROLE.source;
      }
      const ofContent = content + (steps[step + 2 * ROLES] as number);
      if (ofContent > top) {
        top = ofContent;
        previous = ROLE.content;
      }
      const ofCue = cued + (steps[step + 3 * ROLES] as number);
      if (ofCue > top) {
        top = ofCue;
        previous = ROLE.cue;
      }
      best[at + role] = top + (tokens[at + role] as number);
      from[at + role] = previous;
    }
    for (let role = 0; i === cue && role < ROLE.cue; role++)
      best[at + role] = (best[at + role] as number) - FORBIDDEN;
    none = best[at] as number;
    source = best[at + 1] as number;
    content = best[at + 2] as number;
    cued = best[at + 3] as number;
  }
  return { best, from };
}

/** The best labelling of a filled lattice. */
export function bestPath({ best, from }: Lattice, length: number): Uint8Array {
  const path = new Uint8Array(length);
  const last = (length - 1) * ROLES;
  let role = 0;
  for (let other = 1; other < ROLES; other++) {
    if ((best[last + other] as number) > (best[last + role] as number)) role = other;
  }
  for (let i = length - 1; i >= 0; i--) {
    path[i] = role;
    role = from[i * ROLES + role] as number;
  }
  return path;
}

/** How much a labelling loses that gives token `i` any other role than `role`; `after` is what `fillBackward` gives. */
export function marginAt(lattice: Lattice, after: Float64Array, i: number, role: number): number {
  let own = -Infinity;
  let other = -Infinity;
  for (let r = 0; r < ROLES; r++) {
    const through = (lattice.best[i * ROLES + r] as number) + (after[i * ROLES + r] as number);
    if (r === role) own = through;
    else if (through > other) other = through;
  }
  return own - other;
}

/** The best score of what follows each token in each role, from token `first` of the window whose lattice is filled. */
export function fillBackward({ tokens, steps, length }: SpanScorer, first: number): Float64Array {
  after.fill(0, (length - 1) * ROLES, length * ROLES);
  for (let i = length - 1; i > first; i--) {
    const at = i * ROLES;
    const none = (tokens[at] as number) + (after[at] as number);
    const source = (tokens[at + 1] as number) + (after[at + 1] as number);
    const content = (tokens[at + 2] as number) + (after[at + 2] as number);
    const cued = (tokens[at + 3] as number) + (after[at + 3] as number);
    for (let role = 0; role < ROLES; role++) {
      const step = (at + role) * ROLES;
      after[at - ROLES + role] = Math.max(
        (steps[step] as number) + none,
        (steps[step + 1] as number) + source,
        (steps[step + 2] as number) + content,
        (steps[step + 3] as number) + cued,
      );
    }
  }
  return after;
}
