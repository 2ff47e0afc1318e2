// Which entries answer a question, in its order, and how many there are of each value of a facet.
import type { Entry } from './entries.ts';
import { FACETS, type Facets, type Order, type Question } from './question.ts';

/** A value of a facet and how many entries have it. */
export interface FacetCount {
  value: string;
  count: number;
}

/** What a list shows. */
export interface Answer {
  entries: Entry[];
  /** For each facet its values among the entries that answer the rest of the question, most frequent first. */
  facets: Record<keyof Facets, FacetCount[]>;
}

type Values = Record<keyof Facets, readonly string[]>;

/**
 * The entries that answer a question.
 * @param fits how well each annotation fits the words, by id; null where no words are asked for
 */
export function answer(
  entries: readonly Entry[],
  question: Question,
  fits: ReadonlyMap<string, number> | null,
): Answer {
  const [from, to] = [startOfDay(question.from), endOfDay(question.to)];
  const counts = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]));
  const found: Entry[] = [];
  for (const entry of entries) {
    if (fits && !fits.has(entry.annotation.id)) continue;
    if (entry.kept < from || entry.kept > to) continue;
    const values = valuesOf(entry);
    const against = FACETS.filter((facet) => !agrees(values, facet, question[facet]));
    if (against.length === 0) found.push(entry);
    // A facet offers what would be found with another value of it, so only other facets narrow its counts.
    for (const facet of FACETS) {
      if (against.some((one) => one !== facet)) continue;
      const count = counts.get(facet);
      for (const value of values[facet]) count?.set(value, (count.get(value) ?? 0) + 1);
    }
  }
  return {
    entries: found.sort(comparing(question.order, fits)),
    facets: Object.fromEntries(
      [...counts].map(([facet, count]) => [facet, ranked(count)]),
    ) as Answer['facets'],
  };
}

function valuesOf({ annotation, site }: Entry): Values {
  const { speaker, tags, verdict, kind, colour } = annotation;
  return {
    site: site ? [site] : [],
    speaker: speaker ? [speaker.name] : [],
    tag: tags,
    verdict: verdict ? [verdict] : [],
    kind: [kind],
    colour: [colour],
  };
}

function agrees(values: Values, facet: keyof Facets, wanted: string): boolean {
  return wanted === '' || values[facet].includes(wanted);
}

function ranked(counts: ReadonlyMap<string, number>): FacetCount[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function comparing(
  order: Order,
  fits: ReadonlyMap<string, number> | null,
): (a: Entry, b: Entry) => number {
  const fit = ({ annotation }: Entry) => fits?.get(annotation.id) ?? 0;
  switch (order) {
    case 'newest':
      return (a, b) => b.kept - a.kept;
    case 'oldest':
      return (a, b) => a.kept - b.kept;
    case 'published':
      return (a, b) => (b.published ?? -Infinity) - (a.published ?? -Infinity) || b.kept - a.kept;
    case 'fit':
      return (a, b) => fit(b) - fit(a) || b.kept - a.kept;
  }
}

/** Days are the reader's own, as in calendars. */
function startOfDay(day: string): number {
  return day === '' ? -Infinity : new Date(`${day}T00:00:00`).getTime();
}

function endOfDay(day: string): number {
  return day === '' ? Infinity : new Date(`${day}T23:59:59.999`).getTime();
}
