// Files that are written article by article: the same file, however it is written.
import { expect, it } from 'vitest';
import { exportAs, exportInParts, EXPORT_FORMATS } from '../../src/export/export-as.ts';
import type { ExportRecord } from '../../src/export/exporter.ts';
import { aRecord, anAnnotation, options } from './records.ts';

/** Words that would break a file that was put together without care. */
const ODD = 'a "quotation",\n      "items": ["urn:on-record:member"] \\';

const many = Array.from({ length: 5 }, (_, i) =>
  aRecord([anAnnotation({ note: `note ${i}` }), anAnnotation({ note: ODD })], {
    title: `Article ${i} ${ODD}`,
  }),
);

/** The file as a caller puts it together: the frame's texts with the sections between them. */
function inParts(records: readonly ExportRecord[]): string {
  const begun = exportInParts('jsonld', records, options());
  const sections: string[][] = begun!.frame.slice(1).map(() => []);
  for (const record of records) {
    begun!.write(record).forEach((text, i) => sections[i]?.push(text));
  }
  return begun!.frame.map((text, i) => text + (sections[i] ?? []).join('')).join('');
}

it.each([
  ['many articles', many],
  ['one', many.slice(0, 1)],
  ['none', []],
  ['an article of which nothing is kept', [aRecord([])]],
  [
    'an article of which all was removed',
    [aRecord([anAnnotation({ deleted: '2026-11-22T12:00:00.000Z' })])],
  ],
])('%s give the same JSON-LD article by article as at once', (_what, records) => {
  expect(inParts(records)).toBe(exportAs('jsonld', records, options()).text);
});

it('the JSON-LD is set out as JSON.stringify sets it out', () => {
  const text = inParts(many);
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
});

it('other formats are written at once', () => {
  const others = EXPORT_FORMATS.filter((format) => format !== 'jsonld');
  for (const format of others) expect(exportInParts(format, many, options())).toBeNull();
});
