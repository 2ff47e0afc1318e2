// Runs work that pauses: at once, or in slices between which others get their turn.

/** Longest time, in milliseconds, that a slice may hold up others. */
const SLICE_MS = 8;

/** Runs work to its end without pausing. */
export function runAtOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** Lets everything else that waits have its turn. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Runs work in slices of at most about 8 ms, with a `pause` after each. */
export async function runInSlices<T>(work: Generator<void, T>, pause = nextTurn): Promise<T> {
  let started = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (performance.now() - started < SLICE_MS) continue;
    await pause();
    started = performance.now();
  }
}
