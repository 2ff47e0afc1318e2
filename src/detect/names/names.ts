// Finds names of persons, organisations and places: a greedy averaged perceptron over capitalised words.
import { joinBodies } from './body-names.ts';
import { FeatureList, at, mix, mix2, mix3 } from '../learnt/hashing.ts';
import type { Forms } from '../words/forms.ts';
import { SHAPE, isCapitalised } from '../words/forms.ts';
import { readFirms } from './firm-names.ts';
import { readNameEvidence } from './name-evidence.ts';
import type { LabelTable } from '../learnt/perceptron.ts';
import { bestLabel, roomFor } from '../learnt/perceptron.ts';
import type { Sentences } from '../words/sentences.ts';
import { TAG } from '../words/tag-set.ts';

/** What a token is part of. */
export const NAME = { none: 0, person: 1, organisation: 2, place: 3, other: 4 } as const;

/** What the name finder has learnt. */
export interface NameModel extends LabelTable {
  /** Hashes of lower-case words to bits of what name lists say of them. */
  gazetteer: ReadonlyMap<number, number>;
}

const BEFORE = 1;
const AFTER = 2;

/** A text's words as the name finder sees them. */
export interface NameContext {
  forms: Forms;
  tags: Int32Array;
  gazetteer: ReadonlyMap<number, number>;
  /** Label that each word, by its hash, last had in this text. */
  seen: Map<number, number>;
}

/** Whether a token may be part of a name, given the previous token's label. */
export function mayBeName(
  { forms, tags }: NameContext,
  token: number,
  end: number,
  previous: number,
): boolean {
  const shape = at(forms.shape, token);
  if (isCapitalised(shape)) return at(tags, token) !== TAG.pronoun || shape === SHAPE.upper;
  if (previous === NAME.none || forms.lower[token] === 'the') return false;
  if (shape === SHAPE.number) return true;
  return token + 1 < end && isCapitalised(at(forms.shape, token + 1));
}

/** The features of a token between `first` and `end` of its sentence. */
export function nameFeatures(
  out: FeatureList,
  context: NameContext,
  token: number,
  first: number,
  end: number,
  previous: number,
): void {
  const { forms, tags, gazetteer } = context;
  const { hash, suffix3, prefix3, shape } = forms;
  const word = at(hash, token);
  const form = at(shape, token);
  const hasPrevious = token > first;
  const hasNext = token + 1 < end;
  const left = hasPrevious ? at(hash, token - 1) : BEFORE;
  const right = hasNext ? at(hash, token + 1) : AFTER;
  const tag = at(tags, token);
  const nextTag = hasNext ? at(tags, token + 1) : 61;
  out.clear();
  out.add(3);
  out.add(mix(1, word));
  out.add(mix(2, at(suffix3, token)));
  out.add(mix3(3, form, hasPrevious ? 0 : 1, at(forms.titleCase, token)));
  out.add(mix(4, previous));
  out.add(mix2(5, previous, tag));
  out.add(mix2(6, previous, word));
  out.add(mix(7, left));
  out.add(mix(8, right));
  out.add(mix(9, token > first + 1 ? at(hash, token - 2) : BEFORE));
  out.add(mix(10, token + 2 < end ? at(hash, token + 2) : AFTER));
  out.add(mix3(11, hasPrevious ? at(tags, token - 1) : 60, tag, nextTag));
  out.add(mix2(12, left, word));
  out.add(mix2(13, word, right));
  out.add(
    mix3(14, hasPrevious ? at(shape, token - 1) : 9, form, hasNext ? at(shape, token + 1) : 9),
  );
  out.add(mix2(15, previous, form));
  out.add(mix(16, at(prefix3, token)));
  out.add(mix2(17, previous, nextTag));
  out.add(mix(18, hasNext ? at(suffix3, token + 1) : AFTER));
  out.add(mix2(19, context.seen.get(word) ?? 9, previous));
  runFeatures(out, forms, token, first, end);
  const listed = gazetteer.get(word) ?? 0;
  const nextListed = hasNext ? (gazetteer.get(right) ?? 0) : 64;
  out.add(mix2(30, listed, previous));
  out.add(mix2(31, listed, nextListed));
  out.add(mix2(32, hasPrevious ? (gazetteer.get(left) ?? 0) : 64, listed));
  out.add(mix3(33, listed, form, nextTag));
}

/** Features of the run of capitalised words that the token stands in. */
function runFeatures(
  out: FeatureList,
  forms: Forms,
  token: number,
  first: number,
  end: number,
): void {
  const { hash, shape } = forms;
  let last = token;
  while (last + 1 < end && last - token < 12 && isCapitalised(at(shape, last + 1))) last++;
  let start = token;
  while (start > first && token - start < 12 && isCapitalised(at(shape, start - 1))) start--;
  const length = Math.min(last - start, 5);
  out.add(mix(20, at(hash, last)));
  out.add(mix2(21, length, Math.min(token - start, 3)));
  out.add(mix(22, start > first ? at(hash, start - 1) : BEFORE));
  out.add(mix(23, last + 1 < end ? at(hash, last + 1) : AFTER));
  out.add(mix2(24, at(hash, start), length));
}

