// npm run read -- FILE.html: reads a saved page as the extension does and prints who said what.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { FORMATS, formatReading, isFormat } from './format-reading.ts';

const USAGE = `Usage: npm run --silent read -- FILE.html [--url URL] [--format ${FORMATS.join('|')}]`;

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, format: { type: 'string', default: 'json' } },
  });
  const [file] = positionals;
  const { format } = values;
  if (file === undefined || positionals.length > 1 || !isFormat(format)) throw new Error(USAGE);
  const url = values.url ?? pathToFileURL(resolve(file)).href;
  if (!URL.canParse(url)) throw new Error(`${url} is not an address.`);
  const html = readText(file);
  // The browser that reads a page takes a second to load: what is wrong before that is told at once.
  const { readPage } = await import('./read-page.ts');
  const reading = await readPage(html, url);
  if (!reading) throw new Error(`${file}: there is no article on this page.`);
  console.log(formatReading(reading, format));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read (${error instanceof Error ? error.message : ''}).`);
  }
}
