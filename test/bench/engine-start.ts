// Loads the engine and reads one article, in a process that has done nothing before: test/bench/engine.ts starts it.
import { detect, loadModels } from './engine-exports.ts';
import { proseOf } from './prose-of.ts';

/** What a first article costs: milliseconds, and megabytes that stay in use. */
export interface ColdStart {
  elapsed: number;
  computing: number;
  loading: number;
  kept: number;
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

process.once('message', (text: string) => {
  void (async () => {
    const before = memory();
    const cpu = process.cpuUsage();
    const started = performance.now();
    await loadModels();
    const loading = performance.now() - started;
    const found = await detect(proseOf(text), { pause: () => Promise.resolve() });
    const elapsed = performance.now() - started;
    const { user, system } = process.cpuUsage(cpu);
    if (found.attributions.length === 0) throw new Error('Nothing was found.');
    const kept = memory() - before;
    process.send?.({ elapsed, computing: (user + system) / 1000, loading, kept });
    process.disconnect();
  })();
});