/** Keeps what a word was labelled, for its next mention. */
export function rememberName(context: NameContext, token: number, label: number): void {
  const { forms, seen } = context;
  if (
    label !== NAME.none &&
    at(forms.titleCase, token) === 0 &&
    isCapitalised(at(forms.shape, token))
  ) {
    seen.set(at(forms.hash, token), label);
  }
}

/** Labels all tokens with `NAME`s, pausing after each sentence. */
export function* findNames(
  model: NameModel,
  forms: Forms,
  tags: Int32Array,
  sentences: Sentences,
): Generator<void, Int32Array> {
  const names = new Int32Array(tags.length);
  const features = new FeatureList(40);
  const scores = new Float64Array(roomFor(model.labels));
  const context: NameContext = { forms, tags, gazetteer: model.gazetteer, seen: new Map() };
  for (let s = 0; s + 1 < sentences.starts.length; s++) {
    const first = at(sentences.starts, s);
    const end = at(sentences.starts, s + 1);
    let previous: number = NAME.none;
    for (let token = first; token < end; token++) {
      let label: number = NAME.none;
      if (mayBeName(context, token, end, previous)) {
        nameFeatures(features, context, token, first, end, previous);
        label = bestLabel(model, features, scores);
      }
      names[token] = label;
      rememberName(context, token, label);
      previous = label;
      if ((token & 255) === 255) yield;
    }
    yield;
  }
  joinParticles(names, forms);
  joinEnds(names, forms, sentences);
  yield;
  const labelled = { ...context, sentences, names };
  readNameEvidence(labelled);
  readFirms(labelled);
  yield;
  joinBodies(labelled);
  yield;
  return agree(names, forms, sentences);
}

const PARTICLES = new Set(
  'de del della der den di da dos du la le van von ten ter zu al el bin ibn ben abu'.split(' '),
);

/** Takes particles between the parts of a person's name into it, and the part behind them: "Luis de Miranda". */
function joinParticles(names: Int32Array, { lower }: Forms): void {
  for (let i = 1; i + 1 < names.length; i++) {
    if (
      at(names, i) !== NAME.none ||
      at(names, i - 1) !== NAME.person ||
      !PARTICLES.has(lower[i] as string)
    )
      continue;
    let next = i + 1;
    while (next - i < 3 && PARTICLES.has(lower[next] ?? '')) next++;
    // What follows is the family name, also where it alone would be taken for a place or a firm.
    if (next < names.length && at(names, next) !== NAME.none) names.fill(NAME.person, i, next + 1);
  }
}

/** Particles that are other words too, where they stand alone. */
const OTHER_WORDS = new Set(['van', 'den', 'ten', 'do', 'la', 'di']);
const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** Takes the particles before a person's family name into it, and what tells father from son behind it: "van der Berg Jr." */
function joinEnds(names: Int32Array, { lower, shape }: Forms, { of }: Sentences): void {
  const isPerson = (i: number): boolean => at(names, i) === NAME.person;
  for (let i = 1; i < names.length; i++) {
    if (at(of, i) !== at(of, i - 1)) continue;
    if (isPerson(i - 1) && isCapitalised(at(shape, i)) && SUFFIXES.has(lower[i] as string))
      names[i] = NAME.person;
    if (!isPerson(i) || at(names, i - 1) !== NAME.none) continue;
    let first = i;
    while (first > 0 && at(of, first - 1) === at(of, i) && PARTICLES.has(lower[first - 1] ?? ''))
      first--;
    if (i - first > 1 || (i > first && !OTHER_WORDS.has(lower[first] as string)))
      names.fill(NAME.person, first, i);
  }
}

/** Gives names of one word the label that the word has within longer names of the text, where that is clear. */
function agree(names: Int32Array, { hash, titleCase }: Forms, { of }: Sentences): Int32Array {
  const same = (i: number, j: number): boolean =>
    j >= 0 && j < names.length && at(names, i) === at(names, j) && at(of, i) === at(of, j);
  const within = new Map<number, Int32Array>();
  const alone: number[] = [];
  for (let i = 0; i < names.length; i++) {
    if (at(names, i) === NAME.none || at(titleCase, i) === 1) continue;
    if (!same(i, i - 1) && !same(i, i + 1)) alone.push(i);
    else if (!same(i, i + 1)) {
      const counts = within.get(at(hash, i)) ?? new Int32Array(5);
      counts[at(names, i)] = at(counts, at(names, i)) + 1;
      within.set(at(hash, i), counts);
    }
  }
  const result = names.slice();
  for (const i of alone) {
    const counts = within.get(at(hash, i));
    if (counts === undefined) continue;
    const best = counts.indexOf(Math.max(...counts));
    if (at(counts, best) * 2 > counts.reduce((a, b) => a + b)) result[i] = best;
  }
  return result;
}
