// The time that this process computes: what else runs on the machine does not count, as it would on the clock.

/** Starts to count; the function that it gives tells the milliseconds computed since. */
export function startComputing(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
