// Trains the acceptor on readings made without the gold of their own article.
import type { Analysis } from '../../src/detect/analysis.ts';
import { acceptanceFeatures, claimTokens } from '../../src/detect/reports/acceptance.ts';
import type { WeightTable } from '../../src/detect/reports/cues.ts';
import { FeatureList } from '../../src/detect/learnt/hashing.ts';
import type { People } from '../../src/detect/speakers/source-types.ts';
import type { Reading } from '../../src/detect/reports/spans.ts';
import type { TokenAttribution } from './gold-tokens.ts';
import type { Examples } from './logistic-regression.ts';
import { fitRegression } from './logistic-regression.ts';

const BITS = 15;

/** An article with its readings. */
export interface ReadArticle {
  analysis: Analysis;
  people: People;
  readings: readonly Reading[];
  gold: readonly TokenAttribution[];
}

/** Which attributions count as right: all, or only what was said or stands in quotation marks. */
export type Wanted = 'all' | 'said';

/** A reading is right when it covers three tenths of the content of an attribution with the same cue. */
const RIGHT_OVERLAP = 0.3;

function isRight(reading: Reading, gold: TokenAttribution | undefined, wanted: Wanted): boolean {
  if (gold === undefined || gold.content.size === 0) return false;
  if (wanted === 'said' && gold.gold.cueType !== 'speech' && gold.gold.kind === 'indirect')
    return false;
  return (
    reading.content.filter((t) => gold.content.has(t)).length >= RIGHT_OVERLAP * gold.content.size
  );
}

/** Content counts as the same where each covers most of the other. */
const SAME_OVERLAP = 0.8;

/** Whether a reading says what an attribution without a cue, or with an odd one, says. */
function sameContent({ content }: Reading, { content: wanted, head }: TokenAttribution): boolean {
  if (head >= 0 || wanted.size === 0) return false;
  const shared = content.filter((t) => wanted.has(t)).length;
  return shared >= SAME_OVERLAP * wanted.size && shared >= SAME_OVERLAP * content.length;
}

/** Trains an acceptor. */
export function fitAcceptance(articles: readonly ReadArticle[], wanted: Wanted): WeightTable {
  const features = new FeatureList(60);
  const examples: Examples = { features: [], targets: [] };
  for (const { analysis, people, readings, gold } of articles) {
    const byHead = new Map(gold.map((g) => [g.head, g]));
    const claims = claimTokens(readings);
    for (const reading of readings) {
      acceptanceFeatures(features, analysis, people, reading, claims);
      examples.features.push(features.toArray());
      const right =
        isRight(reading, byHead.get(reading.token), wanted) ||
        gold.some((g) => sameContent(reading, g));
      examples.targets.push(right ? 1 : 0);
    }
  }
  const weights = fitRegression(examples, { bits: BITS, epochs: 6, rate: 0.05, penalty: 1e-5 });
  return { bits: BITS, weights, scale: 1 };
}
