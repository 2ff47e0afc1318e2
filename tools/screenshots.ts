// npm run screenshots: has the browser tests take the README's pictures and copies them to docs/screenshots.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from './build.ts';

const root = join(import.meta.dirname, '..');
const taken = join(root, 'artifacts', 'screenshots');
const shown = join(root, 'docs', 'screenshots');

const PICTURES = {
  'page-chromium-light': 'page-light',
  'page-firefox-dark': 'page-dark',
  'popup-speakers-chromium-light': 'speakers',
  'popup-claims-chromium-light': 'claims',
  'popup-kept-chromium-light': 'kept',
  'library-chromium-light': 'library',
};

await buildExtension();
const vitest = join(root, 'node_modules', '.bin', 'vitest');
const args = ['run', '--project', 'browser', 'test/browser/screenshots.browser.test.ts'];
const { status } = spawnSync(vitest, args, { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(1);
mkdirSync(shown, { recursive: true });
for (const [from, to] of Object.entries(PICTURES)) {
  copyFileSync(join(taken, `${from}.png`), join(shown, `${to}.png`));
}
