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

/** Levels of lists and objects in a file: ours have ten. Parsing millions of them would take all memory. */
const DEEPEST = 200;

function parse(text: string): unknown {
  if (isTooDeep(text)) return null;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return null;
  }
}

/** Whether the brackets of a JSON text go deeper than any file that is read; strings are passed over. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isString && character === '\\') at += 1;
    else if (character === '"') isString = !isString;
    else if (isString) continue;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
