import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  type AnnotationChanges,
  createAnnotation,
  removeAnnotation,
  restoreAnnotation,
  reviseAnnotation,
} from '../../src/annotations/record.ts';
import { annotationSchema, COLOURS, VERDICTS, type Evidence } from '../../src/model/annotation.ts';
import { kept } from './samples.ts';
import { BARE } from '../bare-annotation.ts';

const id = '0b7a4f0e-3c1d-4f5e-9a2b-1c3d5e7f9a0b';
const at = (time: string) => new Date(`2026-11-23T${time}Z`);
const made = createAnnotation({ ...kept, id, now: at('10:00:00') });

describe('a new annotation', () => {
  it('is a whole record of what was kept', () => {
    expect(made).toEqual({
      ...BARE,
      ...kept,
      id,
      created: '2026-11-23T10:00:00.000Z',
      modified: '2026-11-23T10:00:00.000Z',
    });
    expect(v.is(annotationSchema, made)).toBe(true);
  });

  it('carries what the reader says at once', () => {
    const parts = { note: 'Ask', colour: 'blue', tags: ['a', ' a '] } as const;
    const annotation = createAnnotation({
      ...kept,
      ...parts,
      tags: [...parts.tags],
      id,
      now: at('10:00:00'),
    });
    expect(annotation).toMatchObject({ note: 'Ask', colour: 'blue', tags: ['a'] });
  });

  it('is yet to be checked when it is a claim', () => {
    const claim = createAnnotation({ ...kept, kind: 'claim', id, now: at('10:00:00') });
    expect(claim.verdict).toBe('unchecked');
  });
});

describe('revising', () => {
  it('changes what it is told to, and the time', () => {
    expect(reviseAnnotation(made, { note: 'Ask', verdict: 'disputed' }, at('10:05:00'))).toEqual({
      ...made,
      note: 'Ask',
      verdict: 'disputed',
      history: [{ field: 'verdict', value: null, until: '2026-11-23T10:05:00.000Z' }],
      modified: '2026-11-23T10:05:00.000Z',
    });
  });

  it('keeps every verdict that was there before, with the time at which it gave way', () => {
    const judged = reviseAnnotation(made, { verdict: 'disputed' }, at('10:05:00'));
    const noted = reviseAnnotation(judged, { note: 'Asked again' }, at('10:06:00'));
    expect(reviseAnnotation(noted, { verdict: 'false' }, at('10:07:00')).history).toEqual([
      { field: 'verdict', value: null, until: '2026-11-23T10:05:00.000Z' },
      { field: 'verdict', value: 'disputed', until: '2026-11-23T10:07:00.000Z' },
    ]);
  });

  describe('what another window changed since', () => {
    const theirs = reviseAnnotation(made, { note: 'Theirs', tags: ['a', 'b'] }, at('10:04:00'));
    const revise = (changes: AnnotationChanges, was = {}) =>
      reviseAnnotation(theirs, changes, at('10:05:00'), was);

    it('keeps a note that the later one takes the place of', () => {
      const mine = revise({ note: 'Mine' }, { note: '' });
      expect(mine.note).toBe('Mine');
      expect(mine.history).toEqual([
        { field: 'note', value: 'Theirs', until: '2026-11-23T10:05:00.000Z' },
      ]);
    });

    it('keeps nothing of a note that the reader saw and rewrote', () => {
      expect(revise({ note: 'Mine' }, { note: 'Theirs' }).history).toEqual([]);
      expect(revise({ note: 'Mine' }).history).toEqual([]);
    });

    it('leaves the fields alone that this window did not change', () => {
      expect(revise({ colour: 'pink' }, {})).toMatchObject({ note: 'Theirs', colour: 'pink' });
    });

    it('puts a note in the place of the present one when it is used again', () => {
      const mine = revise({ note: 'Mine' }, { note: '' });
      const back = reviseAnnotation(mine, { note: 'Theirs' }, at('10:06:00'), { note: '' });
      expect(back.note).toBe('Theirs');
      expect(back.history).toEqual([
        { field: 'note', value: 'Mine', until: '2026-11-23T10:06:00.000Z' },
      ]);
    });

    it.each([
      ['adds to theirs', { tags: ['c'] }, { tags: [] }, ['c', 'a', 'b']],
      ['takes away what it saw', { tags: [] }, { tags: ['a'] }, ['b']],
      [
        'does not bring back what they took away',
        { tags: ['z', 'c'] },
        { tags: ['z'] },
        ['c', 'a', 'b'],
      ],
      ['replaces them where it does not say what it saw', { tags: ['c'] }, {}, ['c']],
    ])('a change of tags %s', (_case, changes, was, tags) => {
      expect(revise(changes, was).tags).toEqual(tags);
    });

    const link = (url: string, quotation = ''): Evidence => ({
      ...{ url, title: '', quotation, added: '2026-11-23T10:04:00.000Z' },
    });
    const [a, b, c] = [link('http://a/'), link('http://b/'), link('http://c/')];

    it.each([
      ['adds to theirs', [], [c], [c, a, b]],
      ['takes away what it saw', [a], [], [b]],
      [
        'does not bring back what they took away',
        [c],
        [c, link('http://d/')],
        [link('http://d/'), a, b],
      ],
      ['has a link once that both added', [], [a], [a, b]],
      [
        'tells links to other words of a page apart',
        [],
        [link('http://a/', 'x')],
        [link('http://a/', 'x'), a, b],
      ],
    ])('a change of links %s', (_case, was, evidence, links) => {
      const linked = reviseAnnotation(theirs, { evidence: [a, b] }, at('10:04:30'));
      const mine = reviseAnnotation(linked, { evidence }, at('10:05:00'), { evidence: was });
      expect(mine.evidence).toEqual(links);
    });
  });

  it('can take back a verdict', () => {
    const judged = reviseAnnotation(made, { verdict: 'false' }, at('10:05:00'));
    expect(reviseAnnotation(judged, { verdict: null }, at('10:06:00')).verdict).toBeNull();
  });

  it.each<[string, AnnotationChanges]>([
    ['nothing', {}],
    ['the same note', { note: '' }],
    ['the same tags', { tags: [' '] }],
    ['the same colour', { colour: 'yellow' }],
  ])('leaves the record alone when told %s', (_what, changes) => {
    expect(reviseAnnotation(made, changes, at('11:00:00'))).toBe(made);
  });

  it.each([
    [
      ['bridge', 'safety'],
      ['bridge', 'safety'],
    ],
    [[' harbour  bridge\n'], ['harbour bridge']],
    [['', '  ', '\t'], []],
    [
      ['NATO', 'un', 'Nato', 'UN'],
      ['NATO', 'un'],
    ],
    [
      ['__proto__', 'constructor', '__PROTO__'],
      ['__proto__', 'constructor'],
    ],
  ])('tidies the tags %j to %j', (tags, expected) => {
    expect(reviseAnnotation(made, { tags }, at('11:00:00')).tags).toEqual(expected);
  });
});

