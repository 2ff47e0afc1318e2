// Finds the source and the content of a cue: the best labelling of the tokens around it (Viterbi).
import type { Analysis } from './analysis.ts';
import type { CueCandidate } from './cues.ts';
import { layOutCues } from './cue-field.ts';
import type { CueField } from './cue-field.ts';
import { FeatureList, at } from './hashing.ts';
import type { Window } from './span-features.ts';
import { spanFeatures, stepFeatures, windowOf } from './span-features.ts';
import type { SpanKeys } from './span-keys.ts';
import { hashSpanKeys } from './span-keys.ts';

/** What a token is to a cue. */
export const ROLE = { none: 0, source: 1, content: 2, cue: 3 } as const;
export const ROLES = 4;

/** What the span stage has learnt: two hashed tables, of tokens' roles and of steps from role to role. */
export interface SpanModel {
  tokenBits: number;
  /** Four weights a slot; int8 ones packed by `packRoles`. */
  tokens: Uint32Array | Float32Array;
  tokenScale: number;
  stepBits: number;
  steps: Int8Array | Float32Array;
  stepScale: number;
}

/** A candidate cue with the roles of the tokens around it. */
export interface Reading extends CueCandidate {
  source: number[];
  cue: number[];
  content: number[];
  /** How much worse the best labelling is that says otherwise of the content's first and last token. */
  margin: number;
}

/** Candidates less likely than this get no spans, unless the caller sets another limit. */
const FAINTEST_READING = 0.12;

/** A window holds at most this many candidates on each side, so that a crowd of cues costs no more than a text. */
const CROWD = 12;

/** Scores of a window's tokens and steps; grows to the longest window met. */
export class SpanScores {
  tokens = new Float64Array(0);
  steps = new Float64Array(0);
  length = 0;
  readonly features = new FeatureList(110);

  /** Makes room for a window of `length` tokens. */
  resize(length: number): void {
    this.length = length;
    if (this.tokens.length >= length * ROLES) return;
    this.tokens = new Float64Array(length * ROLES);
    this.steps = new Float64Array(length * ROLES * ROLES);
  }
}

/** Scores a window; what the model thinks of each token and step. */
export function scoreWindow(
  model: SpanModel,
  analysis: Analysis,
  field: CueField,
  keys: SpanKeys,
  window: Window,
  scores: SpanScores,
): void {
  const { features } = scores;
  const tokenMask = (1 << model.tokenBits) - 1;
  const stepMask = (1 << model.stepBits) - 1;
  scores.resize(window.end - window.first);
  for (let i = window.first; i < window.end; i++) {
    spanFeatures(features, analysis, field, keys, window, i);
    const to = (i - window.first) * ROLES;
    if (model.tokens instanceof Uint32Array) {
      sumPacked(model.tokens, tokenMask, model.tokenScale, features, scores.tokens, to);
    } else sumFloats(model.tokens, tokenMask, model.tokenScale, features, scores.tokens, to);
    stepFeatures(features, analysis, window, i);
    sumStep(
      model.steps,
      stepMask,
      model.stepScale,
      features,
      scores.steps,
      (i - window.first) * ROLES * ROLES,
    );
  }
}

/**
 * Packs a table of four int8 weights a slot into one number a slot, each weight raised by 128. The four bytes stand as
 * in memory: the first role's is the lowest, as on every machine that browsers run on.
 */
export function packRoles(weights: Int8Array): Uint32Array {
  const raised = new Uint8Array(weights.length);
  for (let i = 0; i < raised.length; i++) raised[i] = (weights[i] as number) + RAISE;
  return new Uint32Array(raised.buffer);
}

/** What packed weights are raised by, so that none is negative. */
const RAISE = 128;
const EVEN_BYTES = 0x00ff00ff;

