// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Flasher } from '../../src/page/marks/flash.ts';
import { Painter } from '../../src/page/marks/paint.ts';
import { listPainted } from '../../src/page/marks/painted.ts';
import { fakeBrowser, highlights } from './fake-browser.ts';
import { annotated, marked, putArticle, spanOf } from './page-fixture.ts';

const shown = (): Record<string, string[]> =>
  Object.fromEntries([...highlights].map(([name, ranges]) => [name, [...ranges].map(String)]));

let page: ReturnType<typeof putArticle>;
let painter: Painter;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser();
  document.adoptedStyleSheets = [];
  page = putArticle();
  painter = new Painter();
});

const paint = (change: Parameters<typeof marked>[0] = {}): void =>
  painter.paint(listPainted(marked(change)), page.places);

describe('painting', () => {
  it('registers the marks’ words by style', () => {
    paint({ annotations: [annotated('late')] });
    expect(shown()).toEqual({
      'on-record-yellow': ['late'],
      'on-record-claim': ['It cost 40 million.'],
      'on-record-solid-0': ['The dam will hold,'],
    });
  });

  it('puts attributions above claims, and claims above what was kept', () => {
    paint({ annotations: [annotated('late')] });
    const priority = (style: string): number => highlights.get(`on-record-${style}`)!.priority;
    expect(priority('solid-0')).toBeGreaterThan(priority('claim'));
    expect(priority('claim')).toBeGreaterThan(priority('yellow'));
  });

  it('replaces the earlier painting', () => {
    paint();
    paint({ attributions: [], claims: [], annotations: [annotated('late')] });
    expect(shown()).toEqual({ 'on-record-yellow': ['late'] });
  });

  it('gives every style that it uses a rule, in a sheet beside the page’s own', () => {
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets = [own];
    paint();
    paint();
    const [first, ours, ...more] = document.adoptedStyleSheets as unknown as { css: string }[];
    expect([first, more]).toEqual([own, []]);
    for (const name of highlights.keys()) expect(ours?.css).toContain(`::highlight(${name})`);
  });

  it('takes other inks on a dark ground', () => {
    paint();
    const light = (document.adoptedStyleSheets[0] as unknown as { css: string }).css;
    document.body.style.backgroundColor = '#111';
    painter.refreshGround();
    const dark = (document.adoptedStyleSheets[0] as unknown as { css: string }).css;
    document.body.style.backgroundColor = '';
    expect(painter.dark).toBe(true);
    expect(dark).not.toBe(light);
  });

  it('paints what is in the window first where there is much, and the rest bit by bit', async () => {
    const many = Array.from({ length: 1000 }, () => annotated('late'));
    const above = Array.from({ length: 1000 }, () => annotated('The'));
    Range.prototype.getBoundingClientRect = function () {
      return new DOMRect(0, this.toString() === 'The' ? -50 : 50, 10, 20);
    };
    paint({ attributions: [], claims: [], annotations: [...above, ...many] });
    const first = shown()['on-record-yellow'] ?? [];
    expect(new Set(first)).toEqual(new Set(['late']));
    expect(first.length).toBeLessThan(1000);
    await vi.waitFor(() => expect(shown()['on-record-yellow']).toHaveLength(2000));
  });

  it('paints nothing more of what has gone meanwhile', async () => {
    paint({ annotations: Array.from({ length: 1000 }, () => annotated('late')) });
    paint({ attributions: [], claims: [] });
    painter.clear();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(shown()).toEqual({});
  });

  it('touches no node of the page', () => {
    const observer = new MutationObserver(() => {});
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    paint({ annotations: [annotated('late')] });
    painter.clear();
    expect(observer.takeRecords()).toEqual([]);
  });

  it('leaves nothing behind', () => {
    paint();
    painter.clear();
    expect(shown()).toEqual({});
    expect(document.adoptedStyleSheets).toEqual([]);
  });
});

describe('flashing', () => {
  const flash = (): boolean => new Flasher(painter).flash(page.places.rangesOf(spanOf('late')));

  it('points the words out for a second and a half', () => {
    vi.useFakeTimers();
    expect(flash()).toBe(true);
    vi.advanceTimersByTime(1400);
    expect(shown()).toEqual({ 'on-record-flash': ['late'] });
    vi.advanceTimersByTime(200);
    expect(shown()).toEqual({});
    vi.useRealTimers();
  });

  it('says when there is nothing to point out', () => {
    expect(new Flasher(painter).flash([])).toBe(false);
  });

  it.each([
    ['smoothly', false, 'smooth'],
    ['at once for readers who want less motion', true, 'instant'],
  ])('scrolls there %s', (_case, matches, behavior) => {
    vi.stubGlobal('matchMedia', () => ({ matches }));
    Object.defineProperty(document, 'scrollingElement', {
      value: document.documentElement,
      configurable: true,
    });
    flash();
    expect(Element.prototype.scrollBy).toHaveBeenCalledWith(expect.objectContaining({ behavior }));
  });

  it.each([
    ['goes on when a view that pointed at nothing is closed', [], ['late']],
    ['gives way to what a view points at', ['The dam will hold,'], ['The dam will hold,']],
  ])('%s', (_case, pointed, left) => {
    const flasher = new Flasher(painter);
    flasher.flash(page.places.rangesOf(spanOf('late')));
    flasher.pointOut(pointed.flatMap((words) => page.places.rangesOf(spanOf(words))));
    expect(shown()['on-record-flash']).toEqual(left);
    flasher.stop();
  });

  it('unfolds what the words are folded into', () => {
    const details = document.createElement('details');
    const hidden = document.createElement('div');
    hidden.setAttribute('hidden', 'until-found');
    hidden.append(document.body.firstElementChild!);
    details.append(hidden);
    document.body.append(details);
    flash();
    expect(details.open).toBe(true);
    expect(hidden.hasAttribute('hidden')).toBe(false);
  });
});
