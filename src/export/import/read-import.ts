// Reads a file of kept things, by whichever tool it was written.
import { failed, done, type Result } from '../../model/failure.ts';
import { readHypothesis } from './hypothesis.ts';
import { isObject, type ImportFile } from './import-file.ts';
import { readOnRecord } from './on-record.ts';
import { readWebClipper } from './web-clipper.ts';

/**
 * What a file holds, or `badFile` for one that is broken off, or of none of the formats.
 * The same file gives the same ids each time.
 * @param now for things that do not say when they were made
 */
export async function readImport(text: string, now: Date): Promise<Result<ImportFile>> {
  const json = parse(text);
  if (isObject(json) && 'onrecord:articles' in json) return done(readOnRecord(json));
  if (isObject(json) && Array.isArray(json.annotations)) {
    return done(await readHypothesis(json.annotations, now));
  }
  if (Array.isArray(json) && json.some((page) => isObject(page) && 'highlights' in page)) {
    return done(await readWebClipper(json, now));
  }
  return failed('badFile');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return null;
  }
}
