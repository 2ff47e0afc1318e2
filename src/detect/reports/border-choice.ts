// Chooses where a content begins and ends, among the places that the span stage thought of, by what stands around them.
import type { JudgedReading } from './acceptance.ts';
import type { Analysis } from '../analysis.ts';
import type { WeightTable } from './cues.ts';
import { logit } from './cues.ts';
import { range, union } from '../draft.ts';
import { hasWord } from '../words/forms.ts';
import { FeatureList, at, mix2, mix3, near } from '../learnt/hashing.ts';
import type { Border } from './span-borders.ts';
import type { Reading } from './spans.ts';
import { TAG } from '../words/tag-set.ts';

/** Which border of a content. */
export type Edge = 'start' | 'end';

/** Less sure readings are left as they are. */
const LEAST_CONFIDENCE = 0.15;
/** Most of a content is this share of it. */
const COVERED = 0.8;
/** What it is worth to be exactly right beside having most of the content. */
const EXACT_WORTH = 0.5;
const OUTSIDE = 7;
const NO_TAG = 40;

const step = (value: number, limits: readonly number[]): number =>
  limits.filter((limit) => value >= limit).length;

/** Where a border stands: at the sentence's edge, at a pause, at a mark, at a word that links, elsewhere. */
function kindOf({ sentences, quotes, forms, tags }: Analysis, edge: Edge, token: number): number {
  const beyond = edge === 'end' ? token + 1 : token - 1;
  if (beyond < 0 || beyond >= tags.length) return 0;
  if (at(sentences.of, beyond) !== at(sentences.of, token)) return 0;
  const word = forms.lower[beyond] as string;
  if (at(quotes.mark, token) > 0) return 3;
  if (/^[.?!]$/.test(word)) return 0;
  if (word === ',') return 1;
  if (word === 'that') return 4;
  if (!hasWord(word)) return 2;
  const tag = at(tags, edge === 'end' ? beyond : token);
  if (tag === TAG.conjunction) return 5;
  if (tag === TAG.preposition || tag === TAG.to) return 6;
  return tag === TAG.wh ? 8 : 9;
}

/** What of a content stands in quotation marks: 0 nothing, 1 a part, 2 all. */
function quotedPart({ quotes }: Analysis, content: readonly number[]): number {
  const inside = content.filter((token) => at(quotes.region, token) >= 0).length;
  return inside === 0 ? 0 : inside === content.length ? 2 : 1;
}

/** The features of a place where the content of a reading may begin or end. */
export function borderFeatures(
  out: FeatureList,
  a: Analysis,
  reading: Reading,
  edge: Edge,
  own: number,
  { token, loss }: Border,
): void {
  const outward = edge === 'end' ? 1 : -1;
  const change = Math.sign(token - own) * outward;
  const type = (edge === 'end' ? 3 : 0) + change + 1;
  const kind = kindOf(a, edge, token);
  const lost = change === 0 ? 9 : step(Math.abs(loss), [1, 2, 4, 8, 16, 32]);
  const stem = at(a.chunks.stems, reading.token);
  const beyond = token + outward;
  const count = a.tags.length;
  const tag = at(a.tags, token);
  const nextTag = near(a.tags, beyond, 0, count, NO_TAG);
  const next = near(a.chunks.lexical, beyond, 0, count, OUTSIDE);
  const side = reading.token > token ? 1 : 0;
  const quoted = quotedPart(a, reading.content);
  const inMarks = at(a.chunks.quoted, token) * 5 + near(a.chunks.quoted, beyond, 0, count, 0);
  out.clear();
  out.add(mix2(1, type, lost));
  out.add(mix3(2, type, lost, kind));
  out.add(mix3(3, type, kind, inMarks));
  out.add(mix3(4, edge === 'end' ? 1 : 0, kind, stem));
  out.add(mix3(5, edge === 'end' ? 1 : 0, tag, nextTag));
  out.add(mix2(6, edge === 'end' ? 1 : 0, next));
  out.add(mix3(7, type, next, kind));
  out.add(mix2(8, edge === 'end' ? 1 : 0, at(a.chunks.lexical, token)));
  out.add(mix3(13, type, side, kind));
  out.add(mix3(14, type, side, stem));
  out.add(mix3(16, type, quoted, kind));
  out.add(mix3(17, type, quoted, lost));
  out.add(mix3(18, type, next, near(a.chunks.lexical, beyond + outward, 0, count, OUTSIDE)));
  out.add(mix3(19, type, kind, nextTag));
  addStretch(out, a, reading, type, own, token, lost);
}

