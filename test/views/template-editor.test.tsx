// @vitest-environment jsdom
// The reader's own Markdown template, in the library's settings.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { done } from '../../src/model/failure.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import '../../src/export/preview-template.ts';
import { keptArticle } from '../search/sample-entries.ts';
import { asksFor, failWith, world } from './fake-browser.ts';
import { button, click, settle, shown, texts, type } from './open-app.tsx';
import { closeLibrary, openLibrary, resetLibrary } from './open-library.tsx';

beforeEach(() => {
  resetLibrary([keptArticle([{ words: 'The bridge is unsafe', note: 'Ask' }])]);
  world.answers.set('changeSettings', () => done(DEFAULT_SETTINGS));
});
afterEach(() => closeLibrary());

const field = () => shown('.template textarea')[0] as HTMLTextAreaElement;

/** The words of the preview, as soon as they fit. */
const preview = (pattern: RegExp) =>
  vi.waitFor(async () => {
    await settle(() => undefined);
    expect(texts('.template pre')[0]).toMatch(pattern);
  });

async function openTemplate(): Promise<void> {
  await openLibrary('#settings');
  await preview(/\S/);
}

describe('the Markdown template', () => {
  test('is ours at first, and shows what it makes of what was kept last', async () => {
    await openTemplate();
    expect(field().value).toContain('title: {{ title | yaml }}');
    await preview(/> “?The bridge is unsafe”?/);
    await preview(/Ask/);
    expect(shown('.template button:enabled')).toEqual([]);
  });

  test('shows what it makes while it is being written, and is saved', async () => {
    await openTemplate();
    await type(field(), '* {{ title | upcase }}');
    await preview(/^\* HARBOUR BRIDGE CLOSED/);
    await click(button('Save template'));
    expect(asksFor('changeSettings')[0]?.request).toEqual({
      changes: { markdownTemplate: '* {{ title | upcase }}' },
    });
    expect(texts('.feedback')).toEqual(['Template saved.']);
  });

  test('says what is wrong and where, and cannot be saved so', async () => {
    await openTemplate();
    await type(field(), '# {{ title }}\n{{ titel }}');
    await vi.waitFor(async () => {
      await settle(() => undefined);
      expect(texts('.template-problem')[0]).toBe('Line 2: undefined variable: titel');
    });
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect((button('Save template') as HTMLButtonElement).disabled).toBe(true);
  });

  test('goes back to ours', async () => {
    world.answers.set('settings', () => done({ ...DEFAULT_SETTINGS, markdownTemplate: 'mine' }));
    await openTemplate();
    expect(field().value).toBe('mine');
    await click(button('Use the standard template'));
    expect(asksFor('changeSettings')[0]?.request).toEqual({ changes: { markdownTemplate: null } });
  });

  test('keeps the words on screen where saving fails', async () => {
    await openTemplate();
    failWith('changeSettings', 'storageFull');
    await type(field(), 'mine');
    await preview(/^mine/);
    await click(button('Save template'));
    expect(field().value).toBe('mine');
    expect(shown('.feedback, .notice').length).toBeGreaterThan(0);
  });
});
