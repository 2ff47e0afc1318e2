// What other tools keep, in our terms: words that were selected on a page, with a note and tags.
import * as v from 'valibot';
import { ANNOTATION_SCHEMA, annotationSchema, type Annotation } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import { plainText } from '../plain-text.ts';
import { siteOf, webAddress } from '../web-address.ts';
import type { ImportRecord, Rejected, RejectReason } from './import-file.ts';

/** One thing that another tool kept. */
export interface Foreign {
  url: string | null;
  title: string | null;
  exact: string | null;
  prefix: string;
  suffix: string;
  note: string;
  tags: readonly unknown[];
  /** Any form that `Date.parse` understands. */
  created: string | null;
  modified: string | null;
  /** By which the tool knows it; without one, what it is made of stands for it. */
  id: string | null;
}

/**
 * Puts things of another tool together by their pages; null ones count as invalid.
 * The articles have no text: their pages have not been read.
 */
export async function takeForeign(
  things: readonly (Foreign | null)[],
  now: Date,
): Promise<{ records: ImportRecord[]; rejected: Rejected[] }> {
  const records = new Map<string, ImportRecord>();
  const rejected: Rejected[] = [];
  for (const [index, thing] of things.entries()) {
    const taken = thing ? await takeOne(thing, now) : 'invalid';
    if (typeof taken === 'string') {
      rejected.push({ place: index + 1, why: taken });
      continue;
    }
    const { article, annotation } = taken;
    const record = records.get(article.url) ?? { article, annotations: [] };
    record.annotations.push(annotation);
    records.set(article.url, record);
  }
  return { records: [...records.values()], rejected };
}

async function takeOne(
  thing: Foreign,
  now: Date,
): Promise<{ article: Article; annotation: Annotation } | RejectReason> {
  const url = webAddress(thing.url ?? '');
  if (url === null) return 'noArticle';
  const exact = plainText(thing.exact ?? '').trim();
  if (exact === '') return 'noWords';
  const created = timeOf(thing.created) ?? now.toISOString();
  const annotation = v.safeParse(annotationSchema, {
    schema: ANNOTATION_SCHEMA,
    id: await uuidFrom(thing.id ?? [url, exact, created, thing.note].join('\n')),
    articleId: url,
    created,
    modified: timeOf(thing.modified) ?? created,
    deleted: null,
    // Others count from elsewhere: only the words say where it stands.
    targets: [{ exact, prefix: thing.prefix, suffix: thing.suffix, start: 0, end: exact.length }],
    kind: 'selection',
    speaker: null,
    said: null,
    note: plainText(thing.note),
    tags: thing.tags,
    colour: 'yellow',
    verdict: null,
    evidence: [],
    history: [],
  });
  if (!annotation.success) return 'invalid';
  return { article: anArticle(url, thing.title), annotation: annotation.output };
}

function anArticle(url: string, title: string | null): Article {
  const unknown = { byline: null, siteName: null, publishedTime: null, lang: null };
  const name = title?.trim() || siteOf(url) || url;
  return { ...unknown, title: name, url, addresses: [url], text: '', blocks: [] };
}

function timeOf(time: string | null): string | null {
  const parsed = Date.parse(time ?? '');
  return Number.isNaN(parsed) ? null : new Date(parsed).toISOString();
}

/** A UUID that stands for a name: the same each time (version 8 of RFC 9562, from SHA-256). */
async function uuidFrom(name: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name));
  const bytes = new Uint8Array(digest).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
