// npm run package: store-ready zips of both builds and of the sources that built them, the same bytes for the same commit.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { buildExtension, distOf } from './build.ts';
import { readManifest, TARGETS } from './manifest.ts';

const root = join(import.meta.dirname, '..');
const artifacts = join(root, 'artifacts');

/** The first moment that a zip can name: no clock in the bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** Zips files by their paths relative to a folder. */
export function zipFiles(folder: string, paths: readonly string[]): Uint8Array {
  const entries: Zippable = {};
  for (const path of paths.toSorted()) {
    entries[path.replaceAll('\\', '/')] = [readFileSync(join(folder, path)), { mtime: NO_TIME }];
  }
  return zipSync(entries, { level: 9 });
}

/** The files below a folder, as paths relative to it. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function sourceFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter(Boolean);
}

function write(name: string, zip: Uint8Array): void {
  const path = join(artifacts, name);
  writeFileSync(path, zip);
  console.log(`${relative(root, path)}  ${(zip.length / 1024).toFixed(0)} KB`);
}

if (process.argv[1]?.endsWith('package.ts')) {
  mkdirSync(artifacts, { recursive: true });
  await buildExtension();
  const { version } = readManifest();
  for (const target of TARGETS) {
    const folder = distOf(target);
    write(`on-record-${target}-${version}.zip`, zipFiles(folder, filesBelow(folder)));
  }
  write(`on-record-source-${version}.zip`, zipFiles(root, sourceFiles()));
}
