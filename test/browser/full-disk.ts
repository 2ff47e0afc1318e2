// A disk of our own that can be filled: a small file system in memory, where this machine lets us mount one.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes of it: room for a browser's profile. */
const SIZE = '300m';

/** A disk that is filled and freed by the test. */
export interface SmallDisk {
  path: string;
  /** Leaves no byte free, until `free`: what the browser frees meanwhile is filled again. */
  fill(): void;
  free(): void;
  unmount(): void;
}

/** Mounts a disk; null where only an administrator may. */
export function mountSmallDisk(): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'on-record-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', path], {
      stdio: 'ignore',
    });
  } catch {
    rmSync(path, { recursive: true });
    return null;
  }
  const filler = join(path, 'filler');
  let filling: NodeJS.Timeout | undefined;
  const free = (): void => {
    clearInterval(filling);
    rmSync(filler, { force: true });
  };
  return {
    path,
    fill: () => {
      fillUp(filler);
      filling = setInterval(() => fillUp(filler), 20);
    },
    free,
    unmount: () => {
      free();
      execFileSync('umount', ['--lazy', path]);
      rmSync(path, { recursive: true });
    },
  };
}

function fillUp(filler: string): void {
  const file = openSync(filler, 'a');
  const block = Buffer.alloc(4096);
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}
