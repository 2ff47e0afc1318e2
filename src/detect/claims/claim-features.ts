// Turns a sentence into the hashed features that the check-worthiness model weighs.
import type { ClaimWord, Counted } from './claim-lexicon.ts';
import { COUNTED, WORD_TEMPLATE } from './claim-lexicon.ts';
import type { ClaimWords } from './claim-words.ts';
import { HashSet, at, hashText, mix, mix2, mix3 } from '../learnt/hashing.ts';

/** The features of a sentence, as hashes that a table masks. */
export interface ClaimFeatures {
  /** Stems, pairs of words, counts: each once. */
  shape: Int32Array;
  /** Every word, as often as it stands there; their weights also know words that the labelled sentences lack. */
  words: Int32Array;
  /** Stems of the words that carry meaning, each once, to compare claims by. */
  stems: Int32Array;
}

const TEMPLATE = { ...WORD_TEMPLATE, pair: 3, count: 4, length: 5, joint: 6 } as const;
const NAME = hashText('@');
const FIRST_OF_ALL = hashText('<');
const LAST_OF_ALL = hashText('>');
const LENGTHS = [6, 10, 15, 22, 32];
/** Where each kind is counted. */
const PLACE = Object.fromEntries(COUNTED.map((kind, i) => [kind, i])) as Record<Counted, number>;
const NAMES = PLACE.name;

/** Whether a word is written like a name: capitalised within the sentence, "I" left out. */
const isName = ({ words }: ClaimWords, index: number): boolean =>
  words[index]?.isCapital === true && (index > 0 || words[1]?.isCapital === true);

/** Adds the counts, each capped, and the pairs of them that say more together. */
function addCounts(out: HashSet, counts: Int32Array, length: number): void {
  const few = (kind: Counted): number => Math.min(at(counts, PLACE[kind]), 3);
  const some = (kind: Counted): number => Math.min(few(kind), 1);
  for (let i = 0; i < counts.length; i++) {
    if (at(counts, i) > 0) out.add(mix2(TEMPLATE.count, i, Math.min(at(counts, i), 3)));
  }
  let bucket = 0;
  while (length >= (LENGTHS[bucket] ?? Infinity)) bucket++;
  const number = few('number');
  out.add(mix(TEMPLATE.length, bucket));
  out.add(mix3(TEMPLATE.joint, number, some('past'), few('name')));
  out.add(mix3(TEMPLATE.joint + 1, number, some('modal'), some('first')));
  out.add(mix3(TEMPLATE.joint + 2, some('past'), some('third'), some('first')));
  out.add(mix3(TEMPLATE.joint + 3, bucket, number, some('comparison')));
  out.add(mix3(TEMPLATE.joint + 4, some('question'), some('second'), some('number')));
  out.add(mix3(TEMPLATE.joint + 5, some('comparison'), some('past'), some('present')));
  out.add(mix3(TEMPLATE.joint + 6, some('law'), some('past'), some('modal')));
}

const shape = new HashSet();
const stems = new HashSet();

/** The hashed features of a sentence. */
export function claimFeatures(split: ClaimWords): ClaimFeatures {
  const { words } = split;
  const forms = new Int32Array(words.length);
  const counts = new Int32Array(COUNTED.length);
  shape.clear();
  stems.clear();
  let length = 0;
  let previous = FIRST_OF_ALL;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as ClaimWord;
    forms[i] = word.form;
    shape.add(word.stem);
    if (word.isMeaningful) stems.add(word.exact);
    for (const kind of word.counts) counts[kind] = at(counts, kind) + 1;
    if (word.isLetters) length++;
    const named = isName(split, i);
    if (named) counts[NAMES] = at(counts, NAMES) + 1;
    const paired = named && !word.isNumber ? NAME : word.paired;
    shape.add(mix2(TEMPLATE.pair, previous, paired));
    previous = paired;
  }
  shape.add(mix2(TEMPLATE.pair, previous, LAST_OF_ALL));
  addCounts(shape, counts, length);
  return { shape: shape.toArray(), words: forms, stems: stems.toArray() };
}
