// Trains the name finder on silver entities.
import type { Forms } from '../../src/detect/words/forms.ts';
import { FeatureList } from '../../src/detect/learnt/hashing.ts';
import type { NameContext, NameModel } from '../../src/detect/names/names.ts';
import { NAME, mayBeName, nameFeatures, rememberName } from '../../src/detect/names/names.ts';
import { bestLabel, roomFor } from '../../src/detect/learnt/perceptron.ts';
import type { Sentences } from '../../src/detect/words/sentences.ts';
import { AveragedTable } from './averaged-table.ts';
import type { NameLists } from './name-lists.ts';
import { seededRandom, shuffle } from './random.ts';
import { swapNames } from './swap-names.ts';

const BITS = 16;
const EPOCHS = 6;
const LABELS = Object.keys(NAME).length;

/** A text with its names known. */
export interface NamedText {
  forms: Forms;
  tags: Int32Array;
  sentences: Sentences;
  /** `NAME` of each token, or -1. */
  names: Int32Array;
}

/** Trains a name finder. */
export function fitNames(texts: readonly NamedText[], lists: NameLists): NameModel {
  const { gazetteer } = lists;
  const table = new AveragedTable(BITS, LABELS);
  const model: NameModel = { labels: LABELS, bits: BITS, weights: table.weights, gazetteer };
  const features = new FeatureList(40);
  const scores = new Float64Array(roomFor(LABELS));
  const random = seededRandom(2);
  const order = [...texts, ...texts.map((text) => swapNames(text, lists, random))];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { forms, tags, sentences, names } of shuffle(order, random)) {
      const context: NameContext = { forms, tags, gazetteer, seen: new Map() };
      const { starts } = sentences;
      for (let s = 0; s + 1 < starts.length; s++) {
        const first = starts[s] as number;
        const end = starts[s + 1] as number;
        let previous: number = NAME.none;
        for (let token = first; token < end; token++) {
          let label: number = NAME.none;
          if (mayBeName(context, token, end, previous)) {
            nameFeatures(features, context, token, first, end, previous);
            label = bestLabel(model, features, scores);
            table.step();
            const gold = names[token] as number;
            if (gold >= 0 && gold !== label) {
              table.update(features, gold, 1);
              table.update(features, label, -1);
            }
          }
          rememberName(context, token, label);
          previous = label;
        }
      }
    }
  }
  return { ...model, weights: table.average() };
}
