// What a Markdown template can speak of: an article and what is kept of it, by plain names.
import type { Annotation, Evidence } from '../model/annotation.ts';
import { localDay, publishedDay } from './day.ts';
import type { ExportContext, ExportRecord } from './exporter.ts';
import { shownWords } from './quotation.ts';
import { verdictDay } from './day.ts';
import { linkToWords } from './text-fragment.ts';
import { siteOf, webAddress } from './web-address.ts';

/** The fields of one article; null where the page did not say. Texts are as they are: filters make them Markdown. */
export interface TemplateFields {
  title: string;
  site: string;
  author: string | null;
  /** "By Ann Lee", in the interface's language. */
  byline: string | null;
  /** A day: 2026-11-20. */
  published: string | null;
  /** Only addresses that lead to the web. */
  url: string | null;
  exported: string;
  /** Of all that is kept, each once. */
  tags: string[];
  labels: Record<string, string>;
  annotations: AnnotationFields[];
  quotations: AnnotationFields[];
  claims: AnnotationFields[];
  highlights: AnnotationFields[];
}

/** The fields of one thing that was kept. */
export interface AnnotationFields {
  /** The words kept, in quotation marks where they are the speaker's very own. */
  words: string;
  /** To the words on the page. */
  link: string | null;
  speaker: string | null;
  role: string | null;
  /** "quoted", "partly quoted", "reported". */
  said: string | null;
  note: string;
  tags: string[];
  colour: string;
  verdict: string | null;
  /** The day from which the verdict stands: 2026-11-22. */
  since: string | null;
  evidence: Evidence[];
  created: string;
  modified: string;
}

/** The fields of a record. */
export function describeForTemplate(
  { article, annotations }: ExportRecord,
  { now, labels }: ExportContext,
): TemplateFields {
  const site = article.siteName ?? siteOf(article.url) ?? article.url;
  const own = annotations.map((annotation) => ({
    kind: annotation.kind,
    fields: describeAnnotation(annotation, article.url, labels),
  }));
  const of = (kind: Annotation['kind']) =>
    own.filter((one) => one.kind === kind).map(({ fields }) => fields);
  const { quotations, claims, highlights, claim, speaker, verdict, since, evidence, note } = labels;
  return {
    title: article.title || site,
    site,
    author: article.byline,
    byline: article.byline && labels.by(article.byline),
    published: publishedDay(article),
    url: webAddress(article.url),
    exported: localDay(now),
    tags: [...new Set(annotations.flatMap(({ tags }) => tags))],
    labels: {
      ...{ quotations, claims, highlights, claim, speaker, verdict, since, evidence, note },
      nothingKept: labels.nothingKept,
    },
    annotations: own.map(({ fields }) => fields),
    quotations: of('attribution'),
    claims: of('claim'),
    highlights: of('selection'),
  };
}

function describeAnnotation(
  annotation: Annotation,
  url: string,
  labels: ExportContext['labels'],
): AnnotationFields {
  const { speaker, said, note, tags, colour, verdict, evidence, created, modified } = annotation;
  const shownVerdict = annotation.kind === 'claim' ? (verdict ?? 'unchecked') : verdict;
  return {
    words: shownWords(annotation),
    link: linkToWords(url, annotation.targets),
    speaker: speaker?.name ?? null,
    role: speaker?.role ?? null,
    said: said && labels.said[said.kind],
    note,
    tags,
    colour,
    verdict: shownVerdict && labels.verdicts[shownVerdict],
    since: verdictDay(annotation),
    evidence,
    created,
    modified,
  };
}
