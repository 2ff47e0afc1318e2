// @vitest-environment jsdom
// Taking along what is kept, and allowing or forgetting the site.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { done, type Result } from '../../src/model/failure.ts';
import { failWith, resetWorld, world } from './fake-browser.ts';
import {
  button,
  choose,
  click,
  closeApp,
  openApp,
  promiseToSettle,
  settle,
  shown,
  texts,
  type,
} from './open-app.tsx';
import { keep, sampleReading } from './sample-reading.ts';

interface Saved {
  name: string;
  blob: Blob;
}

let saved: Saved[] = [];

beforeEach(() => {
  resetWorld();
  saved = [];
  let blob = new Blob();
  URL.createObjectURL = (object) => {
    blob = object as Blob;
    return 'blob:file';
  };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, blob });
  });
});

afterEach(async () => {
  await closeApp();
  vi.restoreAllMocks();
});

const contentOf = ({ blob }: Saved) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

describe('export', () => {
  test('is off while nothing is kept, and says why', async () => {
    await openApp();
    expect(texts('.footer > .footer-row > p')[0]).toBe('Keep something to export it.');
    expect(shown('.export > :enabled')).toEqual([]);
  });

  test.each([
    ['markdown', /\.md$/, 'text/markdown'],
    ['jsonld', /\.jsonld$/, 'application/ld+json'],
    ['csv', /\.csv$/, 'text/csv'],
    ['html', /\.html$/, 'text/html'],
  ])('gives a file as %s with what is kept', async (format, name, mediaType) => {
    resetWorld(sampleReading({ annotations: [keep(['Come and look.'], { note: 'Did we?' })] }));
    await openApp();
    await choose(shown('.export select')[0]!, format);
    await click(button('Export'));
    expect(saved).toHaveLength(1);
    expect(saved[0]!.name).toMatch(name);
    expect(saved[0]!.blob.type).toContain(mediaType);
    const content = await contentOf(saved[0]!);
    expect(content).toContain('Come and look');
    expect(content).toContain('Did we?');
    expect(texts('.feedback')).toEqual([`Saved as ${saved[0]!.name}`]);
  });

  test('has the note that was still being written', async () => {
    resetWorld(sampleReading({ annotations: [keep(['Come and look.'])] }));
    await openApp();
    await click(button('Kept'));
    await type(document.querySelector('.panel:not([hidden]) textarea')!, 'Just now');
    const written = promiseToSettle<Result<unknown>>();
    world.answers.set('revise', () => written.promise);
    await click(button('Export'));
    expect(saved).toEqual([]);
    world.reading.annotations[0]!.annotation.note = 'Just now';
    await settle(() => written.resolve(done(null)));
    expect(await contentOf(saved[0]!)).toContain('Just now');
  });

  test('says so when it cannot be made', async () => {
    resetWorld(sampleReading({ annotations: [keep(['Come and look.'])] }));
    await openApp();
    failWith('read', 'pageGone');
    await click(button('Export'));
    expect(saved).toEqual([]);
    expect(shown('.feedback .notice')).toHaveLength(1);
  });
});

describe('the site', () => {
  test('is asked for straight from the click, and then can be forgotten', async () => {
    await openApp();
    expect(texts('.site-access p')[0]).toBe('Read canal.example without a click?');
    button('Allow this site').click();
    expect(world.permission.asked).toEqual(['*://www.canal.example/*']);
    await vi.waitFor(() => button('Forget this site'));
    expect(texts('.site-access p')[0]).toBe('Reads canal.example without a click.');
  });

  test('is offered for coming back once something is kept, and not again after “Not now”', async () => {
    resetWorld(sampleReading({ annotations: [keep(['Come and look.'])] }));
    await openApp();
    expect(texts('.offer p')).toEqual(['Show your notes on canal.example next time?']);
    await click(button('Not now'));
    expect(texts('.site-access p')[0]).toBe('Read canal.example without a click?');
    await closeApp();
    expect(world.settings.offersDeclined).toEqual(['*://www.canal.example/*']);
    resetWorld(sampleReading({ site: { ...world.reading.site!, declined: true } }));
    await openApp();
    expect(shown('.offer')).toEqual([]);
  });

  test('is asked for straight from the click on the offer', async () => {
    resetWorld(sampleReading({ annotations: [keep(['Come and look.'])] }));
    await openApp();
    button('Allow this site').click();
    expect(world.permission.asked).toEqual(['*://www.canal.example/*']);
    await vi.waitFor(() => button('Forget this site'));
    expect(shown('.offer')).toEqual([]);
  });

  test('stays as it is when the reader declines', async () => {
    world.permission.granted = false;
    await openApp();
    await click(button('Allow this site'));
    expect(button('Allow this site')).toBe(document.activeElement);
  });

  test('is forgotten straight from the click', async () => {
    world.reading.site = { pattern: '*://www.canal.example/*', allowed: true, declined: false };
    await openApp();
    button('Forget this site').click();
    expect(world.permission.forgotten).toEqual(['*://www.canal.example/*']);
    await vi.waitFor(() => button('Allow this site'));
  });

  test('says so when the browser keeps the permission', async () => {
    world.reading.site = { pattern: '*://www.canal.example/*', allowed: true, declined: false };
    world.permission.granted = false;
    await openApp();
    await click(button('Forget this site'));
    expect(texts('.feedback')[0]).toMatch(/did not take the permission back/);
  });

  test.each([
    ['is folded away while nothing is kept', [], true],
    ['is in sight while it is offered', [keep(['Come and look.'])], false],
  ])('%s', async (_case, annotations, isFolded) => {
    resetWorld(sampleReading({ annotations }));
    await openApp();
    expect(shown('.site-choices:not([open]) .site-access').length === 1).toBe(isFolded);
  });

  test('is no subject where there is no site', async () => {
    resetWorld(sampleReading({ site: null }));
    await openApp();
    expect(shown('.site-choices')).toEqual([]);
  });
});
