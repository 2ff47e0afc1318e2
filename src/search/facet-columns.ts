// The facets of entries as numbers in columns, so that counting them for a hundred thousand takes a few milliseconds.
import type { Entry } from './entries.ts';
import { FACETS, type Facets } from './question.ts';

/** One facet of all entries: the values of entry `i` are `codes[starts[i]]` up to `codes[starts[i + 1]]`. */
export interface Column {
  starts: Uint32Array;
  codes: Uint32Array;
  /** The value that each code stands for. */
  values: readonly string[];
  codeOf: ReadonlyMap<string, number>;
}

/** A column for each facet. */
export type Columns = Record<keyof Facets, Column>;

const known = new WeakMap<readonly Entry[], Columns>();

/** The columns of a list of entries, made once. */
export function columnsOf(entries: readonly Entry[]): Columns {
  const there = known.get(entries);
  if (there) return there;
  const columns = Object.fromEntries(
    FACETS.map((facet) => [facet, columnOf(entries, VALUES[facet])]),
  ) as unknown as Columns;
  known.set(entries, columns);
  return columns;
}

const VALUES: Record<keyof Facets, (entry: Entry) => string | null | readonly string[]> = {
  site: ({ site }) => site || null,
  speaker: ({ annotation }) => annotation.speaker?.name ?? null,
  tag: ({ annotation }) => annotation.tags,
  verdict: ({ annotation }) => annotation.verdict,
  kind: ({ annotation }) => annotation.kind,
  colour: ({ annotation }) => annotation.colour,
};

function columnOf(entries: readonly Entry[], valuesOf: (typeof VALUES)[keyof Facets]): Column {
  const starts = new Uint32Array(entries.length + 1);
  const codes: number[] = [];
  const values: string[] = [];
  const codeOf = new Map<string, number>();
  const add = (value: string) => {
    let code = codeOf.get(value);
    if (code === undefined) {
      code = values.push(value) - 1;
      codeOf.set(value, code);
    }
    codes.push(code);
  };
  entries.forEach((entry, i) => {
    const value = valuesOf(entry);
    if (typeof value === 'string') add(value);
    else value?.forEach(add);
    starts[i + 1] = codes.length;
  });
  return { starts, codes: Uint32Array.from(codes), values, codeOf };
}
