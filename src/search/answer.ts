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
 * @param entries newest first
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
  const isAnyDay = question.from === '' && question.to === '';
  for (let i = 0; i < entries.length; i += 1) {
    if (fits && fits[i] === 0) continue;
    // To look into every entry takes longer than all the rest.
    if (!isAnyDay && !isWithin(entries[i], from, to)) continue;
    let against: Tally | null = null;
    let isOut = false;
    for (const tally of narrowed) {
      if (agrees(tally, i)) continue;
      isOut = against !== null;
      against = tally;
    }
    if (!isOut) (against ? others.get(against) : found)?.add(i);
  }
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

function isWithin(entry: Entry | undefined, from: number, to: number): boolean {
  return entry !== undefined && entry.kept >= from && entry.kept <= to;
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

/** The entries at these places: in a plain loop, of which `Array.from` takes ten times the time. */
function entriesAt(all: readonly Entry[], places: Uint32Array): Entry[] {
  const entries: Entry[] = [];
  for (const place of places) {
    const entry = all[place];
    if (entry) entries.push(entry);
  }
  return entries;
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
  if (order === 'fit' && fits) return byFit(all, found.all, fits);
  const entries = entriesAt(all, found.all);
  switch (order) {
    case 'newest':
    case 'fit':
      return entries.sort(newestFirst);
    case 'oldest':
      return entries.sort((a, b) => a.kept - b.kept);
    case 'published':
      return entries.sort(
        (a, b) => (b.published ?? -Infinity) - (a.published ?? -Infinity) || newestFirst(a, b),
      );
  }
}

/** How finely fits are told apart. */
const LEVELS = 2 ** 16;

/** Those that fit best first, else in the order given: sorted by counting, which takes a tenth of comparing. */
function byFit(all: readonly Entry[], places: Uint32Array, fits: Float32Array): Entry[] {
  const best = fits.reduce((most, fit) => Math.max(most, fit), 0);
  const levels = new Uint16Array(places.length);
  const next = new Uint32Array(LEVELS);
  for (let n = 0; n < places.length; n += 1) {
    const level = Math.round((1 - (fits[places[n] ?? 0] ?? 0) / best) * (LEVELS - 1));
    levels[n] = level;
    next[level] = (next[level] ?? 0) + 1;
  }
  let before = 0;
  for (let level = 0; level < LEVELS; level += 1) {
    const count = next[level] ?? 0;
    next[level] = before;
    before += count;
  }
  const sorted = new Uint32Array(places.length);
  for (let n = 0; n < places.length; n += 1) {
    const level = levels[n] ?? 0;
    const at = next[level] ?? 0;
    sorted[at] = places[n] ?? 0;
    next[level] = at + 1;
  }
  return entriesAt(all, sorted);
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
