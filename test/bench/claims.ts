// Measures claim detection beside naive Bayes, by cross-validation on the training sets: npx tsx test/bench/claims.ts [data folder].
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readSurface } from '../../src/detect/analysis.ts';
import { rankClaims } from '../../src/detect/claims/claims.ts';
import { runAtOnce } from '../../src/detect/slices.ts';
import type { Attribution } from '../../src/model/detection.ts';
import type { Span } from '../../src/model/span.ts';
import type { FittedClaims } from '../../tools/train/fit-claims.ts';
import { applyFit } from '../../tools/train/fit-claims.ts';
import {
  calibrate,
  crossScores,
  fitBoth,
  fitSparse,
  learnClaimVectors,
  plainText,
  prepareClaims,
  readClaimData,
  withoutRepeats,
} from '../../tools/train/claims.ts';
import type { LabelledSentence } from '../../tools/train/claims.ts';
import { measureDebates } from './claims-debates.ts';
import { asRows, type MeasuredRow } from './claims-rows.ts';
import { fitNaiveBayes } from './naive-bayes.ts';
import { areaUnderCurve, averagePrecision, meanAveragePrecision } from './ranking-figures.ts';

function crossNaiveBayes(sentences: readonly LabelledSentence[], folds = 5): number[] {
  const models = Array.from({ length: folds }, (_, fold) =>
    fitNaiveBayes(sentences.filter((__, i) => i % folds !== fold)),
  );
  return sentences.map(({ text }, i) => models[i % folds]!(text));
}

/** Ten steps of the calibrated score, with the share of sentences that annotators found worth checking. */
function reliability(scores: readonly number[], targets: readonly number[]): MeasuredRow[] {
  const { slope, offset } = calibrate(scores, targets);
  const predicted = scores.map((s) => 1 / (1 + Math.exp(-(slope * s + offset))));
  return Array.from({ length: 10 }, (_, step) => {
    const inside = [...predicted.keys()].filter(
      (i) => Math.min(9, Math.floor(predicted[i]! * 10)) === step,
    );
    const mean = (of: readonly number[]): number =>
      inside.reduce((sum, i) => sum + of[i]!, 0) / inside.length;
    const name = `worth checking of ${inside.length} scored ${step / 10} to ${(step + 1) / 10}`;
    // Calibrated scores are right as often as they say: the target is their mean.
    return { name, figure: mean(targets), target: mean(predicted), relation: '≈', peer: null };
  });
}

interface GoldArticle {
  body: string[];
  claims: { text: string }[];
  attributions: { content: string[] }[];
}

const fold = (text: string): string => plainText(text.normalize('NFKC').replace(/[’ʼ]/gu, "'"));

/** How many gold claims stand among the best twelve; attributions are the gold ones, without their speakers. */
function claimsOnTop({ body, claims, attributions }: GoldArticle): [found: number, all: number] {
  const text = body.join('\n');
  const { tokens, sentences } = runAtOnce(readSurface(text));
  const spans = [...sentences.starts.subarray(1)].map((next, i): Span => {
    return [tokens.start[sentences.starts[i]!]!, tokens.end[next - 1]!];
  });
  const found = attributions.map(({ content }): Attribution => {
    const places = content.flatMap((part): Span[] => {
      const at = text.indexOf(part);
      return at < 0 ? [] : [[at, at + part.length]];
    });
    return {
      kind: 'mixed',
      content: places,
      cue: null,
      source: null,
      speaker: null,
      confidence: 1,
      why: [],
    };
  });
  const top = runAtOnce(rankClaims(text, spans, found))
    .slice(0, 12)
    .map(({ span }) => fold(text.slice(...span)));
  const hits = claims.filter((claim) =>
    top.some((t) => t.includes(fold(claim.text)) || fold(claim.text).includes(t)),
  );
  return [hits.length, claims.length];
}