/** Adds what the content gains or loses. */
function addStretch(
  out: FeatureList,
  { chunks, sentences }: Analysis,
  reading: Reading,
  type: number,
  own: number,
  token: number,
  lost: number,
): void {
  const { tallies, lexical } = chunks;
  const from = Math.min(own, token);
  const to = Math.max(own, token);
  const sentence = at(sentences.of, token);
  const rest = step(at(sentences.starts, sentence + 1) - token, [2, 3, 5, 9, 16]);
  const lead = step(token - at(sentences.starts, sentence), [1, 2, 4, 8, 16]);
  out.add(mix3(15, type, rest, lead));
  if (from === to) return;
  const length = step(to - from, [2, 3, 5, 8, 13]);
  const verbs = Math.min(3, at(tallies.verbs, to) - at(tallies.verbs, from));
  const marks = Math.min(3, at(tallies.marks, to) - at(tallies.marks, from));
  const crossed = reading.token > from && reading.token < to ? 1 : 0;
  out.add(mix3(9, type, verbs, length));
  out.add(mix3(10, type, marks, verbs));
  out.add(mix3(11, type, at(lexical, token > own ? from + 1 : from), verbs));
  out.add(mix3(12, type, crossed, lost));
  out.add(mix3(20, type, length, lost));
}

/** How likely each place is to be the border. */
function weighBorders(
  table: WeightTable,
  features: FeatureList,
  analysis: Analysis,
  reading: Reading,
  edge: Edge,
  borders: readonly Border[],
): number[] {
  const own = borders[0]?.token ?? 0;
  const odds = borders.map((border) => {
    borderFeatures(features, analysis, reading, edge, own, border);
    return Math.exp(Math.min(50, logit(table, features)));
  });
  const total = odds.reduce((sum, z) => sum + z, 0);
  return odds.map((z) => z / total);
}

/** The border that does best on the whole: exactly right, or at least with most of what was said inside. */
function chooseBorder(
  table: WeightTable,
  features: FeatureList,
  analysis: Analysis,
  reading: Reading,
  edge: Edge,
): number | null {
  const borders = edge === 'end' ? reading.ends : reading.starts;
  const far = edge === 'end' ? (reading.content[0] ?? 0) - 1 : (reading.content.at(-1) ?? 0) + 1;
  if (borders.length < 2) return null;
  const shares = weighBorders(table, features, analysis, reading, edge, borders);
  const lengths = borders.map(({ token }) => Math.abs(token - far));
  let best = 0;
  let most = 0;
  borders.forEach((_, i) => {
    const covered = shares.reduce(
      (sum, share, j) =>
        sum + ((lengths[i] as number) >= COVERED * (lengths[j] as number) ? share : 0),
      0,
    );
    const worth = covered + EXACT_WORTH * (shares[i] as number);
    if (worth > most) [best, most] = [i, worth];
  });
  return best === 0 ? null : (borders[best]?.token ?? null);
}

/** A content with another first or last token; what is source or cue stays outside. */
function moveBorder(reading: Reading, edge: Edge, token: number): number[] {
  const { content, source, cue } = reading;
  const [first, last] = [content[0] ?? token, content.at(-1) ?? token];
  if (edge === 'end' && token < last) return content.filter((i) => i <= token);
  if (edge === 'start' && token > first)
    return token < last ? content.filter((i) => i >= token) : content;
  const added = edge === 'end' ? range(last + 1, token) : range(token, first - 1);
  const own = new Set([...source, ...cue]);
  return union(
    content,
    added.filter((i) => !own.has(i)),
  );
}

/** Settles where the contents of readings begin and end, pausing now and then. */
export function* chooseBorders(
  table: WeightTable,
  analysis: Analysis,
  readings: readonly JudgedReading[],
): Generator<void, JudgedReading[]> {
  const features = new FeatureList(40);
  const settled: JudgedReading[] = [];
  for (const reading of readings) {
    let { content } = reading;
    for (const edge of reading.confidence < LEAST_CONFIDENCE ? [] : (['end', 'start'] as const)) {
      const token = chooseBorder(table, features, analysis, reading, edge);
      if (token !== null) content = moveBorder({ ...reading, content }, edge, token);
    }
    settled.push(content === reading.content ? reading : { ...reading, content });
    yield;
  }
  return settled;
}
