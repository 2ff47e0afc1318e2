// Our own export read back: what docs/formats.md says of JSON-LD, the other way round.
import * as v from 'valibot';
import { ANNOTATION_SCHEMA, annotationSchema, type Annotation } from '../../model/annotation.ts';
import { articleSchema, earlierTextSchema, type Article } from '../../model/article.ts';
import { correctionSchema } from '../../model/correction.ts';
import type { Besides } from '../../model/library.ts';
import { settingsChangesSchema, type SettingsChanges } from '../../model/settings.ts';
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
  const rejected: Rejected[] = [];
  const records = readArticles(listOf(collection['onrecord:articles']), rejected);
  const page = isObject(collection.first) ? collection.first : {};
  listOf(page.items).forEach((item, index) => {
    const annotation = isObject(item) ? readAnnotation(item, collection['onrecord:schema']) : null;
    const record = annotation && records.get(annotation.articleId);
    if (annotation && record) record.annotations.push(annotation);
    else rejected.push({ place: index + 1, why: annotation ? 'noArticle' : 'invalid' });
  });
  const used = [...new Set(records.values())].filter(
    ({ annotations, besides }) => annotations.length + (besides?.corrections.length ?? 0) > 0,
  );
  const settings = readSettings(collection['onrecord:settings'], rejected);
  return { format: 'onRecord', records: used, rejected, ...(settings && { settings }) };
}

/** The articles by each of their addresses, as yet without annotations. */
function readArticles(
  items: readonly unknown[],
  rejected: Rejected[],
): ReadonlyMap<string, ImportRecord> {
  const records = new Map<string, ImportRecord>();
  let corrections = 0;
  for (const item of items) {
    if (!isObject(item)) continue;
    const article = readArticle(item);
    const listed = listOf(item['onrecord:corrections']);
    const [besides, refused] = readBesides(item, listed);
    const lost = article && besides ? refused : listed.map((_, i) => i);
    rejected.push(...lost.map((i) => ({ place: corrections + i + 1, why: 'correction' as const })));
    corrections += listed.length;
    if (!article) continue;
    const record: ImportRecord = { article, annotations: [], ...(besides && { besides }) };
    for (const address of article.addresses) {
      if (!records.has(address)) records.set(address, record);
    }
  }
  return records;
}

/** What a file has of an article besides, if anything, and the places of the corrections that are none. */
function readBesides(
  item: JsonObject,
  listed: readonly unknown[],
): [besides: Besides | null, refused: number[]] {
  const saved = v.safeParse(earlierTextSchema.entries.saved, item['onrecord:saved']);
  if (!saved.success) return [null, []];
  const corrections = listed.map((one) => v.safeParse(correctionSchema, one));
  const earlier = listOf(item['onrecord:earlier']).filter((one) => v.is(earlierTextSchema, one));
  return [
    {
      ...{ saved: saved.output, earlier },
      corrections: corrections.flatMap((one) => (one.success ? one.output : [])),
    },
    corrections.flatMap((one, i) => (one.success ? [] : i)),
  ];
}

/** The settings that are such; a file of a later version may have others. */
function readSettings(stored: unknown, rejected: Rejected[]): SettingsChanges | null {
  if (!isObject(stored)) return null;
  const settings: Record<string, unknown> = {};
  Object.keys(stored).forEach((name, index) => {
    if (name === 'schema') return;
    const part = Object.hasOwn(PARTS, name) ? v.safeParse(PARTS[name as Part], stored[name]) : null;
    if (part?.success) settings[name] = part.output;
    else rejected.push({ place: index + 1, why: 'setting' });
  });
  return settings;
}

const PARTS = settingsChangesSchema.entries;

type Part = keyof typeof PARTS;

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
