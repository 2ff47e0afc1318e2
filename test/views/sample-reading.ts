// A small article of our own with all that the views have to show, for their tests.
import type { Annotation } from '../../src/model/annotation.ts';
import type { Attribution, Claim, Speaker } from '../../src/model/detection.ts';
import type { AnchoredAnnotation, Reading } from '../../src/model/reading.ts';
import type { Span } from '../../src/model/span.ts';
import { BARE } from '../bare-annotation.ts';

const TEXT = [
  '“The lock gates are safe,” said Ada Quill, the canal warden. “Come and look.”',
  'She had heard of 14 leaks since May, she said.',
  'The boatmen’s union called the report “thin” and late.',
  '“Nobody asked us,” someone shouted.',
  'Perhaps it was Ada Quill who added: “We are tired.”',
  'The canal opened in 1822 and is the oldest in the county.',
].join('\n');

/** The span of some words of the sample's text. */
export function spanOf(words: string): Span {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`not in the sample: ${words}`);
  return [start, start + words.length];
}

/** The sample's speakers, as the engine would name them. */
export const SPEAKERS: Speaker[] = [
  { id: 'union', name: 'Boatmen’s union', aliases: [], role: null, kind: 'organisation' },
  { id: 'quill', name: 'Ada Quill', aliases: ['Quill'], role: 'canal warden', kind: 'person' },
];

const said = (
  speaker: string | null,
  kind: Attribution['kind'],
  confidence: number,
  ...words: string[]
): Attribution => ({
  kind,
  content: words.map(spanOf),
  cue: null,
  source: null,
  speaker,
  confidence,
  why: [],
});

/** Five attributions: split, reported, partly quoted, unnamed, unsure. */
export const ATTRIBUTIONS: Attribution[] = [
  said('quill', 'direct', 0.97, 'The lock gates are safe,', 'Come and look.'),
  said('quill', 'indirect', 0.9, 'She had heard of 14 leaks since May'),
  said('union', 'mixed', 0.95, 'the report “thin” and late'),
  said(null, 'direct', 0.9, 'Nobody asked us,'),
  said('quill', 'direct', 0.6, 'We are tired.'),
];

/** Two claims, one a speaker's and one the article's own. */
export const CLAIMS: Claim[] = [
  {
    span: spanOf('She had heard of 14 leaks since May'),
    score: 0.82,
    types: ['quantity'],
    attribution: 1,
    why: [{ code: 'figure', words: '14 leaks' }],
  },
  {
    span: spanOf('The canal opened in 1822 and is the oldest in the county.'),
    score: 0.55,
    types: ['pastEvent', 'comparison'],
    attribution: null,
    why: [
      { code: 'pastEvent', words: 'opened' },
      { code: 'comparison', words: 'the oldest' },
    ],
  },
];

let made = 0;

/** An annotation on some words of the sample; an orphan when `lost`. */
export function keep(
  words: string[],
  body: Partial<Annotation> & { lost?: boolean } = {},
): AnchoredAnnotation {
  const { lost = false, ...rest } = body;
  const spans = words.map((run) => (lost ? ([0, run.length] as const) : spanOf(run)));
  made += 1;
  const annotation: Annotation = {
    ...BARE,
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    articleId: 'https://canal.example/gates',
    created: '2025-03-14T10:00:00.000Z',
    modified: '2025-03-14T10:00:00.000Z',
    targets: words.map((exact, i) => ({
      exact,
      prefix: '',
      suffix: '',
      start: spans[i]![0],
      end: spans[i]![1],
    })),
    kind: 'selection',
    ...rest,
  };
  const state = lost ? 'orphan' : 'same';
  return { annotation, spans: lost ? null : spans, state, difference: null };
}

/** The sample; `changes` replace its parts. */
export function sampleReading(changes: Partial<Reading> = {}): Reading {
  return {
    articleId: 'https://canal.example/gates',
    digest: 'digest of the sample',
    detection: { quotations: true, claims: true },
    names: { colourNames: {}, verdictNames: {} },
    isToolbarOff: false,
    unreadable: 0,
    newer: 0,
    changes: null,
    earlier: null,
    history: { canUndo: false, canRedo: false },
    article: {
      title: 'Warden defends the lock gates',
      byline: 'Ben Ford',
      siteName: 'The Towpath',
      publishedTime: '2025-03-14T23:30:00-05:00',
      lang: 'en',
      url: 'https://www.canal.example/gates?utm_source=mail',
      addresses: ['https://canal.example/gates'],
      text: TEXT,
      blocks: [],
    },
    speakers: SPEAKERS,
    attributions: ATTRIBUTIONS,
    claims: CLAIMS,
    annotations: [],
    site: { pattern: '*://www.canal.example/*', allowed: false, declined: false },
    ...changes,
  };
}
