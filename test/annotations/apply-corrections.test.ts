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

describe('other words', () => {
  const resize = (of: 'attribution' | 'claim', from: Span[], to: Span[] | null): Detections => {
    const targets = from.map(describeSample);
    const change = { type: 'extent', of, targets, to: targets } as const;
    return applyCorrections(two, [{ change, spans: from, to }]);
  };
  const SHORTER = [spanOf('took 9 years')];

  it('are those of the quotation then, and nothing else changes', () => {
    const { attributions, ...others } = resize('attribution', [REPORT], SHORTER);
    expect(attributions[1]).toEqual({ ...two.attributions[1], content: SHORTER });
    expect(attributions[0]).toEqual(two.attributions[0]);
    expect(others).toEqual({ speakers: two.speakers, claims: two.claims });
  });

  it('are those of the claim then, and not of the quotation in the same words', () => {
    const before = two.claims.findIndex(({ span }) => span[0] === REPORT[0]);
    const { attributions, claims } = resize('claim', [REPORT], SHORTER);
    expect(claims[before]?.span).toEqual(SHORTER[0]);
    expect(attributions).toEqual(two.attributions);
  });

  it('bring the quotation to its new place among the others; claims stay with their speakers', () => {
    const [first] = SPLIT;
    const to: Span[] = [[0, (first?.[0] ?? 0) - 1]];
    const { attributions, claims } = resize('attribution', [REPORT], to);
    expect(attributions.map(({ content }) => content)).toEqual([to, SPLIT]);
    const speakers = two.claims.map(({ attribution }) => two.attributions[attribution ?? -1]?.kind);
    expect(claims.map(({ attribution }) => attributions[attribution ?? -1]?.kind)).toEqual(
      speakers,
    );
  });

  it('hold where another engine cuts the words a little differently', () => {
    const [start, end] = REPORT;
    expect(resize('attribution', [[start + 6, end]], SHORTER).attributions[1]?.content).toEqual(
      SHORTER,
    );
  });

  it('change nothing where they are not on the page any more', () => {
    expect(resize('attribution', [REPORT], null)).toEqual(two);
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
