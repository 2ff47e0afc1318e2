import { describe, expect, it } from 'vitest';
import { exportAs } from '../../src/export/export-as.ts';
import type { ExportRecord } from '../../src/export/exporter.ts';
import type { Verdict } from '../../src/model/annotation.ts';
import { aRecord, anAnnotation, context, HOSTILE } from './records.ts';

function read(records: ExportRecord[]) {
  const { '@context': vocabulary, '@graph': reviews } = JSON.parse(
    exportAs('claimReview', records, context()).text,
  ) as { '@context': string; '@graph': Record<string, unknown>[] };
  expect(vocabulary).toBe('https://schema.org');
  return reviews;
}

describe('a ClaimReview export', () => {
  it('reviews what the reader judged', () => {
    const judged = anAnnotation({
      verdict: 'false',
      history: [{ field: 'verdict', value: 'unchecked', until: '2026-11-22T09:00:00.000Z' }],
      note: 'The survey says 7',
      evidence: [
        {
          url: 'https://d.example/',
          title: 'Survey',
          quotation: '',
          added: '2026-11-10T09:00:00.000Z',
        },
        { url: 'javascript:alert(1)', title: '', quotation: '', added: '2026-11-10T09:00:00.000Z' },
      ],
    });
    expect(read([aRecord([judged])])).toEqual([
      {
        '@type': 'ClaimReview',
        '@id': `urn:uuid:${judged.id}`,
        url: `urn:uuid:${judged.id}`,
        datePublished: '2026-11-22T09:00:00.000Z',
        dateModified: '2026-11-22T11:00:00.000Z',
        author: { '@type': 'Person', name: 'A reader' },
        claimReviewed: 'The bridge is unsafe',
        itemReviewed: {
          '@type': 'Claim',
          author: { '@type': 'Person', name: 'Dana Reyes', jobTitle: 'mayor' },
          datePublished: '2026-11-20T08:30:00+01:00',
          appearance: {
            '@type': 'NewsArticle',
            headline: 'Harbour bridge closed',
            url: 'https://www.courier.example/harbour?page=1',
            datePublished: '2026-11-20T08:30:00+01:00',
            publisher: { '@type': 'Organization', name: 'The Courier' },
          },
        },
        reviewRating: {
          '@type': 'Rating',
          alternateName: 'False',
          ratingValue: 1,
          bestRating: 5,
          worstRating: 1,
        },
        reviewBody: 'The survey says 7',
        citation: ['https://d.example/'],
      },
    ]);
  });

  it.each([null, 'unchecked'] as const)('does not review what is %s', (verdict) => {
    expect(read([aRecord([anAnnotation({ verdict })])])).toEqual([]);
  });

  it.each<[Verdict, unknown]>([
    ['supported', 5],
    ['disputed', 3],
    ['false', 1],
    ['unproven', undefined],
  ])('rates %s as %s', (verdict, value) => {
    const [review] = read([aRecord([anAnnotation({ verdict })])]);
    expect((review?.reviewRating as { ratingValue?: number }).ratingValue).toBe(value);
  });

  it('knows organisations from people', () => {
    const speaker = { name: 'The ministry', role: null, kind: 'organisation' as const };
    const [review] = read([aRecord([anAnnotation({ verdict: 'false', speaker })])]);
    expect(review?.itemReviewed).toMatchObject({
      author: { '@type': 'Organization', name: 'The ministry' },
    });
  });

  it.each(HOSTILE)('carries %s as a string', (_attempt, text) => {
    const [review] = read([aRecord([anAnnotation({ verdict: 'false', note: text })])]);
    expect(review?.reviewBody).toBe(text);
  });
});