function measureArticles(dataDir: string): MeasuredRow {
  const counts = ['000', '002', '004'].map((id) =>
    claimsOnTop(
      JSON.parse(readFileSync(join(dataDir, 'articles', `${id}.gold.json`), 'utf8')) as GoldArticle,
    ),
  );
  const sum = (k: 0 | 1): number => counts.reduce((total, count) => total + count[k], 0);
  return {
    name: 'articles: gold claims in the top 12',
    figure: sum(0) / sum(1),
    target: 0.75,
    peer: null,
  };
}

function measureCost(data: readonly LabelledSentence[]): MeasuredRow[] {
  const text = data
    .slice(0, 2000)
    .map((s) => s.text)
    .join('\n');
  const spans: Span[] = [...text.matchAll(/[^\n]+/gu)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  const words = text.split(/\s+/u).length;
  const times = Array.from({ length: 7 }, () => {
    const started = performance.now();
    runAtOnce(rankClaims(text, spans, []));
    return ((performance.now() - started) * 1000) / words;
  });
  const source = readFileSync(join(import.meta.dirname, '../../src/detect/data/claim-weights.ts'));
  return [
    {
      name: 'ms for 1,000 words (median of 7)',
      figure: times.sort((a, b) => a - b)[3]!,
      target: 3,
      relation: '≤',
      peer: null,
    },
    {
      name: 'weights, KB gzipped',
      figure: gzipSync(source, { level: 9 }).length / 1024,
      target: 300,
      relation: '≤',
      peer: null,
    },
  ];
}

/** All figures; takes minutes, as it trains one model for each fold. `dataDir` holds `claims`, `attribution`, `articles`. */
export function measureClaims(
  dataDir = join(import.meta.dirname, '../../../shared'),
): MeasuredRow[] {
  const data = readClaimData(dataDir);
  const vectors = learnClaimVectors(data);
  const { examples, targets } = prepareClaims(data.claimBuster, vectors);
  const other = prepareClaims(withoutRepeats(data.checkThat, data.claimBuster), vectors);
  const ours = crossScores(examples, targets, fitSparse(other.examples, other.targets));
  const cross = asRows(data.claimBuster, ours);
  const bayes = asRows(data.claimBuster, crossNaiveBayes(data.claimBuster));
  const weight = cross.filter((r) => r.positive).length / cross.filter((r) => !r.positive).length;
  const debates = data.checkThat.filter(({ debate }) => debate !== undefined);
  const both: FittedClaims = fitBoth(examples, targets);
  const onDebates = prepareClaims(debates, vectors).examples.map((example) =>
    applyFit(both, example),
  );
  const bayesAll = fitNaiveBayes(data.claimBuster);
  return [
    {
      name: 'ClaimBuster AP, balanced (5-fold)',
      figure: averagePrecision(cross, weight),
      target: 0.94,
      peer: averagePrecision(bayes, weight),
    },
    {
      name: 'ClaimBuster AP, 25% positive (5-fold)',
      figure: averagePrecision(cross),
      target: null,
      peer: averagePrecision(bayes),
    },
    {
      name: 'ClaimBuster AUC (5-fold)',
      figure: areaUnderCurve(cross),
      target: 0.94,
      peer: areaUnderCurve(bayes),
    },
    {
      name: 'CheckThat 2019 train MAP, without its labels',
      figure: meanAveragePrecision(asRows(debates, onDebates)),
      target: null,
      peer: meanAveragePrecision(
        asRows(
          debates,
          debates.map(({ text }) => bayesAll(text)),
        ),
      ),
    },
    ...measureDebates(data, both, vectors),
    measureArticles(dataDir),
    ...measureCost(data.claimBuster),
    ...reliability(ours, targets),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const show = (value: number | null): string =>
    (value === null ? '-' : value.toFixed(3)).padStart(8);
  for (const { name, figure, target, peer } of measureClaims(process.argv[2])) {
    process.stdout.write(`${show(figure)}${show(target)}${show(peer)}  ${name}\n`);
  }
}
