// Pieces of a file gathered into few: what is written is what was added, however it falls into parts.
import { expect, test } from 'vitest';
import { ByteGatherer } from '../../src/views/components/byte-gatherer.ts';

/** The parts that these pieces are handed on in. */
async function partsOf(...pieces: (string | Uint8Array<ArrayBuffer>)[]): Promise<Buffer[]> {
  const parts: Buffer[] = [];
  // Copied, because the gatherer uses its bytes again.
  const gatherer = new ByteGatherer(async (bytes) => void parts.push(Buffer.from(bytes)));
  for (const piece of pieces) await gatherer.add(piece);
  await gatherer.flush();
  return parts;
}

test('many small pieces are handed on as one', async () => {
  const parts = await partsOf('“a”, ', '', 'b', new Uint8Array([0xe2, 0x82, 0xac]));
  expect(parts.map(String)).toEqual(['“a”, b€']);
});

test('a piece longer than what is handed on at once comes whole, and no character is torn', async () => {
  // Four bytes each, after one: they do not end where a part does.
  const long = `x${'𝕏'.repeat(600_000)}`;
  const parts = await partsOf(long, new Uint8Array(3_000_000).fill(7), 'end');
  expect(parts.length).toBeGreaterThan(5);
  const all = Buffer.concat(parts);
  expect(all.subarray(0, 2_400_001).toString() === long).toBe(true);
  expect(all.subarray(2_400_001, -3).every((byte) => byte === 7)).toBe(true);
  expect(all.subarray(-3).toString()).toBe('end');
});

test('nothing is handed on where nothing was added', async () => {
  expect(await partsOf('')).toEqual([]);
});
