// Derives each browser's manifest from the one at the top.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The browsers that we build for. */
export const TARGETS = ['chromium', 'firefox'] as const;

/** A browser that we build for. */
export type Target = (typeof TARGETS)[number];

/** Keys that only one browser knows; the other gets the manifest without them. */
const ONLY: Record<
  Target,
  {
    keys: string[];
    background: string[];
    action: string[];
    permissions: string[];
  }
> = {
  chromium: {
    keys: ['side_panel', 'minimum_chrome_version'],
    background: ['service_worker'],
    action: [],
    permissions: ['sidePanel'],
  },
  firefox: {
    keys: ['sidebar_action', 'browser_specific_settings'],
    background: ['scripts'],
    action: ['default_area'],
    permissions: [],
  },
};

interface Manifest {
  version: string;
  background: Record<string, unknown>;
  action: Record<string, unknown>;
  permissions: string[];
  commands: Record<string, { suggested_key?: object; description: string }>;
  [key: string]: unknown;
}

/** The manifest at the top of the project. */
export function readManifest(): Manifest {
  const path = join(import.meta.dirname, '..', 'manifest.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

/** The manifest for one browser. */
export function deriveManifest(manifest: Manifest, target: Target): Manifest {
  const foreign = TARGETS.filter((other) => other !== target).map((other) => ONLY[other]);
  const without = (names: string[], object: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
  const foreignTo = (part: keyof (typeof ONLY)[Target]) => foreign.flatMap((only) => only[part]);
  return {
    ...(without(foreignTo('keys'), manifest) as Manifest),
    background: without(foreignTo('background'), manifest.background),
    action: without(foreignTo('action'), manifest.action),
    permissions: manifest.permissions.filter((name) => !foreignTo('permissions').includes(name)),
    commands: target === 'chromium' ? withFewerKeys(manifest.commands) : manifest.commands,
  };
}

/** Chrome installs no extension that suggests keys for more than four commands; the reader gives the others one. */
const MOST_KEYS = 4;

function withFewerKeys(commands: Manifest['commands']): Manifest['commands'] {
  return Object.fromEntries(
    Object.entries(commands).map(([name, { suggested_key, description }], i) => [
      name,
      i < MOST_KEYS && suggested_key ? { suggested_key, description } : { description },
    ]),
  );
}
