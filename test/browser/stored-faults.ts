// What is wrong with a stored library: records that are not whole, and lists that are out of step with them.
import type { Step } from '../../src/storage/journal.ts';
import { readOne } from '../../src/storage/read-records.ts';
import {
  addressKey,
  annotationRecords,
  articleRecords,
  contentsKey,
  idOfKey,
  RECORD_KINDS,
  type RecordKind,
} from '../../src/storage/records.ts';

type Items = Readonly<Record<string, unknown>>;

/** Every fault, as a sentence; none for a library that is whole. */
export function storedFaults(items: Items): string[] {
  return [
    ...Object.values(RECORD_KINDS).flatMap((kind) => brokenRecords(items, kind)),
    ...strayAnnotations(items),
    ...emptyPlaces(items),
    ...brokenSteps(items),
  ];
}

function brokenRecords(items: Items, kind: RecordKind<unknown>): string[] {
  return Object.entries(items).flatMap(([key, value]) => {
    const isBroken = idOfKey(kind, key) !== null && readOne(kind, value).state !== 'read';
    return isBroken ? [`${key} is not whole`] : [];
  });
}

/** Annotations that no list names, or whose article or address is missing. */
function strayAnnotations(items: Items): string[] {
  return Object.entries(items).flatMap(([key, value]) => {
    const id = idOfKey(annotationRecords, key);
    if (id === null) return [];
    const { articleId } = value as { articleId: string };
    const list = items[contentsKey(articleId)];
    return [
      ...(Array.isArray(list) && list.includes(id) ? [] : [`${key} is in no list`]),
      ...(articleRecords.key(articleId) in items ? [] : [`${key} has no article`]),
      ...(items[addressKey(articleId)] === articleId ? [] : [`${key} has no address`]),
    ];
  });
}

/** Lists that name what is not there. */
function emptyPlaces(items: Items): string[] {
  return Object.entries(items).flatMap(([key, list]) =>
    key.startsWith('contents:')
      ? (list as string[])
          .filter((id) => !(annotationRecords.key(id) in items))
          .map((id) => `${key} names ${id}, which is not there`)
      : [],
  );
}

/** Steps that undo would not find, or whose records are not there. */
function brokenSteps(items: Items): string[] {
  const head = items['journal'] as { first: number; end: number } | undefined;
  const numbers = Array.from({ length: (head?.end ?? 0) - (head?.first ?? 0) }, (_, i) => i);
  return numbers.flatMap((i) => {
    const step = items[`step:${((head?.first ?? 0) + i) % 50}`] as Step | undefined;
    if (!step) return [`step ${i} is not there`];
    return step.records.filter(({ key }) => !(key in items)).map(({ key }) => `step of ${key}`);
  });
}
