// RIS records of the articles, for reference managers.
import type { Exporter } from './exporter.ts';
import { referrer, type Reference } from './reference.ts';
import { separator } from './separator.ts';

/** One `NEWS` record an article. */
export const ris: Exporter<string> = {
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  begin(_records, { now }) {
    const refer = referrer(now);
    const separate = separator('\r\n');
    return {
      write: (record) => [separate() + writeRecord(refer(record))],
      frame: () => ['', ''],
    };
  },
};

function writeRecord(reference: Reference): string {
  const { key, title, author, outlet, published, accessed, url, lang, keywords } = reference;
  const fields: [string, string | null][] = [
    ['TY', 'NEWS'],
    ['ID', key],
    ['TI', title],
    ['AU', author],
    ['T2', outlet],
    ['PY', published && published.slice(0, 4)],
    ['DA', published && published.replaceAll('-', '/')],
    ['UR', url],
    ['Y2', accessed.replaceAll('-', '/')],
    ['LA', lang],
    ...keywords.map((word): [string, string] => ['KW', word]),
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}\r\n`] : []));
  return `${lines.join('')}ER  - \r\n`;
}
