// What every export format takes and gives.
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Besides } from '../model/library.ts';
import type { Settings } from '../model/settings.ts';
import type { ExportLabels } from './labels.ts';

/** An article with what the reader kept of it. */
export interface ExportRecord {
  article: Article;
  annotations: Annotation[];
  /** What else is kept of it; only JSON-LD carries it. */
  besides?: Besides;
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
  /** The reader's settings, for a file that is to give back all; only JSON-LD carries them. None if left out or null. */
  settings?: Settings | null;
  /** Makes a fresh UUID; for tests that want the same file twice. */
  newId?: () => string;
}

/** The options with nothing left open. */
export type ExportContext = Required<ExportOptions>;

/** A piece of a file: text to be saved as UTF-8, or bytes. */
export type FilePart = string | Uint8Array<ArrayBuffer>;

/** Writes a file article by article, in sections that grow side by side; most formats have one. */
export interface PartsWriter<P extends FilePart = FilePart> {
  /** What the next article adds to each section. */
  write(record: ExportRecord): P[];
  /** What stands before, between and after the sections; asked for once, when every article is written. */
  frame(): P[];
}

/** One export format. */
export interface Exporter<P extends FilePart = FilePart> {
  /** Of the file's name, without the dot. */
  extension: string;
  mediaType: string;
  /** Whether it takes the articles' texts and what is kept besides; other formats take records without. */
  hasTexts?: true;
  /**
   * Begins a file.
   * @param records all that will be written, in that order, perhaps without the articles' texts; removed annotations
   * have been taken out, the rest stand in the text's order
   */
  begin(records: readonly ExportRecord[], context: ExportContext): PartsWriter<P>;
}
