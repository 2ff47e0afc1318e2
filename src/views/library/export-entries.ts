// Exports entries of the library, whose articles' texts are asked for when their turn comes.
import { askBackground } from '../../browser/requests.ts';
import type { ExportFormat } from '../../export/export-as.ts';
import type { ExportRecord } from '../../export/exporter.ts';
import { done, type Result } from '../../model/failure.ts';
import type { Entry } from '../../search/entries.ts';
import { byArticle } from '../../search/groups.ts';
import { writeExport, type ExportWatch, type WrittenFile } from '../components/write-export.ts';

/** A record whose article's text is not here. */
interface Untexted extends ExportRecord {
  id: string;
}

/** The file with these entries; null where the export was cancelled. */
export async function exportEntries(
  entries: readonly Entry[],
  format: ExportFormat,
  watch: ExportWatch,
): Promise<Result<WrittenFile | null>> {
  const records = byArticle(entries).map(({ key, article, entries: own }) => ({
    id: key,
    article: { ...article, text: '', blocks: [] },
    annotations: own.map(({ annotation }) => annotation),
  }));
  return writeExport(format, { records, withTexts }, watch);
}

/** Records with their articles' texts, as far as they can be read. */
async function withTexts(records: readonly Untexted[]): Promise<Result<ExportRecord[]>> {
  const reply = await askBackground('articleTexts', { ids: records.map(({ id }) => id) });
  if (!reply.ok) return reply;
  const whole = new Map(reply.value.map(({ id, article }) => [id, article]));
  return done(
    records.map(({ id, article, annotations }) => ({
      article: whole.get(id) ?? article,
      annotations,
    })),
  );
}
