// The form in which weights are kept: int8 tables, mostly zero, as gaps and values, gzipped, in base64.
import type { AttributionModels } from './attribute.ts';
import type { Taggers } from './analysis.ts';
import { packRoles } from './span-scores.ts';

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
  const characters = atob(packed);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads a table: each non-zero weight's distance from the one before, seven bits a byte, then all weights. */
function readTable(
  bytes: Uint8Array,
  from: number,
  { bits, labels, count, gapBytes }: PackedTable,
): Int8Array {
  const table = new Int8Array(labels << bits);
  const values = new Int8Array(bytes.buffer, bytes.byteOffset + from + gapBytes, count);
  let read = from;
  let place = -1;
  for (let i = 0; i < count; i++) {
    let gap = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      const byte = bytes[read++] as number;
      gap |= (byte & 127) << shift;
      more = byte > 127;
    }
    place += gap;
    table[place] = values[i] as number;
  }
  return table;
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
  const tables = new Map<
    TableName,
    { weights: Int8Array; bits: number; labels: number; scale: number }
  >();
  let from = LENGTH_BYTES + length;
  for (const packed of head.tables) {
    const { bits, labels, scale } = packed;
    tables.set(packed.name, { weights: readTable(bytes, from, packed), bits, labels, scale });
    from += packed.gapBytes + packed.count;
  }
  const table = (name: TableName) => {
    const found = tables.get(name);
    if (found === undefined) throw new Error(`The weights lack the table "${name}".`);
    return found;
  };
  const spans = table('spans');
  const steps = table('steps');
  return {
    taggers: {
      tags: { ...table('tags'), known: new Map(Object.entries(head.known)) },
      names: { ...table('names'), gazetteer: ungroup(head.gazetteer) },
    },
    attribution: {
      cues: { ...table('cues'), lexicon: ungroup(head.lexicon) },
      spans: {
        tokenBits: spans.bits,
        tokens: packRoles(spans.weights),
        tokenScale: spans.scale,
        stepBits: steps.bits,
        steps: steps.weights,
        stepScale: steps.scale,
      },
      all: table('all'),
      said: table('said'),
      reference: table('reference'),
    },
  };
}
