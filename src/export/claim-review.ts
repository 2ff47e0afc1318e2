// The reader's judgements as schema.org ClaimReviews (https://schema.org/ClaimReview), which fact-check tools exchange.
import type { Annotation, Verdict } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { ExportContext, Exporter } from './exporter.ts';
import { jsonFrame, jsonMembers, MEMBERS } from './json-list.ts';
import { verdictSince } from '../model/judgements.ts';
import { quotedWords } from './quotation.ts';
import { siteOf, webAddress } from './web-address.ts';

/** Places on the scale from 1, false, to 5, true. What nobody could prove has none: it lies not between the two. */
const RATINGS: Partial<Record<Verdict, number>> = { supported: 5, disputed: 3, false: 1 };

/** A `@graph` of reviews: one for each annotation with a verdict, and none for what is yet to be checked. */
export const claimReview: Exporter<string> = {
  extension: 'claimreview.json',
  mediaType: 'application/ld+json',
  begin(records, context) {
    const write = jsonMembers(4);
    const hasReviews = records.some(({ annotations }) => annotations.some(isJudged));
    return {
      write: ({ article, annotations }) => [
        write(annotations.flatMap((annotation) => describeReview(annotation, article, context))),
      ],
      frame: () =>
        jsonFrame({ '@context': 'https://schema.org', '@graph': hasReviews ? [MEMBERS] : [] }),
    };
  },
};

function isJudged({ verdict }: Annotation): boolean {
  return verdict !== null && verdict !== 'unchecked';
}

function describeReview(annotation: Annotation, article: Article, context: ExportContext) {
  const { id, modified, verdict, note, evidence } = annotation;
  if (verdict === null || !isJudged(annotation)) return [];
  const citations = evidence.map(({ url }) => webAddress(url)).filter((url) => url !== null);
  return [
    {
      '@type': 'ClaimReview',
      '@id': `urn:uuid:${id}`,
      url: addressOf(id, context),
      datePublished: verdictSince(annotation) ?? modified,
      dateModified: modified,
      author: { '@type': 'Person', name: context.reader },
      claimReviewed: quotedWords(annotation),
      itemReviewed: describeClaim(annotation, article),
      reviewRating: describeRating(verdict, context),
      ...(note !== '' && { reviewBody: note }),
      ...(citations.length > 0 && { citation: citations }),
    },
  ];
}

/** Where the review stands: on the reader's page, or nowhere on the web until the reader says where. */
function addressOf(id: string, { reviewPage }: ExportContext): string {
  const page = webAddress(reviewPage);
  if (page === null) return `urn:uuid:${id}`;
  const address = new URL(page);
  address.hash = id;
  return address.href;
}

function describeRating(verdict: Verdict, { labels }: ExportContext) {
  const ratingValue = RATINGS[verdict];
  return {
    '@type': 'Rating',
    alternateName: labels.verdicts[verdict],
    ...(ratingValue !== undefined && { ratingValue, bestRating: 5, worstRating: 1 }),
  };
}

function describeClaim(annotation: Annotation, article: Article) {
  const url = webAddress(article.url);
  const author = describeClaimant(annotation, article);
  const published = article.publishedTime;
  return {
    '@type': 'Claim',
    ...(author && { author }),
    ...(published !== null && { datePublished: published }),
    appearance: {
      '@type': 'NewsArticle',
      headline: article.title,
      ...(url !== null && { url }),
      ...(published !== null && { datePublished: published }),
      ...(article.siteName !== null && {
        publisher: { '@type': 'Organization', name: article.siteName },
      }),
    },
  };
}

/** Who states the claim: its speaker, else the outlet in its own voice; null where the article names nobody. */
function describeClaimant({ speaker, said }: Annotation, { siteName, url }: Article) {
  if (speaker) {
    return {
      '@type': speaker.kind === 'person' ? 'Person' : 'Organization',
      name: speaker.name,
      ...(speaker.role !== null && speaker.kind === 'person' && { jobTitle: speaker.role }),
    };
  }
  const outlet = siteName ?? siteOf(url);
  return said || outlet === null ? null : { '@type': 'Organization', name: outlet };
}
