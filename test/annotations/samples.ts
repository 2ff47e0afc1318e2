// An article of our own invention with what an engine would find in it, for the tests of this folder.
import type { Kept } from '../../src/annotations/keep.ts';
import type { Selector } from '../../src/model/annotation.ts';
import type { Article } from '../../src/model/article.ts';
import type { Detections } from '../../src/model/detection.ts';
import type { Span } from '../../src/model/span.ts';

const text =
  '“The bridge is unsafe,” Dana Reyes said, “and it stays shut.” 🌉 Repairs took 9 years.\n' +
  'Harbour traffic fell by a third.';

/** Where the words first stand in the article. */
export function spanOf(words: string): Span {
  const start = text.indexOf(words);
  return [start, start + words.length];
}

/** The selector of a span of the article. */
export function describeSample([start, end]: Span): Selector {
  return { exact: text.slice(start, end), prefix: '', suffix: '', start, end };
}

/** The article. */
export const article: Article = {
  title: 'Harbour bridge closed',
  byline: null,
  siteName: 'The Courier',
  publishedTime: null,
  lang: 'en',
  url: 'https://www.courier.example/harbour#top',
  addresses: ['courier.example/harbour', 'courier.example/amp/harbour'],
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
};

/** One split quotation of a speaker, one report by nobody known, a claim of each and one of the article's own. */
export const detections: Detections = {
  speakers: [{ id: 's1', name: 'Dana Reyes', aliases: ['Reyes'], role: 'mayor', kind: 'person' }],
  attributions: [
    {
      kind: 'direct',
      content: [spanOf('The bridge is unsafe,'), spanOf('and it stays shut.')],
      cue: spanOf('said'),
      source: spanOf('Dana Reyes'),
      speaker: 's1',
      confidence: 0.9,
      why: [],
    },
    {
      kind: 'indirect',
      content: [spanOf('Repairs took 9 years')],
      cue: null,
      source: null,
      speaker: null,
      confidence: 0.4,
      why: [],
    },
  ],
  claims: [
    { span: spanOf('The bridge is unsafe,'), score: 0.9, types: [], attribution: 0, why: [] },
    {
      span: spanOf('Harbour traffic fell by a third.'),
      score: 0.8,
      types: ['quantity'],
      attribution: null,
      why: [],
    },
    { span: spanOf('Repairs took 9 years'), score: 0.7, types: [], attribution: 1, why: [] },
  ],
};

/** Selected words. */
export const kept: Kept = {
  articleId: 'courier.example/harbour',
  targets: [describeSample(spanOf('Harbour traffic'))],
  kind: 'selection',
  speaker: null,
  said: null,
};
