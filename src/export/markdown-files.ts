// Markdown with a file for each article, as a zip: what a folder of notes, such as Obsidian's, takes in whole.
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Exporter, FilePart } from './exporter.ts';
import { fileNamer } from './file-name.ts';
import { documentWriter } from './markdown.ts';

/** The years that a zip can tell. */
const [FIRST_YEAR, LAST_YEAR] = [1980, 2099];

/** How hard to press: the table for it is made anew for every file, and articles are short. */
const SMALL = { level: 6, mem: 2 } as const;

/** Files that no file system takes for the same, zipped as they are written: the whole is never in memory. */
export const markdownFiles: Exporter = {
  extension: 'zip',
  mediaType: 'application/zip',
  begin(_records, context) {
    const write = documentWriter(context);
    const nameOf = fileNamer('md', context);
    const year = Math.min(Math.max(context.now.getFullYear(), FIRST_YEAR), LAST_YEAR);
    const mtime = new Date(new Date(context.now).setFullYear(year));
    const { zip, take } = startZip();
    return {
      write: (record) => {
        const file = new ZipDeflate(nameOf(record), SMALL);
        file.mtime = mtime;
        zip.add(file);
        file.push(strToU8(write(record)), true);
        return [take()];
      },
      frame: () => {
        zip.end();
        return ['', take()];
      },
    };
  },
};

/** A zip, and what has come of it since it was asked for last. */
function startZip(): { zip: Zip; take: () => FilePart } {
  let parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(new Uint8Array(part));
  });
  const take = (): FilePart => {
    const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    parts = [];
    return whole;
  };
  return { zip, take };
}
