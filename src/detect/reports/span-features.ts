// Describes a token as seen from a cue: is it part of the source, the content, the cue, or of neither? The features stand
// in groups by what they depend on, so that what stays the same from one token or cue to the next is scored once.
import type { Analysis } from '../analysis.ts';
import { QUOTED } from '../words/chunks.ts';
import type { CueField } from './cue-field.ts';
import type { FeatureList } from '../learnt/hashing.ts';
import { at, mix, mix2, mix3, near } from '../learnt/hashing.ts';
import type { View, Window } from './span-window.ts';

const OUTSIDE = 7;
const NO_TAG = 40;

const atMost = (value: number, limit: number): number => (value > limit ? limit : value);

/** Adds what the token is, whatever the cue: the same from all cues that it has the same `place` to. */
export function addOwn(out: FeatureList, a: Analysis, field: CueField, v: View): void {
  const { lexical } = a.chunks;
  const { token, side } = v;
  const first = at(a.tokens.paragraphStart, token);
  const end = at(a.tokens.paragraphEnd, token);
  const placed = mix(100, v.place);
  const sided = mix(101, side);
  const word = at(lexical, token);
  const tag = at(a.tags, token);
  const left = near(lexical, token - 1, first, end, OUTSIDE);
  const right = near(lexical, token + 1, first, end, OUTSIDE);
  const leftTag = near(a.tags, token - 1, first, end, NO_TAG);
  const rightTag = near(a.tags, token + 1, first, end, NO_TAG);
  out.add(side);
  out.add(mix(2, word));
  out.add(mix(2, word) + placed);
  out.add(mix(3, tag) + placed);
  out.add(mix(4, left) + placed);
  out.add(mix(5, right) + placed);
  out.add(mix2(6, leftTag, tag) + placed);
  out.add(mix2(7, tag, rightTag) + placed);
  addSurroundings(out, a, field, token, placed);
  out.add(mix3(8, leftTag, tag, rightTag) + sided);
  out.add(mix2(30, near(lexical, token - 2, first, end, OUTSIDE), tag) + sided);
  out.add(mix2(31, near(lexical, token + 2, first, end, OUTSIDE), tag) + sided);
  out.add(mix2(32, left, word) + sided);
  out.add(mix2(33, word, right) + sided);
  out.add(mix(29, at(a.chunks.stems, token)) + sided);
}

/** Adds how the token stands in its sentence, among quotation marks and among cues. */
function addSurroundings(
  out: FeatureList,
  { tokens, tags, chunks, sentences, forms }: Analysis,
  { level }: CueField,
  i: number,
  placed: number,
): void {
  const { quoted, tallies } = chunks;
  const first = at(tokens.paragraphStart, i);
  const end = at(tokens.paragraphEnd, i);
  const sentence = at(sentences.of, i);
  const sentenceEnd = at(sentences.starts, sentence + 1);
  const edge = i === at(sentences.starts, sentence) ? 1 : i === sentenceEnd - 1 ? 2 : 0;
  const verbs = atMost(at(tallies.verbs, sentenceEnd) - at(tallies.verbs, i), 2);
  const commas = atMost(at(tallies.commas, sentenceEnd) - at(tallies.commas, i), 2);
  const before = near(quoted, i - 1, first, end, 9) * 100;
  const states = before + at(quoted, i) * 10 + near(quoted, i + 1, first, end, 9);
  const levels = near(level, i - 1, first, end, 9) * 10 + near(level, i + 1, first, end, 9);
  const headline = at(forms.titleCase, i) * 2 + (at(tokens.paragraph, i) === 0 ? 1 : 0);
  out.add(mix(24, states) + placed);
  out.add(mix2(39, edge, at(tags, i)) + placed);
  out.add(mix3(46, verbs, commas, headline) + placed);
  out.add(mix2(83, levels, at(level, i)) + placed);
}

/** Adds what depends on the cue and the way to it alone: `place`, `step` and `near`. */
export function addWay(out: FeatureList, a: Analysis, window: Window, v: View): void {
  const { cue, first, end } = window;
  const { stems, lexical } = a.chunks;
  const stem = at(stems, cue);
  out.add(mix(9, v.step));
  out.add(mix2(11, v.step, stem));
  out.add(mix2(13, v.place, stem));
  out.add(mix2(14, at(a.tags, cue), v.step));
  out.add(mix2(34, v.near, cue + 1 < end ? at(lexical, cue + 1) : OUTSIDE));
  out.add(mix2(35, v.near, cue > first ? at(lexical, cue - 1) : OUTSIDE));
  out.add(mix3(36, v.place, stem, window.besideTags));
  out.add(mix2(37, v.step, window.besideTags));
}

