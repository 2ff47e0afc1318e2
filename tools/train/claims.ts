// Trains claim detection and writes its weights: npx tsx tools/train/claims.ts [data folder]. The same bytes each time.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { wordForm, wordHash } from '../../src/detect/claims/claim-lexicon.ts';
import type { StoredClaimModel } from '../../src/detect/claims/claim-model.ts';
import { lengthTerm } from '../../src/detect/claims/claim-model.ts';
import { splitWords } from '../../src/detect/claims/claim-words.ts';
import type { ClaimExample, ClaimSettings, FittedClaims } from './fit-claims.ts';
import { applyFit, fitClaims, makeExample, mixFits } from './fit-claims.ts';
import { minimise } from './minimise.ts';
import { seededRandom, shuffle } from './random.ts';
import { learnVectors, vocabulary } from './word-vectors.ts';

/** A labelled sentence. */
export interface LabelledSentence {
  text: string;
  checkworthy: boolean;
  debate?: string;
}

/** The labelled sets, and texts without labels. */
export interface ClaimData {
  claimBuster: LabelledSentence[];
  checkThat: LabelledSentence[];
  articles: string[];
}

/** Vectors of words, with the number of their dimensions. */
export interface WordVectors {
  of: Map<string, Float64Array>;
  dimensions: number;
}

const BITS = 17;
const FOLDS = 5;
const LENGTH_WEIGHT = 0.6;
/** Share of the model of CheckThat's labels: more ranks debates better still, and ClaimBuster's sentences worse. */
const CHECKTHAT_SHARE = 1.5;
const PLAIN: ClaimSettings = { cost: 4, vectorScale: 1.5, ratios: false, least: 2 };
const RATIOS: ClaimSettings = { ...PLAIN, ratios: true };
const SPARSE: ClaimSettings = { ...PLAIN, cost: 0.5, least: 4 };

function readLines<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

/** Reads the training sets from the folder that holds `claims` and `attribution`. */
export function readClaimData(dataDir: string): ClaimData {
  const claims = (name: string): LabelledSentence[] => readLines(join(dataDir, 'claims', name));
  return {
    claimBuster: claims('train.jsonl'),
    checkThat: [...claims('checkthat2019-train.jsonl'), ...claims('checkthat2020-train.jsonl')],
    articles: readLines<{ text: string }>(join(dataDir, 'attribution', 'train.jsonl')).map(
      ({ text }) => text,
    ),
  };
}

/** A sentence as both sets would spell it, to find the ones that they share. */
export const plainText = (text: string): string => text.toLowerCase().replace(/\W+/gu, ' ').trim();

/** CheckThat's sentences, each once and checkworthy if it ever was, without those of `known`. */
export function withoutRepeats(
  sentences: readonly LabelledSentence[],
  known: readonly LabelledSentence[],
): LabelledSentence[] {
  const skip = new Set(known.map(({ text }) => plainText(text)));
  const unique = new Map<string, LabelledSentence>();
  for (const sentence of sentences) {
    const key = plainText(sentence.text);
    if (skip.has(key)) continue;
    const before = unique.get(key);
    unique.set(key, {
      text: sentence.text,
      checkworthy: sentence.checkworthy || (before?.checkworthy ?? false),
    });
  }
  return [...unique.values()];
}

/** Learns vectors from debates and news alike, labels aside. */
export function learnClaimVectors({ claimBuster, checkThat, articles }: ClaimData): WordVectors {
  const debates = [...claimBuster, ...withoutRepeats(checkThat, claimBuster)].map(
    ({ text }) => text,
  );
  const news = articles.flatMap((text) => text.split(/(?<=[.!?])\s+|\n+/u));
  const forms = [...debates, ...news].map((text) =>
    splitWords(text).words.map(({ lower }) => wordForm(lower)),
  );
  const windows = [
    { width: 1, directed: true, dimensions: 60 },
    { width: 5, directed: false, dimensions: 100 },
  ];
  const of = learnVectors(forms, vocabulary(forms, 5), windows);
  return { of, dimensions: 160 };
}

const label = ({ checkworthy }: LabelledSentence): number => (checkworthy ? 1 : 0);

/** Examples of labelled sentences, with their targets. */
export function prepareClaims(sentences: readonly LabelledSentence[], vectors: WordVectors) {
  return {
    examples: sentences.map(({ text }) => makeExample(text, vectors.of, vectors.dimensions)),
    targets: sentences.map(label),
  };
}

/** Fits both regressions to ClaimBuster's labels. */
export function fitBoth(
  examples: readonly ClaimExample[],
  targets: readonly number[],
): FittedClaims {
  return mixFits([
    [1, fitClaims(examples, targets, PLAIN)],
    [1, fitClaims(examples, targets, RATIOS)],
  ]);
}

