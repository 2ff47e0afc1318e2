// Trains the cue stage: which verbs and words report.
import type { CueModel } from '../../src/detect/reports/cues.ts';
import { cueFeatures, mayBeCue } from '../../src/detect/reports/cues.ts';
import { FeatureList, at } from '../../src/detect/learnt/hashing.ts';
import type { Analysis } from '../../src/detect/analysis.ts';
import type { TokenAttribution } from './gold-tokens.ts';
import type { Examples } from './logistic-regression.ts';
import { fitRegression } from './logistic-regression.ts';

const BITS = 18;

/** An analysed article with its gold. */
export interface CueArticle {
  analysis: Analysis;
  gold: readonly TokenAttribution[];
}

/** The words that are the head of a cue at least twice, by their hash, with the logarithm of how often. */
export function cueWords(articles: readonly CueArticle[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { analysis, gold } of articles) {
    for (const { head } of gold) {
      if (head < 0) continue;
      const word = at(analysis.forms.hash, head);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const often = [...counts].filter(([, count]) => count >= 2);
  return new Map(often.map(([word, count]) => [word, Math.floor(Math.log2(count))]));
}

/** Trains the cue stage. */
export function fitCues(articles: readonly CueArticle[]): CueModel {
  const lexicon = cueWords(articles);
  const features = new FeatureList(80);
  const examples: Examples = { features: [], targets: [] };
  for (const { analysis, gold } of articles) {
    const heads = new Set(gold.map(({ head }) => head));
    for (let token = 0; token < analysis.tags.length; token++) {
      const isHead = heads.has(token);
      if (!isHead && !mayBeCue(analysis, token, lexicon)) continue;
      cueFeatures(features, analysis, token);
      examples.features.push(features.toArray());
      examples.targets.push(isHead ? 1 : 0);
    }
  }
  const weights = fitRegression(examples, { bits: BITS, epochs: 6, rate: 0.1, penalty: 2e-6 });
  return { bits: BITS, weights, scale: 1, lexicon };
}
