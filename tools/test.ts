// npm test: everything that must hold before a change lands, and one line at the end that counts it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireBrowser } from './browsers.ts';
import { buildExtension, distOf } from './build.ts';
import { TARGETS } from './manifest.ts';

interface Count {
  passed: number;
  failed: number;
}

const root = join(import.meta.dirname, '..');
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const scratch = mkdtempSync(join(tmpdir(), 'on-record-test-'));

/** Runs a program; one check, passed or failed. */
function check(command: string, ...args: string[]): Count {
  const { status } = spawnSync(bin(command), args, { cwd: root, stdio: 'inherit' });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs a project of Vitest and counts its tests. A run that ends before it has counted anything has failed. */
function vitest(project: string): Count {
  const report = join(scratch, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--project', project, ...reporters];
  const { status } = spawnSync(bin('vitest'), args, { cwd: root, stdio: 'inherit' });
  try {
    const counted = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = counted;
    return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
  } catch (error) {
    console.error(`No report of the ${project} tests: ${String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

/** Runs something of ours; what it throws is said and counts as failed. */
async function attempt(run: () => Promise<unknown> | unknown): Promise<Count> {
  try {
    await run();
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

const STEPS: [name: string, run: () => Promise<Count> | Count][] = [
  ['Browsers', () => attempt(() => TARGETS.forEach(requireBrowser))],
  ['Format', () => check('prettier', '--check', '--log-level', 'warn', '.')],
  ['Lint', () => check('eslint', '--max-warnings', '0', '.')],
  ['Types', () => check('tsc', '--noEmit')],
  ['Unit tests', () => vitest('unit')],
  ['Builds', () => attempt(buildExtension)],
  [
    "Store's lint",
    () =>
      check(
        'web-ext',
        'lint',
        '--source-dir',
        distOf('firefox'),
        '--warnings-as-errors',
        '--boring',
      ),
  ],
  ['Browser tests', () => vitest('browser')],
];

const total: Count = { passed: 0, failed: 0 };
for (const [name, run] of STEPS) {
  console.log(`\n== ${name}`);
  const { passed, failed } = await run();
  console.log(`${name}: ${passed} passed, ${failed} failed`);
  total.passed += passed;
  total.failed += failed;
}
rmSync(scratch, { recursive: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
