// Measures how claims are ranked in debates that were left out of the training, of both of CheckThat's years.
import type { FittedClaims } from '../../tools/train/fit-claims.ts';
import { fitSparse, prepareClaims, rawScore, withoutRepeats } from '../../tools/train/claims.ts';
import type { ClaimData, LabelledSentence, WordVectors } from '../../tools/train/claims.ts';
import { asRows, type MeasuredRow } from './claims-rows.ts';
import { fitNaiveBayes } from './naive-bayes.ts';
import { meanAveragePrecision, type Scored } from './ranking-figures.ts';

/** Debates that are left out together. */
const DEBATE_FOLDS = 5;
/** CheckThat 2020 does not say where its fifty debates begin; it has them one after another. */
const DEBATES_2020 = 50;

/** CheckThat's sentences with their debates, those of 2020 in as many blocks as there were debates. */
function inDebates(sentences: readonly LabelledSentence[]): LabelledSentence[] {
  const unnamed = sentences.filter(({ debate }) => debate === undefined).length;
  let seen = 0;
  return sentences.map((sentence) => ({
    ...sentence,
    debate: sentence.debate ?? `block ${Math.floor((seen++ * DEBATES_2020) / unnamed)}`,
  }));
}

/** Scores of CheckThat's sentences by models that have seen neither their debate nor the same words elsewhere. */
function crossDebates(
  sentences: readonly LabelledSentence[],
  both: FittedClaims,
  vectors: WordVectors,
): number[] {
  const debates = [...new Set(sentences.map(({ debate }) => debate))];
  const fold = new Map(debates.map((debate, i) => [debate, i % DEBATE_FOLDS]));
  const { examples } = prepareClaims(sentences, vectors);
  const scores = new Array<number>(sentences.length).fill(0);
  for (let f = 0; f < DEBATE_FOLDS; f++) {
    const held = sentences.filter(({ debate }) => fold.get(debate) === f);
    const seen = sentences.filter(({ debate }) => fold.get(debate) !== f);
    const train = prepareClaims(withoutRepeats(seen, held), vectors);
    const sparse = fitSparse(train.examples, train.targets);
    sentences.forEach(({ debate }, i) => {
      if (fold.get(debate) === f) scores[i] = rawScore(both, sparse, examples[i]!);
    });
  }
  return scores;
}

/** Mean average precision of both years, with CheckThat's labels of other debates in use. */
export function measureDebates(
  { checkThat, claimBuster }: ClaimData,
  both: FittedClaims,
  vectors: WordVectors,
): MeasuredRow[] {
  const sentences = inDebates(checkThat);
  const bayes = fitNaiveBayes(claimBuster);
  const ours = asRows(sentences, crossDebates(sentences, both, vectors));
  const theirs = asRows(
    sentences,
    sentences.map(({ text }) => bayes(text)),
  );
  const isBlock = ({ group }: Scored): boolean => group?.startsWith('block') ?? false;
  const row = (name: string, inYear: (one: Scored) => boolean): MeasuredRow => ({
    name: `CheckThat ${name} MAP, debates left out`,
    figure: meanAveragePrecision(ours.filter(inYear)),
    target: null,
    peer: meanAveragePrecision(theirs.filter(inYear)),
  });
  return [row('2019 train', (one) => !isBlock(one)), row('2020 train, blocks,', isBlock)];
}
