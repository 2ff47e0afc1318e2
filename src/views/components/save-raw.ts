// Records as they lie in storage, as a file: to be looked at, sent to us, or kept.
import { askBackground } from '../../browser/requests.ts';
import { done, type Result } from '../../model/failure.ts';
import type { RawPart, RawSource } from '../../model/library.ts';
import { saveBlob } from './download.ts';

/** Hands the reader a JSON file of the records, one a line, and says under which name. */
export async function saveRaw(source: RawSource): Promise<Result<string>> {
  const lines: string[] = [];
  let from: number | null = 0;
  while (from !== null) {
    const reply: Result<RawPart> = await askBackground('rawRecords', { source, from });
    if (!reply.ok) return reply;
    lines.push(...reply.value.records.map((record) => JSON.stringify(record)));
    from = reply.value.next;
  }
  const filename = `On Record - ${source}.json`;
  saveBlob(filename, new Blob([`[\n${lines.join(',\n')}\n]\n`], { type: 'application/json' }));
  return done(filename);
}
