// The tags in use, latest first: a list beside the annotations, so that completing one does not read the library. It is
// never written while it may be wrong: a write that can take a tag away takes the list away first, and the next who asks
// has it worked out again.
import type { StorageArea } from '../browser/store.ts';
import type { Annotation } from '../model/annotation.ts';
import { annotationRecords, TAGS_KEY } from './records.ts';
import { readRecords, stringsOf } from './read-records.ts';

/** The tags that annotations carry, those given last first. */
export async function readTags(area: StorageArea): Promise<string[]> {
  const stored = (await area.get([TAGS_KEY]))[TAGS_KEY];
  if (Array.isArray(stored)) return stringsOf(stored);
  const prefix = annotationRecords.key('');
  const keys = (await area.keys()).filter((key) => key.startsWith(prefix));
  const ids = keys.map((key) => key.slice(prefix.length));
  const { records } = await readRecords(area, annotationRecords, ids);
  const kept = records.filter(({ deleted }) => deleted === null);
  const latest = kept.sort((a, b) => b.modified.localeCompare(a.modified));
  const tags = [...new Set(latest.flatMap(({ tags: own }) => own.toReversed()))];
  await area.set({ [TAGS_KEY]: tags });
  return tags;
}

/** Forgets the list before a write that may take tags away or bring many. */
export async function forgetTags(area: StorageArea): Promise<void> {
  await area.remove([TAGS_KEY]);
}

/** Whether a change may leave a tag that nothing carries any more, or bring one back. */
export function losesTags(before: Annotation, after: Annotation): boolean {
  const isLost = before.tags.some((tag) => !after.tags.includes(tag));
  return isLost || (before.deleted !== after.deleted && before.tags.length > 0);
}

/** The list where annotations bring new tags, to be written with them; nothing where the list is not known. */
export async function tagItems(
  area: StorageArea,
  annotations: readonly Annotation[],
): Promise<Record<string, unknown>> {
  const tags = new Set(annotations.flatMap((annotation) => annotation.tags));
  if (tags.size === 0) return {};
  const stored = (await area.get([TAGS_KEY]))[TAGS_KEY];
  if (!Array.isArray(stored)) return {};
  const known = stringsOf(stored);
  const fresh = [...tags].filter((tag) => !known.includes(tag));
  return fresh.length > 0 ? { [TAGS_KEY]: [...fresh.toReversed(), ...known] } : {};
}
