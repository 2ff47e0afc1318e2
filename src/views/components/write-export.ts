// Writing what was kept as a file: in the reader's words and by the reader's template, a part at a time. What is written
// of a long one goes to files of the browser's, so that no export has to fit into memory.
import { askBackground } from '../../browser/requests.ts';
import type { ExportFormat, ExportInParts } from '../../export/export-as.ts';
import type { ExportRecord } from '../../export/exporter.ts';
import { done, failed, type Result } from '../../model/failure.ts';
import { exportLabels } from './export-labels.ts';
import { sectionsInFiles, sectionsInMemory } from './export-sections.ts';

/** Articles that are written at once. */
const AT_ONCE = 50;

/** A file to hand to the reader. */
export interface WrittenFile {
  filename: string;
  blob: Blob;
}

/** What is exported: records, and where the rest of their articles comes from, for the formats that want it. */
export interface ExportSource<R extends ExportRecord> {
  records: readonly R[];
  /** Gives records all that is kept of their articles; left out where they have it. */
  whole?: (records: readonly R[]) => Promise<Result<readonly ExportRecord[]>>;
  /** Whether the reader's settings go with it. */
  hasSettings?: boolean;
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
    settings: source.hasSettings ? settings.value : null,
    ...(reviewer.name !== '' && { reader: reviewer.name }),
  };
  try {
    return await writeParts(exportInParts(format, source.records, options), source, watch);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'TemplateError') return failed('badTemplate', error.message);
    // What the browser says where there is no room for the file.
    if (error.name === 'QuotaExceededError') return failed('storageFull', error.message);
    throw error;
  }
}

async function writeParts<R extends ExportRecord>(
  { kind, writer, hasTexts }: ExportInParts,
  { records, whole }: ExportSource<R>,
  watch?: ExportWatch,
): Promise<Result<WrittenFile | null>> {
  const isLong = records.length > AT_ONCE;
  const sections = isLong ? await sectionsInFiles() : sectionsInMemory();
  try {
    for (let at = 0; at < records.length; at += AT_ONCE) {
      const part = records.slice(at, at + AT_ONCE);
      const ready = hasTexts && whole ? await whole(part) : done(part);
      if (!ready.ok) return ready;
      for (const record of ready.value) {
        for (const [i, piece] of writer.write(record).entries()) await sections.add(i, piece);
      }
      if (isLong) watch?.onProgress(at + part.length, records.length);
      await pause();
      if (watch?.signal.aborted) return done(null);
    }
    const grown = await sections.close();
    const parts = writer.frame().flatMap((piece, i) => [piece, ...(grown[i] ?? [])]);
    const { filename, mediaType } = kind;
    return done({ filename, blob: new Blob(parts, { type: mediaType }) });
  } finally {
    await sections.discard();
  }
}

/** Lets the page draw how far it is, and hear the reader. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
