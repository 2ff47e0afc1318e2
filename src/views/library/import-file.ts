// Reads a file that the reader chose and hands its records to the background, a part at a time.
import { askBackground } from '../../browser/requests.ts';
import type { ImportRecord, Rejected } from '../../export/import/import-file.ts';
import { readImport } from '../../export/import/read-import.ts';
import { done, failed, type Result } from '../../model/failure.ts';

/** Bytes of the largest file that is read: several times a library of 100,000 annotations. */
const LARGEST_FILE = 400_000_000;

/** Articles that go to the background at once. */
const AT_ONCE = 100;

/** What became of a file. */
export interface ImportOutcome {
  /** Ids of the annotations that were not there before. */
  added: string[];
  already: number;
  rejected: readonly Rejected[];
}

/** Takes a file in. Where a part fails, what went before stays and is there already the next time. */
export async function importFile(file: File): Promise<Result<ImportOutcome>> {
  if (file.size > LARGEST_FILE) return failed('fileTooLarge');
  const read = await readImport(await file.text(), new Date());
  if (!read.ok) return read;
  const { records, rejected } = read.value;
  const added: string[] = [];
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const reply = await askBackground('takeIn', { records: records.slice(at, at + AT_ONCE) });
    if (!reply.ok) return reply;
    added.push(...reply.value);
  }
  return done({ added, already: countOf(records) - added.length, rejected });
}

function countOf(records: readonly ImportRecord[]): number {
  return records.reduce((sum, { annotations }) => sum + annotations.length, 0);
}
