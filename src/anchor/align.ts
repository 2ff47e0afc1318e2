// Lays a needle's words along the text at one place, so that what stayed, went and came can be told word by word.
import type { Needle } from './needle.ts';
import type { TextIndex } from './text-index.ts';

/** For each word of the needle, the word of the text that stands in its place, or -1. */
export interface Alignment {
  at: Int32Array;
  /** 1 where the two words are the same, 0 where another stands in its place or none does. */
  same: Uint8Array;
}

const KEEP = 1;
const REPLACE = 2;
const DROP = 3;
const INSERT = 4;

/**
 * What the ways of being unlike cost, beside 0.4 to 1 for each word that is the same. Inserting costs most, so that
 * a common word far off is not worth reaching for; replacing costs less than dropping and inserting.
 */
const COST = { replace: 0.05, drop: 0.1, insert: 0.25 };

/** Where words could stay in the context as well as in the selector, they stay in the context: the others went. */
const CONTEXT_FIRST = 1.05;

/** Cells of the table that one alignment may fill: some milliseconds' work. */
const CELLS = 2 ** 20;

/**
 * Aligns a needle with the text around a place: the words in common weigh most, in order, with as little inserted
 * between as can be (Needleman and Wunsch 1970, in a band, the text's ends free).
 *
 * @param place the word of the text that the needle's first word would stand at; may be negative
 */
export function alignAt(index: TextIndex, needle: Needle, place: number): Alignment {
  const rows = needle.ids.length;
  const reach = Math.min(32 + (rows >> 2), Math.max(16, Math.floor(CELLS / (2 * rows + 2))));
  const width = 2 * reach + 1;
  const moves = new Uint8Array((rows + 1) * width);
  let above = new Float64Array(width);
  let row = new Float64Array(width);
  for (let i = 0; i <= rows; i++) {
    fillRow(index, needle, { i, first: place + i - reach, above, row, moves });
    [above, row] = [row, above];
  }
  let best = 0;
  for (let k = 1; k < width; k++) if ((above[k] ?? 0) > (above[best] ?? 0)) best = k;
  return readBack(index.ids.length, moves, { rows, width, last: best, first: place - reach });
}

interface Row {
  /** How many of the needle's words are used up. */
  i: number;
  /** How many of the text's words are used up in the row's first cell. */
  first: number;
  above: Float64Array;
  row: Float64Array;
  moves: Uint8Array;
}

/** One row of the table; a cell's neighbour straight above lies one to the right, as each row starts a word later. */
function fillRow(index: TextIndex, needle: Needle, { i, first, above, row, moves }: Row): void {
  const width = row.length;
  const id = needle.ids[i - 1] ?? -1;
  const isContext = i <= needle.from || i > needle.to;
  const weight = (needle.weights[i - 1] ?? 0) * (isContext ? CONTEXT_FIRST : 1);
  for (let k = 0; k < width; k++) {
    const same = id >= 0 && index.ids[first + k - 1] === id;
    let best = i === 0 ? 0 : -Infinity;
    let move = 0;
    if (i > 0) {
      best = (above[k] ?? 0) + (same ? weight : -COST.replace);
      move = same ? KEEP : REPLACE;
      const dropped = k + 1 < width ? (above[k + 1] ?? 0) - COST.drop : -Infinity;
      if (dropped > best) {
        best = dropped;
        move = DROP;
      }
      const inserted = k > 0 ? (row[k - 1] ?? 0) - COST.insert : -Infinity;
      if (inserted > best) {
        best = inserted;
        move = INSERT;
      }
    }
    row[k] = best;
    moves[i * width + k] = move;
  }
}

interface Path {
  rows: number;
  width: number;
  /** The cell of the last row that the path ends in. */
  last: number;
  /** How many of the text's words are used up in the table's first cell. */
  first: number;
}

/** The way back through the table; what it lays before the text's start or after its end stands nowhere. */
function readBack(words: number, moves: Uint8Array, { rows, width, last, first }: Path): Alignment {
  const at = new Int32Array(rows).fill(-1);
  const same = new Uint8Array(rows);
  let k = last;
  for (let i = rows; i > 0;) {
    const move = moves[i * width + k];
    if (move === INSERT) {
      k--;
      continue;
    }
    i--;
    if (move === DROP) {
      k++;
      continue;
    }
    const word = first + i + k;
    if (word < 0 || word >= words) continue;
    at[i] = word;
    same[i] = move === KEEP ? 1 : 0;
  }
  return { at, same };
}
