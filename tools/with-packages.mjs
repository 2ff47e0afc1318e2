// Runs a tool of ours after installing the packages of the lockfile where they are missing or old.
// Plain Node, because nothing else is there on a fresh clone: node tools/with-packages.mjs tools/NAME.ts [ARGUMENT …]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '..');
const lockfile = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules', '.installed-lock.json');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`On Record needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const wanted = readFileSync(lockfile, 'utf8');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.error('Installing the packages of package-lock.json …');
  // Its own output goes to stderr: stdout belongs to the tool's results.
  const install = spawnSync('npm', ['ci'], { cwd: root, stdio: ['ignore', 2, 2], shell: false });
  if (install.status !== 0) {
    console.error('npm ci failed; its message stands above.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

const [tool = '', ...rest] = process.argv.slice(2);
const run = spawnSync(process.execPath, ['--import', 'tsx', join(root, tool), ...rest], {
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
