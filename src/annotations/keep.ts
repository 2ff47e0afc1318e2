// From what the reader points at (a quotation, a claim, selected words) to the parts of an annotation.
import type { Annotation, Selector } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Attribution, Detections } from '../model/detection.ts';
import type { KeepTarget } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { voiceOf } from '../model/voice.ts';

/** The parts of an annotation that come from the article and not from the reader. */
export type Kept = Pick<Annotation, 'articleId' | 'targets' | 'kind' | 'speaker' | 'said'>;

/** Gives the selector of a span, which lies within the article's text. */
export type DescribeSpan = (span: Span) => Selector;

/** What the target stands for in the article; null where there is no such detection, or no word in the selection. */
export function keep(
  target: KeepTarget,
  article: Article,
  detections: Detections,
  describe: DescribeSpan,
): Kept | null {
  switch (target.type) {
    case 'attribution':
      return keepAttribution(article, detections, target.index, describe);
    case 'claim':
      return keepClaim(article, detections, target.index, describe);
    case 'selection':
      return keepSelection(article, target.span, describe);
  }
}

/** A detected quotation or report, with a target for each run of its words. */
export function keepAttribution(
  article: Article,
  detections: Detections,
  index: number,
  describe: DescribeSpan,
): Kept | null {
  const attribution = detections.attributions[index];
  if (!attribution || attribution.content.length === 0) return null;
  return {
    articleId: articleIdOf(article),
    targets: attribution.content.map((span) => describe(span)),
    kind: 'attribution',
    ...whoSaid(attribution, article, detections),
  };
}

/** A detected claim, with the speaker where it is somebody's words. */
export function keepClaim(
  article: Article,
  detections: Detections,
  index: number,
  describe: DescribeSpan,
): Kept | null {
  const claim = detections.claims[index];
  if (!claim) return null;
  const attribution = detections.attributions[claim.attribution ?? -1];
  return {
    articleId: articleIdOf(article),
    targets: [describe(claim.span)],
    kind: 'claim',
    ...(attribution ? whoSaid(attribution, article, detections) : { speaker: null, said: null }),
  };
}

/** Words that the reader selected, without white space at their ends; null where nothing else was selected. */
export function keepSelection(article: Article, span: Span, describe: DescribeSpan): Kept | null {
  const words = tighten(article.text, span);
  if (!words) return null;
  return {
    articleId: articleIdOf(article),
    targets: [describe(words)],
    kind: 'selection',
    speaker: null,
    said: null,
  };
}

function articleIdOf({ addresses, url }: Article): string {
  return addresses[0] ?? url;
}

function whoSaid(
  attribution: Attribution,
  { text }: Article,
  { speakers }: Detections,
): Pick<Kept, 'speaker' | 'said'> {
  const voice = voiceOf(attribution, speakers);
  const { kind, cue } = attribution;
  return {
    speaker: voice && { name: voice.name, role: voice.role, kind: voice.kind },
    said: { kind, cue: cue && text.slice(...cue) },
  };
}

function tighten(text: string, [from, to]: Span): Span | null {
  const start = isInsidePair(text, from) ? from - 1 : from;
  const end = isInsidePair(text, to) ? to + 1 : to;
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const length = words.trim().length;
  return length === 0 ? null : [start + lead, start + lead + length];
}

/** Whether a cut at the offset would part a surrogate pair. */
function isInsidePair(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
