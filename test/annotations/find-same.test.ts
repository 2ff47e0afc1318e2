import { describe, expect, it } from 'vitest';
import { findSame } from '../../src/annotations/find-same.ts';
import { keep, type Kept } from '../../src/annotations/keep.ts';
import { createAnnotation, removeAnnotation } from '../../src/annotations/record.ts';
import type { AnchoredAnnotation, KeepTarget } from '../../src/model/reading.ts';
import { article, describeSample, detections, spanOf } from './samples.ts';

const id = '0b7a4f0e-3c1d-4f5e-9a2b-1c3d5e7f9a0b';
const now = new Date('2026-11-23T10:00:00Z');

const point = (target: KeepTarget) => keep(target, article, detections, describeSample) as Kept;
const quotation = point({ type: 'attribution', index: 0 });
const claim = point({ type: 'claim', index: 0 });
const selection = point({ type: 'selection', span: spanOf('The bridge is unsafe,') });

function anchored(kept: Kept, parts: Partial<AnchoredAnnotation> = {}): AnchoredAnnotation {
  return {
    annotation: createAnnotation({ ...kept, id, now }),
    spans: kept.targets.map(({ start, end }) => [start, end]),
    state: 'same',
    difference: null,
    ...parts,
  };
}

describe('something that was kept before', () => {
  it.each([
    ['a split quotation', quotation],
    ['a claim', claim],
    ['a selection', selection],
  ])('is found again: %s', (_what, kept) => {
    expect(findSame([anchored(kept)], kept)?.id).toBe(id);
  });

  it('is found again among others', () => {
    const others = [anchored(claim), anchored(selection)];
    const same = anchored(quotation);
    expect(findSame([...others, same], quotation)).toBe(same.annotation);
  });

  it('is found where its words stand now, not where they stood', () => {
    const targets = claim.targets.map((target) => ({
      ...target,
      start: target.start + 900,
      end: target.end + 900,
    }));
    const spans = targets.map(({ start, end }) => [start, end] as const);
    const moved = anchored(claim, { spans, state: 'moved' });
    expect(findSame([moved], { ...claim, targets })).toBe(moved.annotation);
    expect(findSame([moved], claim)).toBeNull();
  });

  it.each<[string, AnchoredAnnotation[], Kept]>([
    ['nothing was kept', [], claim],
    ['the same words were kept as something else', [anchored(selection)], claim],
    [
      'only a part of it was kept',
      [anchored({ ...quotation, targets: quotation.targets.slice(0, 1) })],
      quotation,
    ],
    [
      'it starts with the words kept',
      [anchored(selection)],
      point({ type: 'selection', span: spanOf('The bridge') }),
    ],
    ['other words were kept', [anchored(selection)], point({ type: 'selection', span: [3, 9] })],
    ['it is an orphan now', [anchored(claim, { spans: null })], claim],
    [
      'it was removed',
      [anchored(claim, { annotation: removeAnnotation(anchored(claim).annotation, now) })],
      claim,
    ],
  ])('is not found when %s', (_why, annotations, candidate) => {
    expect(findSame(annotations, candidate)).toBeNull();
  });
});