/** Fits CheckThat's labels. */
export function fitSparse(
  examples: readonly ClaimExample[],
  targets: readonly number[],
): FittedClaims {
  return mixFits([[CHECKTHAT_SHARE, fitClaims(examples, targets, SPARSE)]]);
}

/** Log odds of an example, before calibration. */
export const rawScore = (both: FittedClaims, sparse: FittedClaims, example: ClaimExample): number =>
  applyFit(both, example) +
  applyFit(sparse, example) +
  LENGTH_WEIGHT * lengthTerm(example.words.length);

/** Scores of sentences by models that have not seen them. */
export function crossScores(
  examples: readonly ClaimExample[],
  targets: readonly number[],
  sparse: FittedClaims,
): number[] {
  const order = shuffle([...examples.keys()], seededRandom(5));
  const scores = new Array<number>(examples.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = order.filter((_, i) => i % FOLDS !== fold);
    const both = fitBoth(
      seen.map((i) => examples[i] as ClaimExample),
      seen.map((i) => targets[i] as number),
    );
    order.forEach((i, place) => {
      if (place % FOLDS === fold) scores[i] = rawScore(both, sparse, examples[i] as ClaimExample);
    });
  }
  return scores;
}

/** Slope and offset that make probabilities of scores (Platt 1999). */
export function calibrate(
  scores: readonly number[],
  targets: readonly number[],
): { slope: number; offset: number } {
  const x = new Float64Array(2);
  minimise(
    x,
    (w, g) => {
      g.fill(0);
      let value = 0;
      scores.forEach((s, i) => {
        const z = w[0]! * s + w[1]!;
        const y = targets[i] as number;
        value += Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z)));
        const error = 1 / (1 + Math.exp(-z)) - y;
        g[0]! += error * s;
        g[1]! += error;
      });
      return value;
    },
    100,
  );
  return { slope: x[0]!, offset: x[1]! };
}

/** Rounds a fitted model to the table that ships; the vectors become one weight for each word. */
export function storeModel(
  fit: FittedClaims,
  vectors: WordVectors,
  scale: { slope: number; offset: number },
): StoredClaimModel {
  const words = new Map<number, number>();
  for (const [form, vector] of vectors.of) {
    words.set(
      wordHash(form),
      vector.reduce((sum, v, d) => sum + v * (fit.mean[d] as number), 0),
    );
  }
  const largest = (of: Map<number, number>): number =>
    [...of.values()].reduce((m, w) => Math.max(m, Math.abs(w)), 0);
  const shapeStep = largest(fit.shape) / 127;
  const wordStep = largest(words) / 127;
  const mask = (1 << BITS) - 1;
  const table = new Float64Array(1 << BITS);
  for (const [feature, w] of fit.shape) table[feature & mask]! += w / shapeStep;
  for (const [feature, w] of words) table[feature & mask]! += w / wordStep;
  const bytes = Int8Array.from(table, (w) => Math.max(-127, Math.min(127, Math.round(w))));
  return {
    bits: BITS,
    bias: fit.bias,
    shapeStep,
    wordStep,
    length: LENGTH_WEIGHT,
    ...scale,
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}

/** Trains on the sets in a folder; what comes back is what `src/detect/data/claim-weights.ts` holds. */
export function trainClaims(dataDir: string): StoredClaimModel {
  const data = readClaimData(dataDir);
  const vectors = learnClaimVectors(data);
  const { examples, targets } = prepareClaims(data.claimBuster, vectors);
  const other = prepareClaims(withoutRepeats(data.checkThat, data.claimBuster), vectors);
  const sparse = fitSparse(other.examples, other.targets);
  const scale = calibrate(crossScores(examples, targets, sparse), targets);
  const both = fitBoth(examples, targets);
  return storeModel(
    mixFits([
      [1, both],
      [1, sparse],
    ]),
    vectors,
    scale,
  );
}

/** The source of `src/detect/data/claim-weights.ts` for a model. */
export function printClaimModel({ weights, ...numbers }: StoredClaimModel): string {
  return [
    '// Weights of claim detection, written by tools/train/claims.ts; CLAIMS.md says from what. Do not edit.',
    "import type { StoredClaimModel } from '../claims/claim-model.ts';",
    '',
    '/** The trained check-worthiness model. */',
    'export const CLAIM_MODEL: StoredClaimModel = {',
    ...Object.entries(numbers).map(([name, value]) => `  ${name}: ${String(value)},`),
    '  weights:',
    `    '${weights}',`,
    '};',
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const target = join(import.meta.dirname, '../../src/detect/data/claim-weights.ts');
  writeFileSync(
    target,
    printClaimModel(trainClaims(process.argv[2] ?? join(import.meta.dirname, '../../../shared'))),
  );
}
