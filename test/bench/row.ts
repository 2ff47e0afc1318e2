// A line of the table that `npm run bench` prints.

/** A figure beside its target and beside a peer's, measured in the same run unless it says otherwise; '' for none. */
export interface Row {
  name: string;
  figure: string;
  target: string;
  peer: string;
}

/** The 95th percentile. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? 0;
}
