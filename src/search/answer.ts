// Which entries answer a question, in its order, and how many there are of each value of a facet.
import type { Entry } from './entries.ts';
import { columnsOf, type Column } from './facet-columns.ts';
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

/** A facet as it is narrowed and counted. */
interface Tally extends Column {
  facet: keyof Facets;
  /** The code that is asked for; null for any, and -1 for one that no entry has. */
  wanted: number | null;
  counts: Uint32Array;
}

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
  const tallies = FACETS.map((facet) => tallyOf(entries, facet, question[facet]));
  const narrowed = tallies.filter(({ wanted }) => wanted !== null);
  const found: Entry[] = [];
  entries.forEach((entry, i) => {
    if (fits && !fits.has(entry.annotation.id)) return;
    if (entry.kept < from || entry.kept > to) return;
    let against: Tally | null = null;
    for (const tally of narrowed) {
      if (agrees(tally, i)) continue;
      // A facet offers what would be found with another value of it, so only other facets narrow its counts.
      if (against) return;
      against = tally;
    }
    if (against) return count(against, i);
    found.push(entry);
    for (const tally of tallies) count(tally, i);
  });
  return {
    entries: inOrder(found, question.order, fits),
    facets: Object.fromEntries(
      tallies.map((tally) => [tally.facet, ranked(tally)]),
    ) as Answer['facets'],
  };
}

function tallyOf(entries: readonly Entry[], facet: keyof Facets, value: string): Tally {
  const column = columnsOf(entries)[facet];
  const wanted = value === '' ? null : (column.codeOf.get(value) ?? -1);
  return { ...column, facet, wanted, counts: new Uint32Array(column.values.length) };
}

function agrees({ starts, codes, wanted }: Tally, entry: number): boolean {
  const end = starts[entry + 1] ?? 0;
  for (let at = starts[entry] ?? 0; at < end; at += 1) if (codes[at] === wanted) return true;
  return false;
}

function count({ starts, codes, counts }: Tally, entry: number): void {
  const end = starts[entry + 1] ?? 0;
  for (let at = starts[entry] ?? 0; at < end; at += 1) {
    const code = codes[at] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}

function ranked({ counts, values }: Tally): FacetCount[] {
  return values
    .map((value, code) => ({ value, count: counts[code] ?? 0 }))
    .filter(({ count: number }) => number > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function inOrder(
  entries: Entry[],
  order: Order,
  fits: ReadonlyMap<string, number> | null,
): Entry[] {
  switch (order) {
    case 'newest':
      return entries.sort(newestFirst);
    case 'oldest':
      return entries.sort((a, b) => a.kept - b.kept);
    case 'published':
      return entries.sort(
        (a, b) => (b.published ?? -Infinity) - (a.published ?? -Infinity) || newestFirst(a, b),
      );
    case 'fit':
      return byFit(entries.sort(newestFirst), fits);
  }
}

/** How finely fits are told apart, and more entries than there ever are. */
const FINE = 1e6;
const MOST = 2 ** 21;

/** Those that fit best first, else in the order given. Sorted as plain numbers: fit and place in one. */
function byFit(entries: readonly Entry[], fits: ReadonlyMap<string, number> | null): Entry[] {
  const keys = Float64Array.from(entries, ({ annotation }, place) => {
    return Math.round((fits?.get(annotation.id) ?? 0) * FINE) * MOST + (MOST - 1 - place);
  });
  const sorted = keys.sort().reverse();
  return Array.from(sorted, (key) => entries[MOST - 1 - (key % MOST)]).filter((one) => !!one);
}

function newestFirst(a: Entry, b: Entry): number {
  return b.kept - a.kept;
}

/** Days are the reader's own, as in calendars. */
function startOfDay(day: string): number {
  return day === '' ? -Infinity : new Date(`${day}T00:00:00`).getTime();
}

function endOfDay(day: string): number {
  return day === '' ? Infinity : new Date(`${day}T23:59:59.999`).getTime();
}
