// Trains the span stage: an averaged structured perceptron with cost-augmented decoding.
import type { Analysis } from '../../src/detect/analysis.ts';
import type { CueField } from '../../src/detect/cue-field.ts';
import type { Window } from '../../src/detect/span-features.ts';
import { spanFeatures, stepFeatures, windowOf } from '../../src/detect/span-features.ts';
import type { SpanKeys } from '../../src/detect/span-keys.ts';
import { hashSpanKeys } from '../../src/detect/span-keys.ts';
import type { SpanModel } from '../../src/detect/spans.ts';
import {
  ROLE,
  ROLES,
  SpanScores,
  bestPath,
  fillLattice,
  scoreWindow,
} from '../../src/detect/spans.ts';
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
  keys: SpanKeys;
  window: Window;
  roles: Uint8Array;
}

function makeExample(article: SpanArticle, keys: SpanKeys, gold: TokenAttribution): Example {
  const window = windowOf(article.analysis, gold.head);
  const roles = new Uint8Array(window.end - window.first);
  for (let i = 0; i < roles.length; i++) {
    const token = window.first + i;
    if (gold.cue.has(token)) roles[i] = ROLE.cue;
    else if (gold.source.has(token)) roles[i] = ROLE.source;
    else if (gold.content.has(token)) roles[i] = ROLE.content;
  }
  roles[gold.head - window.first] = ROLE.cue;
  return { article, keys, window, roles };
}

function makeExamples(articles: readonly SpanArticle[]): Example[] {
  return articles.flatMap((article) => {
    const keys = hashSpanKeys(article.analysis, article.field);
    return article.gold
      .filter((g) => g.head >= 0 && g.content.size > 0)
      .map((g) => makeExample(article, keys, g));
  });
}

/** Training state of the two tables. */
class SpanLearner {
  readonly tokens = new AveragedTable(TOKEN_BITS, ROLES);
  readonly steps = new AveragedTable(STEP_BITS, ROLES * ROLES);
  readonly model: SpanModel = {
    tokenBits: TOKEN_BITS,
    tokens: this.tokens.weights,
    tokenScale: 1,
    stepBits: STEP_BITS,
    steps: this.steps.weights,
    stepScale: 1,
  };
  private readonly scores = new SpanScores();

  /** Learns from one example. */
  learn({ article, keys, window, roles }: Example): void {
    const { scores } = this;
    scoreWindow(this.model, article.analysis, article.field, keys, window, scores);
    for (let i = 0; i < roles.length; i++) {
      for (let role = 0; role < ROLES; role++) {
        if (role !== roles[i])
          scores.tokens[i * ROLES + role] = (scores.tokens[i * ROLES + role] as number) + 1;
      }
    }
    const path = bestPath(fillLattice(scores, window.cue - window.first), scores.length);
    this.tokens.step();
    this.steps.step();
    for (let i = 0; i < roles.length; i++) {
      const right = roles[i] as number;
      const guess = path[i] as number;
      const rightStep = (i > 0 ? (roles[i - 1] as number) : 0) * ROLES + right;
      const guessStep = (i > 0 ? (path[i - 1] as number) : 0) * ROLES + guess;
      if (right !== guess) {
        spanFeatures(
          scores.features,
          article.analysis,
          article.field,
          keys,
          window,
          window.first + i,
        );
        this.tokens.update(scores.features, right, 1);
        this.tokens.update(scores.features, guess, -1);
      }
      if (rightStep !== guessStep) {
        stepFeatures(scores.features, article.analysis, window, window.first + i);
        this.steps.update(scores.features, rightStep, 1);
        this.steps.update(scores.features, guessStep, -1);
      }
    }
  }
}

/** Trains `runs` models on differently shuffled examples and gives their average. */
export function fitSpans(articles: readonly SpanArticle[], runs = 1, epochs = 6): SpanModel {
  const examples = makeExamples(articles);
  let sum: SpanModel | undefined;
  for (let run = 0; run < runs; run++) {
    const learner = new SpanLearner();
    const random = seededRandom(100 + run);
    for (let epoch = 0; epoch < epochs; epoch++)
      for (const example of shuffle(examples, random)) learner.learn(example);
    const tokens = learner.tokens.average();
    const steps = learner.steps.average();
    if (sum === undefined) sum = { ...learner.model, tokens, steps };
    else {
      const { tokens: sumTokens, steps: sumSteps } = sum;
      tokens.forEach((w, i) => (sumTokens[i] = (sumTokens[i] as number) + w));
      steps.forEach((w, i) => (sumSteps[i] = (sumSteps[i] as number) + w));
    }
  }
  return { ...(sum as SpanModel), tokenScale: 1 / runs, stepScale: 1 / runs };
}
