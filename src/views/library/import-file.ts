// Reads a file that the reader chose and hands its records to the background, a part at a time.
import type { BackgroundRequest } from '../../browser/messages.ts';
import { askBackground } from '../../browser/requests.ts';
import type { ImportRecord, Rejected } from '../../export/import/import-file.ts';
import { readImport } from '../../export/import/read-import.ts';
import { done, failed, type Failure, type Result } from '../../model/failure.ts';

/** Bytes of the largest file that is read: several times a library of 100,000 annotations. */
const LARGEST_FILE = 400_000_000;

/** Bytes of a file's beginning that are looked at first. */
const START = 10_000;

/** Articles that go to the background at once. */
const AT_ONCE = 100;

/** What became of a file. */
export interface ImportOutcome {
  /** Ids of the annotations that were not there before. */
  added: string[];
  already: number;
  rejected: readonly Rejected[];
  /** Why the import ended before its end; what went before stays. */
  stopped: Failure | null;
}

/** Takes a file in. One that stopped is made whole by taking the same file in again. */
export async function importFile(
  file: File,
  onProgress: (done: number, total: number) => void,
): Promise<Result<ImportOutcome>> {
  if (file.size > LARGEST_FILE) return failed('fileTooLarge');
  // Before all of it is in memory: what does not begin as JSON does is none.
  if (!/^\uFEFF?\s*[[{]/.test(await file.slice(0, START).text())) return failed('badFile');
  const read = await readImport(await file.text(), new Date());
  if (!read.ok) return read;
  const { records, rejected } = read.value;
  const importId = crypto.randomUUID();
  const added: string[] = [];
  let taken = 0;
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const part = records.slice(at, at + AT_ONCE);
    const reply = await takeIn({ records: part, part: { importId, index: at / AT_ONCE } });
    if (!reply.ok) {
      return done({ added, already: taken - added.length, rejected, stopped: reply.failure });
    }
    added.push(...reply.value);
    taken += countOf(part);
    if (records.length > AT_ONCE) onProgress(at + part.length, records.length);
  }
  return done({ added, already: taken - added.length, rejected, stopped: null });
}

/** Asks once more where there was no answer: the browser may have ended the background, and a part is taken in once. */
async function takeIn(request: BackgroundRequest<'takeIn'>): Promise<Result<string[]>> {
  const reply = await askBackground('takeIn', request);
  const isUnanswered = !reply.ok && reply.failure.code === 'unexpected';
  return isUnanswered ? askBackground('takeIn', request) : reply;
}

function countOf(records: readonly ImportRecord[]): number {
  return records.reduce((sum, { annotations }) => sum + annotations.length, 0);
}
