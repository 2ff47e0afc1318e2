// Articles and annotations of any make, for properties that every export has.
import fc from 'fast-check';
import type { ExportRecord } from '../../src/export/exporter.ts';
import { COLOURS, VERDICTS, type Annotation } from '../../src/model/annotation.ts';
import { anAnnotation, aRecord } from './records.ts';

/** Any records that the model allows, each article at addresses of its own. */
export function anyRecords(): fc.Arbitrary<ExportRecord[]> {
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  const some = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
  const address = fc.oneof(text, fc.webUrl(), fc.constant('javascript:0'));
  const selector = fc
    .record({ exact: some, prefix: text, suffix: text, start: fc.nat(9999) })
    .map((parts) => ({ ...parts, end: parts.start + parts.exact.length }));
  const annotation = fc
    .record({
      id: fc.uuid(),
      targets: fc.array(selector, { minLength: 1, maxLength: 3 }),
      kind: fc.constantFrom<Annotation['kind']>('attribution', 'claim', 'selection'),
      speaker: fc.option(
        fc.record({
          name: text,
          role: fc.option(text),
          kind: fc.constantFrom('person' as const, 'organisation' as const, 'group' as const),
        }),
      ),
      said: fc.option(
        fc.record({
          kind: fc.constantFrom('direct' as const, 'mixed' as const, 'indirect' as const),
          cue: fc.option(text),
        }),
      ),
      note: text,
      tags: fc.array(some, { maxLength: 3 }),
      colour: fc.constantFrom(...COLOURS),
      verdict: fc.option(fc.constantFrom(...VERDICTS)),
      evidence: fc.array(
        fc.record({
          url: address,
          title: text,
          quotation: text,
          added: fc.constant('2026-11-10T09:00:00.000Z'),
        }),
        { maxLength: 2 },
      ),
    })
    .map((parts) => anAnnotation(parts));
  const article = fc.record({
    title: text,
    byline: fc.option(text),
    siteName: fc.option(text),
    publishedTime: fc.option(text),
    lang: fc.option(text),
    url: address,
    addresses: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
    text: some,
  });
  const record = fc.tuple(article, fc.array(annotation, { maxLength: 3 }));
  return fc.array(record, { maxLength: 4 }).map((all) =>
    all.map(([metadata, annotations], place) => {
      // No address belongs to two articles.
      const addresses = metadata.addresses.map((address) => `${place}${address}`);
      const articleId = addresses[0] ?? '';
      return aRecord(
        annotations.map((one) => ({ ...one, articleId })),
        { ...metadata, addresses },
      );
    }),
  );
}
