// What a token looks like from a cue: on which side, how far off, and what stands between them.
import type { Analysis } from '../analysis.ts';
import type { CueField } from './cue-field.ts';
import { STRONG } from './cue-field.ts';
import { at } from '../learnt/hashing.ts';
import { TAG, isVerb } from '../words/tag-set.ts';

/** A cue and the tokens around it that may belong to its attribution. */
export interface Window {
  cue: number;
  first: number;
  end: number;
  sentence: number;
  /** Noun phrases that stand right before and after the cue, or -2. */
  phraseBefore: number;
  phraseAfter: number;
  /** Whether quotation marks stand before and after the cue in its sentence. */
  marks: number;
  /** The tags right and left of the cue, as one number. */
  besideTags: number;
}

/** How far from its cue, in tokens, an attribution may reach within the paragraph. */
export const REACH = 150;
const NO_TAG = 40;

const atMost = (value: number, limit: number): number => (value > limit ? limit : value);

const stepsOverLeft = (tag: number): boolean =>
  tag === TAG.adverb || tag === TAG.modal || tag === TAG.to || isVerb(tag);
const stepsOverRight = (tag: number): boolean => tag === TAG.adverb || tag === TAG.particle;

/** The window of a cue, within `from` and `to`. */
export function windowOf(
  { tokens, tags, sentences, chunks }: Analysis,
  cue: number,
  from = 0,
  to = Infinity,
): Window {
  const { phrase, tallies } = chunks;
  const sentence = at(sentences.of, cue);
  const start = at(sentences.starts, sentence);
  const end = at(sentences.starts, sentence + 1);
  let left = cue - 1;
  while (left >= start && cue - left < 40 && at(phrase, left) < 0 && stepsOverLeft(at(tags, left)))
    left--;
  let right = cue + 1;
  while (
    right < end &&
    right - cue < 40 &&
    at(phrase, right) < 0 &&
    stepsOverRight(at(tags, right))
  )
    right++;
  const before = at(tallies.marks, cue) > at(tallies.marks, start) ? 2 : 0;
  const after = at(tallies.marks, end) > at(tallies.marks, cue + 1) ? 1 : 0;
  const first = Math.max(from, at(tokens.paragraphStart, cue), cue - REACH);
  const last = Math.min(to, at(tokens.paragraphEnd, cue), cue + REACH);
  return {
    cue,
    first,
    end: last,
    sentence,
    phraseBefore: left >= start && at(phrase, left) >= 0 ? at(phrase, left) : -2,
    phraseAfter: right < end && at(phrase, right) >= 0 ? at(phrase, right) : -2,
    marks: before + after,
    besideTags:
      (cue + 1 < last ? at(tags, cue + 1) : NO_TAG) * 50 +
      (cue > first ? at(tags, cue - 1) : NO_TAG),
  };
}

/** A token as seen from a cue, in small numbers; one object serves token after token. */
export interface View {
  token: number;
  /** 0 before the cue, 1 after it, 2 the cue itself. */
  side: number;
  /** How many sentences away, up to two. */
  away: number;
  /** Side and sentences away. */
  place: number;
  /** Tokens away. */
  distance: number;
  /** Side and tokens away, in growing steps. */
  step: number;
  /** Side and tokens away, up to three. */
  near: number;
  /** What stands between the token and the cue, counted up to a few. */
  commas: number;
  verbs: number;
  marks: number;
  links: number;
  phrases: number;
  stops: number;
  cues: number;
  /** `QUOTED`. */
  state: number;
  /** Whether token and cue stand in quotation marks, and in the same ones. */
  quoting: number;
  /** Words of the quotation around the token, in steps. */
  length: number;
  /** 1 the window's first token, 2 its last. */
  edge: number;
  /** `CueField.level`. */
  level: number;
  /** Whether the token's noun phrase stands beside the cue: 2 before, 1 after it. */
  beside: number;
}

/** A view of nothing yet. */
export const newView = (): View => ({
  token: 0, side: 0, away: 0, place: 0, distance: 0, step: 0, near: 0, commas: 0, verbs: 0, marks: 0, links: 0,
  phrases: 0, stops: 0, cues: 0, state: 0, quoting: 0, length: 0, edge: 0, level: 0, beside: 0,
}); // prettier-ignore

function distanceStep(distance: number): number {
  if (distance < 6) return distance;
  if (distance < 11) return distance < 8 ? 6 : 7;
  if (distance < 26) return distance < 16 ? 8 : 9;
  return distance < 46 ? 10 : 11;
}

/** Looks at token `i` of a window. */
export function look(view: View, a: Analysis, field: CueField, window: Window, i: number): void {
  const { cue } = window;
  const side = i > cue ? 1 : i === cue ? 2 : 0;
  const distance = i > cue ? i - cue : cue - i;
  const sentences = at(a.sentences.of, i) - window.sentence;
  const away = sentences < -2 ? -2 : sentences > 2 ? 2 : sentences;
  view.token = i;
  view.side = side;
  view.away = away;
  view.place = side * 8 + away + 2;
  view.distance = distance;
  view.step = side * 16 + distanceStep(distance);
  view.near = side * 4 + (distance < 3 ? distance : 3);
  lookBetween(view, a, field, cue, i);
  const { phrase, quoted } = a.chunks;
  const { region, regions } = a.quotes;
  const own = at(region, i);
  const cueRegion = at(region, cue);
  const shared = own < 0 ? 0 : own === cueRegion ? 1 : 2;
  view.state = at(quoted, i);
  view.quoting = shared * 2 + (cueRegion >= 0 ? 1 : 0);
  view.length = own < 0 ? 0 : atMost((regions[own]?.words ?? 0) >> 1, 4);
  view.edge = i === window.first ? 1 : i === window.end - 1 ? 2 : 0;
  view.level = at(field.level, i);
  const ownPhrase = at(phrase, i);
  view.beside =
    ownPhrase < 0
      ? 0
      : (ownPhrase === window.phraseBefore ? 2 : 0) + (ownPhrase === window.phraseAfter ? 1 : 0);
}

/** Counts what stands between a cue and token `i`. */
function lookBetween(view: View, a: Analysis, field: CueField, cue: number, i: number): void {
  const { commas, verbs, marks, links, phrases, stops } = a.chunks.tallies;
  const from = i > cue ? cue + 1 : i;
  const to = i > cue ? i : cue;
  const own = i < cue && at(field.level, i) >= STRONG ? 1 : 0;
  const cues = at(field.strong, to) - at(field.strong, from) - own;
  view.commas = atMost(at(commas, to) - at(commas, from), 3);
  view.verbs = atMost(at(verbs, to) - at(verbs, from), 3);
  view.marks = atMost(at(marks, to) - at(marks, from), 4);
  view.links = atMost(at(links, to) - at(links, from), 2);
  view.phrases = atMost(at(phrases, to) - at(phrases, from), 4);
  view.stops = atMost(at(stops, to) - at(stops, from), 2);
  view.cues = cues < 0 ? 0 : atMost(cues, 2);
}

/** A number that is the same for views between which nothing differs but the token and its distance. */
export const sceneOf = (v: View): number =>
  v.commas |
  (v.verbs << 2) |
  (v.marks << 4) |
  (v.links << 7) |
  (v.phrases << 9) |
  (v.stops << 12) |
  (v.cues << 14) |
  (v.state << 16) |
  (v.quoting << 19) |
  (v.length << 22) |
  (v.edge << 25) |
  (v.level << 27) |
  (v.beside << 30);
