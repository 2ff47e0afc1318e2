// Finds who gives the answers of an interview whose labels name nobody ("Q", "A"): whom the lines before it are about.
import type { Entities } from '../names/entities.ts';
import { mentionsWithin } from '../speakers/sources.ts';

/**
 * The person interviewed.
 *
 * @param start - Where the first turn begins, a UTF-16 offset.
 * @param author - The byline, who asks.
 * @returns Index into `entities.list`; null where nobody, or nobody more than others, is named before it.
 */
export function findGuest(entities: Entities, start: number, author: string | null): number | null {
  const counts = new Map<number, number>();
  for (const { entity } of mentionsWithin(entities.mentions, [0, start])) {
    const person = entities.list[entity];
    if (person?.kind !== 'person' || author?.includes(person.name) === true) continue;
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}
