// Our own export read back: what docs/formats.md says of JSON-LD, the other way round.
import * as v from 'valibot';
import { ANNOTATION_SCHEMA, annotationSchema, type Annotation } from '../../model/annotation.ts';
import { articleSchema, type Article } from '../../model/article.ts';
import {
  isObject,
  listOf,
  textOf,
  type ImportFile,
  type ImportRecord,
  type JsonObject,
  type Rejected,
} from './import-file.ts';

/** The records of an `AnnotationCollection` of ours. */
export function readOnRecord(collection: JsonObject): ImportFile {
  const records = new Map<string, ImportRecord>();
  for (const item of listOf(collection['onrecord:articles'])) {
    const article = isObject(item) ? readArticle(item) : null;
    for (const address of article?.addresses ?? []) {
      if (article && !records.has(address)) records.set(address, { article, annotations: [] });
    }
  }
  const rejected: Rejected[] = [];
  const page = isObject(collection.first) ? collection.first : {};
  listOf(page.items).forEach((item, index) => {
    const annotation = isObject(item) ? readAnnotation(item, collection['onrecord:schema']) : null;
    const record = annotation && records.get(annotation.articleId);
    if (annotation && record) record.annotations.push(annotation);
    else rejected.push({ place: index + 1, why: annotation ? 'noArticle' : 'invalid' });
  });
  const used = [...new Set(records.values())].filter(({ annotations }) => annotations.length > 0);
  return { format: 'onRecord', records: used, rejected };
}

function readArticle(item: JsonObject): Article | null {
  const article = v.safeParse(articleSchema, {
    title: item['schema:headline'],
    byline: item['schema:author'] ?? null,
    siteName: item['schema:publisher'] ?? null,
    publishedTime: item['schema:datePublished'] ?? null,
    lang: item['schema:inLanguage'] ?? null,
    url: item['onrecord:url'] ?? item.id,
    addresses: item['onrecord:addresses'],
    text: item['schema:articleBody'] ?? '',
    blocks: item['onrecord:blocks'] ?? [],
  });
  return article.success ? article.output : null;
}

function readAnnotation(item: JsonObject, schema: unknown): Annotation | null {
  const bodies = listOf(item.body).filter(isObject);
  const having = (...purposes: string[]) =>
    bodies.filter(({ purpose }) => purposes.includes(String(purpose)));
  const [speaker] = having('identifying');
  const said = item['onrecord:said'];
  const annotation = v.safeParse(annotationSchema, {
    schema: schema === 1 ? ANNOTATION_SCHEMA : schema,
    id: textOf(item.id)?.replace(/^urn:uuid:/, ''),
    articleId: item['onrecord:article'],
    created: item.created,
    modified: item.modified,
    deleted: null,
    targets: listOf(item.target).map(readTarget),
    kind: item['onrecord:kind'],
    speaker: speaker
      ? {
          name: speaker.value,
          role: speaker['onrecord:role'] ?? null,
          kind: speaker['onrecord:speakerKind'],
        }
      : null,
    said: said === undefined ? null : { kind: said, cue: item['onrecord:cue'] ?? null },
    note: having('commenting')[0]?.value ?? '',
    tags: having('tagging').map(({ value }) => value),
    colour: item['onrecord:colour'],
    verdict: having('assessing', 'questioning')[0]?.value ?? null,
    evidence: having('linking').map((body) => ({
      url: body['onrecord:url'] ?? body.source ?? body.value,
      title: body['onrecord:title'],
      // The first version of our files called it a note, and did not say when it was added.
      quotation: body['onrecord:quotation'] ?? body['onrecord:note'],
      added: body['onrecord:added'] ?? item.modified,
    })),
    history: listOf(item['onrecord:history']),
  });
  return annotation.success ? annotation.output : null;
}

function readTarget(target: unknown): unknown {
  const selectors = isObject(target) ? listOf(target.selector).filter(isObject) : [];
  return Object.assign({}, ...selectors) as unknown;
}
