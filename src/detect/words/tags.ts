// Tags parts of speech: a greedy averaged perceptron over words, their endings and neighbours.
import { FeatureList, at, mix, mix2, mix3 } from '../learnt/hashing.ts';
import type { Forms } from './forms.ts';
import { SHAPE } from './forms.ts';
import type { LabelTable } from '../learnt/perceptron.ts';
import { bestLabel, roomFor } from '../learnt/perceptron.ts';
import type { Sentences } from './sentences.ts';
import { TAG } from './tag-set.ts';

/** What the tagger has learnt. */
export interface TagModel extends LabelTable {
  /** Tags of words that hardly ever have another. */
  known: ReadonlyMap<string, number>;
}

/** "Tag" before a sentence's first word. */
export const NO_TAG = 50;
const BEFORE = 1;
const AFTER = 2;

/** The features of a token between `first` and `end` of its sentence, after the tags `previous` and `beforePrevious`. */
export function tagFeatures(
  out: FeatureList,
  forms: Forms,
  token: number,
  first: number,
  end: number,
  previous: number,
  beforePrevious: number,
): void {
  const { hash, suffix3, suffix2, prefix3, shape, titleCase } = forms;
  const word = at(hash, token);
  const ending = at(suffix3, token);
  const form = at(shape, token);
  const initial = token === first ? 1 : 0;
  const hasNext = token + 1 < end;
  const nextEnding = hasNext ? at(suffix3, token + 1) : AFTER;
  out.clear();
  out.add(7);
  out.add(mix(1, word));
  out.add(mix(2, ending));
  out.add(mix(3, at(suffix2, token)));
  out.add(mix3(4, form, initial, at(titleCase, token)));
  out.add(mix(5, previous));
  out.add(mix2(6, previous, beforePrevious));
  out.add(mix2(7, previous, word));
  out.add(mix(8, token > first ? at(hash, token - 1) : BEFORE));
  out.add(mix(9, hasNext ? at(hash, token + 1) : AFTER));
  out.add(mix2(10, token > first ? at(suffix3, token - 1) : BEFORE, previous));
  out.add(mix(11, nextEnding));
  out.add(mix(12, token + 2 < end ? at(hash, token + 2) : AFTER));
  out.add(mix(13, token > first + 1 ? at(hash, token - 2) : BEFORE));
  out.add(mix3(14, ending, form, initial));
  out.add(mix(15, at(prefix3, token)));
  out.add(mix2(16, previous, nextEnding));
  out.add(mix2(17, form, hasNext ? at(shape, token + 1) : 9));
}

/** The tag of a word that the dictionary settles; a capitalised one within a sentence may be a name after all. */
export function knownTag(
  known: ReadonlyMap<string, number>,
  forms: Forms,
  token: number,
  first: number,
): number | undefined {
  const tag = known.get(forms.lower[token] as string);
  return tag !== TAG.name && isOddCapital(forms, token, first) ? undefined : tag;
}

const isOddCapital = ({ shape, titleCase }: Forms, token: number, first: number): boolean =>
  at(shape, token) === SHAPE.capital && token > first && at(titleCase, token) === 0;

const UNKNOWN = -1;

/** The tags that the dictionary has, or `UNKNOWN`: looked up once for all tokens that are written the same. */
function dictionaryTags(known: ReadonlyMap<string, number>, { same, lower }: Forms): Int8Array {
  const found = new Int8Array(same.length);
  for (let i = 0; i < found.length; i++) {
    const first = at(same, i);
    found[i] = first < i ? (found[first] as number) : (known.get(lower[i] as string) ?? UNKNOWN);
  }
  return found;
}

/** Tags all tokens, pausing after each sentence. */
export function* tagWords(
  model: TagModel,
  forms: Forms,
  sentences: Sentences,
): Generator<void, Int32Array> {
  const tags = new Int32Array(forms.hash.length);
  const listed = dictionaryTags(model.known, forms);
  yield;
  const features = new FeatureList(24);
  const scores = new Float64Array(roomFor(model.labels));
  for (let s = 0; s + 1 < sentences.starts.length; s++) {
    const first = at(sentences.starts, s);
    const end = at(sentences.starts, s + 1);
    let previous = NO_TAG;
    let beforePrevious = NO_TAG;
    for (let token = first; token < end; token++) {
      let tag = listed[token] as number;
      if (tag === UNKNOWN || (tag !== TAG.name && isOddCapital(forms, token, first))) {
        tagFeatures(features, forms, token, first, end, previous, beforePrevious);
        tag = bestLabel(model, features, scores);
      }
      tags[token] = tag;
      beforePrevious = previous;
      previous = tag;
      if ((token & 255) === 255) yield;
    }
    yield;
  }
  return tags;
}