/** Adds what depends on the cue, the `place`, and what `sceneOf` sums up. */
export function addScene(
  out: FeatureList,
  a: Analysis,
  field: CueField,
  window: Window,
  v: View,
): void {
  const { side, place, state, quoting, length, cues, beside } = v;
  const stem = at(a.chunks.stems, window.cue);
  const clauses = v.commas * 4 + v.verbs;
  const shared = quoting >> 1;
  out.add(mix2(15, place, clauses));
  out.add(mix3(17, place, v.links, v.commas));
  out.add(mix3(18, place, v.phrases, v.verbs));
  out.add(mix3(19, side, clauses, v.marks * 4 + v.links));
  out.add(mix3(70, stem, side, clauses));
  out.add(mix3(72, stem, place, v.phrases));
  out.add(mix3(16, place, v.marks, state));
  out.add(mix3(21, place, quoting, window.marks));
  out.add(mix3(22, state, quoting, side));
  out.add(mix3(23, place * 8 + quoting, v.marks, stem));
  out.add(mix2(40, v.edge, state));
  out.add(mix3(47, length, quoting, place));
  out.add(mix3(48, length, v.marks, side * 16 + window.marks * 4 + v.verbs));
  out.add(mix3(26, beside, stem, side));
  out.add(mix3(27, beside, at(a.tags, window.cue), window.marks + 4 * shared));
  out.add(mix3(80, v.level, place, state === QUOTED.no ? 0 : 1));
  out.add(mix3(81, cues, place, v.verbs));
  out.add(mix3(82, cues, v.level, side));
  out.add(mix3(84, at(field.level, window.cue), cues, side));
  out.add(mix3(86, cues, stem, side));
}

/** Adds what is the token's and this cue's own. */
export function addMeeting(out: FeatureList, a: Analysis, window: Window, v: View): void {
  const { phrase, phraseFirst, phraseLast, stems } = a.chunks;
  const { token, place, side, beside } = v;
  const tag = at(a.tags, token);
  const own = at(phrase, token);
  const part =
    own < 0
      ? 4
      : (at(phraseFirst, own) === token ? 1 : 0) + (at(phraseLast, own) === token ? 2 : 0);
  out.add(mix2(10, v.step, tag));
  out.add(mix3(12, at(stems, window.cue), tag, place));
  out.add(mix3(38, tag, place, window.besideTags));
  out.add(mix3(20, tag, place, v.commas * 4 + v.verbs));
  out.add(mix3(71, tag, place, v.stops));
  out.add(mix3(25, beside, side, tag));
  out.add(mix3(28, at(a.names, token), place, beside));
  out.add(mix3(44, part, place, v.phrases));
  out.add(mix3(85, v.cues, tag, place));
  if (v.distance <= LONGEST_PATH) addPath(out, a, window.cue, v);
}

/** The words and tags from cue to token are features of their own up to this many tokens. */
const LONGEST_PATH = 5;

function addPath(out: FeatureList, a: Analysis, cue: number, { token, side }: View): void {
  let path = side;
  let words = side;
  const last = Math.max(token, cue);
  for (let j = Math.min(token, cue); j <= last; j++) {
    path = (Math.imul(path, 67) + at(a.tags, j)) | 0;
    words = (Math.imul(words, 67) + at(a.chunks.lexical, j)) | 0;
  }
  out.add(mix(41, path));
  out.add(mix2(42, path, at(a.chunks.stems, cue)));
  out.add(mix(43, words));
}

/** The feature that all steps have; the only one of the step to a window's first token. */
export const STEP = 1;

/** A step this near to its cue knows how near it is. */
const CLOSE_STEP = 4;

/** Whether what tells of the step to token `i` depends on more than the side of its cue. */
export const isCloseStep = (i: number, cue: number): boolean =>
  i > cue - CLOSE_STEP && i < cue + CLOSE_STEP;

/** Adds what tells of the step from the token before to token `i`. */
export function addStep(out: FeatureList, a: Analysis, cue: number, i: number): void {
  const { chunks, tags, sentences } = a;
  const side = i > cue ? 1 : i === cue ? 2 : 0;
  const phrase = at(chunks.phrase, i);
  const samePhrase = phrase >= 0 && phrase === at(chunks.phrase, i - 1) ? 1 : 0;
  const sentenceBreak = at(sentences.of, i) === at(sentences.of, i - 1) ? 0 : 1;
  out.add(mix3(1, at(tags, i - 1), at(tags, i), side));
  out.add(mix2(2, at(chunks.lexical, i), side));
  out.add(mix2(3, at(chunks.lexical, i - 1), side));
  out.add(mix3(4, at(chunks.quoted, i - 1), at(chunks.quoted, i), side));
  out.add(mix2(5, sentenceBreak, side));
  out.add(mix3(6, samePhrase, side, isCloseStep(i, cue) ? i - cue : 9));
}
