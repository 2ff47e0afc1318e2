// Writes what the reader kept as a file in one of the formats of the table below.
import type { Annotation } from '../model/annotation.ts';
import { bibtex } from './bibtex.ts';
import { claimReview } from './claim-review.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import type { Exporter, ExportContext, ExportOptions, ExportRecord } from './exporter.ts';
import { fileName } from './file-name.ts';
import { htmlReport } from './html-report.ts';
import { ENGLISH } from './labels.ts';
import { markdown } from './markdown.ts';
import { ris } from './ris.ts';
import { webAnnotation } from './web-annotation.ts';

const EXPORTERS = {
  markdown,
  jsonld: webAnnotation,
  csv,
  html: htmlReport,
  claimReview,
  bibtex,
  ris,
  cslJson,
} as const satisfies Record<string, Exporter>;

/** The name of a format. */
export type ExportFormat = keyof typeof EXPORTERS;

/** All formats, in the order in which to offer them. */
export const EXPORT_FORMATS = Object.keys(EXPORTERS) as ExportFormat[];

/** A file to hand to the reader, to be saved as UTF-8. */
export interface ExportFile {
  filename: string;
  mediaType: string;
  text: string;
}

/**
 * Writes the records as one file. Removed annotations are left out; the others stand in the order of the text.
 * Any records will do, also none at all.
 * @throws {TemplateError} where the reader's own template is wrong
 */
export function exportAs(
  format: ExportFormat,
  records: readonly ExportRecord[],
  options: ExportOptions,
): ExportFile {
  const exporter: Exporter = EXPORTERS[format];
  const labels = options.labels ?? ENGLISH;
  const context: ExportContext = {
    now: options.now,
    labels,
    reader: options.reader ?? labels.reader,
    reviewPage: options.reviewPage ?? '',
    markdownTemplate: options.markdownTemplate ?? null,
    newId: options.newId ?? (() => crypto.randomUUID()),
  };
  return {
    filename: fileName(records, exporter.extension, context),
    mediaType: exporter.mediaType,
    text: exporter.write(records.map(withoutRemoved), context),
  };
}

function withoutRemoved({ article, annotations }: ExportRecord): ExportRecord {
  const kept = annotations.filter((annotation) => annotation.deleted === null);
  return { article, annotations: kept.sort((a, b) => startOf(a) - startOf(b)) };
}

function startOf({ targets }: Annotation): number {
  return targets[0]?.start ?? 0;
}
