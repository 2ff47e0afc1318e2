// @vitest-environment jsdom
// Notes that another window's took the place of, in the popup.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asksFor, resetWorld } from './fake-browser.ts';
import { button, click, closeApp, openApp, texts } from './open-app.tsx';
import { keep, sampleReading } from './sample-reading.ts';

const until = '2026-11-23T10:05:00.000Z';
const item = keep(['Come and look.'], {
  note: 'Mine',
  history: [
    { field: 'verdict', value: 'false', until },
    { field: 'note', value: 'Theirs', until },
  ],
});

beforeEach(async () => {
  resetWorld(sampleReading({ annotations: [item] }));
  await openApp();
  await click(button('Kept'));
});

afterEach(() => closeApp());

test('the earlier note stands below the present one, without earlier verdicts', () => {
  expect(texts('.earlier-notes summary')).toEqual(['1 earlier note']);
  expect(texts('.earlier-notes li > p:first-child')).toEqual(['Theirs']);
});

test('it can be used again, and then the present one is an earlier one', async () => {
  await click(button('Use this again'));
  expect(asksFor('revise')[0]?.request).toEqual({
    id: item.annotation.id,
    changes: { note: 'Theirs' },
    was: { note: 'Theirs' },
  });
});
