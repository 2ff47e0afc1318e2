// Naive Bayes over words and their neighbours: what claim detection is measured beside.
import type { LabelledSentence } from '../../tools/train/claims.ts';

/** Words and pairs of neighbours, as often as they stand there. */
function wordsAndPairs(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9']+/gu) ?? [];
  return [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)];
}

/** Naive Bayes with add-one smoothing: the baseline. */
export function fitNaiveBayes(sentences: readonly LabelledSentence[]): (text: string) => number {
  const counts = new Map<string, [number, number]>();
  const totals: [number, number] = [0, 0];
  for (const { text, checkworthy } of sentences) {
    for (const feature of wordsAndPairs(text)) {
      let of = counts.get(feature);
      if (of === undefined) counts.set(feature, (of = [0, 0]));
      of[checkworthy ? 1 : 0]++;
      totals[checkworthy ? 1 : 0]++;
    }
  }
  const part = (count: number, total: number): number =>
    Math.log((count + 1) / (total + counts.size));
  return (text) =>
    wordsAndPairs(text).reduce((sum, feature) => {
      const [no, yes] = counts.get(feature) ?? [0, 0];
      return sum + part(yes, totals[1]) - part(no, totals[0]);
    }, 0);
}
