// W3C Web Annotation (https://www.w3.org/TR/annotation-model/) as JSON-LD, with terms of our own for the rest:
// what the reader can see of a library can be read back from it whole.
import { ANNOTATION_SCHEMA, type Annotation, type Selector } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Besides } from '../model/library.ts';
import { localDay } from './day.ts';
import type { ExportContext, Exporter, ExportRecord } from './exporter.ts';
import { jsonFrame, jsonMembers, MEMBERS } from './json-list.ts';
import { plainText } from './plain-text.ts';
import { webAddress } from './web-address.ts';

/** The standard's terms, and ours under a prefix that no other tool can mistake; docs/formats.md tells what they mean. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    onrecord: 'urn:on-record:terms#',
    'onrecord:addresses': { '@id': 'onrecord:addresses', '@container': '@list' },
    'onrecord:blocks': { '@id': 'onrecord:blocks', '@type': '@json' },
    'onrecord:history': { '@id': 'onrecord:history', '@type': '@json' },
    'onrecord:earlier': { '@id': 'onrecord:earlier', '@type': '@json' },
    'onrecord:corrections': { '@id': 'onrecord:corrections', '@type': '@json' },
    'onrecord:settings': { '@id': 'onrecord:settings', '@type': '@json' },
  },
] as const;

/** An `AnnotationCollection` with its one page inside, and the articles beside it. */
export const webAnnotation: Exporter<string> = {
  extension: 'jsonld',
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  hasTexts: true,
  // The annotations and the articles are two lists that grow side by side.
  begin(records, context) {
    const total = records.reduce((sum, { annotations }) => sum + annotations.length, 0);
    const writeItems = jsonMembers(6);
    const writeArticles = jsonMembers(4);
    return {
      write: (record) => {
        const { article, annotations } = record;
        const items = annotations.map((one) => describeAnnotation(one, article, context.reader));
        const articles = writeArticles([describeArticle(record)]);
        return total > 0 ? [writeItems(items), articles] : [articles];
      },
      frame: () => jsonFrame(describeCollection(records.length, total, context)),
    };
  },
};

function describeCollection(articles: number, annotations: number, context: ExportContext) {
  const { now, labels, reader, newId, settings } = context;
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${newId()}`,
    type: 'AnnotationCollection',
    label: `On Record: ${labels.articles(articles)}, ${localDay(now)}`,
    creator: { type: 'Person', name: reader },
    generator: { id: 'urn:on-record:extension', type: 'Software', name: 'On Record' },
    generated: now.toISOString(),
    total: annotations,
    // A page without items is not allowed, nor a first page in an empty collection needed.
    ...(annotations > 0 && {
      first: {
        ...{ id: `urn:uuid:${newId()}`, type: 'AnnotationPage', startIndex: 0 },
        items: [MEMBERS],
      },
    }),
    'onrecord:schema': ANNOTATION_SCHEMA,
    ...(settings && { 'onrecord:settings': settings }),
    'onrecord:articles': articles > 0 ? [MEMBERS] : [],
  };
}

function describeArticle({ article, annotations, besides }: ExportRecord) {
  const { title, byline, siteName, publishedTime, lang, addresses, text, blocks } = article;
  return {
    ...describeAddress('id', article),
    type: 'schema:NewsArticle',
    'schema:headline': title,
    ...present('schema:author', byline),
    ...present('schema:publisher', siteName),
    ...present('schema:datePublished', publishedTime),
    ...present('schema:inLanguage', lang),
    // What was kept under an address that the article has given up since must find it too.
    'onrecord:addresses': [...new Set([...addresses, ...annotations.map((one) => one.articleId)])],
    ...(text !== '' && { 'schema:articleBody': text, 'onrecord:blocks': blocks }),
    ...(besides && describeBesides(besides)),
  };
}

function describeBesides({ saved, earlier, corrections }: Besides) {
  return {
    'onrecord:saved': saved,
    ...(earlier.length > 0 && { 'onrecord:earlier': earlier }),
    ...(corrections.length > 0 && { 'onrecord:corrections': corrections }),
  };
}

function describeAnnotation(annotation: Annotation, article: Article, reader: string) {
  const { id, created, modified, articleId, kind, said, colour, targets, history } = annotation;
  const bodies = describeBodies(annotation);
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: ['highlighting', ...new Set(bodies.map((body) => body.purpose))],
    created,
    modified,
    creator: { type: 'Person', name: reader },
    ...(bodies.length > 0 && { body: bodies }),
    target: targets.map((target) => describeTarget(target, article)),
    'onrecord:article': articleId,
    'onrecord:kind': kind,
    'onrecord:colour': colour,
    ...(history.length > 0 && { 'onrecord:history': history }),
    ...(said && { 'onrecord:said': said.kind, ...present('onrecord:cue', said.cue) }),
  };
}

function describeBodies({ speaker, note, tags, verdict, evidence }: Annotation) {
  const text = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value });
  return [
    ...(speaker
      ? [
          {
            ...text('identifying', speaker.name),
            ...present('onrecord:role', speaker.role),
            'onrecord:speakerKind': speaker.kind,
          },
        ]
      : []),
    ...(note === '' ? [] : [{ ...text('commenting', note), format: 'text/plain' }]),
    ...tags.map((tag) => text('tagging', tag)),
    // A claim yet to be checked is a question; only a judgement assesses.
    ...(verdict ? [text(verdict === 'unchecked' ? 'questioning' : 'assessing', verdict)] : []),
    ...evidence.map(({ url, title, quotation, added }) => ({
      ...(webAddress(url) === null
        ? text('linking', url)
        : { type: 'SpecificResource', purpose: 'linking', ...describeAddress('source', { url }) }),
      'onrecord:title': title,
      'onrecord:quotation': quotation,
      'onrecord:added': added,
    })),
  ];
}

function describeTarget({ exact, prefix, suffix, start, end }: Selector, article: Article) {
  return {
    type: 'SpecificResource',
    source: identify(article),
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
  };
}

/** The address as an IRI that is safe to follow, with the address as it was kept where that is another. */
function describeAddress<K extends string>(key: K, of: { url: string; addresses?: string[] }) {
  const iri = identify(of);
  return { [key]: iri, ...(iri === of.url ? {} : { 'onrecord:url': of.url }) };
}

/** An article without an address on the web gets a name that leads nowhere. */
function identify({ url, addresses }: { url: string; addresses?: string[] }): string {
  const name = plainText(addresses?.[0] ?? url);
  return webAddress(url) ?? `urn:on-record:article:${encodeURIComponent(name)}`;
}

function present<K extends string>(key: K, value: string | null) {
  return value === null ? {} : { [key]: value };
}
