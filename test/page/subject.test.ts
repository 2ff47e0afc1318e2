import { describe, expect, it } from 'vitest';
import { subjectOf, subjectsOf } from '../../src/page/card/subject.ts';
import { annotated, claimed, marked, said, spanOf } from './page-fixture.ts';

const WORDS = 'The dam will hold,';

describe('the subject of a card', () => {
  it('is a quotation with its speaker and what is kept of it', () => {
    const kept = annotated(WORDS, { kind: 'attribution', note: 'Ask again.' });
    const subject = subjectOf(marked({ annotations: [kept] }), { type: 'attribution', index: 0 });
    expect(subject?.speaker?.name).toBe('Ada Lund');
    expect(subject?.annotation?.note).toBe('Ask again.');
  });

  it('is the quotation also when its annotation is asked for', () => {
    const kept = annotated(WORDS, { kind: 'attribution' });
    const ref = { type: 'annotation', id: kept.annotation.id } as const;
    const subject = subjectOf(marked({ annotations: [kept] }), ref);
    expect(subject?.ref).toEqual({ type: 'attribution', index: 0 });
  });

  it('is the annotation alone, with the speaker it was kept with, where nothing is detected any more', () => {
    const speaker = { name: 'Ada Lund', role: null, kind: 'person' } as const;
    const kept = annotated(WORDS, { kind: 'attribution', speaker });
    const ref = { type: 'annotation', id: kept.annotation.id } as const;
    const subject = subjectOf(marked({ attributions: [], annotations: [kept] }), ref);
    expect(subject).toMatchObject({ ref, speaker, attribution: null });
  });

  it('does not take a highlight of the same words for the kept quotation', () => {
    const marks = marked({ annotations: [annotated(WORDS)] });
    expect(subjectOf(marks, { type: 'attribution', index: 0 })?.annotation).toBeNull();
  });

  it('is a claim with the speaker of the quotation that it is part of', () => {
    const marks = marked({ claims: [claimed(WORDS, { attribution: 0 })] });
    expect(subjectOf(marks, { type: 'claim', index: 0 })?.speaker?.name).toBe('Ada Lund');
  });

  it.each([
    { type: 'attribution', index: 5 },
    { type: 'claim', index: 5 },
    { type: 'annotation', id: 'none' },
  ] as const)('is nothing for a $type that is not there', (ref) => {
    expect(subjectOf(marked(), ref)).toBeNull();
  });
});

describe('several subjects at one place', () => {
  it('are led by the shortest, with claims last and doubles once', () => {
    const kept = annotated(WORDS, { kind: 'attribution' });
    const inner = annotated('dam');
    const marks = marked({
      attributions: [said(WORDS), said('dam will', { content: [spanOf('dam will')] })],
      claims: [claimed('dam')],
      annotations: [kept, inner],
    });
    const subjects = subjectsOf(marks, [
      { type: 'annotation', id: kept.annotation.id },
      { type: 'claim', index: 0 },
      { type: 'attribution', index: 0 },
      { type: 'attribution', index: 1 },
      { type: 'annotation', id: inner.annotation.id },
    ]);
    expect(subjects.map(({ ref }) => ref)).toEqual([
      { type: 'annotation', id: inner.annotation.id },
      { type: 'attribution', index: 1 },
      { type: 'attribution', index: 0 },
      { type: 'claim', index: 0 },
    ]);
  });
});
