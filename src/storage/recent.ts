// The articles of which something was kept last: a short list, so that the library's page has its first rows before it has
// looked for the rest, which takes seconds in a large library.
import * as v from 'valibot';
import type { StorageArea } from '../browser/store.ts';
import type { Items } from './write-items.ts';

const KEY = 'recent';

/** Articles that are remembered. */
const MOST = 25;

/** Articles by their ids with the time at which something of them was kept, latest first. */
const recentSchema = v.array(v.tuple([v.string(), v.string()]));

/** An article and when something of it was kept: ISO 8601. */
export type KeptAt = readonly [articleId: string, time: string];

/** The ids of the articles of which something was kept last, latest first; none where that was never noted. */
export async function readRecent(area: StorageArea): Promise<string[]> {
  return (await readList(area)).map(([articleId]) => articleId);
}

/** The list with what is kept now, to be written together with that. */
export async function recentItems(area: StorageArea, kept: readonly KeptAt[]): Promise<Items> {
  const latest = new Map<string, string>();
  for (const [articleId, time] of [...(await readList(area)), ...kept]) {
    if (time > (latest.get(articleId) ?? '')) latest.set(articleId, time);
  }
  const latestFirst = [...latest].sort(([, a], [, b]) => (a < b ? 1 : -1));
  return { [KEY]: latestFirst.slice(0, MOST) };
}

async function readList(area: StorageArea): Promise<KeptAt[]> {
  const stored = (await area.get([KEY]))[KEY];
  return v.is(recentSchema, stored) ? stored : [];
}
