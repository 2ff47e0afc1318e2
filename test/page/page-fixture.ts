// A small article in jsdom, its marks, and what can be done with them.
import { vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import type { Annotation } from '../../src/model/annotation.ts';
import type { Attribution, Claim } from '../../src/model/detection.ts';
import { done, failed } from '../../src/model/failure.ts';
import type { AnchoredAnnotation, Marks } from '../../src/model/reading.ts';
import type { Span } from '../../src/model/span.ts';
import type { Actions, Places, Translate } from '../../src/page/contract.ts';
import { BARE } from '../bare-annotation.ts';

export const TEXT = '“The dam will hold,” Ada Lund said. It cost 40 million. She said it was late.';

/** The span of some words of the text. */
export function spanOf(words: string): Span {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return [start, start + words.length];
}

export const said = (words: string, change: Partial<Attribution> = {}): Attribution => ({
  kind: 'direct',
  content: [spanOf(words)],
  cue: spanOf('said'),
  source: null,
  speaker: 'ada',
  confidence: 0.9,
  why: [{ code: 'cueVerb', words: 'said' }],
  ...change,
});

export const claimed = (words: string, change: Partial<Claim> = {}): Claim => ({
  span: spanOf(words),
  score: 0.72,
  types: ['quantity'],
  attribution: null,
  why: [{ code: 'figure', words: '40 million' }],
  ...change,
});

let count = 0;
export const annotated = (words: string, change: Partial<Annotation> = {}): AnchoredAnnotation => ({
  spans: [spanOf(words)],
  state: 'same',
  difference: null,
  annotation: {
    ...BARE,
    id: `id-${++count}`,
    articleId: 'news.example/dam',
    created: '',
    modified: '',
    targets: [{ exact: words, prefix: '', suffix: '', start: 0, end: words.length }],
    kind: 'selection',
    ...change,
  },
});

export const marked = (change: Partial<Marks> = {}): Marks => ({
  articleId: 'news.example/dam',
  digest: 'one',
  detection: { quotations: true, claims: true },
  names: { colourNames: {}, verdictNames: {} },
  isToolbarOff: false,
  speakers: [
    { id: 'ada', name: 'Ada Lund', aliases: [], role: 'engineer', kind: 'person' },
    { id: 'eta', name: 'The ETA', aliases: [], role: null, kind: 'organisation' },
  ],
  attributions: [said('The dam will hold,')],
  claims: [claimed('It cost 40 million.')],
  annotations: [],
  ...change,
});

/** The interface's words as they ship; asking for one that is not there fails the test. */
export const t: Translate = (key, ...substitutions) => {
  const entry = (messages as Record<string, Message>)[key];
  if (!entry) throw new Error(`no string ${key}`);
  return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const place = entry.placeholders?.[name.toLowerCase()]?.content ?? '$0';
    return substitutions[Number(place.slice(1)) - 1] ?? '';
  });
};

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** Actions that succeed, as spies. */
export function makeActions() {
  const kept = new Map<string, Annotation>();
  return {
    keep: vi.fn<Actions['keep']>(async ({ target, note = '' }) => {
      const { annotation } = annotated('said', { kind: target.type, note });
      kept.set(annotation.id, annotation);
      return done(annotation);
    }),
    revise: vi.fn<Actions['revise']>(async (id, changes) => {
      const annotation = { ...(kept.get(id) ?? annotated('said', { id }).annotation), ...changes };
      kept.set(id, annotation);
      return done(annotation);
    }),
    correct: vi.fn<Actions['correct']>(async () => done(null)),
    move: vi.fn<Actions['move']>(async () => done({ words: '' })),
    listTags: vi.fn<Actions['listTags']>(async () => done(['transport', 'water'])),
    gather: vi.fn<Actions['gather']>(async () => done(null)),
    gathering: vi.fn<Actions['gathering']>(async () => done(null)),
    addEvidence: vi.fn<Actions['addEvidence']>(async () => failed('notFound')),
    remove: vi.fn<Actions['remove']>(async () => done(null)),
    restore: vi.fn<Actions['restore']>(async (id) =>
      done(kept.get(id) ?? annotated('said', { id }).annotation),
    ),
  };
}

/** Puts the article on the page. */
export function putArticle(): { node: Text; places: Places } {
  document.body.replaceChildren();
  const paragraph = document.createElement('p');
  paragraph.textContent = TEXT;
  document.body.append(paragraph);
  const node = paragraph.firstChild as Text;
  const places: Places = {
    text: TEXT,
    rangesOf: ([start, end]) => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return [range];
    },
    spanOf: (range) =>
      range.startContainer === node ? [range.startOffset, range.endOffset] : null,
    offsetAt: (other, offset) => (other === node ? offset : null),
  };
  return { node, places };
}
