// Gathers the many small pieces of a file into few large ones. The place that they are gathered in is used again and again,
// so that what was written leaves nothing behind for the browser to clear away, which it does late.
import type { FilePart } from '../../export/exporter.ts';

/** Bytes that are handed on at once. */
const SIZE = 1 << 20;

/** Pieces of a file on their way to where it grows. */
export class ByteGatherer {
  readonly #encoder = new TextEncoder();
  readonly #bytes = new Uint8Array(SIZE);
  #length = 0;

  /** @param write takes bytes over; they are other ones as soon as its promise is kept */
  constructor(private readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>) {}

  /** Adds a piece, a text as UTF-8. */
  async add(piece: FilePart): Promise<void> {
    let rest = piece;
    while (rest.length > 0) {
      const free = this.#bytes.subarray(this.#length);
      const { read, written } = put(rest, free, this.#encoder);
      this.#length += written;
      rest = rest.slice(read);
      if (rest.length > 0) await this.flush();
    }
  }

  /** Hands on what has been gathered so far. */
  async flush(): Promise<void> {
    const bytes = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    if (bytes.length > 0) await this.write(bytes);
  }
}

/** Puts as much of a piece into bytes as there is room for; no character is torn. */
function put(piece: FilePart, free: Uint8Array, encoder: TextEncoder) {
  if (typeof piece === 'string') return encoder.encodeInto(piece, free);
  const part = piece.subarray(0, free.length);
  free.set(part);
  return { read: part.length, written: part.length };
}
