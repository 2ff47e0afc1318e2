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
 * @param fits how well each entry fits the words, 0 for not at all; null where no words are asked for
 */
export function answer(
  entries: readonly Entry[],
  question: Question,
  fits: Float32Array | null,
): Answer {
  const [from, to] = [startOfDay(question.from), endOfDay(question.to)];
  const tallies = FACETS.map((facet) => tallyOf(entries, facet, question[facet]));
  const narrowed = tallies.filter(({ wanted }) => wanted !== null);
  const found = new Places(entries.length);
  // A facet offers what would be found with another value of it, so only other facets narrow its counts.
  const others = new Map(narrowed.map((tally) => [tally, new Places(entries.length)]));
  entries.forEach(({ kept }, i) => {
    if (fits && fits[i] === 0) return;
    if (kept < from || kept > to) return;
    const against = narrowed.filter((tally) => !agrees(tally, i));
    if (against.length === 0) found.add(i);
    else if (against.length === 1) against.forEach((tally) => others.get(tally)?.add(i));
  });
  for (const tally of tallies) {
    countAll(tally, found);
    const other = others.get(tally);
    if (other) countAll(tally, other);
  }
  return {
    entries: inOrder(entries, found, question.order, fits),
    facets: Object.fromEntries(
      tallies.map((tally) => [tally.facet, ranked(tally)]),
    ) as Answer['facets'],
  };
}

/** Places in a list of entries. */
class Places {
  readonly #places: Uint32Array;
  #length = 0;

  constructor(most: number) {
    this.#places = new Uint32Array(most);
  }

  add(place: number): void {
    this.#places[this.#length] = place;
    this.#length += 1;
  }

  get all(): Uint32Array {
    return this.#places.subarray(0, this.#length);
  }
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

function countAll({ starts, codes, counts }: Tally, places: Places): void {
  for (const place of places.all) {
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
}

function ranked({ counts, values }: Tally): FacetCount[] {
  return values
    .map((value, code) => ({ value, count: counts[code] ?? 0 }))
    .filter(({ count: number }) => number > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function inOrder(
  all: readonly Entry[],
  found: Places,
  order: Order,
  fits: Float32Array | null,
): Entry[] {
  const entries = Array.from(found.all, (place) => all[place]).filter((one) => !!one);
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
      return fits ? byFit(all, found, fits) : entries.sort(newestFirst);
  }
}

/** How finely fits are told apart, and more entries than there ever are. */
const FINE = 1e6;
const MOST = 2 ** 21;

/** Those that fit best first, else in the order given. Sorted as plain numbers: fit and place in one. */
function byFit(all: readonly Entry[], found: Places, fits: Float32Array): Entry[] {
  const keys = Float64Array.from(found.all, (place) => {
    return Math.round((fits[place] ?? 0) * FINE) * MOST + (MOST - 1 - place);
  });
  const sorted = keys.sort().reverse();
  return Array.from(sorted, (key) => all[MOST - 1 - (key % MOST)]).filter((one) => !!one);
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
