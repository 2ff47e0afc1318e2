// What the build gives: one manifest a browser, the same bytes each time, nothing that a store refuses.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildExtension, distOf } from '../../tools/build.ts';
import { deriveManifest, readManifest, TARGETS } from '../../tools/manifest.ts';
import { filesBelow, zipFiles } from '../../tools/package.ts';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The zips of both builds, as digests. */
const digests = (): string[] =>
  TARGETS.map((target) => digest(zipFiles(distOf(target), filesBelow(distOf(target)))));

describe('the derived manifest', () => {
  const manifests = TARGETS.map((target) => deriveManifest(readManifest(), target));
  const [chromium, firefox] = manifests;

  it('asks for no more than the design allows', () => {
    const least = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
    expect(firefox?.permissions.toSorted()).toEqual(least);
    expect(chromium?.permissions.toSorted()).toEqual([...least, 'sidePanel'].toSorted());
  });

  it.each(manifests)(
    'asks for no host before the reader grants one, and lets nothing be fetched',
    (manifest) => {
      expect(manifest).not.toHaveProperty('host_permissions');
      expect(manifest).not.toHaveProperty('content_scripts');
      expect(manifest.content_security_policy).toEqual({
        extension_pages:
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'",
      });
    },
  );

  it('starts the background as each browser does', () => {
    expect(chromium?.background).toEqual({ service_worker: 'background.js', type: 'module' });
    expect(firefox?.background).toEqual({ scripts: ['background.js'], type: 'module' });
  });

  it('tells Firefox that no data is collected, and Chromium nothing of Firefox', () => {
    expect(firefox?.browser_specific_settings).toMatchObject({
      gecko: { data_collection_permissions: { required: ['none'] } },
    });
    expect(chromium).not.toHaveProperty('browser_specific_settings');
    expect(chromium?.action).not.toHaveProperty('default_area');
  });
});

describe('the build', () => {
  beforeAll(buildExtension, 60_000);

  it('is byte for byte the same when it is made again', { timeout: 60_000 }, async () => {
    const first = digests();
    await buildExtension();
    expect(digests()).toEqual(first);
  });

  it.each(TARGETS)('has every file that the manifest for %s names', (target) => {
    const files = filesBelow(distOf(target));
    const manifest = readFileSync(join(distOf(target), 'manifest.json'), 'utf8');
    const named = [...manifest.matchAll(/"([\w/-]+\.(?:js|html|png))"/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(files).toEqual(expect.arrayContaining(named));
  });

  it.each(['background.js', 'content.js'])('has no markup sink in %s', (name) => {
    const script = readFileSync(join(distOf('chromium'), name), 'utf8');
    expect(script).not.toMatch(/\.innerHTML\s*=[^=]|insertAdjacentHTML|document\.write|\beval\(/);
  });
});
