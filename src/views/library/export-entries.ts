// Exports entries of the library. A file with the articles' texts is written while they are read, a part at a time: what
// is written goes to the browser's store of blobs, so that no export has to fit into memory.
import { askBackground } from '../../browser/requests.ts';
import type { ExportFormat, ExportInParts } from '../../export/export-as.ts';
import type { ExportRecord } from '../../export/exporter.ts';
import { done, type Result } from '../../model/failure.ts';
import type { Entry } from '../../search/entries.ts';
import { byArticle } from '../../search/groups.ts';
import { beginExport, writeExport } from '../components/write-export.ts';

/** Articles that are read at once. */
const AT_ONCE = 50;

/** A file to hand to the reader. */
export interface EntriesFile {
  filename: string;
  blob: Blob;
}

/** How an export is followed and ended early. */
export interface ExportWatch {
  signal: AbortSignal;
  /** Told how many articles of how many have been written. */
  onProgress: (done: number, total: number) => void;
}

/** The file with these entries; null where the export was cancelled. */
export async function exportEntries(
  entries: readonly Entry[],
  format: ExportFormat,
  watch: ExportWatch,
): Promise<Result<EntriesFile | null>> {
  const records = byArticle(entries).map(({ key, article, entries: own }) => ({
    id: key,
    article: { ...article, text: '', blocks: [] },
    annotations: own.map(({ annotation }) => annotation),
  }));
  const begun = await beginExport(format, records);
  if (!begun.ok) return begun;
  if (begun.value) return writeInParts(begun.value, records, watch);
  const file = await writeExport(format, records);
  if (!file.ok) return file;
  const { filename, mediaType, text } = file.value;
  return done({ filename, blob: new Blob([text], { type: `${mediaType};charset=utf-8` }) });
}

async function writeInParts(
  { filename, mediaType, frame, write }: ExportInParts,
  records: readonly (ExportRecord & { id: string })[],
  { signal, onProgress }: ExportWatch,
): Promise<Result<EntriesFile | null>> {
  const sections: Blob[][] = frame.slice(1).map(() => []);
  for (let at = 0; at < records.length; at += AT_ONCE) {
    if (signal.aborted) return done(null);
    const part = records.slice(at, at + AT_ONCE);
    const reply = await askBackground('articleTexts', { ids: part.map(({ id }) => id) });
    if (!reply.ok) return reply;
    const whole = new Map(reply.value.map(({ id, article }) => [id, article]));
    const written = part.map(({ id, article, annotations }) =>
      write({ article: whole.get(id) ?? article, annotations }),
    );
    sections.forEach((blobs, i) => blobs.push(new Blob(written.map((texts) => texts[i] ?? ''))));
    if (records.length > AT_ONCE) onProgress(at + part.length, records.length);
  }
  if (signal.aborted) return done(null);
  const parts = frame.flatMap((text, i) => [text, ...(sections[i] ?? [])]);
  return done({ filename, blob: new Blob(parts, { type: `${mediaType};charset=utf-8` }) });
}
