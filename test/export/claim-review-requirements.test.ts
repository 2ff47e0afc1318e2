// What schema.org lets a ClaimReview say, and what those who read them require and recommend
// (https://schema.org/ClaimReview, https://developers.google.com/search/docs/appearance/structured-data/factcheck).
import { describe, expect, it } from 'vitest';
import { exportAs } from '../../src/export/export-as.ts';
import { VERDICTS } from '../../src/model/annotation.ts';
import { aRecord, anAnnotation, context, HOSTILE } from './records.ts';

type Thing = { [property: string]: unknown; '@type': string };

interface Rules {
  required: string[];
  recommended: string[];
  /** What else may be there. */
  allowed: string[];
}

const RULES: Record<string, Rules> = {
  ClaimReview: {
    required: ['claimReviewed', 'reviewRating', 'url', 'author', 'itemReviewed'],
    recommended: ['datePublished'],
    allowed: ['@id', 'dateModified', 'reviewBody', 'citation'],
  },
  Rating: {
    required: ['alternateName'],
    recommended: ['ratingValue', 'bestRating', 'worstRating'],
    allowed: [],
  },
  Claim: { required: ['appearance'], recommended: ['author', 'datePublished'], allowed: [] },
  NewsArticle: {
    required: ['url'],
    recommended: ['headline', 'datePublished', 'publisher'],
    allowed: [],
  },
  Person: { required: ['name'], recommended: [], allowed: ['jobTitle'] },
  Organization: { required: ['name'], recommended: [], allowed: [] },
};

/** Each thing within a value, itself first. */
function things(value: unknown): Thing[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '@type' in value ? [value as Thing] : [];
  return [...own, ...Object.values(value).flatMap(things)];
}

/** What is wrong with a thing, and which recommended properties it lacks. */
function judge(thing: Thing): { wrong: string[]; lacks: string[] } {
  const rules = RULES[thing['@type']];
  if (!rules) return { wrong: [`unknown type ${thing['@type']}`], lacks: [] };
  const { required, recommended, allowed } = rules;
  const known = ['@type', ...required, ...recommended, ...allowed];
  const isEmpty = (name: string) => thing[name] === undefined || thing[name] === '';
  const missing = required.filter(isEmpty).map((name) => `${thing['@type']} without ${name}`);
  const strange = Object.keys(thing).filter((name) => !known.includes(name));
  return { wrong: [...missing, ...strange], lacks: recommended.filter(isEmpty) };
}

const judged = (parts: Parameters<typeof anAnnotation>[0] = {}, article = {}) => {
  const record = aRecord([anAnnotation({ kind: 'claim', verdict: 'false', ...parts })], article);
  const { '@graph': graph } = JSON.parse(exportAs('claimReview', [record], context()).text) as {
    '@graph': Thing[];
  };
  expect(graph).toHaveLength(1);
  return graph[0]!;
};

const all = (review: Thing) => things(review).map(judge);

describe('a ClaimReview', () => {
  it.each([
    ['somebody’s claim', {}, {}],
    ['the article’s own', { speaker: null, said: null }, {}],
    ['a claim that nobody is named for', { speaker: null }, {}],
    [
      'a group’s claim',
      { speaker: { name: 'Boatmen', role: 'union', kind: 'group' as const } },
      {},
    ],
    [
      'a claim with note and evidence',
      {
        note: 'x',
        evidence: [
          {
            url: 'https://a.example/',
            title: '',
            quotation: '',
            added: '2026-11-10T09:00:00.000Z',
          },
        ],
      },
      {},
    ],
    [
      'a claim of an article that says little of itself',
      {},
      { siteName: null, publishedTime: null, byline: null },
    ],
  ])(
    'of %s says what is required, and nothing that the vocabulary does not have',
    (_of, parts, article) => {
      expect(all(judged(parts, article)).flatMap(({ wrong }) => wrong)).toEqual([]);
    },
  );

  it.each(VERDICTS.filter((verdict) => verdict !== 'unchecked'))('may say %s', (verdict) => {
    const review = judged({ verdict });
    expect(all(review).flatMap(({ wrong }) => wrong)).toEqual([]);
    // A number between false and true would say what "unproven" does not.
    const lacks = verdict === 'unproven' ? RULES['Rating']!.recommended : [];
    expect(all(review).flatMap((one) => one.lacks)).toEqual(lacks);
  });

  it('of the article’s own words has the outlet as the claim’s author, and of nobody’s none', () => {
    const author = (parts: object) => (judged(parts)['itemReviewed'] as Thing)['author'];
    expect(author({ speaker: null, said: null })).toEqual({
      '@type': 'Organization',
      name: 'The Courier',
    });
    expect(author({ speaker: null })).toBeUndefined();
  });

  it.each(HOSTILE)('stays whole with %s in every field', (_attempt, text) => {
    const speaker = { name: text, role: text, kind: 'person' as const };
    const review = judged({ note: text, speaker }, { title: text, siteName: text });
    expect(all(review).flatMap(({ wrong }) => wrong)).toEqual([]);
  });
});

describe('the address of a ClaimReview', () => {
  const addressWith = (reviewPage: string) => {
    const annotation = anAnnotation({ kind: 'claim', verdict: 'false' });
    const text = exportAs('claimReview', [aRecord([annotation])], {
      ...context(),
      reviewPage,
    }).text;
    const { '@graph': graph } = JSON.parse(text) as { '@graph': Thing[] };
    return [graph[0]!['url'], annotation.id];
  };

  it('is on the page that the reader publishes on', () => {
    const [url, id] = addressWith('https://checks.example/2026?lang=en');
    expect(url).toBe(`https://checks.example/2026?lang=en#${id}`);
  });

  it.each(['', 'javascript:alert(1)', 'not an address'])(
    'leads nowhere while that is "%s"',
    (page) => {
      const [url, id] = addressWith(page);
      expect(url).toBe(`urn:uuid:${id}`);
    },
  );
});
