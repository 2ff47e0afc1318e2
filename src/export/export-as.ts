// Writes what the reader kept as a file in one of the formats of the table below.
import type { Annotation } from '../model/annotation.ts';
import { bibtex } from './bibtex.ts';
import { claimReview } from './claim-review.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import type {
  Exporter,
  ExportContext,
  ExportOptions,
  ExportRecord,
  FilePart,
  PartsWriter,
} from './exporter.ts';
import { fileName } from './file-name.ts';
import { htmlReport } from './html-report.ts';
import { ENGLISH } from './labels.ts';
import { markdown } from './markdown.ts';
import { markdownFiles } from './markdown-files.ts';
import { ris } from './ris.ts';
import { webAnnotation } from './web-annotation.ts';

const TEXT_EXPORTERS = {
  markdown,
  jsonld: webAnnotation,
  csv,
  html: htmlReport,
  claimReview,
  bibtex,
  ris,
  cslJson,
} as const satisfies Record<string, Exporter<string>>;

const EXPORTERS = { ...TEXT_EXPORTERS, markdownFiles } as const;

/** The name of a format that is one text. */
export type TextFormat = keyof typeof TEXT_EXPORTERS;

/** The name of a format. */
export type ExportFormat = keyof typeof EXPORTERS;

/** All formats that are one text, in the order in which to offer them. */
export const TEXT_FORMATS = Object.keys(TEXT_EXPORTERS) as TextFormat[];

/** What a file is called, and what it is. */
export interface FileKind {
  filename: string;
  mediaType: string;
}

/** A file that is one text, to be saved as UTF-8. */
export interface ExportFile extends FileKind {
  text: string;
}

/**
 * Writes the records as one text. Removed annotations are left out; the others stand in the order of the text.
 * Any records will do, also none at all.
 * @throws {TemplateError} where the reader's own template is wrong
 */
export function exportAs(
  format: TextFormat,
  records: readonly ExportRecord[],
  options: ExportOptions,
): ExportFile {
  const { kind, writer } = begin<string>(TEXT_EXPORTERS[format], records, options);
  const written = records.map((record) => writer.write(record));
  const texts = writer
    .frame()
    .map((text, i) => text + written.map((sections) => sections[i] ?? '').join(''));
  return { ...kind, text: texts.join('') };
}

/** A file that is written article by article. */
export interface ExportInParts {
  kind: FileKind;
  /** Whether it wants the articles with their texts. */
  hasTexts: boolean;
  writer: PartsWriter;
}

/**
 * Begins a file that is written article by article, so that no more than a part of it need be at hand.
 * @param records the articles to come, in their order; their texts may be missing here
 * @throws {TemplateError} where the reader's own template is wrong; its writer too
 */
export function exportInParts(
  format: ExportFormat,
  records: readonly ExportRecord[],
  options: ExportOptions,
): ExportInParts {
  const exporter: Exporter = EXPORTERS[format];
  return { ...begin(exporter, records, options), hasTexts: exporter.hasTexts ?? false };
}

function begin<P extends FilePart>(
  exporter: Exporter<P>,
  records: readonly ExportRecord[],
  options: ExportOptions,
): { kind: FileKind; writer: PartsWriter<P> } {
  const { extension, mediaType } = exporter;
  const context = contextOf(options);
  const writer = exporter.begin(records.map(withoutRemoved), context);
  return {
    kind: { filename: fileName(records, extension, context), mediaType },
    writer: {
      write: (record) => writer.write(withoutRemoved(record)),
      frame: () => writer.frame(),
    },
  };
}

function contextOf(options: ExportOptions): ExportContext {
  const labels = options.labels ?? ENGLISH;
  return {
    now: options.now,
    labels,
    reader: options.reader ?? labels.reader,
    reviewPage: options.reviewPage ?? '',
    markdownTemplate: options.markdownTemplate ?? null,
    settings: options.settings ?? null,
    newId: options.newId ?? (() => crypto.randomUUID()),
  };
}

function withoutRemoved(record: ExportRecord): ExportRecord {
  const kept = record.annotations.filter((annotation) => annotation.deleted === null);
  return { ...record, annotations: kept.sort((a, b) => startOf(a) - startOf(b)) };
}

function startOf({ targets }: Annotation): number {
  return targets[0]?.start ?? 0;
}
