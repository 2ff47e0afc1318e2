// Hashes the features of tokens that depend on no cue, once for all cues.
import type { Analysis } from './analysis.ts';
import type { CueField } from './cue-field.ts';
import { at, mix, mix2, mix3 } from './hashing.ts';

/** What of a token's features depends on no cue: `keys[template][token]`. */
export interface SpanKeys {
  /** Joined with the side of the cue and the distance in sentences. */
  sided: Int32Array[];
  /** Joined with the side of the cue alone. */
  lateral: Int32Array[];
}

const SIDED = 10;
const LATERAL = 6;
const OUTSIDE = 7;
const NO_TAG = 40;

/** A token's value, or what stands for those beyond its paragraph. */
const near = (
  values: Int32Array,
  i: number,
  first: number,
  end: number,
  outside: number,
): number => (i >= first && i < end ? at(values, i) : outside);

const atMost = (value: number, limit: number): number => (value > limit ? limit : value);

const put = (out: readonly Int32Array[], template: number, token: number, key: number): void => {
  (out[template] as Int32Array)[token] = key;
};

/** Hashes every token's own features. */
export function hashSpanKeys(analysis: Analysis, field: CueField): SpanKeys {
  const count = analysis.tags.length;
  const tables = (length: number): Int32Array[] =>
    Array.from({ length }, () => new Int32Array(count));
  const keys: SpanKeys = { sided: tables(SIDED), lateral: tables(LATERAL) };
  for (let i = 0; i < count; i++) {
    hashSided(keys.sided, analysis, field, i);
    hashLateral(keys.lateral, analysis, i);
  }
  return keys;
}

function hashSided(out: Int32Array[], analysis: Analysis, field: CueField, i: number): void {
  const { tokens, tags, chunks, sentences, forms } = analysis;
  const { lexical, quoted, tallies } = chunks;
  const first = at(tokens.paragraphStart, i);
  const end = at(tokens.paragraphEnd, i);
  const tag = at(tags, i);
  const sentence = at(sentences.of, i);
  const sentenceEnd = at(sentences.starts, sentence + 1);
  const edge = i === at(sentences.starts, sentence) ? 1 : i === sentenceEnd - 1 ? 2 : 0;
  const verbs = atMost(at(tallies.verbs, sentenceEnd) - at(tallies.verbs, i), 2);
  const commas = atMost(at(tallies.commas, sentenceEnd) - at(tallies.commas, i), 2);
  const before = near(quoted, i - 1, first, end, 9) * 100;
  const states = before + at(quoted, i) * 10 + near(quoted, i + 1, first, end, 9);
  const levels =
    near(field.level, i - 1, first, end, 9) * 10 + near(field.level, i + 1, first, end, 9);
  const headline = at(forms.titleCase, i) * 2 + (at(tokens.paragraph, i) === 0 ? 1 : 0);
  put(out, 0, i, mix(2, at(lexical, i)));
  put(out, 1, i, mix(3, tag));
  put(out, 2, i, mix(4, near(lexical, i - 1, first, end, OUTSIDE)));
  put(out, 3, i, mix(5, near(lexical, i + 1, first, end, OUTSIDE)));
  put(out, 4, i, mix2(6, near(tags, i - 1, first, end, NO_TAG), tag));
  put(out, 5, i, mix2(7, tag, near(tags, i + 1, first, end, NO_TAG)));
  put(out, 6, i, mix(24, states));
  put(out, 7, i, mix2(39, edge, tag));
  put(out, 8, i, mix3(46, verbs, commas, headline));
  put(out, 9, i, mix2(83, levels, at(field.level, i)));
}

function hashLateral(out: Int32Array[], { tokens, tags, chunks }: Analysis, i: number): void {
  const { lexical, stems } = chunks;
  const first = at(tokens.paragraphStart, i);
  const end = at(tokens.paragraphEnd, i);
  const tag = at(tags, i);
  const word = at(lexical, i);
  put(
    out,
    0,
    i,
    mix3(8, near(tags, i - 1, first, end, NO_TAG), tag, near(tags, i + 1, first, end, NO_TAG)),
  );
  put(out, 1, i, mix2(30, near(lexical, i - 2, first, end, OUTSIDE), tag));
  put(out, 2, i, mix2(31, near(lexical, i + 2, first, end, OUTSIDE), tag));
  put(out, 3, i, mix2(32, near(lexical, i - 1, first, end, OUTSIDE), word));
  put(out, 4, i, mix2(33, word, near(lexical, i + 1, first, end, OUTSIDE)));
  put(out, 5, i, mix(29, at(stems, i)));
}
