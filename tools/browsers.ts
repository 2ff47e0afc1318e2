// Finds the browsers on this machine, or installs them from the system's packages where that is permitted.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Target } from './manifest.ts';

interface BrowserOnDisk {
  /** Environment variable that names the program, for browsers in unusual places. */
  variable: string;
  commands: string[];
  places: string[];
  /** The package on Debian and Ubuntu. */
  package: string;
  name: string;
}

const BROWSERS: Record<Target, BrowserOnDisk> = {
  chromium: {
    variable: 'CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'chrome'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    package: 'chromium',
    name: 'Chromium 140 or newer',
  },
  firefox: {
    variable: 'FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    package: 'firefox-esr',
    name: 'Firefox 142 or newer',
  },
};

/**
 * The path of a browser's program, installed first where it is missing and we may install it.
 * @throws {Error} a sentence that says what to install
 */
export function requireBrowser(target: Target): string {
  const found = findBrowser(target);
  if (found) return found;
  const { name, package: packageName, variable } = BROWSERS[target];
  if (mayInstall()) {
    console.error(`Installing ${packageName} from the system's packages …`);
    installPackage(packageName);
    const installed = findBrowser(target);
    if (installed) return installed;
  }
  throw new Error(
    `${name} is missing: install it (Debian, Ubuntu: apt-get install ${packageName}), ` +
      `or name its program in the environment variable ${variable}.`,
  );
}

function findBrowser(target: Target): string | null {
  const { variable, commands, places } = BROWSERS[target];
  const named = process.env[variable];
  if (named) return existsSync(named) ? named : null;
  const directories = (process.env.PATH ?? '').split(delimiter);
  const candidates = commands.flatMap((command) => directories.map((dir) => join(dir, command)));
  return [...candidates, ...places].find((path) => existsSync(path)) ?? null;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installPackage(name: string): void {
  const options = { stdio: ['ignore', 2, 2] as ['ignore', number, number] };
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { ...options, env: environment });
  const packages = [name, 'fonts-liberation'];
  spawnSync('apt-get', ['install', '-y', '-q', ...packages], { ...options, env: environment });
}
