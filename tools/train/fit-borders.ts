// Trains the choice of borders on readings made without the gold of their own article: a softmax over the places to choose from.
import type { Analysis } from '../../src/detect/analysis.ts';
import type { Edge } from '../../src/detect/reports/border-choice.ts';
import { borderFeatures } from '../../src/detect/reports/border-choice.ts';
import type { WeightTable } from '../../src/detect/reports/cues.ts';
import { FeatureList } from '../../src/detect/learnt/hashing.ts';
import type { Border } from '../../src/detect/reports/span-borders.ts';
import type { Reading } from '../../src/detect/reports/spans.ts';
import type { ReadArticle } from './fit-acceptance.ts';
import { seededRandom, shuffle } from './random.ts';

const BITS = 15;
const EPOCHS = 6;
const RATE = 0.1;
const PENALTY = 1e-5;

/** The places of one border, as features, and which of them is right. */
interface Choice {
  places: Int32Array[];
  right: number;
}

/** The word that a border stands at, marks and stops left aside. */
function wordAt({ tokens }: Analysis, edge: Edge, token: number): number {
  const inward = edge === 'end' ? -1 : 1;
  let i = token;
  while (i > 0 && i < tokens.count - 1 && !/[\p{L}\p{N}]/u.test(tokens.words[i] as string))
    i += inward;
  return i;
}

/** Where the gold border is, with "that" before the content left out as in the readings' places. */
function goldBorder(analysis: Analysis, content: ReadonlySet<number>, edge: Edge): number {
  const tokens = [...content];
  return wordAt(analysis, edge, edge === 'end' ? Math.max(...tokens) : Math.min(...tokens));
}

function choiceOf(
  features: FeatureList,
  analysis: Analysis,
  reading: Reading,
  borders: readonly Border[],
  edge: Edge,
  wanted: number,
): Choice | null {
  const right = borders.findIndex(({ token }) => wordAt(analysis, edge, token) === wanted);
  const own = borders[0]?.token;
  if (right < 0 || own === undefined || borders.length < 2) return null;
  const places = borders.map((border) => {
    borderFeatures(features, analysis, reading, edge, own, border);
    return features.toArray();
  });
  return { places, right };
}

/** All borders of readings that cover three tenths of the content of an attribution with the same cue. */
function choicesOf(articles: readonly ReadArticle[]): Choice[] {
  const features = new FeatureList(40);
  const choices: Choice[] = [];
  for (const { analysis, readings, gold } of articles) {
    const byHead = new Map(gold.map((g) => [g.head, g.content]));
    for (const reading of readings) {
      const content = byHead.get(reading.token);
      if (content === undefined || content.size === 0) continue;
      if (reading.content.filter((t) => content.has(t)).length < 0.3 * content.size) continue;
      for (const edge of ['end', 'start'] as const) {
        const borders = edge === 'end' ? reading.ends : reading.starts;
        const wanted = goldBorder(analysis, content, edge);
        const choice = choiceOf(features, analysis, reading, borders, edge, wanted);
        if (choice !== null) choices.push(choice);
      }
    }
  }
  return choices;
}

/** Trains the choice. */
export function fitBorders(articles: readonly ReadArticle[]): WeightTable {
  const choices = choicesOf(articles);
  const mask = (1 << BITS) - 1;
  const weights = new Float32Array(1 << BITS);
  const gradients = new Float32Array(1 << BITS);
  const random = seededRandom(4);
  const learn = (slots: Int32Array, error: number): void => {
    for (const feature of slots) {
      const slot = feature & mask;
      const step = error - PENALTY * (weights[slot] as number);
      gradients[slot] = (gradients[slot] as number) + step * step;
      weights[slot] =
        (weights[slot] as number) + (RATE * step) / Math.sqrt((gradients[slot] as number) + 1e-2);
    }
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { places, right } of shuffle(choices, random)) {
      const odds = places.map((slots) =>
        Math.exp(slots.reduce((sum, feature) => sum + (weights[feature & mask] as number), 0)),
      );
      const total = odds.reduce((sum, z) => sum + z, 0);
      places.forEach((slots, i) =>
        learn(slots, (i === right ? 1 : 0) - (odds[i] as number) / total),
      );
    }
  }
  return { bits: BITS, weights, scale: 1 };
}
