// Scores the tokens around a cue as parts of its attribution, and the steps between them.
import type { Analysis } from '../analysis.ts';
import type { CueField } from './cue-field.ts';
import { FeatureList, at } from '../learnt/hashing.ts';
import type { LabelTable } from '../learnt/perceptron.ts';
import { sumLabels } from '../learnt/perceptron.ts';
import {
  STEP,
  addMeeting,
  addOwn,
  addScene,
  addStep,
  addWay,
  isCloseStep,
} from './span-features.ts';
import type { Window } from './span-window.ts';
import { look, newView, sceneOf } from './span-window.ts';

/** What a token is to a cue. */
export const ROLE = { none: 0, source: 1, content: 2, cue: 3 } as const;
export const ROLES = 4;
/** Pairs of a role and the next token's. */
export const PAIRS = ROLES * ROLES;

/** A table with what one unit of its weights is worth. */
export interface ScaledTable extends LabelTable {
  scale: number;
}

/** What the span stage has learnt: of tokens' roles, and of steps from role to role. */
export interface SpanModel {
  tokens: ScaledTable;
  steps: ScaledTable;
}

/** What the scorer reads of a text. */
export interface SpanText {
  analysis: Analysis;
  field: CueField;
}

/** How many tokens' own sums are kept, a power of two: neighbouring cues mostly share them. */
const KEPT = 256;
/** Room for each place of a token at which a cue may stand. */
const PLACES = 8;
/** Before the cue, and after it. */
const SIDES = 2;

/** Scores windows of one text, one after another; grows to the longest met. */
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

  /** Sums of what tokens are, and of which token each is. */
  private readonly own = new Float32Array(KEPT * PLACES * ROLES);
  private readonly ownOf = new Int32Array(KEPT * PLACES).fill(-1);
  /** Scores of the steps to tokens that are not close to the cue, on each side of it, and to which token each is. */
  private readonly far = new Float64Array(KEPT * SIDES * PAIRS);
  private readonly farOf = new Int32Array(KEPT * SIDES).fill(-1);

  constructor(private readonly model: SpanModel) {}

  /** Makes ready for another text, or for a model that has learnt since. */
  forget(): void {
    this.ownOf.fill(-1);
    this.farOf.fill(-1);
  }

  /** Scores a window. */
  score(text: SpanText, window: Window): void {
    this.length = window.end - window.first;
    if (this.tokens.length < this.length * ROLES) {
      this.tokens = new Float64Array(this.length * ROLES);
      this.steps = new Float64Array(this.length * PAIRS);
    }
    this.scoreTokens(text, window);
    this.scoreSteps(text.analysis, window);
  }

  private scoreTokens({ analysis, field }: SpanText, window: Window): void {
    const { features, view, way, scene, own, tokens } = this;
    const model = this.model.tokens;
    let place = -1;
    let step = -1;
    let seen = -1;
    for (let i = window.first; i < window.end; i++) {
      look(view, analysis, field, window, i);
      const moved = view.place !== place;
      const scenery = sceneOf(view);
      if (moved || view.step !== step) {
        addWay(features.clear(), analysis, window, view);
        sumLabels(model, features, way);
      }
      if (moved || scenery !== seen) {
        addScene(features.clear(), analysis, field, window, view);
        sumLabels(model, features, scene);
      }
      place = view.place;
      step = view.step;
      seen = scenery;
      const to = (i - window.first) * ROLES;
      const kept = this.placeOwn(analysis, field, to);
      addMeeting(features.clear(), analysis, window, view);
      sumLabels(model, features, tokens, to);
      for (let role = 0; role < ROLES; role++) {
        const sum =
          (tokens[to + role] as number) +
          (own[kept + role] as number) +
          (way[role] as number) +
          (scene[role] as number);
        tokens[to + role] = sum * model.scale;
      }
    }
  }

  /** Where the sums of what the viewed token is are kept; `to` is where its scores will stand. */
  private placeOwn(analysis: Analysis, field: CueField, to: number): number {
    const { features, view, own, tokens } = this;
    const { token, side, away } = view;
    const entry = (token & (KEPT - 1)) * PLACES + side * 3 + (away < 0 ? -away : away);
    const place = entry * ROLES;
    if (at(this.ownOf, entry) === token) return place;
    this.ownOf[entry] = token;
    addOwn(features.clear(), analysis, field, view);
    sumLabels(this.model.tokens, features, tokens, to);
    for (let role = 0; role < ROLES; role++) own[place + role] = tokens[to + role] as number;
    return place;
  }

  private scoreSteps(analysis: Analysis, window: Window): void {
    const { steps, far } = this;
    const { cue, first, end } = window;
    this.sumStep(analysis, cue, first, true, 0);
    for (let i = first + 1, to = PAIRS; i < end; i++, to += PAIRS) {
      if (isCloseStep(i, cue)) {
        this.sumStep(analysis, cue, i, false, to);
        continue;
      }
      const kept = this.placeFar(analysis, cue, i, to);
      for (let pair = 0; pair < PAIRS; pair++) steps[to + pair] = far[kept + pair] as number;
    }
  }

  /** Scores the step to token `i`, the window's first or another, in `steps`. */
  private sumStep(analysis: Analysis, cue: number, i: number, first: boolean, to: number): void {
    const { steps } = this;
    const { scale } = this.model.steps;
    const features = this.features.clear();
    features.add(STEP);
    if (!first) addStep(features, analysis, cue, i);
    sumLabels(this.model.steps, features, steps, to);
    for (let pair = to; pair < to + PAIRS; pair++) steps[pair] = (steps[pair] as number) * scale;
  }

  /** Where the scores of the step to a token that is not close to the cue are kept; works in `steps` from `to` on. */
  private placeFar(analysis: Analysis, cue: number, i: number, to: number): number {
    const { steps, far } = this;
    const entry = (i & (KEPT - 1)) * SIDES + (i > cue ? 1 : 0);
    const place = entry * PAIRS;
    if (at(this.farOf, entry) === i) return place;
    this.farOf[entry] = i;
    this.sumStep(analysis, cue, i, false, to);
    for (let pair = 0; pair < PAIRS; pair++) far[place + pair] = steps[to + pair] as number;
    return place;
  }
}
