// The packed form of the weights: what is packed comes out again.
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadModels } from '../../src/detect/models.ts';
import { packRoles } from '../../src/detect/span-scores.ts';
import { TABLES, readModels } from '../../src/detect/weights.ts';
import { packModels } from '../../tools/train/pack.ts';

const nothing = Object.fromEntries(TABLES.map((name) => [name, 0])) as Record<
  (typeof TABLES)[number],
  number
>;

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
              tokenBits: 4,
              tokens: table(4),
              tokenScale: 1,
              stepBits: 4,
              steps: table(16),
              stepScale: 1,
            },
            all: single,
            said: single,
            reference: single,
          },
        },
        nothing,
      ),
    );
    expect([...models.taggers.names.weights]).toEqual([...table(5)]);
    expect(models.taggers.names.gazetteer).toEqual(new Map([[42, 3]]));
    expect(models.taggers.tags.known).toEqual(new Map([['the', 6]]));
    expect(models.attribution.cues.lexicon).toEqual(new Map([[7, 2]]));
    expect(models.attribution.said.scale).toBeCloseTo(0.5);
    expect(models.attribution.spans.tokens).toEqual(packRoles(Int8Array.from(table(4))));
  });

  it('are loaded once', async () => {
    expect(await loadModels()).toBe(await loadModels());
  });

  it('take at most 500 KB gzipped', () => {
    const module = readFileSync(new URL('../../src/detect/data/weights.ts', import.meta.url));
    expect(gzipSync(module, { level: 9 }).length).toBeLessThanOrEqual(500_000);
  });
});
