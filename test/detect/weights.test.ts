// The packed form of the weights: what is packed comes out again.
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadModels } from '../../src/detect/learnt/models.ts';
import { FeatureList } from '../../src/detect/learnt/hashing.ts';
import type { LabelTable } from '../../src/detect/learnt/perceptron.ts';
import { roomFor, sumLabels } from '../../src/detect/learnt/perceptron.ts';
import { TABLES, readModels } from '../../src/detect/learnt/weights.ts';
import { packModels } from '../../tools/train/pack.ts';

const nothing = Object.fromEntries(TABLES.map((name) => [name, 0])) as Record<
  (typeof TABLES)[number],
  number
>;

/** What a table says of each label, given features that are its slots. */
function sumsOf(table: LabelTable, slots: readonly number[]): number[] {
  const features = new FeatureList(slots.length);
  slots.forEach((slot) => features.add(slot));
  const sums = new Float64Array(roomFor(table.labels));
  sumLabels(table, features, sums);
  return [...sums.subarray(0, table.labels)];
}

describe('weights', () => {
  it('come out of the packed form as they went in', () => {
    const table = (labels: number): Float32Array => {
      const weights = new Float32Array(labels << 4);
      weights[0] = -127;
      weights[5] = 127;
      weights[weights.length - 1] = 3;
      return weights;
    };
    const single = { bits: 4, weights: table(1), scale: 0.5 };
    const models = readModels(
      packModels(
        {
          taggers: {
            tags: { labels: 30, bits: 4, weights: table(30), known: new Map([['the', 6]]) },
            names: { labels: 5, bits: 4, weights: table(5), gazetteer: new Map([[42, 3]]) },
          },
          attribution: {
            cues: { ...single, lexicon: new Map([[7, 2]]) },
            spans: {
              tokens: { labels: 4, bits: 4, weights: table(4), scale: 1 },
              steps: { labels: 16, bits: 4, weights: table(16), scale: 1 },
            },
            all: single,
            said: single,
            borders: single,
            reference: single,
          },
        },
        nothing,
      ),
    );
    expect(sumsOf(models.taggers.names, [0, 1])).toEqual([-127 + 127, 0, 0, 0, 0]);
    expect(models.taggers.names.gazetteer).toEqual(new Map([[42, 3]]));
    expect(models.taggers.tags.known).toEqual(new Map([['the', 6]]));
    expect(models.attribution.cues.lexicon).toEqual(new Map([[7, 2]]));
    expect(models.attribution.said.scale).toBeCloseTo(0.5);
    expect(sumsOf(models.attribution.spans.tokens, [0, 1, 15])).toEqual([-127, 127, 0, 3]);
  });

  it('are loaded once', async () => {
    expect(await loadModels()).toBe(await loadModels());
  });

  it('take at most 500 KB gzipped', () => {
    const module = readFileSync(new URL('../../src/detect/data/weights.ts', import.meta.url));
    expect(gzipSync(module, { level: 9 }).length).toBeLessThanOrEqual(500_000);
  });
});
