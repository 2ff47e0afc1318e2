import { describe, expect, it } from 'vitest';
import { listPainted } from '../../src/page/marks/painted.ts';
import { annotated, claimed, marked, said, spanOf } from './page-fixture.ts';

const stylesOf = (change: Parameters<typeof marked>[0]): string[] =>
  listPainted(marked({ attributions: [], claims: [], ...change })).map(({ style }) => style);

describe('what is painted', () => {
  it.each([
    ['a direct quotation: a solid line in its speaker’s ink', { kind: 'direct' }, 'solid-0'],
    ['a partly quoted one: the same', { kind: 'mixed' }, 'solid-0'],
    ['a report: a dotted line', { kind: 'indirect' }, 'dotted-0'],
    ['another speaker: another ink', { speaker: 'eta' }, 'solid-1'],
    ['a speaker who is not known: grey', { speaker: null }, 'solid-7'],
    ['one that is not sure: fainter', { confidence: 0.79 }, 'solid-0-faint'],
    ['one that is just sure enough: in full', { confidence: 0.8 }, 'solid-0'],
  ] as const)('%s', (_case, change, style) => {
    expect(stylesOf({ attributions: [said('The dam will hold,', change)] })).toEqual([style]);
  });

  it('shows the other places of a quotation as its own', () => {
    const attributions = [said('The dam will hold,', { repeats: [[spanOf('it was late')]] })];
    const [mark] = listPainted(marked({ attributions, claims: [] }));
    expect(mark?.spans).toEqual([spanOf('The dam will hold,'), spanOf('it was late')]);
  });

  it.each([
    ['marks a claim worth checking', {}, ['claim']],
    ['leaves a claim of little weight alone', { score: 0.49 }, []],
    ['leaves an opinion alone', { types: ['opinion' as const] }, []],
  ])('%s', (_case, change, styles) => {
    expect(stylesOf({ claims: [claimed('It cost 40 million.', change)] })).toEqual(styles);
  });

  it('leaves quotations alone where the reader wants none', () => {
    const detection = { quotations: false, claims: true };
    expect(stylesOf({ detection, attributions: [said('The dam will hold,')] })).toEqual([]);
  });

  it('puts what was kept below everything else, and leaves out what has no place', () => {
    const orphan = { ...annotated('said'), spans: null };
    const annotations = [annotated('said', { colour: 'pink' }), orphan];
    expect(listPainted(marked({ annotations })).map(({ style }) => style)).toEqual([
      'pink',
      'claim',
      'solid-0',
    ]);
  });

  it('marks what has changed since it was kept as such', () => {
    const changed = { ...annotated('said', { colour: 'blue' }), state: 'changed' as const };
    expect(stylesOf({ annotations: [changed] })).toEqual(['blue-changed']);
  });

  it('comes back to the first ink after the last', () => {
    const speakers = Array.from({ length: 9 }, (_, i) => ({
      id: `s${i}`,
      name: `S${i}`,
      aliases: [],
      role: null,
      kind: 'person' as const,
    }));
    const attributions = [said('The dam will hold,', { speaker: 's8' })];
    expect(stylesOf({ speakers, attributions })).toEqual(['solid-0']);
  });
});
