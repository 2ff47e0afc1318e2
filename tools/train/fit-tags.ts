// Trains the tagger of parts of speech on silver tags.
import { FeatureList } from '../../src/detect/learnt/hashing.ts';
import { bestLabel, roomFor } from '../../src/detect/learnt/perceptron.ts';
import { TAG, TAGS } from '../../src/detect/words/tag-set.ts';
import type { TagModel } from '../../src/detect/words/tags.ts';
import { NO_TAG, knownTag, tagFeatures } from '../../src/detect/words/tags.ts';
import { AveragedTable } from './averaged-table.ts';
import type { TrainingArticle } from './corpus.ts';
import { seededRandom, shuffle } from './random.ts';

const BITS = 16;
const EPOCHS = 5;

/** Words that are seen often enough, and nearly always with one tag. */
function settledWords(articles: readonly TrainingArticle[]): Map<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const { surface, tags } of articles) {
    surface.forms.lower.forEach((word, i) => {
      const tag = tags[i] as number;
      if (tag < 0) return;
      const of = counts.get(word) ?? new Map<number, number>();
      of.set(tag, (of.get(tag) ?? 0) + 1);
      counts.set(word, of);
    });
  }
  const settled = new Map<string, number>();
  for (const [word, of] of counts) {
    const total = [...of.values()].reduce((a, b) => a + b, 0);
    const [tag, most] = [...of].reduce((a, b) => (b[1] > a[1] ? b : a));
    const share = most / total;
    const mark = /^[^\p{L}\p{N}]$/u.test(word);
    if ((total >= 30 && share > 0.985 && tag !== TAG.name) || (mark && total >= 5 && share > 0.9))
      settled.set(word, tag);
  }
  return settled;
}

/** Trains a tagger. */
export function fitTags(articles: readonly TrainingArticle[]): TagModel {
  const table = new AveragedTable(BITS, TAGS.length);
  const model: TagModel = {
    labels: TAGS.length,
    bits: BITS,
    weights: table.weights,
    known: settledWords(articles),
  };
  const features = new FeatureList(24);
  const scores = new Float64Array(roomFor(TAGS.length));
  const random = seededRandom(1);
  const order = [...articles];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { surface, tags } of shuffle(order, random)) {
      const { starts } = surface.sentences;
      for (let s = 0; s + 1 < starts.length; s++) {
        const first = starts[s] as number;
        const end = starts[s + 1] as number;
        let previous = NO_TAG;
        let beforePrevious = NO_TAG;
        for (let token = first; token < end; token++) {
          let tag = knownTag(model.known, surface.forms, token, first);
          if (tag === undefined) {
            tagFeatures(features, surface.forms, token, first, end, previous, beforePrevious);
            tag = bestLabel(model, features, scores);
            table.step();
            const gold = tags[token] as number;
            if (gold >= 0 && gold !== tag) {
              table.update(features, gold, 1);
              table.update(features, tag, -1);
            }
          }
          beforePrevious = previous;
          previous = tag;
        }
      }
    }
  }
  return { ...model, weights: table.average() };
}
