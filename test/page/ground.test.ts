// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isGroundDark, watchGround } from '../../src/page/marks/ground.ts';
import { fakeBrowser } from './fake-browser.ts';

/** Builds boxes within one another, each with a style, and gives the inmost. */
function nest(...styles: Record<string, string>[]): Element {
  let inmost: Element = document.body;
  for (const style of styles) {
    const box = document.createElement('div');
    for (const [name, value] of Object.entries(style)) box.style.setProperty(name, value);
    inmost.append(box);
    inmost = box;
  }
  return inmost;
}

beforeEach(() => {
  fakeBrowser();
  document.body.replaceChildren();
});
afterEach(() => vi.unstubAllGlobals());

describe('the ground of the text', () => {
  it.each<[string, Record<string, string>[], boolean]>([
    ['is light on a page that sets nothing', [{}], false],
    ['is dark on a dark box', [{ 'background-color': '#1a1a1a' }, {}], true],
    [
      'is light on a light card in a dark box',
      [{ 'background-color': '#111' }, { 'background-color': '#fff' }],
      false,
    ],
    [
      'is dark under a thin veil',
      [{ 'background-color': '#111' }, { 'background-color': 'rgba(255, 255, 255, 0.1)' }],
      true,
    ],
    [
      'is judged by its text on a picture',
      [{ 'background-color': '#fff' }, { 'background-image': 'url("night.png")', color: '#eee' }],
      true,
    ],
  ])('%s', (_case, styles, dark) => {
    expect(isGroundDark([nest(...styles)])).toBe(dark);
  });

  it.each([
    ['oklch(0.2 0.02 250)', true],
    ['oklch(0.95 0.02 250)', false],
    ['lab(12 0 0)', true],
    ['color(srgb 0.1 0.1 0.1)', true],
    ['color(srgb 0.9 0.9 0.9)', false],
  ])('is read from %s', (backgroundColor, dark) => {
    vi.stubGlobal('getComputedStyle', () => ({ backgroundImage: 'none', backgroundColor }));
    expect(isGroundDark([nest({})])).toBe(dark);
  });

  it.each([
    ['dark', false, true],
    ['light dark', true, true],
    ['light dark', false, false],
    ['normal', true, false],
  ])('is the canvas of color-scheme "%s" where nothing is set', (colorScheme, systemDark, dark) => {
    vi.stubGlobal('matchMedia', () => ({ matches: systemDark }));
    vi.stubGlobal('getComputedStyle', () => ({
      backgroundImage: 'none',
      backgroundColor: 'rgba(0, 0, 0, 0)',
      colorScheme,
    }));
    expect(isGroundDark([nest({})])).toBe(dark);
  });

  it('is that of most of the text', () => {
    const dark = nest({ 'background-color': '#111' });
    const light = nest({ 'background-color': '#fff' });
    expect(isGroundDark([light, dark, light])).toBe(false);
    expect(isGroundDark([dark, dark, light])).toBe(true);
  });
});

describe('watching the ground', () => {
  it('notices a page that changes its theme by a class, once a frame and until told to stop', async () => {
    const life = new AbortController();
    const changed = vi.fn();
    watchGround(life.signal, changed);
    document.documentElement.className = 'night';
    document.body.dataset['theme'] = 'night';
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
    life.abort();
    document.documentElement.className = '';
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(changed).toHaveBeenCalledOnce();
  });
});
