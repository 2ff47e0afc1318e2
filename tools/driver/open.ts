// Opens either browser with the extension built for it.
import { mkdirSync } from 'node:fs';
import { distOf } from '../build.ts';
import type { Target } from '../manifest.ts';
import { openChromium } from './chromium.ts';
import type { Driver, OpenOptions } from './driver.ts';
import { openFirefox } from './firefox.ts';

/** Opens a browser with the built extension. */
export function openBrowser(
  target: Target,
  options: Omit<OpenOptions, 'extension'> & { extension?: string },
): Promise<Driver> {
  mkdirSync(options.downloads, { recursive: true });
  const open = target === 'chromium' ? openChromium : openFirefox;
  return open({ extension: distOf(target), ...options });
}
