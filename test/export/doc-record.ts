// What the examples in docs/formats.md show.
import type { ExportRecord } from '../../src/export/exporter.ts';
import { aRecord, aSelector, anAnnotation } from './records.ts';

/** An article with a quotation that has a note and a tag, and a claim that was judged. */
export const docRecord: ExportRecord = aRecord([
  anAnnotation({
    id: '5d1f6a34-9c0e-4a8b-b7a5-2f0c6e1d8a90',
    note: 'Ask which beams',
    tags: ['bridge safety'],
  }),
  anAnnotation({
    id: 'c2a7e0b1-3f5d-4e69-8a17-6b9d4c2e1f08',
    kind: 'claim',
    targets: [aSelector('Repairs took nine years', 120)],
    speaker: null,
    said: null,
    verdict: 'false',
    history: [{ field: 'verdict', value: 'unchecked', until: '2026-11-22T11:00:00.000Z' }],
    evidence: [
      {
        url: 'https://works.example/report',
        title: 'Works report',
        quotation: 'seven years',
        added: '2026-11-10T09:00:00.000Z',
      },
    ],
  }),
]);
