// What a correction makes of the detections.
import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../src/annotations/apply-corrections.ts';
import type { CorrectionChange } from '../../src/model/correction.ts';
import type { Detections } from '../../src/model/detection.ts';
import type { Span } from '../../src/model/span.ts';
import { describeSample, detections, spanOf } from './samples.ts';

const two: Detections = {
  ...detections,
  speakers: [
    ...detections.speakers,
    { id: 's2', name: 'the mayor', aliases: ['she'], role: null, kind: 'person' },
  ],
};
const REPORT = spanOf('Repairs took 9 years');
const SPLIT = [spanOf('The bridge is unsafe,'), spanOf('and it stays shut.')];

function apply(change: CorrectionChange, spans: Span[] | null, to = two): Detections {
  return applyCorrections(to, [{ change, spans }]);
}

const say = (name: string, spans: Span[]): Detections =>
  apply({ type: 'speaker', targets: spans.map(describeSample), name }, spans);
const speakersOf = ({ attributions }: Detections) => attributions.map(({ speaker }) => speaker);

describe('another speaker', () => {
  it.each([
    ['by name', 'Dana Reyes'],
    ['by another of the names', 'reyes'],
  ])('is one of the article’s, %s', (_how, name) => {
    const { attributions, speakers } = say(name, [REPORT]);
    expect(attributions[1]).toMatchObject({
      speaker: 's1',
      confidence: 1,
      why: [{ code: 'corrected' }],
    });
    expect(speakers).toHaveLength(2);
  });

  it('may be one whom the article does not name', () => {
    const { attributions, speakers } = say('Ira Holt', [REPORT]);
    expect(speakers.at(-1)).toMatchObject({ name: 'Ira Holt', role: null });
    expect(attributions[1]?.speaker).toBe(speakers.at(-1)?.id);
  });

  it('holds where another engine cuts the words a little differently', () => {
    const [start, end] = REPORT;
    expect(speakersOf(say('Dana Reyes', [[start + 8, end]]))).toEqual(['s1', 's1']);
  });

  it('leaves other quotations alone, also those that only touch', () => {
    const [start, end] = REPORT;
    expect(speakersOf(say('the mayor', [[start - 4, start + 4]]))).toEqual(['s1', null]);
    expect(speakersOf(say('the mayor', [[end, end + 5]]))).toEqual(['s1', null]);
  });
});

describe('the same person', () => {
  it('is one speaker, under one name, with what the other was called', () => {
    const { speakers, attributions } = apply(
      { type: 'sameAs', name: 'Dana Reyes', as: 'the mayor' },
      null,
    );
    expect(speakers).toEqual([
      {
        id: 's2',
        name: 'the mayor',
        aliases: ['she', 'Dana Reyes', 'Reyes'],
        role: 'mayor',
        kind: 'person',
      },
    ]);
    expect(attributions[0]?.speaker).toBe('s2');
  });

  it('changes nothing where one of the two is not there', () => {
    expect(apply({ type: 'sameAs', name: 'Dana Reyes', as: 'nobody' }, null)).toEqual(two);
  });
});

describe('what is no quotation', () => {
  it('goes, and its claim is the article’s own then; other claims keep their speakers', () => {
    const targets = SPLIT.map(describeSample);
    const { attributions, claims } = apply({ type: 'notQuotation', targets }, SPLIT);
    expect(attributions.map(({ kind }) => kind)).toEqual(['indirect']);
    expect(claims.map(({ attribution }) => attribution)).toEqual([null, null, 0]);
  });
});

describe('what is no claim', () => {
  it('goes', () => {
    const targets = [describeSample(REPORT)];
    const { claims } = apply({ type: 'notClaim', targets }, [REPORT]);
    expect(claims.map(({ span }) => span)).not.toContainEqual(REPORT);
    expect(claims).toHaveLength(2);
  });
});

it('changes nothing where its words are not there any more', () => {
  const targets = [describeSample(REPORT)];
  for (const type of ['notClaim', 'notQuotation'] as const) {
    expect(apply({ type, targets }, null)).toEqual(two);
  }
});

it('goes by order where two corrections are about the same words', () => {
  const targets = [describeSample(REPORT)];
  const spans = [REPORT];
  const after = applyCorrections(two, [
    { change: { type: 'speaker', targets, name: 'Ira Holt' }, spans },
    { change: { type: 'speaker', targets, name: 'the mayor' }, spans },
  ]);
  expect(after.attributions[1]?.speaker).toBe('s2');
});

describe('a joint source', () => {
  const joint: Detections = {
    ...two,
    attributions: two.attributions.map((one, i) =>
      i === 1 ? { ...one, speaker: 's1', jointly: ['s2'] } : one,
    ),
  };

  it('gives way to the one speaker whom the reader names', () => {
    const change = {
      type: 'speaker' as const,
      targets: [describeSample(REPORT)],
      name: 'the mayor',
    };
    expect(apply(change, [REPORT], joint).attributions[1]).toMatchObject({
      speaker: 's2',
      jointly: [],
    });
  });

  it('is one speaker where its two are the same person', () => {
    const change = { type: 'sameAs' as const, name: 'the mayor', as: 'Dana Reyes' };
    expect(apply(change, null, joint).attributions[1]).toMatchObject({
      speaker: 's1',
      jointly: [],
    });
  });
});
