// Speaking the language that the reader chose: real strings, read as the extension reads its own files.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../../src/browser/language.ts';
import { t } from '../../src/browser/strings.ts';

vi.mock('../../src/browser/extension-api.ts', () => ({
  browser: {
    i18n: { getMessage: (key: string, parts: string[]) => [`browser:${key}`, ...parts].join(' ') },
    runtime: { getURL: (path: string) => `extension:/${path}` },
  },
}));

/** Answers that wait until the test lets them go, by the file's address. */
const held = new Map<string, Promise<unknown>>();

beforeEach(async () => {
  held.clear();
  vi.stubGlobal('fetch', async (address: string) => {
    await held.get(address);
    const text = readFileSync(address.replace('extension:/', 'public/'), 'utf8');
    return new Response(text);
  });
  await speak('browser');
});
afterEach(() => vi.unstubAllGlobals());

describe('the words', () => {
  it('are the browser’s until the reader chooses a language', () => {
    expect(t('keep')).toBe('browser:keep');
    expect(t('evidenceFor', 'a claim')).toBe('browser:evidenceFor a claim');
  });

  it.each([
    ['en', 'Keep', 'Evidence for “50 % $2”'],
    ['de', 'Merken', 'Beleg für „50 % $2“'],
    ['fr', 'Garder', 'Preuve pour «\u00a050 % $2\u00a0»'],
    ['es', 'Guardar', 'Prueba para «50 % $2»'],
  ] as const)(
    'are those of %s once that is chosen, with their parts filled in as they are',
    async (code, keep, evidence) => {
      await speak(code);
      expect(t('keep')).toBe(keep);
      expect(t('evidenceFor', '50 % $2')).toBe(evidence);
    },
  );

  it('keep their order where a language turns it round', async () => {
    await speak('fr');
    expect(t('importingPart', '3', '9')).toBe('Importation\u00a0: 3 articles sur 9');
  });

  it('are the browser’s again when the reader goes back', async () => {
    await speak('de');
    expect(await speak('browser')).toBeNull();
    expect(t('keep')).toBe('browser:keep');
  });

  it('are those of the language that was asked for last, whichever came first', async () => {
    let release = (): void => undefined;
    const wait = new Promise<void>((resolve) => (release = resolve));
    held.set('extension:/_locales/de/messages.json', wait);
    const first = speak('de');
    await speak('es');
    release();
    await first;
    expect(t('keep')).toBe('Guardar');
  });
});
