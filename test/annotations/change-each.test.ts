import { describe, expect, it } from 'vitest';
import { changeEach } from '../../src/annotations/change-each.ts';
import { createAnnotation, reviseAnnotation } from '../../src/annotations/record.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { BulkChange } from '../../src/model/library.ts';
import { kept } from './samples.ts';

const id = '0b7a4f0e-3c1d-4f5e-9a2b-1c3d5e7f9a0b';
const now = (minute: number) => new Date(Date.UTC(2026, 10, 23, 10, minute));
const quotation = createAnnotation({ ...kept, id, tags: ['Money'], now: now(0) });
const claim = createAnnotation({ ...kept, id, kind: 'claim', now: now(0) });
const disputed = reviseAnnotation(claim, { verdict: 'disputed' }, now(1));

/** What the reader can see of an annotation. */
const seen = ({ tags, verdict, history, deleted }: Annotation) => ({
  tags,
  verdict,
  history,
  deleted,
});

describe('each of many', () => {
  it.each<[string, Annotation, BulkChange, Partial<Annotation>]>([
    ['gets a tag', quotation, { type: 'tag', tag: 'later' }, { tags: ['Money', 'later'] }],
    ['loses a tag', quotation, { type: 'untag', tag: 'Money' }, { tags: [] }],
    ['is judged', claim, { type: 'judge', verdict: 'false' }, { verdict: 'false' }],
    ['goes', claim, { type: 'remove' }, { deleted: now(5).toISOString() }],
  ])('%s', (_, before, change, after) => {
    expect(changeEach(before, change, now(5))).toMatchObject(after);
  });

  it.each<[string, Annotation, BulkChange]>([
    ['that has the tag', quotation, { type: 'tag', tag: ' money ' }],
    ['that has the verdict', disputed, { type: 'judge', verdict: 'disputed' }],
    ['that is no claim and cannot be judged', quotation, { type: 'judge', verdict: 'false' }],
  ])('%s stays as it is, and so does not take part in Undo', (_, before, change) => {
    expect(changeEach(before, change, now(5))).toBe(before);
  });
});

describe('taking it back', () => {
  it.each<[string, Annotation, BulkChange, BulkChange]>([
    ['a tag', quotation, { type: 'tag', tag: 'for  later' }, { type: 'untag', tag: 'for  later' }],
    [
      'a verdict',
      disputed,
      { type: 'judge', verdict: 'false' },
      { type: 'unjudge', verdict: 'false' },
    ],
    [
      'a first verdict',
      claim,
      { type: 'judge', verdict: 'supported' },
      { type: 'unjudge', verdict: 'supported' },
    ],
    ['a removal', quotation, { type: 'remove' }, { type: 'restore' }],
  ])('gives back what was there before %s', (_, before, change, back) => {
    const changed = changeEach(before, change, now(5));
    expect(seen(changed)).not.toEqual(seen(before));
    expect(seen(changeEach(changed, back, now(6)))).toEqual(seen(before));
  });

  it('leaves a verdict alone that the reader has changed since', () => {
    const judged = changeEach(claim, { type: 'judge', verdict: 'false' }, now(5));
    const since = reviseAnnotation(judged, { verdict: 'unproven' }, now(6));
    expect(changeEach(since, { type: 'unjudge', verdict: 'false' }, now(7))).toBe(since);
  });
});
