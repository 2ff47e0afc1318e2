// @vitest-environment jsdom
// axe finds nothing in any state of the app. Contrast needs a real browser and is checked there.
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { done } from '../../src/model/failure.ts';
import { failWith, resetWorld, world } from './fake-browser.ts';
import { button, click, closeApp, openApp, passage } from './open-app.tsx';
import { keep, sampleReading } from './sample-reading.ts';

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.title = 'On Record';
  resetWorld();
});
afterEach(() => closeApp());

const kept = () => [
  keep(['Nobody asked us,'], { kind: 'attribution' }),
  keep(['oldest in the county'], { note: 'Is it?' }),
  keep(['Gone words'], { lost: true }),
];

const states: Record<string, () => Promise<unknown>> = {
  working: () => {
    world.answers.set('read', () => new Promise(() => undefined));
    return openApp();
  },
  failed: () => {
    failWith('read', 'unexpected', 'TypeError');
    return openApp();
  },
  restricted: () => {
    failWith('read', 'restrictedPage');
    return openApp();
  },
  'at the address of another one, on a page with frames that swallows events': () => {
    const earlier = { articleId: 'lock.example/gates', title: 'Old gates', kept: 2 };
    resetWorld(sampleReading({ earlier }));
    world.answers.set('hindrances', () => done(['frames', 'swallows']));
    return openApp();
  },
  'nothing found': () => {
    resetWorld(sampleReading({ speakers: [], attributions: [], claims: [] }));
    return openApp();
  },
  'speakers, all open': async () => {
    resetWorld(sampleReading({ annotations: kept() }));
    const app = await openApp();
    for (const details of app.querySelectorAll('details')) details.open = true;
  },
  claims: async () => {
    await openApp();
    await click(button('Claims'));
  },
  'kept, with orphans': async () => {
    resetWorld(sampleReading({ annotations: kept() }));
    await openApp();
    await click(button('Kept'));
  },
  'just removed': async () => {
    resetWorld(sampleReading({ annotations: kept() }));
    await openApp();
    await click(button('Kept'));
    await click(button('Remove', passage('oldest')));
  },
  'just failed': async () => {
    failWith('keep', 'storageFull');
    await openApp();
    await click(button('Keep', passage('We are tired')));
  },
};

test.each(Object.entries(states))('%s', async (_, open) => {
  await open();
  const { violations } = await axe.run(document, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
