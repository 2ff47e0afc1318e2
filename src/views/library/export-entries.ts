// Exports entries of the library; what else the format carries of their articles is asked for when their turn comes.
import { askBackground } from '../../browser/requests.ts';
import type { ExportFormat } from '../../export/export-as.ts';
import { done, type Result } from '../../model/failure.ts';
import type { Entry } from '../../search/entries.ts';
import { byArticle } from '../../search/groups.ts';
import { wholeOf, type IdentifiedRecord } from '../components/whole-records.ts';
import { writeExport, type ExportWatch, type WrittenFile } from '../components/write-export.ts';

/** How entries are exported. */
export interface EntriesExport {
  /** Whether they are all that there is: then the file gives back all that the reader decided too. */
  isEverything: boolean;
  watch: ExportWatch;
}

/** The file with these entries; null where the export was cancelled. */
export async function exportEntries(
  entries: readonly Entry[],
  format: ExportFormat,
  { isEverything, watch }: EntriesExport,
): Promise<Result<WrittenFile | null>> {
  const records = byArticle(entries).map(({ key, article, entries: own }) => ({
    id: key,
    article: { ...article, text: '', blocks: [] },
    annotations: own.map(({ annotation }) => annotation),
  }));
  const others = isEverything && format === 'jsonld' ? await onlyCorrected(records) : done([]);
  if (!others.ok) return others;
  const source = { records: [...records, ...others.value], whole: wholeOf };
  return writeExport(format, { ...source, hasSettings: isEverything }, watch);
}

/** The articles of which nothing is kept but the reader's corrections. */
async function onlyCorrected(
  records: readonly IdentifiedRecord[],
): Promise<Result<IdentifiedRecord[]>> {
  const corrected = await askBackground('correctedArticles', {});
  if (!corrected.ok) return corrected;
  const there = new Set(records.map(({ id }) => id));
  const reply = await askBackground('wholeArticles', {
    ids: corrected.value.filter((id) => !there.has(id)),
  });
  if (!reply.ok) return reply;
  const standing = reply.value.filter(({ besides }) => besides.corrections.length > 0);
  return done(standing.map((one) => ({ ...one, annotations: [] })));
}
