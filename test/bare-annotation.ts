// What every kept thing has before the reader has said anything about it.
import type { Annotation } from '../src/model/annotation.ts';

/** The fields of an annotation that a test has nothing to say about. */
export const BARE = {
  schema: 2,
  deleted: null,
  speaker: null,
  said: null,
  note: '',
  tags: [],
  colour: 'yellow',
  verdict: null,
  evidence: [],
  history: [],
} satisfies Partial<Annotation>;
