// Joins the labels of saved pages (who said what, as offsets only) with the text that our own extraction gives for them.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import * as v from 'valibot';
import { readArticle } from '../../src/article/read-article.ts';
import type { Span } from '../../src/model/span.ts';
import type { GoldArticle, TrainingArticle } from './corpus.ts';
import { withoutSilver } from './corpus.ts';

/** Where the labels lie in this repository. */
export const LABELS = join(import.meta.dirname, 'page-labels');

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.tuple([offset, offset]);
const spans = v.array(span);
const half = v.picklist(['train', 'check']);

/** Schema of a page's labels; every span is in UTF-16 code units into the text of the page's article. */
export const pageLabelsSchema = v.object({
  /** The page's folder. */
  page: v.string(),
  /** SHA-256 of the text in UTF-8, as hexadecimal digits: other text has other offsets. */
  sha256: v.pipe(v.string(), v.hexadecimal(), v.length(64)),
  /** `train` may be learned from; `check` is only measured with. */
  half,
  /** In the order of their content. */
  attributions: v.array(
    v.object({
      kind: v.picklist(['direct', 'mixed', 'indirect']),
      /** Empty where the words go on without a new source or cue. */
      source: spans,
      cue: spans,
      content: v.pipe(spans, v.minLength(1)),
      /** The fullest mention of the speaker anywhere in the text; null for the unnamed. */
      speaker: v.nullable(span),
      /** The other names of a joint source. */
      otherSpeakers: v.optional(spans),
      speakerType: v.picklist(['person', 'other']),
    }),
  ),
  /** Contents on which annotators may differ: found or not, they count neither way. */
  discard: spans,
  /** Words in quotation marks that are nobody's quotation, with their marks; titles in lists of references apart. */
  scareQuotes: spans,
});

/** What is known of one saved page. */
export type PageLabels = v.InferOutput<typeof pageLabelsSchema>;

/** The labelled articles of one half, and a sentence for each page that had to be left out. */
export interface LabelledPages {
  articles: TrainingArticle[];
  leftOut: string[];
}

/** A quotation in a paragraph; one that is left open ends with it. */
const QUOTE = /“[^”\n]*”?|"[^"\n]*"/gu;

/** Joins labels with their text; null where the text is not the one that was labelled. */
export function joinLabels(
  labels: PageLabels,
  text: string,
  publisher: string,
): GoldArticle | null {
  if (createHash('sha256').update(text).digest('hex') !== labels.sha256) return null;
  const wordsOf = ([start, end]: Span): string => text.slice(start, end);
  const { page, discard, scareQuotes } = labels;
  const quotes = Array.from(text.matchAll(QUOTE), ({ 0: words, index }): Span => [
    index,
    index + words.length,
  ]);
  const attributions = labels.attributions.map(({ speaker, otherSpeakers, ...rest }) => ({
    ...rest,
    speaker: speaker && wordsOf(speaker),
    ...(otherSpeakers && { otherSpeakers: otherSpeakers.map(wordsOf) }),
    cueType: 'speech',
  }));
  return { id: page, publisher, text, quotes, discard, attributions, scareQuotes };
}

/**
 * Reads the labelled pages of one half in the shape of the other training articles; like the ordinary ones they have
 * no silver labels. `pages` holds a folder with `source.html` for each page.
 */
export function readLabelledPages(
  pages: string,
  wanted: PageLabels['half'],
  folder = LABELS,
): LabelledPages {
  const articles: TrainingArticle[] = [];
  const leftOut: string[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()) {
    const labels = v.parse(pageLabelsSchema, JSON.parse(readFileSync(join(folder, file), 'utf8')));
    if (labels.half !== wanted) continue;
    const gold = readLabelled(labels, join(pages, labels.page, 'source.html'));
    if (typeof gold === 'string') leftOut.push(`${labels.page} is left out: ${gold}`);
    else articles.push(withoutSilver(gold));
  }
  return { articles, leftOut };
}

/** A labelled page, or why there is none. */
function readLabelled(labels: PageLabels, path: string): GoldArticle | string {
  if (!existsSync(path)) return `${path} does not exist.`;
  // A console of its own keeps jsdom's complaints about foreign style sheets to itself.
  const { window } = new JSDOM(readFileSync(path, 'utf8'), {
    url: `https://${labels.page}.example/`,
    virtualConsole: new VirtualConsole(),
  });
  try {
    const article = readArticle(window.document)?.article;
    if (!article) return 'it has no article.';
    const { text, siteName } = article;
    return joinLabels(labels, text, siteName ?? '') ?? 'its text is not the one that was labelled.';
  } finally {
    window.close();
  }
}
