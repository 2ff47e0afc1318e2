// Finds the browsers on this machine, or installs them from the system's packages where that is permitted.
import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
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
  /** The first version that takes the extension, as manifest.json says. */
  oldest: number;
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
    name: 'Chromium',
    oldest: 140,
  },
  firefox: {
    variable: 'FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    package: 'firefox-esr',
    name: 'Firefox',
    oldest: 142,
  },
};

/**
 * The path of a browser's program, installed first where it is missing or too old and we may install it. What this
 * process starts later finds the same one named in its environment.
 * @throws {Error} a sentence that says what to install
 */
export function requireBrowser(target: Target): string {
  const { name, oldest, package: packageName, variable } = BROWSERS[target];
  const path = findBrowser(target) ?? (installPackage(packageName) ? findBrowser(target) : null);
  if (!path) {
    throw new Error(
      `${name} ${oldest} or newer is missing: install it (Debian, Ubuntu: apt-get install ${packageName}), ` +
        `or name its program in the environment variable ${variable}.`,
    );
  }
  process.env[variable] = path;
  return path;
}

function findBrowser(target: Target): string | null {
  const { variable, commands, places, oldest } = BROWSERS[target];
  const named = process.env[variable];
  if (named) return existsSync(named) ? named : null;
  const directories = (process.env.PATH ?? '').split(delimiter);
  const candidates = commands.flatMap((command) => directories.map((dir) => join(dir, command)));
  return [...candidates, ...places].find((path) => isUsable(path, oldest)) ?? null;
}

/** Whether a program is there and not too old; one that does not tell its version is tried. */
function isUsable(path: string, oldest: number): boolean {
  if (!existsSync(path)) return false;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  const version = /\d+/.exec(stdout ?? '')?.[0];
  return version === undefined || Number(version) >= oldest;
}

/** Installs a package, or brings it up to date, where we may; whether it tried. */
function installPackage(name: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.error(`Installing ${name} from the system's packages …`);
  const options: SpawnSyncOptions = {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', name, 'fonts-liberation'], options);
  return true;
}
