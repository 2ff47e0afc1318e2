// What every export format takes and gives.
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { ExportLabels } from './labels.ts';

/** An article with what the reader kept of it. */
export interface ExportRecord {
  article: Article;
  annotations: Annotation[];
}

/** What a caller may say about an export; all but the time has a default. */
export interface ExportOptions {
  now: Date;
  /** The interface's words in the reader's language; English if left out. */
  labels?: ExportLabels;
  /** The reader's own template of a Markdown document, in Liquid; ours if left out or null. */
  markdownTemplate?: string | null;
  /** The reader's name, where they gave one. */
  reader?: string;
  /** The address of the page on which the reader publishes fact-checks; empty if left out. */
  reviewPage?: string;
  /** Makes a fresh UUID; for tests that want the same file twice. */
  newId?: () => string;
}

/** The options with nothing left open. */
export type ExportContext = Required<ExportOptions>;

/** One export format. */
export interface Exporter {
  /** Of the file's name, without the dot. */
  extension: string;
  mediaType: string;
  /** Writes the records in the order given; removed annotations have been taken out, the rest stand in the text's order. */
  write(records: readonly ExportRecord[], context: ExportContext): string;
}
