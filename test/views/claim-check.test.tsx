// @vitest-environment jsdom
// The check of a kept claim in the popup: verdict and history, evidence, searches, gathering.
import { afterEach, expect, test } from 'vitest';
import type { Annotation } from '../../src/model/annotation.ts';
import { announce, asksFor, resetWorld, world } from './fake-browser.ts';
import { button, choose, click, closeApp, openApp, settle, shown, texts } from './open-app.tsx';
import { keep, sampleReading } from './sample-reading.ts';

afterEach(closeApp);

const WORDS = 'The canal opened in 1822 and is the oldest in the county.';

const claim = (body: Partial<Annotation> = {}) =>
  keep([WORDS], { kind: 'claim', verdict: 'unchecked', ...body });

async function openKept(...annotations: ReturnType<typeof keep>[]): Promise<void> {
  resetWorld(sampleReading({ annotations }));
  await openApp();
  await click(button('Kept'));
}

const log = {
  url: 'https://records.example/1822',
  title: 'Log of 1822',
  quotation: 'Opened this day.',
  added: '2025-03-16T12:00:00.000Z',
};

test('only a claim is checked', async () => {
  await openKept(keep(['Come and look.']), claim());
  expect(shown('.check')).toHaveLength(1);
});

test('a verdict is chosen among five, and says since when it stands', async () => {
  await openKept(
    claim({
      verdict: 'disputed',
      history: [{ field: 'verdict', value: 'unchecked', until: '2025-03-16T12:00:00.000Z' }],
    }),
  );
  expect(texts('.check > summary')).toEqual(['Disputed since Mar 16, 2025']);
  await choose(shown('.check select')[0]!, 'false');
  expect(asksFor('revise')[0]?.request['changes']).toEqual({ verdict: 'false' });
});

test('verdicts and colours are called what the reader calls them', async () => {
  resetWorld(
    sampleReading({
      annotations: [
        claim({
          verdict: 'disputed',
          history: [{ field: 'verdict', value: 'false', until: '2025-03-16T12:00:00.000Z' }],
        }),
        claim(),
      ],
    }),
  );
  world.settings.verdictNames = { disputed: 'Contested', false: 'Wrong' };
  world.settings.colourNames = { blue: 'Follow up' };
  await openApp();
  await click(button('Kept'));
  expect(texts('.check > summary')[0]).toBe('Contested since Mar 16, 2025');
  expect(texts('.verdict-history li')[0]).toContain('Wrong');
  expect(texts('.check select option')).toContain('Contested');
  expect(shown('[aria-label="Follow up"]')).toHaveLength(2);
});

test('what is unchecked is no verdict with a date', async () => {
  await openKept(claim());
  expect(texts('.check > summary')).toEqual(['Unchecked']);
  expect(shown('.verdict-history')).toEqual([]);
});

test('earlier verdicts are listed with their days, latest first', async () => {
  await openKept(
    claim({
      verdict: 'false',
      history: [
        { field: 'verdict', value: 'unchecked', until: '2025-03-16T12:00:00.000Z' },
        { field: 'verdict', value: 'disputed', until: '2025-04-02T12:00:00.000Z' },
      ],
    }),
  );
  expect(texts('.verdict-history li')).toEqual([
    'Disputed from Mar 16, 2025 to Apr 2, 2025',
    'Unchecked from Mar 14, 2025 to Mar 16, 2025',
  ]);
});

test('evidence shows title, site, words and day', async () => {
  await openKept(claim({ evidence: [log] }));
  const link = shown('.evidence a')[0] as HTMLAnchorElement;
  expect([link.textContent, link.href, link.rel]).toEqual([log.title, log.url, 'noreferrer']);
  expect(texts('.evidence blockquote')).toEqual([log.quotation]);
  expect(texts('.evidence-facts')).toEqual(['records.exampleAdded on Mar 16, 2025']);
  expect(texts('.check > summary')).toEqual(['Unchecked · 1 link']);
});

test('evidence is added by its address, and removed', async () => {
  await openKept(claim());
  const [url, , quotation] = shown('.evidence input') as HTMLInputElement[];
  await settle(() => {
    url!.value = log.url;
    quotation!.value = log.quotation;
  });
  await click(button('Add link'));
  expect(texts('.evidence a')).toEqual([log.url]);
  await click(shown('.evidence li button')[0]!);
  expect(shown('.evidence a')).toEqual([]);
});

test('“Search for this” opens the claim at each of the reader’s searches, and nothing before', async () => {
  await openKept(claim());
  expect(world.opened).toEqual([]);
  const names = texts('.searches button');
  expect(names).toEqual(['Google Fact Check', 'Google News', 'DuckDuckGo']);
  await click(button('DuckDuckGo'));
  expect(world.opened).toEqual([`https://duckduckgo.com/?q=${encodeURIComponent(WORDS)}`]);
});

test('searches that the reader changes show at once', async () => {
  await openKept(claim());
  const searches = [{ name: 'Archive', url: 'https://archive.example/?q=%s' }];
  await settle(() => announce('settings', { settings: { ...world.settings, searches } }));
  expect(texts('.searches button')).toEqual(['Archive']);
});

test('evidence is gathered for a claim until the reader stops', async () => {
  await openKept(claim());
  await click(button('Gather evidence'));
  expect(texts('.gathering')[0]).toContain(`Gathering evidence for “${WORDS}” 0 links`);
  expect(document.activeElement?.textContent).toBe('Stop gathering');
  await click(button('Stop gathering', shown('.check')[0]));
  expect(shown('.gathering')).toEqual([]);
  expect(asksFor('gather').map(({ request }) => request['id'])).toEqual([
    world.reading.annotations[0]!.annotation.id,
    null,
  ]);
});
