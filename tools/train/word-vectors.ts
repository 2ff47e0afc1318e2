// Learns vectors of words from unlabelled text: positive pointwise mutual information, reduced by subspace iteration.
import { seededRandom } from './random.ts';

/** A sparse matrix by rows. */
interface Sparse {
  rows: number;
  columns: number;
  start: Int32Array;
  column: Int32Array;
  value: Float64Array;
}

/** How words are counted together. */
export interface Window {
  /** Words on either side. */
  width: number;
  /** Whether left and right are told apart. */
  directed: boolean;
  dimensions: number;
}

const CONTEXTS = 3000;
const ROUNDS = 5;

/** Words that occur at least `least` times, most frequent first. */
export function vocabulary(sentences: readonly (readonly string[])[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word]) => word);
}

function countTogether(
  sentences: readonly Int32Array[],
  words: number,
  { width, directed }: Window,
): Map<number, number> {
  const counts = new Map<number, number>();
  const columns = 2 * CONTEXTS;
  const add = (row: number, column: number, by: number): void => {
    const key = row * columns + column;
    counts.set(key, (counts.get(key) ?? 0) + by);
  };
  for (const sentence of sentences) {
    for (let i = 0; i < sentence.length; i++) {
      const a = sentence[i] as number;
      if (a < 0 || a >= words) continue;
      for (let k = 1; k <= width && i + k < sentence.length; k++) {
        const b = sentence[i + k] as number;
        if (b < 0) continue;
        if (b < CONTEXTS) add(a, directed ? b + CONTEXTS : b, 1 / k);
        if (a < CONTEXTS) add(b, a, 1 / k);
      }
    }
  }
  return counts;
}

/** Positive pointwise mutual information; contexts smoothed by a power of .75 (Levy, Goldberg and Dagan 2015). */
function associate(counts: Map<number, number>, rows: number): Sparse {
  const columns = 2 * CONTEXTS;
  const entries = [...counts].sort(([a], [b]) => a - b);
  const ofRow = new Float64Array(rows);
  const ofColumn = new Float64Array(columns);
  for (const [key, count] of entries) {
    ofRow[Math.floor(key / columns)]! += count;
    ofColumn[key % columns]! += count;
  }
  const smoothed = ofColumn.map((n) => n ** 0.75);
  const total = smoothed.reduce((a, b) => a + b, 0);
  const start = new Int32Array(rows + 1);
  const column: number[] = [];
  const value: number[] = [];
  for (const [key, count] of entries) {
    const row = Math.floor(key / columns);
    const score = Math.log((count * total) / (ofRow[row]! * smoothed[key % columns]!));
    if (score <= 0) continue;
    column.push(key % columns);
    value.push(score);
    start[row + 1]!++;
  }
  for (let row = 0; row < rows; row++) start[row + 1]! += start[row]!;
  return { rows, columns, start, column: Int32Array.from(column), value: Float64Array.from(value) };
}

/** `m x` for a matrix of `k` columns. */
function times(m: Sparse, x: Float64Array, k: number): Float64Array {
  const out = new Float64Array(m.rows * k);
  for (let row = 0; row < m.rows; row++) {
    for (let e = m.start[row]!; e < m.start[row + 1]!; e++) {
      const v = m.value[e]!;
      const from = m.column[e]! * k;
      for (let d = 0; d < k; d++) out[row * k + d]! += v * x[from + d]!;
    }
  }
  return out;
}

/** `m' x`. */
function timesTransposed(m: Sparse, x: Float64Array, k: number): Float64Array {
  const out = new Float64Array(m.columns * k);
  for (let row = 0; row < m.rows; row++) {
    for (let e = m.start[row]!; e < m.start[row + 1]!; e++) {
      const v = m.value[e]!;
      const to = m.column[e]! * k;
      for (let d = 0; d < k; d++) out[to + d]! += v * x[row * k + d]!;
    }
  }
  return out;
}

/** Makes the columns of a row-major matrix orthonormal (Gram and Schmidt); returns the lengths they had. */
function orthonormalise(x: Float64Array, rows: number, k: number): Float64Array {
  const columns = Array.from({ length: k }, (_, d) =>
    Float64Array.from({ length: rows }, (_, r) => x[r * k + d]!),
  );
  const dot = (a: Float64Array, b: Float64Array): number => {
    let sum = 0;
    for (let r = 0; r < rows; r++) sum += a[r]! * b[r]!;
    return sum;
  };
  const lengths = columns.map((column, d) => {
    for (let pass = 0; pass < 2; pass++) {
      for (let c = 0; c < d; c++) {
        const other = columns[c]!;
        const by = dot(column, other);
        for (let r = 0; r < rows; r++) column[r]! -= by * other[r]!;
      }
    }
    const length = Math.sqrt(dot(column, column)) || 1;
    for (let r = 0; r < rows; r++) column[r]! /= length;
    return length;
  });
  columns.forEach((column, d) => column.forEach((v, r) => (x[r * k + d] = v)));
  return Float64Array.from(lengths);
}

/** The leading left singular vectors, each times the root of its value, rows then of length one. */
function reduce(m: Sparse, k: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  let right: Float64Array = Float64Array.from({ length: m.columns * k }, () => random() - 0.5);
  let left = times(m, right, k);
  for (let round = 0; round < ROUNDS; round++) {
    orthonormalise(left, m.rows, k);
    right = timesTransposed(m, left, k);
    orthonormalise(right, m.columns, k);
    left = times(m, right, k);
  }
  const values = orthonormalise(left, m.rows, k);
  for (let row = 0; row < m.rows; row++) {
    let length = 0;
    for (let d = 0; d < k; d++) {
      left[row * k + d]! *= Math.sqrt(values[d]!);
      length += left[row * k + d]! ** 2;
    }
    for (let d = 0; d < k; d++) left[row * k + d]! /= Math.sqrt(length) || 1;
  }
  return left;
}

/** Learns a vector for each word of a vocabulary: one part per window, side by side, each of length one. */
export function learnVectors(
  sentences: readonly (readonly string[])[],
  words: readonly string[],
  windows: readonly Window[],
): Map<string, Float64Array> {
  const index = new Map(words.map((word, i) => [word, i]));
  const indexed = sentences.map((s) => Int32Array.from(s, (word) => index.get(word) ?? -1));
  const parts = windows.map((window, i) => {
    const table = associate(countTogether(indexed, words.length, window), words.length);
    return { k: window.dimensions, vectors: reduce(table, window.dimensions, 11 + i) };
  });
  return new Map(
    words.map((word, row) => [
      word,
      Float64Array.from(
        parts.flatMap(({ k, vectors }) => [...vectors.subarray(row * k, row * k + k)]),
      ),
    ]),
  );
}
