// Files that are written article by article, before the articles' texts are at hand: the same file, however it is written.
import { describe, expect, it } from 'vitest';
import { exportAs, exportInParts, TEXT_FORMATS } from '../../src/export/export-as.ts';
import type { ExportRecord } from '../../src/export/exporter.ts';
import { aRecord, anAnnotation, options } from './records.ts';

/** Words that would break a file that was put together without care. */
const ODD = 'a "quotation",\n      "items": ["urn:on-record:members"] <articles> \\';

const judged = () => anAnnotation({ kind: 'claim', verdict: 'disputed' });

const many = Array.from({ length: 5 }, (_, i) =>
  aRecord([anAnnotation({ note: `note ${i}` }), anAnnotation({ note: ODD }), judged()], {
    title: `Article ${i} ${ODD}`,
  }),
);

const withoutText = ({ article, annotations }: ExportRecord): ExportRecord => ({
  article: { ...article, text: '', blocks: [] },
  annotations,
});

describe.each(TEXT_FORMATS)('as %s', (format) => {
  /** The file as a caller puts it together: the frame's texts with the sections between them. */
  function inParts(records: readonly ExportRecord[]): string {
    const { writer } = exportInParts(format, records.map(withoutText), options());
    const sections: unknown[][] = [];
    for (const record of records) {
      writer.write(record).forEach((text, i) => (sections[i] ??= []).push(text));
    }
    const pieces = writer.frame().flatMap((text, i) => [text, ...(sections[i] ?? [])]);
    return pieces.join('');
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
  ])('%s give the same text article by article as at once', (_what, records) => {
    expect(inParts(records)).toBe(exportAs(format, records, options()).text);
  });
});

it.each(['jsonld', 'claimReview', 'cslJson'] as const)(
  '%s is set out as JSON.stringify sets it out',
  (format) => {
    for (const records of [many, many.slice(0, 1), [], [aRecord([])]]) {
      const { text } = exportAs(format, records, options());
      expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    }
  },
);
