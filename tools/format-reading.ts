// What `npm run read` and `npm start` print of a reading.
import { randomUUID } from 'node:crypto';
import { describeSpan } from '../src/anchor/selectors.ts';
import { keep } from '../src/annotations/keep.ts';
import { createAnnotation } from '../src/annotations/record.ts';
import { exportAs } from '../src/export/export-as.ts';
import type { Article } from '../src/model/article.ts';
import type { Attribution, Detections, Speaker } from '../src/model/detection.ts';
import type { PageReading } from './read-page.ts';

/** The formats that a reading is printed in. */
export const FORMATS = ['json', 'md', 'text'] as const;

/** A format that a reading is printed in. */
export type Format = (typeof FORMATS)[number];

/** Whether this is the name of a format. */
export const isFormat = (name: string): name is Format => FORMATS.some((known) => known === name);

/** A reading as JSON for programs, as Markdown by the extension's own export, or as a table for people. */
export function formatReading(reading: PageReading, format: Format): string {
  if (format === 'json') return JSON.stringify(forPrograms(reading), null, 1);
  if (format === 'md') return asMarkdown(reading);
  return formatTable(reading.article, reading.detections);
}

function forPrograms({ article, detections }: PageReading) {
  const { title, byline, siteName, publishedTime, lang, url, text } = article;
  return {
    article: { title, byline, siteName, publishedTime, lang, url, text },
    speakers: detections.speakers,
    attributions: detections.attributions,
    claims: detections.claims,
  };
}

/** Everything that was found, as if the reader had kept it. */
function asMarkdown({ article, detections }: PageReading): string {
  const now = new Date();
  const describe = (span: readonly [number, number]) => describeSpan(article.text, span);
  const annotations = detections.attributions.flatMap((_attribution, index) => {
    const kept = keep({ type: 'attribution', index }, article, detections, describe);
    return kept ? [createAnnotation({ ...kept, id: randomUUID(), now })] : [];
  });
  return exportAs('markdown', [{ article, annotations }], { now }).text.trimEnd();
}

const WIDTH = 100;
const SPEAKER_WIDTH = 28;

/** Who said what, as a table of fixed width; then the claims, best first. */
export function formatTable(
  article: Article,
  { speakers, attributions, claims }: Detections,
): string {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const said = attributions.flatMap((attribution) =>
    row(speakerLabel(byId, attribution), `${attribution.kind}: ${wordsOf(article, attribution)}`),
  );
  const worth = claims
    .slice(0, 8)
    .flatMap(({ span, score }) => row(score.toFixed(2), article.text.slice(...span)));
  const head = [article.siteName, article.publishedTime?.slice(0, 10)].filter(Boolean).join(', ');
  const counts = `${speakers.length} speakers, ${attributions.length} attributions, ${claims.length} claims`;
  return [
    article.title,
    ...(head ? [head] : []),
    counts,
    '',
    ...section('Who said what', said),
    ...section('Claims worth checking, best first', worth),
  ].join('\n');
}

function section(title: string, rows: string[]): string[] {
  return [title, '-'.repeat(WIDTH), ...(rows.length > 0 ? rows : ['nothing found']), ''];
}

function speakerLabel(byId: Map<string, Speaker>, { speaker, source }: Attribution): string {
  const known = speaker === null ? undefined : byId.get(speaker);
  return known?.name ?? (source ? '(speaker not clear)' : '(not attributed)');
}

function wordsOf({ text }: Article, { content }: Attribution): string {
  return content.map((span) => text.slice(...span)).join(' … ');
}

/** A row of two columns, the second wrapped at word borders. */
function row(label: string, words: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/)) {
    if (line && line.length + word.length + 1 > WIDTH - SPEAKER_WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  lines.push(line);
  const shortened = label.length < SPEAKER_WIDTH ? label : `${label.slice(0, SPEAKER_WIDTH - 2)}…`;
  return lines.map((part, i) => (i === 0 ? shortened : '').padEnd(SPEAKER_WIDTH) + part);
}
