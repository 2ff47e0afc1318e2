// Writing what was kept as a file: in the reader's words and by the reader's template, a part at a time. What is written
// goes to the browser's store of blobs, so that no export has to fit into memory.
import { askBackground } from '../../browser/requests.ts';
import type { ExportFormat, ExportInParts } from '../../export/export-as.ts';
import type { ExportRecord } from '../../export/exporter.ts';
import { done, failed, type Result } from '../../model/failure.ts';
import { exportLabels } from './export-labels.ts';

/** Articles that are written at once. */
const AT_ONCE = 50;

/** A file to hand to the reader. */
export interface WrittenFile {
  filename: string;
  blob: Blob;
}

/** What is exported: records, and where their articles' texts come from, for the formats that want them. */
export interface ExportSource<R extends ExportRecord> {
  records: readonly R[];
  /** Gives records their articles' texts; left out where they have them. */
  withTexts?: (records: readonly R[]) => Promise<Result<readonly ExportRecord[]>>;
}

/** How an export is followed and ended early. */
export interface ExportWatch {
  signal: AbortSignal;
  /** Told how many articles of how many have been written, where they are too many for one part. */
  onProgress: (done: number, total: number) => void;
}

/**
 * The file; null where the export was cancelled, `badTemplate` where the reader's own template cannot be used, with the
 * reason.
 */
export async function writeExport<R extends ExportRecord>(
  format: ExportFormat,
  source: ExportSource<R>,
  watch?: ExportWatch,
): Promise<Result<WrittenFile | null>> {
  // The formats are loaded when one is wanted: a popup that only shows need not wait for them.
  const [{ exportInParts }, settings] = await Promise.all([
    import('../../export/export-as.ts'),
    askBackground('settings', {}),
  ]);
  if (!settings.ok) return settings;
  const { markdownTemplate, reviewer } = settings.value;
  const options = {
    now: new Date(),
    labels: exportLabels(settings.value),
    markdownTemplate,
    reviewPage: reviewer.page,
    ...(reviewer.name !== '' && { reader: reviewer.name }),
  };
  try {
    return await writeParts(exportInParts(format, source.records, options), source, watch);
  } catch (error) {
    const isTemplate = error instanceof Error && error.name === 'TemplateError';
    if (!isTemplate) throw error;
    return failed('badTemplate', error.message);
  }
}

async function writeParts<R extends ExportRecord>(
  { kind, writer, hasTexts }: ExportInParts,
  { records, withTexts }: ExportSource<R>,
  watch?: ExportWatch,
): Promise<Result<WrittenFile | null>> {
  const sections: Blob[][] = [];
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const part = records.slice(at, at + AT_ONCE);
    const whole = hasTexts && withTexts ? await withTexts(part) : done(part);
    if (!whole.ok) return whole;
    const written = whole.value.map((record) => writer.write(record));
    written[0]?.forEach((_, i) => {
      (sections[i] ??= []).push(new Blob(written.map((pieces) => pieces[i] ?? '')));
    });
    if (records.length > AT_ONCE) watch?.onProgress(at + part.length, records.length);
    await pause();
    if (watch?.signal.aborted) return done(null);
  }
  const parts = writer.frame().flatMap((piece, i) => [piece, ...(sections[i] ?? [])]);
  const { filename, mediaType } = kind;
  return done({ filename, blob: new Blob(parts, { type: mediaType }) });
}

/** Lets the page draw how far it is, and hear the reader. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
