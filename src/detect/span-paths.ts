// Finds the best labelling of the tokens around a cue (Viterbi), and by how much it is the best.
import type { SpanScorer } from './span-scores.ts';
import { ROLE, ROLES } from './span-scores.ts';

/** Roles that a labelling must not have are this much worse. */
const FORBIDDEN = 1e6;

/** The best score of a labelling that ends in each role at each token, with the role before it. */
export interface Lattice {
  best: Float64Array;
  from: Uint8Array;
}

/** Fills the lattice from the left; the cue's token, `cue` from the window's start, is forced to be the cue. */
export function fillLattice(scores: SpanScorer, cue: number): Lattice {
  const { length } = scores;
  const best = new Float64Array(length * ROLES);
  const from = new Uint8Array(length * ROLES);
  for (let i = 0; i < length; i++) {
    for (let role = 0; role < ROLES; role++) {
      let score = scores.tokens[i * ROLES + role] as number;
      if (i === cue && role !== ROLE.cue) score -= FORBIDDEN;
      let top = i === 0 ? (scores.steps[role] as number) : -Infinity;
      for (let previous = 0; i > 0 && previous < ROLES; previous++) {
        const step = scores.steps[(i * ROLES + previous) * ROLES + role] as number;
        const path = (best[(i - 1) * ROLES + previous] as number) + step;
        if (path > top) {
          top = path;
          from[i * ROLES + role] = previous;
        }
      }
      best[i * ROLES + role] = score + top;
    }
  }
  return { best, from };
}

/** The best labelling of a filled lattice. */
export function bestPath({ best, from }: Lattice, length: number): Uint8Array {
  const path = new Uint8Array(length);
  let role = 0;
  for (let other = 1; other < ROLES; other++) {
    if (
      (best[(length - 1) * ROLES + other] as number) > (best[(length - 1) * ROLES + role] as number)
    )
      role = other;
  }
  for (let i = length - 1; i >= 0; i--) {
    path[i] = role;
    role = from[i * ROLES + role] as number;
  }
  return path;
}

/** How much a labelling loses that gives token `i` any other role than `role`. */
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

/** The best score of what follows each token in each role. */
export function fillBackward(scores: SpanScorer): Float64Array {
  const { length } = scores;
  const after = new Float64Array(length * ROLES);
  for (let i = length - 2; i >= 0; i--) {
    for (let role = 0; role < ROLES; role++) {
      let top = -Infinity;
      for (let next = 0; next < ROLES; next++) {
        const path =
          (scores.steps[((i + 1) * ROLES + role) * ROLES + next] as number) +
          (scores.tokens[(i + 1) * ROLES + next] as number) +
          (after[(i + 1) * ROLES + next] as number);
        if (path > top) top = path;
      }
      after[i * ROLES + role] = top;
    }
  }
  return after;
}
