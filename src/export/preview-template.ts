// What a template makes of an article, for the reader who is writing one.
import { compileTemplate, TemplateError } from './markdown-template.ts';
import { ENGLISH, type ExportLabels } from './labels.ts';
import type { ExportRecord } from './exporter.ts';
import { describeForTemplate } from './template-fields.ts';

/** The document, or what is wrong with the template and in which line, counted from 1. */
export type TemplatePreview = { text: string } | { problem: string; line: number };

/** Writes a record by a template, and says what is wrong where that cannot be. */
export function previewTemplate(
  source: string,
  record: ExportRecord,
  labels: ExportLabels = ENGLISH,
): TemplatePreview {
  const context = {
    now: new Date(),
    labels,
    reader: labels.reader,
    reviewPage: '',
    markdownTemplate: source,
    settings: null,
    newId: () => crypto.randomUUID(),
  };
  try {
    return { text: compileTemplate(source)(describeForTemplate(record, context)) };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { problem: error.message, line: error.line };
  }
}
