// The form in which weights are kept: int8 tables, mostly zero, as gaps and values, gzipped, in base64.
import type { AttributionModels } from '../attribute.ts';
import type { Taggers } from '../analysis.ts';
import { decodeBase64 } from './base64.ts';
import { at } from './hashing.ts';
import type { WeightTable } from '../reports/cues.ts';
import type { ScaledTable } from '../reports/span-scores.ts';
import { packWeights } from './perceptron.ts';

/** Everything that is learnt. */
export interface Models {
  taggers: Taggers;
  attribution: AttributionModels;
}

/** A table in the packed bytes. */
export interface PackedTable {
  name: TableName;
  /** Slots are `2^bits`. */
  bits: number;
  /** Weights in a slot. */
  labels: number;
  /** What one unit of a weight is worth. */
  scale: number;
  /** How many weights are not zero. */
  count: number;
  /** Bytes that the gaps between them take. */
  gapBytes: number;
}

/** The tables' names. */
export const TABLES = [
  'tags',
  'names',
  'cues',
  'spans',
  'steps',
  'all',
  'said',
  'borders',
  'reference',
] as const;
/** A table's name. */
export type TableName = (typeof TABLES)[number];

/** What stands before the tables. */
export interface PackedHead {
  tables: PackedTable[];
  /** Words with the tag they always have. */
  known: Record<string, number>;
  /** Hashes of the words that are often cues, by how often they are. */
  lexicon: Record<string, number[]>;
  /** Hashes of listed words, by what the name lists say of them. */
  gazetteer: Record<string, number[]>;
}

/** Bytes that say how long the head is. */
const LENGTH_BYTES = 4;

/** Undoes base64 and gzip. */
export async function unpackBytes(packed: string): Promise<Uint8Array> {
  const bytes = decodeBase64(packed);
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** The weights of a table that are not zero: each one's distance from the one before, seven bits a byte, then all values. */
function readWeights(
  bytes: Uint8Array,
  from: number,
  { count, gapBytes }: PackedTable,
): { places: Int32Array; values: Int8Array } {
  const places = new Int32Array(count);
  let read = from;
  let place = -1;
  for (let i = 0; i < count; i++) {
    let byte = bytes[read++] as number;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[read++] as number;
      gap |= (byte & 127) << shift;
    }
    place += gap;
    places[i] = place;
  }
  return { places, values: new Int8Array(bytes.buffer, bytes.byteOffset + from + gapBytes, count) };
}

/** A map from hashes to numbers, out of lists of hashes by number. */
function ungroup(groups: Record<string, number[]>): Map<number, number> {
  return new Map(
    Object.entries(groups).flatMap(([key, hashes]) =>
      hashes.map((hash) => [hash, Number(key)] as const),
    ),
  );
}

/** Reads the models out of unpacked bytes. */
export function readModels(bytes: Uint8Array): Models {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const head = JSON.parse(
    new TextDecoder().decode(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length)),
  ) as PackedHead;
  const places = new Map<TableName, [packed: PackedTable, from: number]>();
  let from = LENGTH_BYTES + length;
  for (const packed of head.tables) {
    places.set(packed.name, [packed, from]);
    from += packed.gapBytes + packed.count;
  }
  const read = (name: TableName) => {
    const found = places.get(name);
    if (found === undefined) throw new Error(`The weights lack the table "${name}".`);
    return { packed: found[0], ...readWeights(bytes, found[1], found[0]) };
  };
  const single = (name: TableName): WeightTable => {
    const { packed, places: slots, values } = read(name);
    const weights = new Int8Array(1 << packed.bits);
    for (let i = 0; i < slots.length; i++) weights[at(slots, i)] = values[i] as number;
    return { bits: packed.bits, weights, scale: packed.scale };
  };
  const labelled = (name: TableName): ScaledTable => {
    const { packed, places: slots, values } = read(name);
    const { labels, bits, scale } = packed;
    return { labels, bits, scale, weights: packWeights(packed, slots, values) };
  };
  return {
    taggers: {
      tags: { ...labelled('tags'), known: new Map(Object.entries(head.known)) },
      names: { ...labelled('names'), gazetteer: ungroup(head.gazetteer) },
    },
    attribution: {
      cues: { ...single('cues'), lexicon: ungroup(head.lexicon) },
      spans: { tokens: labelled('spans'), steps: labelled('steps') },
      all: single('all'),
      said: single('said'),
      borders: single('borders'),
      reference: single('reference'),
    },
  };
}
