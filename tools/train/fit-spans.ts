// Trains the span stage: an averaged structured perceptron with cost-augmented decoding.
import type { Analysis } from '../../src/detect/analysis.ts';
import type { CueField } from '../../src/detect/reports/cue-field.ts';
import { FeatureList } from '../../src/detect/learnt/hashing.ts';
import {
  STEP,
  addMeeting,
  addOwn,
  addScene,
  addStep,
  addWay,
} from '../../src/detect/reports/span-features.ts';
import { bestPath, fillLattice } from '../../src/detect/reports/span-paths.ts';
import type { SpanModel } from '../../src/detect/reports/span-scores.ts';
import { PAIRS, ROLE, ROLES, SpanScorer } from '../../src/detect/reports/span-scores.ts';
import type { Window } from '../../src/detect/reports/span-window.ts';
import { look, newView, windowOf } from '../../src/detect/reports/span-window.ts';
import { AveragedTable } from './averaged-table.ts';
import type { TokenAttribution } from './gold-tokens.ts';
import { seededRandom, shuffle } from './random.ts';

const TOKEN_BITS = 18;
const STEP_BITS = 14;

/** An analysed article with its gold, and the cue probabilities that were made without it. */
export interface SpanArticle {
  analysis: Analysis;
  field: CueField;
  gold: readonly TokenAttribution[];
}

interface Example {
  article: SpanArticle;
  window: Window;
  roles: Uint8Array;
}

function makeExample(article: SpanArticle, gold: TokenAttribution): Example {
  const window = windowOf(article.analysis, gold.head);
  const roles = new Uint8Array(window.end - window.first);
  for (let i = 0; i < roles.length; i++) {
    const token = window.first + i;
    if (gold.cue.has(token)) roles[i] = ROLE.cue;
    else if (gold.source.has(token)) roles[i] = ROLE.source;
    else if (gold.content.has(token)) roles[i] = ROLE.content;
  }
  roles[gold.head - window.first] = ROLE.cue;
  return { article, window, roles };
}

function makeExamples(articles: readonly SpanArticle[]): Example[] {
  return articles.flatMap((article) =>
    article.gold
      .filter((g) => g.head >= 0 && g.content.size > 0)
      .map((g) => makeExample(article, g)),
  );
}

const view = newView();

/** All features of token `i` in a window. */
function listTokenFeatures(
  out: FeatureList,
  { analysis, field }: SpanArticle,
  window: Window,
  i: number,
): void {
  // prettier-ignore
  look(view, analysis, field, window, i);
  out.clear();
  addOwn(out, analysis, field, view);
  addWay(out, analysis, window, view);
  addScene(out, analysis, field, window, view);
  addMeeting(out, analysis, window, view);
}

/** All features of the step to token `i` in a window. */
function listStepFeatures(
  out: FeatureList,
  { analysis }: SpanArticle,
  window: Window,
  i: number,
): void {
  // prettier-ignore
  out.clear();
  out.add(STEP);
  if (i > window.first) addStep(out, analysis, window.cue, i);
}

/** Training state of the two tables. */
class SpanLearner {
  readonly tokens = new AveragedTable(TOKEN_BITS, ROLES);
  readonly steps = new AveragedTable(STEP_BITS, PAIRS);
  readonly model: SpanModel = {
    tokens: { bits: TOKEN_BITS, labels: ROLES, weights: this.tokens.weights, scale: 1 },
    steps: { bits: STEP_BITS, labels: PAIRS, weights: this.steps.weights, scale: 1 },
  };
  private readonly scorer = new SpanScorer(this.model);
  private readonly features = new FeatureList(80);

  /** Learns from one example. */
  learn({ article, window, roles }: Example): void {
    const { scorer, features } = this;
    scorer.forget();
    scorer.score(article, window);
    for (let i = 0; i < roles.length; i++) {
      for (let role = 0; role < ROLES; role++) {
        if (role !== roles[i])
          scorer.tokens[i * ROLES + role] = (scorer.tokens[i * ROLES + role] as number) + 1;
      }
    }
    const path = bestPath(fillLattice(scorer, window.cue - window.first), scorer.length);
    this.tokens.step();
    this.steps.step();
    for (let i = 0; i < roles.length; i++) {
      const right = roles[i] as number;
      const guess = path[i] as number;
      const rightStep = (i > 0 ? (roles[i - 1] as number) : 0) * ROLES + right;
      const guessStep = (i > 0 ? (path[i - 1] as number) : 0) * ROLES + guess;
      if (right !== guess) {
        listTokenFeatures(features, article, window, window.first + i);
        this.tokens.update(features, right, 1);
        this.tokens.update(features, guess, -1);
      }
      if (rightStep !== guessStep) {
        listStepFeatures(features, article, window, window.first + i);
        this.steps.update(features, rightStep, 1);
        this.steps.update(features, guessStep, -1);
      }
    }
  }
}

/** Adds to a table's weights those of others. */
function addWeights(sum: Float32Array, weights: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (weights[i] as number);
}

/** Trains `runs` models on differently shuffled examples and gives their average. */
export function fitSpans(articles: readonly SpanArticle[], runs = 1, epochs = 6): SpanModel {
  const examples = makeExamples(articles);
  const tokens = new Float32Array(ROLES << TOKEN_BITS);
  const steps = new Float32Array(PAIRS << STEP_BITS);
  for (let run = 0; run < runs; run++) {
    const learner = new SpanLearner();
    const random = seededRandom(100 + run);
    for (let epoch = 0; epoch < epochs; epoch++)
      for (const example of shuffle(examples, random)) learner.learn(example);
    addWeights(tokens, learner.tokens.average());
    addWeights(steps, learner.steps.average());
  }
  return {
    tokens: { bits: TOKEN_BITS, labels: ROLES, weights: tokens, scale: 1 / runs },
    steps: { bits: STEP_BITS, labels: PAIRS, weights: steps, scale: 1 / runs },
  };
}
