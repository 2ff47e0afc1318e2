// RIS records of the articles, for reference managers.
import type { Exporter } from './exporter.ts';
import { listReferences, type Reference } from './reference.ts';

/** One `NEWS` record an article. */
export const ris: Exporter = {
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  write(records, { now }) {
    return listReferences(records, now).map(writeRecord).join('\r\n');
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
