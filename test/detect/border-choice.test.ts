// Where a content begins and ends: the places that are thought of, and how one is chosen.
import { describe, expect, it } from 'vitest';
import { borderFeatures, chooseBorders } from '../../src/detect/reports/border-choice.ts';
import type { WeightTable } from '../../src/detect/reports/cues.ts';
import { findCues } from '../../src/detect/reports/cues.ts';
import { FeatureList } from '../../src/detect/learnt/hashing.ts';
import { loadModels } from '../../src/detect/learnt/models.ts';
import { runAtOnce } from '../../src/detect/slices.ts';
import type { Reading } from '../../src/detect/reports/spans.ts';
import { readCandidates } from '../../src/detect/reports/spans.ts';
import { analysed, tokensOf, wordsOf } from './analysed.ts';

const BITS = 12;
const TEXT = 'Holt said the pump leaks, and the crane fell because nobody looked after it.';

/** A reading whose content may end at several places, the first its own. */
async function readingOf(content: string, ends: readonly string[]) {
  const analysis = await analysed(TEXT);
  const [cue] = tokensOf(analysis, 'said');
  const reading: Reading & { confidence: number } = {
    token: cue!,
    probability: 0.9,
    familiarity: 9,
    source: tokensOf(analysis, 'Holt'),
    cue: [cue!],
    content: tokensOf(analysis, content),
    margin: 1,
    starts: [],
    ends: ends.map((words) => ({ token: tokensOf(analysis, words).at(-1)!, loss: 1 })),
    confidence: 0.9,
  };
  return { analysis, reading };
}

/** A table that is sure of the place after which some words stand. */
function tableFor(
  { analysis, reading }: Awaited<ReturnType<typeof readingOf>>,
  place: number,
): WeightTable {
  const weights = new Float32Array(1 << BITS);
  const features = new FeatureList(40);
  const own = reading.ends[0]!.token;
  borderFeatures(features, analysis, reading, 'end', own, reading.ends[place]!);
  for (const slot of features.toArray()) weights[slot & ((1 << BITS) - 1)] = 1;
  return { bits: BITS, weights, scale: 1 };
}

describe('a content', () => {
  const ENDS = ['the pump leaks', 'the crane fell', 'looked after it'];

  it.each([
    ['reaches farther', 'the pump leaks', ENDS, 1, 'the pump leaks , and the crane fell'],
    ['stays', 'the pump leaks', ENDS, 0, 'the pump leaks'],
    [
      'ends earlier',
      'the pump leaks, and the crane fell',
      ['the crane fell', 'the pump leaks'],
      1,
      'the pump leaks',
    ],
  ])('%s where that place is the likeliest', async (_, content, ends, place, settled) => {
    const made = await readingOf(content, ends);
    const [reading] = runAtOnce(
      chooseBorders(tableFor(made, place), made.analysis, [made.reading]),
    );
    expect(wordsOf(made.analysis, reading!.content)).toBe(settled);
  });

  it('rather reaches farther than loses much, where it is not clear which', async () => {
    const made = await readingOf('the pump leaks', ENDS);
    const unsure = { bits: BITS, weights: new Float32Array(1 << BITS), scale: 1 };
    const [reading] = runAtOnce(chooseBorders(unsure, made.analysis, [made.reading]));
    expect(wordsOf(made.analysis, reading!.content)).toMatch(/looked after it$/);
  });

  it('keeps a word where its end comes before its new start', async () => {
    const made = await readingOf('the pump leaks, and the crane fell', [
      'the crane fell',
      'the pump leaks',
    ]);
    const [crane] = tokensOf(made.analysis, 'crane');
    const own = { token: made.reading.content[0]!, loss: 0 };
    const reading = { ...made.reading, starts: [own, { token: crane!, loss: 1 }] };
    const table = tableFor(made, 1);
    const features = new FeatureList(40);
    borderFeatures(features, made.analysis, reading, 'start', own.token, reading.starts[1]!);
    const weights = table.weights as Float32Array;
    for (const slot of features.toArray()) weights[slot & ((1 << BITS) - 1)] = 1;
    const [settled] = runAtOnce(chooseBorders(table, made.analysis, [reading]));
    expect(wordsOf(made.analysis, settled!.content)).toBe('the pump leaks');
  });

  it('stays as it is where hardly anything speaks for a report', async () => {
    const made = await readingOf('the pump leaks', ENDS);
    const faint = { ...made.reading, confidence: 0.1 };
    const [reading] = runAtOnce(chooseBorders(tableFor(made, 1), made.analysis, [faint]));
    expect(reading).toBe(faint);
  });
});

describe('the places for a border', () => {
  it('are pauses, links and ends of the sentence, with what is lost there', async () => {
    const analysis = await analysed(TEXT);
    const { attribution } = await loadModels();
    const cues = runAtOnce(findCues(attribution.cues, analysis));
    const said = runAtOnce(readCandidates(attribution.spans, analysis, cues)).find(
      ({ token }) => token === 1,
    );
    const own = said!.ends[0]!;
    expect([own.token, own.loss]).toEqual([said!.content.at(-1), 0]);
    const words = said!.ends.map(({ token }) => wordsOf(analysis, [token]));
    expect(words.toSorted()).toEqual(expect.arrayContaining(['fell', 'it', 'leaks']));
    expect(said!.ends.every(({ loss }) => loss >= 0)).toBe(true);
  });
});
