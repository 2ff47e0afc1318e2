// Scores the tokens around a cue as parts of its attribution, and the steps between them.
import type { Analysis } from './analysis.ts';
import type { CueField } from './cue-field.ts';
import { FeatureList, at } from './hashing.ts';
import { STEP, addMeeting, addOwn, addScene, addStep, addWay, stepPlace } from './span-features.ts';
import type { Window } from './span-window.ts';
import { look, newView, sceneOf } from './span-window.ts';

/** What a token is to a cue. */
export const ROLE = { none: 0, source: 1, content: 2, cue: 3 } as const;
export const ROLES = 4;
/** Pairs of a role and the next token's. */
const PAIRS = ROLES * ROLES;

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

/** What packed weights are raised by, so that none is negative. */
const RAISE = 128;
const EVEN_BYTES = 0x00ff00ff;

/**
 * Packs a table of four int8 weights a slot into one number a slot, each weight raised by 128. The four bytes stand as
 * in memory: the first role's is the lowest, as on every machine that browsers run on.
 */
export function packRoles(weights: Int8Array): Uint32Array {
  const raised = new Uint8Array(weights.length);
  for (let i = 0; i < raised.length; i++) raised[i] = (weights[i] as number) + RAISE;
  return new Uint32Array(raised.buffer);
}

/** Sums packed weights two at a time: up to 257 of them fit into 16 bits. */
function sumPacked(
  weights: Uint32Array,
  mask: number,
  { slots, count }: FeatureList,
  out: Float64Array,
  to: number,
): void {
  // prettier-ignore
  let even = 0;
  let odd = 0;
  for (let f = 0; f < count; f++) {
    const slot = weights[at(slots, f) & mask] as number;
    even += slot & EVEN_BYTES;
    odd += (slot >>> 8) & EVEN_BYTES;
  }
  const raised = count * RAISE;
  out[to] = (even & 0xffff) - raised;
  out[to + 1] = (odd & 0xffff) - raised;
  out[to + 2] = (even >>> 16) - raised;
  out[to + 3] = (odd >>> 16) - raised;
}

/** Sums the weights of `size` labels a slot. */
function sumPlain(
  weights: Int8Array | Float32Array,
  mask: number,
  size: number,
  { slots, count }: FeatureList,
  out: Float64Array,
  to: number,
): void {
  // prettier-ignore
  out.fill(0, to, to + size);
  for (let f = 0; f < count; f++) {
    const slot = (at(slots, f) & mask) * size;
    for (let label = 0; label < size; label++) {
      out[to + label] = (out[to + label] as number) + (weights[slot + label] as number);
    }
  }
}

/** How many tokens' own sums are kept, a power of two: more than a window has, as the next one mostly shares them. */
const KEPT = 512;
/** Room for each place, and each side, of a token at which a cue may stand. */
const PLACES = 8;
const SIDES = 4;

/** What a scorer reads. */
interface Text {
  analysis: Analysis;
  field: CueField;
}

/** Scores the windows of a text, one after another; what they share is scored once. */
export class SpanScorer {
  /** Scores of the window's tokens in each role. */
  tokens = new Float64Array(0);
  /** Scores of each pair of roles, the token before's first. */
  steps = new Float64Array(0);
  /** Tokens in the window. */
  length = 0;
  private readonly features = new FeatureList(64);
  private readonly view = newView();
  private readonly way = new Float64Array(ROLES);
  private readonly scene = new Float64Array(ROLES);
  private readonly meeting = new Float64Array(ROLES);
  private readonly near = new Float64Array(PAIRS);
  private readonly own = new Float64Array(KEPT * PLACES * ROLES);
  private readonly ownOf = new Int32Array(KEPT * PLACES);
  private readonly step = new Float64Array(KEPT * SIDES * PAIRS);
  private readonly stepOf = new Int32Array(KEPT * SIDES);

  constructor(private readonly model: SpanModel) {}

