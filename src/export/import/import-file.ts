// What every importer takes and gives: a file's records, each checked by itself, and why others were not taken.
import type { Annotation } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import type { Besides } from '../../model/library.ts';
import type { SettingsChanges } from '../../model/settings.ts';

/** Why a record of a file was not taken. */
export type RejectReason =
  /** It is not what the format says. */
  | 'invalid'
  /** It has no words of a page: a note to the whole page, an answer to somebody. */
  | 'noWords'
  /** It does not say of which page it is. */
  | 'noArticle'
  /** It is no correction of an article in the file; its place is among the corrections. */
  | 'correction'
  /** It is no setting; its place is among the settings. */
  | 'setting';

/** A record that was not taken: its place in the file, from 1. */
export interface Rejected {
  place: number;
  why: RejectReason;
}

/** An article with annotations, as the library takes them, and with what else the file knows of it. */
export interface ImportRecord {
  article: Article;
  annotations: Annotation[];
  besides?: Besides;
}

/** The tools whose files can be read. */
export type ImportFormat = 'onRecord' | 'hypothesis' | 'webClipper';

/** What a file holds. */
export interface ImportFile {
  format: ImportFormat;
  records: ImportRecord[];
  rejected: Rejected[];
  /** The settings of the reader who made the file, where it has them. */
  settings?: SettingsChanges;
}

/** A value of JSON that is an object; its keys are its own, `__proto__` included. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value of JSON is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a list; nothing for what is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A value as text; null for what is none. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
