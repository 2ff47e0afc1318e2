// Keeps the background from being ended in the middle of its work.
import { browser } from './extension-api.ts';

/** Browsers end a background that has asked them for nothing for 30 seconds. */
const SIGN_MS = 20_000;

/**
 * Gives what the work comes to, and gives the browser a sign of life until then. Firefox ends its background after 30
 * seconds without one even where a request has not been answered yet; Chrome does so after a while too.
 */
export async function stayAwake<T>(work: Promise<T>): Promise<T> {
  const signs = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_MS);
  try {
    return await work;
  } finally {
    clearInterval(signs);
  }
}
