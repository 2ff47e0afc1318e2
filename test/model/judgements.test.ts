import { describe, expect, it } from 'vitest';
import { judgementsOf, verdictSince } from '../../src/model/judgements.ts';
import type { Earlier, Verdict } from '../../src/model/annotation.ts';
import { anAnnotation } from '../export/records.ts';

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T10:00:00.000Z`;
const verdictUntil = (value: Verdict | null, n: number): Earlier => ({
  field: 'verdict',
  value,
  until: day(n),
});
const claim = (verdict: Verdict | null, history: Earlier[]) =>
  anAnnotation({ kind: 'claim', created: day(1), verdict, history });

describe('the verdicts of a claim', () => {
  it('begin when it was kept', () => {
    expect(judgementsOf(claim('unchecked', []))).toEqual([
      { verdict: 'unchecked', since: day(1), until: null },
    ]);
  });

  it('come latest first, each with the time for which it stood', () => {
    const history = [verdictUntil('unchecked', 3), verdictUntil('disputed', 5)];
    expect(judgementsOf(claim('false', history))).toEqual([
      { verdict: 'false', since: day(5), until: null },
      { verdict: 'disputed', since: day(3), until: day(5) },
      { verdict: 'unchecked', since: day(1), until: day(3) },
    ]);
  });

  it('pass over notes and times without a verdict', () => {
    const note: Earlier = { field: 'note', value: 'Ask', until: day(2) };
    const history = [verdictUntil(null, 2), note];
    expect(judgementsOf(claim('supported', history))).toEqual([
      { verdict: 'supported', since: day(2), until: null },
    ]);
  });

  it.each([
    ['the day of the last change', claim('false', [verdictUntil('unchecked', 4)]), day(4)],
    ['none without a verdict', claim(null, [verdictUntil('false', 4)]), null],
  ])('say since when the last stands: %s', (_case, annotation, since) => {
    expect(verdictSince(annotation)).toBe(since);
  });
});