/** Sums packed weights two at a time: up to 257 of them fit into 16 bits. */
function sumPacked(
  weights: Uint32Array,
  mask: number,
  scale: number,
  features: FeatureList,
  out: Float64Array,
  to: number,
): void {
  // prettier-ignore
  let even = 0;
  let odd = 0;
  for (let f = 0; f < features.count; f++) {
    const slot = weights[at(features.slots, f) & mask] as number;
    even += slot & EVEN_BYTES;
    odd += (slot >>> 8) & EVEN_BYTES;
  }
  const raised = features.count * RAISE;
  out[to] = ((even & 0xffff) - raised) * scale;
  out[to + 1] = ((odd & 0xffff) - raised) * scale;
  out[to + 2] = ((even >>> 16) - raised) * scale;
  out[to + 3] = ((odd >>> 16) - raised) * scale;
}

function sumFloats(
  weights: Float32Array,
  mask: number,
  scale: number,
  features: FeatureList,
  out: Float64Array,
  to: number,
): void {
  // prettier-ignore
  out.fill(0, to, to + ROLES);
  for (let f = 0; f < features.count; f++) {
    const slot = (at(features.slots, f) & mask) * ROLES;
    for (let role = 0; role < ROLES; role++) {
      out[to + role] = (out[to + role] as number) + (weights[slot + role] as number) * scale;
    }
  }
}

function sumStep(
  weights: Int8Array | Float32Array,
  mask: number,
  scale: number,
  features: FeatureList,
  out: Float64Array,
  to: number,
): void {
  // prettier-ignore
  const size = ROLES * ROLES;
  out.fill(0, to, to + size);
  for (let f = 0; f < features.count; f++) {
    const slot = (at(features.slots, f) & mask) * size;
    for (let pair = 0; pair < size; pair++) {
      out[to + pair] = (out[to + pair] as number) + (weights[slot + pair] as number) * scale;
    }
  }
}

/** Roles that a labelling must not have are this much worse. */
const FORBIDDEN = 1e6;

/** The best score of a labelling that ends in each role at each token, with the role before it. */
export interface Lattice {
  best: Float64Array;
  from: Uint8Array;
}

/** Fills the lattice from the left; the cue's token, `cue` from the window's start, is forced to be the cue. */
export function fillLattice(scores: SpanScores, cue: number): Lattice {
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
function marginAt(lattice: Lattice, after: Float64Array, i: number, role: number): number {
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
function fillBackward(scores: SpanScores): Float64Array {
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

/** The tokens of a window that have a role. */
const tokensWith = (path: Uint8Array, first: number, role: number): number[] => {
  const found: number[] = [];
  for (let i = 0; i < path.length; i++) if (path[i] === role) found.push(first + i);
  return found;
};

/** Reads one candidate: what it says is said, and by whom. */
export function readCandidate(
  model: SpanModel,
  analysis: Analysis,
  field: CueField,
  keys: SpanKeys,
  candidate: CueCandidate,
  window: Window,
  scores: SpanScores,
): Reading {
  scoreWindow(model, analysis, field, keys, window, scores);
  const lattice = fillLattice(scores, candidate.token - window.first);
  const path = bestPath(lattice, scores.length);
  const content = tokensWith(path, window.first, ROLE.content);
  let margin = 0;
  if (content.length > 0) {
    const after = fillBackward(scores);
    const ends = [content[0] as number, content.at(-1) as number];
    margin = Math.min(
      ...ends.map((token) => marginAt(lattice, after, token - window.first, ROLE.content)),
    );
  }
  return {
    ...candidate,
    source: tokensWith(path, window.first, ROLE.source),
    cue: tokensWith(path, window.first, ROLE.cue),
    content,
    margin,
  };
}

/** Reads all candidates that are at least as likely as `faintest`, pausing after each. */
export function* readCandidates(
  model: SpanModel,
  analysis: Analysis,
  candidates: readonly CueCandidate[],
  faintest = FAINTEST_READING,
): Generator<void, Reading[]> {
  const field = layOutCues(analysis.tags.length, candidates);
  const keys = hashSpanKeys(analysis, field);
  const scores = new SpanScores();
  const readings: Reading[] = [];
  for (const [i, candidate] of candidates.entries()) {
    if (candidate.probability < faintest) continue;
    const from = candidates[i - CROWD]?.token;
    const to = candidates[i + CROWD]?.token;
    const window = windowOf(analysis, candidate.token, from, to);
    readings.push(readCandidate(model, analysis, field, keys, candidate, window, scores));
    yield;
  }
  return readings;
}
