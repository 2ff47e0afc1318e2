// All that is kept of articles, for the formats that carry it: asked for when their turn in a file comes.
import { askBackground } from '../../browser/requests.ts';
import type { ExportRecord } from '../../export/exporter.ts';
import { done, type Result } from '../../model/failure.ts';

/** A record of which the article's text, corrections and earlier texts may still be missing. */
export interface IdentifiedRecord extends ExportRecord {
  /** The article's identity. */
  id: string;
}

/** The records with all that is kept of their articles, as far as it can be read. */
export async function wholeOf(
  records: readonly IdentifiedRecord[],
): Promise<Result<ExportRecord[]>> {
  const reply = await askBackground('wholeArticles', { ids: records.map(({ id }) => id) });
  if (!reply.ok) return reply;
  const whole = new Map(reply.value.map((one) => [one.id, one]));
  return done(records.map((record) => ({ ...record, ...whole.get(record.id) })));
}
