// Making a correction, and what it does to what was kept before.
import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../src/annotations/apply-corrections.ts';
import {
  type Consequence,
  correctKept,
  createCorrection,
  isExtent,
  retargetKept,
  type DetectionCorrection,
} from '../../src/annotations/correct.ts';
import { keep } from '../../src/annotations/keep.ts';
import { createAnnotation } from '../../src/annotations/record.ts';
import type { AnchoredAnnotation, Marks } from '../../src/model/reading.ts';
import { article, describeSample, detections, spanOf } from './samples.ts';

const now = new Date('2026-11-23T10:00:00Z');
const later = new Date('2026-11-23T11:00:00Z');
const ID = '3f0c1a4e-5d6b-4c7d-8e9f-0a1b2c3d4e5f';

const marks: Marks = {
  ...detections,
  articleId: 'courier.example/harbour',
  digest: 'one',
  detection: { quotations: true, claims: true },
  names: { colourNames: {}, verdictNames: {} },
  isToolbarOff: false,
  annotations: [],
};

const create = (asked: DetectionCorrection) =>
  createCorrection(asked, marks, describeSample, { id: ID, now });

describe('a correction', () => {
  it('is bound to the words, not to their place in the list', () => {
    const made = create({ type: 'speaker', index: 1, name: 'Ira Holt' });
    expect(made?.correction).toMatchObject({
      id: ID,
      articleId: 'courier.example/harbour',
      deleted: null,
      change: {
        type: 'speaker',
        name: 'Ira Holt',
        targets: [describeSample(spanOf('Repairs took 9 years'))],
      },
    });
    expect(made?.spans).toEqual([spanOf('Repairs took 9 years')]);
  });

  it.each<DetectionCorrection>([
    { type: 'notQuotation', index: 7 },
    { type: 'notClaim', index: 7 },
    { type: 'speaker', index: 7, name: 'Ira Holt' },
    { type: 'extent', mark: { type: 'claim', index: 7 }, spans: [[0, 3]] },
  ])('is none where there is no such mark: $type', (asked) => {
    expect(create(asked)).toBeNull();
  });
});

describe('what was kept before', () => {
  const keptAs = (type: 'attribution' | 'claim', index: number): AnchoredAnnotation => {
    const kept = keep({ type, index }, article, detections, describeSample);
    if (!kept) throw new Error('nothing kept');
    const annotation = createAnnotation({ ...kept, id: ID, now });
    const spans = annotation.targets.map(({ start, end }) => [start, end] as const);
    return { annotation, spans, state: 'same', difference: null };
  };

  const correct = (kept: AnchoredAnnotation, asked: DetectionCorrection) => {
    const made = create(asked);
    if (!made) throw new Error('nothing corrected');
    const { correction, spans } = made;
    const after = applyCorrections(detections, [{ change: correction.change, spans }]);
    return correctKept([kept], detections, after, later);
  };

  /** What the records become that are there when the correction is stored. */
  const stored = (consequences: readonly Consequence[], { annotation }: AnchoredAnnotation) => {
    expect(consequences.map(({ id }) => id)).toEqual([annotation.id]);
    return consequences.map(({ revise }) => revise(annotation));
  };

  it.each(['attribution', 'claim'] as const)('has the new speaker: %s', (type) => {
    const kept = keptAs(type, 0);
    const asked = { type: 'speaker', index: 0, name: 'Ira Holt' } as const;
    const [changed] = stored(correct(kept, asked), kept);
    expect(changed?.speaker).toEqual({ name: 'Ira Holt', role: null, kind: 'person' });
    expect(changed?.modified).toBe(later.toISOString());
  });

  it('stays as it is where the correction is about something else', () => {
    const asked = { type: 'speaker', index: 1, name: 'Ira Holt' } as const;
    expect(correct(keptAs('attribution', 0), asked)).toEqual([]);
  });

  it.each(['attribution', 'claim'] as const)('has the words that are corrected: %s', (type) => {
    const spans = [spanOf('unsafe')];
    const made = create({ type: 'extent', mark: { type, index: 0 }, spans });
    const kept = keptAs(type, 0);
    const [changed] = stored(made ? retargetKept([kept], made, later) : [], kept);
    expect(changed?.targets).toEqual([describeSample(spanOf('unsafe'))]);
    expect(changed?.modified).toBe(later.toISOString());
  });

  it('keeps its words where those of another kind of mark are corrected', () => {
    const made = create({
      type: 'extent',
      mark: { type: 'claim', index: 0 },
      spans: [spanOf('unsafe')],
    });
    expect(made && retargetKept([keptAs('attribution', 0)], made, later)).toEqual([]);
  });

  it('stays, with its speaker, when it is said to be no quotation', () => {
    expect(correct(keptAs('attribution', 0), { type: 'notQuotation', index: 0 })).toEqual([]);
  });
});

it.each<[string, boolean, [number, number][]]>([
  ['one run', true, [[2, 5]]],
  [
    'two that follow one another',
    true,
    [
      [2, 5],
      [5, 9],
    ],
  ],
  ['nothing', false, [[2, 2]]],
  ['backwards', false, [[5, 2]]],
  ['beyond the text', false, [[2, 21]]],
  [
    'two that overlap',
    false,
    [
      [2, 5],
      [4, 9],
    ],
  ],
  [
    'two in the wrong order',
    false,
    [
      [6, 9],
      [2, 5],
    ],
  ],
])('tells whether spans can be the words of something: %s', (_case, is, spans) => {
  expect(isExtent(spans, 20)).toBe(is);
});
