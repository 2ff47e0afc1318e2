// The reader's judgements as schema.org ClaimReviews (https://schema.org/ClaimReview), which fact-check tools exchange.
import type { Annotation, Verdict } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { ExportContext, Exporter } from './exporter.ts';
import { quotedWords } from './quotation.ts';
import { webAddress } from './web-address.ts';

/** Places on the scale from 1, false, to 5, true. What nobody could prove has none: it lies not between the two. */
const RATINGS: Partial<Record<Verdict, number>> = { supported: 5, disputed: 3, false: 1 };

/** A `@graph` of reviews: one for each annotation with a verdict, and none for what is yet to be checked. */
export const claimReview: Exporter = {
  extension: 'claimreview.json',
  mediaType: 'application/ld+json',
  write(records, context) {
    const reviews = records.flatMap(({ article, annotations }) =>
      annotations.flatMap((annotation) => describeReview(annotation, article, context)),
    );
    return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews }, null, 2)}\n`;
  },
};

function describeReview(annotation: Annotation, article: Article, context: ExportContext) {
  const { id, modified, verdict, note, evidence } = annotation;
  if (verdict === null || verdict === 'unchecked') return [];
  const citations = evidence.map(({ url }) => webAddress(url)).filter((url) => url !== null);
  return [
    {
      '@type': 'ClaimReview',
      '@id': `urn:uuid:${id}`,
      datePublished: modified,
      author: { '@type': 'Person', name: context.reader },
      claimReviewed: quotedWords(annotation),
      itemReviewed: describeClaim(annotation, article),
      reviewRating: describeRating(verdict, context),
      ...(note !== '' && { reviewBody: note }),
      ...(citations.length > 0 && { citation: citations }),
    },
  ];
}

function describeRating(verdict: Verdict, { labels }: ExportContext) {
  const ratingValue = RATINGS[verdict];
  return {
    '@type': 'Rating',
    alternateName: labels.verdicts[verdict],
    ...(ratingValue !== undefined && { ratingValue, bestRating: 5, worstRating: 1 }),
  };
}

function describeClaim({ speaker }: Annotation, article: Article) {
  const url = webAddress(article.url);
  return {
    '@type': 'Claim',
    ...(speaker && {
      author: {
        '@type': speaker.kind === 'person' ? 'Person' : 'Organization',
        name: speaker.name,
        ...(speaker.role !== null && speaker.kind === 'person' && { jobTitle: speaker.role }),
      },
    }),
    appearance: {
      '@type': 'NewsArticle',
      headline: article.title,
      ...(url !== null && { url }),
      ...(article.publishedTime !== null && { datePublished: article.publishedTime }),
      ...(article.siteName !== null && {
        publisher: { '@type': 'Organization', name: article.siteName },
      }),
    },
  };
}
