// Writes one after another, so that none reads what another is about to change.

/** A queue of writes. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs a write after all that were asked for before; one that fails does not hold up the next. */
  take<T>(write: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(write);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
