import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keep, keepSelection } from '../../src/annotations/keep.ts';
import type { KeepTarget } from '../../src/model/reading.ts';
import type { Span } from '../../src/model/span.ts';
import { article, describeSample, detections, spanOf } from './samples.ts';

const keepSample = (target: KeepTarget) => keep(target, article, detections, describeSample);
const select = (span: Span) => keepSelection(article, span, describeSample)?.targets[0]?.exact;

describe('keeping a quotation', () => {
  it('keeps each run of its words, its speaker and how it was said', () => {
    expect(keepSample({ type: 'attribution', index: 0 })).toEqual({
      articleId: 'courier.example/harbour',
      targets: [
        describeSample(spanOf('The bridge is unsafe,')),
        describeSample(spanOf('and it stays shut.')),
      ],
      kind: 'attribution',
      speaker: { name: 'Dana Reyes', role: 'mayor', kind: 'person' },
      said: { kind: 'direct', cue: 'said' },
    });
  });

  it('keeps a joint source under all its names, and a quotation without the places that repeat it', () => {
    const ito = { id: 's2', name: 'Ben Ito', aliases: [], role: null, kind: 'person' as const };
    const joint = {
      ...detections,
      speakers: [...detections.speakers, ito],
      attributions: detections.attributions.map((one) => ({
        ...one,
        jointly: ['s2'],
        repeats: [[spanOf('Harbour')]],
      })),
    };
    const kept = keep({ type: 'attribution', index: 0 }, article, joint, describeSample);
    expect(kept?.speaker).toEqual({ name: 'Dana Reyes and Ben Ito', role: null, kind: 'group' });
    expect(kept?.targets).toHaveLength(2);
  });

  it('keeps one whose speaker is not known', () => {
    expect(keepSample({ type: 'attribution', index: 1 })).toMatchObject({
      speaker: null,
      said: { kind: 'indirect', cue: null },
    });
  });
});

describe('keeping a claim', () => {
  it('keeps the speaker whose words it is', () => {
    expect(keepSample({ type: 'claim', index: 0 })).toMatchObject({
      kind: 'claim',
      targets: [{ exact: 'The bridge is unsafe,' }],
      speaker: { name: 'Dana Reyes' },
      said: { kind: 'direct', cue: 'said' },
    });
  });

  it("keeps the article's own without a speaker", () => {
    expect(keepSample({ type: 'claim', index: 1 })).toMatchObject({ speaker: null, said: null });
  });
});

describe('keeping a selection', () => {
  it.each<[string, Span, string]>([
    ['as it is', spanOf('Harbour traffic'), 'Harbour traffic'],
    ['without the white space around it', spanOf(' Repairs took '), 'Repairs took'],
    ['across paragraphs', spanOf('years.\nHarbour'), 'years.\nHarbour'],
    ['without a line feed at its end', spanOf('years.\n'), 'years.'],
    ['to the end of the text at most', [article.text.length - 6, 9999], 'third.'],
    ['with the whole of a character at its start', [spanOf('🌉')[0] + 1, spanOf('🌉')[1]], '🌉'],
    ['with the whole of a character at its end', [spanOf('🌉')[0], spanOf('🌉')[0] + 1], '🌉'],
  ])('keeps it %s', (_how, span, words) => {
    expect(select(span)).toBe(words);
  });

  it.each<[string, Span]>([
    ['nothing', [5, 5]],
    ['white space', spanOf(' ')],
    ['what lies past the end', [9000, 9999]],
    ['what ends before it starts', [20, 10]],
  ])('does not keep %s', (_what, span) => {
    expect(select(span)).toBeUndefined();
  });

  it('gives offsets of the very words, wherever it was cut', () => {
    const offset = fc.nat(article.text.length + 5);
    fc.assert(
      fc.property(offset, offset, (start, end) => {
        const target = keepSelection(article, [start, end], describeSample)?.targets[0];
        if (!target) return;
        expect(target.exact).toBe(article.text.slice(target.start, target.end));
        expect(target.exact.trim()).toBe(target.exact);
        expect(target.exact).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

it.each<[KeepTarget]>([
  [{ type: 'attribution', index: 2 }],
  [{ type: 'claim', index: 3 }],
  [{ type: 'selection', span: [7, 7] }],
])('keeps nothing where nothing is: %o', (target) => {
  expect(keepSample(target)).toBeNull();
});