describe('removing', () => {
  it('keeps the words, so that it can be taken back', () => {
    const removed = removeAnnotation(made, at('10:10:00'));
    expect(removed).toEqual({
      ...made,
      modified: '2026-11-23T10:10:00.000Z',
      deleted: '2026-11-23T10:10:00.000Z',
    });
    expect(restoreAnnotation(removed, at('10:11:00'))).toEqual({
      ...made,
      modified: '2026-11-23T10:11:00.000Z',
    });
  });

  it('twice removes once', () => {
    const removed = removeAnnotation(made, at('10:10:00'));
    expect(removeAnnotation(removed, at('10:20:00'))).toBe(removed);
  });

  it('is not needed before restoring', () => {
    expect(restoreAnnotation(made, at('10:10:00'))).toBe(made);
  });
});

it('stays whole and runs forward through any life, even when the clock is put back', () => {
  const time = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
  const changes: fc.Arbitrary<AnnotationChanges> = fc.record(
    {
      note: fc.string({ unit: 'binary' }),
      tags: fc.array(fc.string({ unit: 'binary' })),
      colour: fc.constantFrom(...COLOURS),
      verdict: fc.option(fc.constantFrom(...VERDICTS)),
    },
    { requiredKeys: [] },
  );
  const step = fc.oneof(
    fc.record({ now: time, changes }).map(
      ({ now, changes }) =>
        (one: typeof made) =>
          reviseAnnotation(one, changes, now),
    ),
    time.map((now) => (one: typeof made) => removeAnnotation(one, now)),
    time.map((now) => (one: typeof made) => restoreAnnotation(one, now)),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), time, (steps, now) => {
      let last = Object.freeze(createAnnotation({ ...kept, id, now }));
      for (const take of steps) {
        const next = take(last);
        expect(v.is(annotationSchema, next)).toBe(true);
        expect(next.targets).toEqual(kept.targets);
        expect(next.created).toBe(now.toISOString());
        expect(Date.parse(next.modified)).toBeGreaterThanOrEqual(Date.parse(last.modified));
        expect(take(next)).toBe(next);
        last = Object.freeze(next);
      }
    }),
  );
});
