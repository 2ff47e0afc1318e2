import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { annotationSchema } from '../../src/model/annotation.ts';
import { BARE } from '../bare-annotation.ts';

const kept = {
  ...BARE,
  id: '0b7a4f0e-3c1d-4f5e-9a2b-1c3d5e7f9a0b',
  articleId: 'news.example/a',
  created: '2026-11-23T10:00:00.000Z',
  modified: '2026-11-23T10:00:00.000Z',
  targets: [{ exact: 'words', prefix: '', suffix: '', start: 0, end: 5 }],
  kind: 'selection',
};

describe('an annotation record', () => {
  it('is accepted when it is whole', () => {
    expect(v.is(annotationSchema, kept)).toBe(true);
  });

  it.each([
    ['has no target', { targets: [] }],
    ['targets nothing', { targets: [{ ...kept.targets[0], exact: '' }] }],
    ['has an offset before the text', { targets: [{ ...kept.targets[0], start: -1 }] }],
    ['is of another schema', { schema: 3 }],
    ['has an id that is no UUID', { id: 'one' }],
    ['was created at no time', { created: 'yesterday' }],
    ['has a colour of its own', { colour: 'beige' }],
    ['has a verdict of its own', { verdict: 'true' }],
    ['has an empty tag', { tags: [''] }],
  ])('is refused when it %s', (_why, change) => {
    expect(v.is(annotationSchema, { ...kept, ...change })).toBe(false);
  });
});
