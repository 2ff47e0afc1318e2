// Lines of JSON from standard input to standard output, one answer a line; a bad line is told and harms no other.
import { createInterface } from 'node:readline';
import * as v from 'valibot';

/**
 * Answers each line that fits the schema. A line that does not is reported on stderr with its number, and the process
 * ends with exit code 2 after the last line.
 */
export async function answerLines<T>(
  schema: v.GenericSchema<unknown, T>,
  answer: (line: T) => Promise<unknown> | unknown,
): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    const parsed = parseLine(schema, line);
    if (typeof parsed === 'string') {
      console.error(`Line ${number}: ${parsed}`);
      process.exitCode = 2;
      continue;
    }
    process.stdout.write(`${JSON.stringify(await answer(parsed.value))}\n`);
  }
}

function parseLine<T>(schema: v.GenericSchema<unknown, T>, line: string): { value: T } | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return `not JSON (${error instanceof Error ? error.message : String(error)}).`;
  }
  const result = v.safeParse(schema, json);
  if (result.success) return { value: result.output };
  const [issue] = result.issues;
  return `${v.getDotPath(issue) ?? 'the line'}: ${issue.message}.`;
}
