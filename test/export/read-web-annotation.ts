// Reads our JSON-LD back into articles and annotations, by nothing but what docs/formats.md says of it.
import type { Article } from '../../src/model/article.ts';

/** A JSON object of unknown make. */
export type Json = Record<string, unknown>;

/** The articles and annotations that the file holds. */
export function readWebAnnotation(text: string) {
  const collection = JSON.parse(text) as Json;
  const page = (collection.first ?? { items: [] }) as { items: Json[] };
  return {
    articles: (collection['onrecord:articles'] as Json[]).map(readArticle),
    annotations: page.items.map((item) => readAnnotation(item, collection['onrecord:schema'])),
  };
}

function readArticle(item: Json): Article {
  const text = (key: string) => (item[key] ?? null) as string | null;
  return {
    title: String(item['schema:headline']),
    byline: text('schema:author'),
    siteName: text('schema:publisher'),
    publishedTime: text('schema:datePublished'),
    lang: text('schema:inLanguage'),
    url: text('onrecord:url') ?? String(item.id),
    addresses: item['onrecord:addresses'] as string[],
    text: text('schema:articleBody') ?? '',
    blocks: (item['onrecord:blocks'] ?? []) as Article['blocks'],
  };
}

function readAnnotation(item: Json, schema: unknown) {
  const bodies = (item.body ?? []) as Json[];
  const having = (purpose: string) => bodies.filter((body) => body.purpose === purpose);
  const [person] = having('identifying');
  const [note] = having('commenting');
  const [verdict] = [...having('assessing'), ...having('questioning')];
  return {
    schema,
    id: String(item.id).replace(/^urn:uuid:/, ''),
    articleId: item['onrecord:article'],
    created: item.created,
    modified: item.modified,
    deleted: null,
    targets: (item.target as Json[]).map(({ selector }) => {
      const [quote, position] = selector as [Json, Json];
      const { exact, prefix, suffix } = quote;
      return { exact, prefix, suffix, start: position.start, end: position.end };
    }),
    kind: item['onrecord:kind'],
    speaker: person
      ? {
          name: person.value,
          role: person['onrecord:role'] ?? null,
          kind: person['onrecord:speakerKind'],
        }
      : null,
    said: item['onrecord:said']
      ? { kind: item['onrecord:said'], cue: item['onrecord:cue'] ?? null }
      : null,
    note: note?.value ?? '',
    tags: having('tagging').map((body) => body.value),
    colour: item['onrecord:colour'],
    verdict: verdict?.value ?? null,
    evidence: having('linking').map((body) => ({
      url: body['onrecord:url'] ?? body.source ?? body.value,
      title: body['onrecord:title'],
      quotation: body['onrecord:quotation'],
      added: body['onrecord:added'],
    })),
    history: item['onrecord:history'] ?? [],
  };
}
