// A part of the interface that comes when it is first needed, and stays.
import type { Result } from '../model/failure.ts';

/** A part that may not be there yet. */
export class LatePart<T> {
  /** The part, once it is there. */
  now: T | null = null;

  constructor(
    private readonly fetch: () => Promise<Result<T>>,
    private readonly onArrived: (part: T) => void,
  ) {}

  /** Gives the part, and fetches it where it is missing. */
  async get(): Promise<Result<T>> {
    if (this.now) return { ok: true, value: this.now };
    const result = await this.fetch();
    if (!result.ok) return result;
    this.now = result.value;
    this.onArrived(result.value);
    return result;
  }
}