  /** Scores a window; `isNew` where the last one was another text's, or the model has learnt since. */
  score(text: Text, window: Window, isNew: boolean): void {
    if (isNew) {
      this.ownOf.fill(-1);
      this.stepOf.fill(-1);
    }
    this.resize(window.end - window.first);
    this.scoreTokens(text, window);
    for (let i = window.first; i < window.end; i++) this.scoreStep(text.analysis, window, i);
  }

  private resize(length: number): void {
    this.length = length;
    if (this.tokens.length >= length * ROLES) return;
    this.tokens = new Float64Array(length * ROLES);
    this.steps = new Float64Array(length * PAIRS);
  }

  private scoreTokens({ analysis, field }: Text, window: Window): void {
    const { features, view, way, scene, meeting, own, tokens } = this;
    const scale = this.model.tokenScale;
    let [place, step, seen] = [-1, -1, -1];
    for (let i = window.first; i < window.end; i++) {
      look(view, analysis, field, window, i);
      const moved = view.place !== place;
      const scenery = sceneOf(view);
      if (moved || view.step !== step) {
        addWay(features.clear(), analysis, window, view);
        this.sum(way, 0);
      }
      if (moved || scenery !== seen) {
        addScene(features.clear(), analysis, field, window, view);
        this.sum(scene, 0);
      }
      ({ place, step } = view);
      seen = scenery;
      addMeeting(features.clear(), analysis, window, view);
      this.sum(meeting, 0);
      const kept = this.ownAt(analysis, field);
      const to = (i - window.first) * ROLES;
      for (let role = 0; role < ROLES; role++) {
        tokens[to + role] =
          ((way[role] as number) +
            (scene[role] as number) +
            (meeting[role] as number) +
            (own[kept + role] as number)) *
          scale;
      }
    }
  }

  /** Where the sums of the viewed token's own features stand. */
  private ownAt(analysis: Analysis, field: CueField): number {
    const { token, side, away } = this.view;
    const entry = (token & (KEPT - 1)) * PLACES + side * 3 + (away < 0 ? -away : away);
    if (at(this.ownOf, entry) !== token) {
      addOwn(this.features.clear(), analysis, field, this.view);
      this.sum(this.own, entry * ROLES);
      this.ownOf[entry] = token;
    }
    return entry * ROLES;
  }

  private sum(out: Float64Array, to: number): void {
    const { tokens, tokenBits } = this.model;
    const mask = (1 << tokenBits) - 1;
    if (tokens instanceof Uint32Array) sumPacked(tokens, mask, this.features, out, to);
    else sumPlain(tokens, mask, ROLES, this.features, out, to);
  }

  private scoreStep(analysis: Analysis, window: Window, i: number): void {
    const { features, near, steps, step } = this;
    const { stepScale } = this.model;
    const to = (i - window.first) * PAIRS;
    features.clear();
    if (i === window.first) {
      features.add(STEP);
      this.sumPairs(near, 0);
      for (let pair = 0; pair < PAIRS; pair++)
        steps[to + pair] = (near[pair] as number) * stepScale;
      return;
    }
    const side = i > window.cue ? 1 : i === window.cue ? 2 : 0;
    const entry = (i & (KEPT - 1)) * SIDES + side;
    if (at(this.stepOf, entry) !== i) {
      addStep(features, analysis, i, side);
      this.sumPairs(step, entry * PAIRS);
      this.stepOf[entry] = i;
    }
    features.clear().add(stepPlace(analysis, window.cue, i));
    this.sumPairs(near, 0);
    for (let pair = 0; pair < PAIRS; pair++) {
      steps[to + pair] =
        ((near[pair] as number) + (step[entry * PAIRS + pair] as number)) * stepScale;
    }
  }

  private sumPairs(out: Float64Array, to: number): void {
    const { steps, stepBits } = this.model;
    sumPlain(steps, (1 << stepBits) - 1, PAIRS, this.features, out, to);
  }
}
