// A part of the interface that comes when it is first needed, and stays.
import type { Result } from '../model/failure.ts';

/** A part that may not be there yet. */
export class LatePart<T> {
  /** The part, once it is there. */
  now: T | null = null;
  #coming: Promise<Result<T>> | null = null;
  /** Counts what it was asked for: a part that comes late must not act on what the reader no longer wants. */
  #wishes = 0;

  constructor(private readonly fetch: () => Promise<Result<T>>) {}

  /** Gives the part, and fetches it where it is missing: once, however often it is asked for meanwhile. */
  async get(): Promise<Result<T>> {
    if (this.now) return { ok: true, value: this.now };
    this.#coming ??= this.fetch().finally(() => (this.#coming = null));
    const result = await this.#coming;
    if (result.ok) this.now = result.value;
    return result;
  }

  /** Gives the part for the reader's latest wish; null for one that another, or `drop`, came after. */
  async getUnlessDropped(): Promise<Result<T> | null> {
    const wish = ++this.#wishes;
    const result = await this.get();
    return wish === this.#wishes ? result : null;
  }

  /** Drops what the part was wished for. */
  drop(): void {
    this.#wishes++;
  }
}
