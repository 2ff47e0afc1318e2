// Entries put together by what they share: their article, their speaker, a tag.
import type { Verdict } from '../model/annotation.ts';
import type { ArticleHead } from '../model/library.ts';
import type { Entry } from './entries.ts';

/** Entries that share something, in the order of the list that they come from. */
export interface Group {
  key: string;
  entries: Entry[];
}

/** The articles, in the order of their first entries. */
export function byArticle(entries: readonly Entry[]): (Group & { article: ArticleHead })[] {
  const groups = group(entries, ({ annotation }) => [annotation.articleId]);
  return groups.flatMap((one) => {
    const [first] = one.entries;
    return first ? [{ ...one, article: first.article }] : [];
  });
}

/** The speakers by name, those with most entries first. */
export function bySpeaker(entries: readonly Entry[]): Group[] {
  const named = group(entries, ({ annotation }) =>
    annotation.speaker ? [annotation.speaker.name] : [],
  );
  return named.sort(byCountThenName);
}

/** The tags, those with most entries first. */
export function byTag(entries: readonly Entry[]): Group[] {
  return group(entries, ({ annotation }) => annotation.tags).sort(byCountThenName);
}

/** The sites, those with most entries first. */
export function bySite(entries: readonly Entry[]): Group[] {
  return group(entries, ({ site }) => (site === '' ? [] : site)).sort(byCountThenName);
}

/** The roles that a speaker is given, each with the sites that give it, most frequent first. */
export function rolesOf(entries: readonly Entry[]): { role: string; sites: string[] }[] {
  const roles = group(entries, ({ annotation }) => annotation.speaker?.role ?? []);
  return roles.sort(byCountThenName).map(({ key, entries: own }) => ({
    role: key,
    sites: [...new Set(own.map(({ site }) => site))].filter(Boolean),
  }));
}

/** How often each verdict was given among the entries that have one. */
export function countVerdicts(entries: readonly Entry[]): Partial<Record<Verdict, number>> {
  const judged = group(entries, ({ annotation }) => annotation.verdict ?? []);
  return Object.fromEntries(judged.map(({ key, entries: own }) => [key, own.length]));
}

function group(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => string | readonly string[],
): Group[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of [keysOf(entry)].flat()) {
      const own = groups.get(key);
      if (own) own.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return [...groups].map(([key, own]) => ({ key, entries: own }));
}

function byCountThenName(a: Group, b: Group): number {
  return b.entries.length - a.entries.length || (a.key < b.key ? -1 : 1);
}
