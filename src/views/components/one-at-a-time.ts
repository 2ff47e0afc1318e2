// Work that is asked for more often than it can be done: never two at once, and no more of it than gives everybody a fresh answer.

/**
 * Gives a function that runs the work, or waits until what runs is done and then runs it once for all who asked
 * meanwhile. Its promise settles with a run that began after the call.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    current = work().finally(() => (current = null));
    return current;
  };
  return () => {
    if (!current) return start();
    next ??= current
      .catch(() => undefined)
      .then(() => {
        next = null;
        return start();
      });
    return next;
  };
}
