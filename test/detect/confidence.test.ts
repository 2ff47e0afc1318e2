// How sure an attribution is, in the light of its article.
import { describe, expect, it } from 'vitest';
import { LEAST_SHOWN, inArticle } from '../../src/detect/confidence.ts';

describe('a doubtful report', () => {
  const doubtful = 0.55;
  const among = (sure: number, words: number): number =>
    inArticle([...Array.from({ length: sure }, () => 0.9), doubtful], words).at(-1) ?? 0;

  it('is believed less the seldomer its article reports', () => {
    expect(among(15, 1000)).toBeGreaterThan(among(3, 1000));
    expect(among(3, 1000)).toBeGreaterThan(among(0, 1000));
  });

  it('is shown in news and not in a manual', () => {
    expect(among(15, 1000)).toBeGreaterThan(LEAST_SHOWN);
    expect(among(0, 5000)).toBeLessThan(LEAST_SHOWN);
  });

  it('is shown where it is all that a few lines report', () => {
    expect(among(0, 20)).toBeGreaterThan(LEAST_SHOWN);
  });
});

describe('probabilities', () => {
  it('stay between 0 and 1 and keep their order', () => {
    const seen = inArticle([0, 0.3, 0.6, 0.9, 1], 300);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.every((one) => one > 0 && one < 1)).toBe(true);
  });
});
