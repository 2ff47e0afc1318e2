import { describe, expect, it } from 'vitest';
import { exportAs, TEXT_FORMATS, type TextFormat } from '../../src/export/export-as.ts';
import type { ExportRecord } from '../../src/export/exporter.ts';
import { aRecord, aSelector, anAnnotation, HOSTILE, options } from './records.ts';

const writeAs =
  (format: TextFormat) =>
  (...records: ExportRecord[]) =>
    exportAs(format, records, options());

describe.each<TextFormat>(['markdown', 'jsonld', 'csv'])('what was kept, as %s,', (format) => {
  const write = writeAs(format);

  it('leaves out what the reader removed', () => {
    const removed = anAnnotation({ note: 'gone', deleted: '2026-11-22T12:00:00.000Z' });
    const { text } = write(aRecord([removed, anAnnotation({ note: 'here' })]));
    expect(text).toContain('here');
    expect(text).not.toContain('gone');
  });

  it("follows the text's order, not the order of keeping", () => {
    const { text } = write(
      aRecord([
        anAnnotation({ targets: [aSelector('later', 90)] }),
        anAnnotation({ targets: [aSelector('sooner', 9)] }),
      ]),
    );
    expect(text.indexOf('sooner')).toBeLessThan(text.indexOf('later'));
  });

  it('may be of many articles or of none', () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      aRecord([anAnnotation({ note: `note ${index}.` })], { title: `Article ${index}` }),
    );
    const { text } = write(...many);
    expect(many.every((_, index) => text.includes(`note ${index}.`))).toBe(true);
    expect(write().text).not.toBe('');
  });
});

describe.each(TEXT_FORMATS)('an export as %s', (format) => {
  const write = writeAs(format);

  it('leaves the records as they were', () => {
    const record = aRecord([
      anAnnotation({ targets: [aSelector('later', 90)] }),
      anAnnotation({ targets: [aSelector('sooner', 9)] }),
    ]);
    const before = structuredClone(record);
    write(record);
    expect(record).toEqual(before);
  });

  it('has a name that ends in what it is', () => {
    const { filename, mediaType } = write(aRecord([]));
    expect(filename).toMatch(/^courier\.example - Harbour bridge closed - 2026-11-20\.[\w.]+$/);
    expect(mediaType).toMatch(/^(text|application)\//);
  });

  it.each(HOSTILE)('can be stored as UTF-8 with %s everywhere', (_attempt, hostile) => {
    const { text } = write(
      aRecord(
        [
          anAnnotation({
            targets: [aSelector(hostile)],
            speaker: { name: hostile, role: hostile, kind: 'person' },
            said: { kind: 'direct', cue: hostile },
            note: hostile,
            tags: [hostile],
            evidence: [
              {
                url: hostile,
                title: hostile,
                quotation: hostile,
                added: '2026-11-10T09:00:00.000Z',
              },
            ],
          }),
        ],
        { title: hostile, byline: hostile, siteName: hostile, url: hostile, addresses: [hostile] },
      ),
    );
    expect(text).not.toMatch(/\p{Cs}/u);
  });
});
