// @vitest-environment jsdom
// What the popup says of an article that is no longer as it was when the reader marked it.
import { afterEach, expect, test } from 'vitest';
import { resetWorld, world } from './fake-browser.ts';
import { button, click, closeApp, openApp, shown, textOf, texts } from './open-app.tsx';
import { keep, sampleReading } from './sample-reading.ts';

afterEach(closeApp);

test('a kept passage shows that it changed, and how', async () => {
  const item = keep(['Come and look.']);
  item.state = 'changed';
  item.difference = [
    [
      { kind: 'same', text: 'Come and ' },
      { kind: 'removed', text: 'see.' },
      { kind: 'inserted', text: 'look.' },
    ],
  ];
  resetWorld(sampleReading({ annotations: [item, keep(['We are tired.'])] }));
  await openApp();
  await click(button('Kept'));
  expect(texts('.changed')).toEqual(['Changed since you kept itCome and see.look.']);
  expect(texts('del')).toEqual(['see.']);
  expect(texts('ins')).toEqual(['look.']);
});

test('an article that changed says so, since when, and where', async () => {
  const near = [[{ kind: 'removed' as const, text: 'The gates are new.' }]];
  const others = [[{ kind: 'inserted' as const, text: 'The gates are old.' }]];
  resetWorld(sampleReading({ changes: { since: '2025-03-14T10:00:00.000Z', near, others } }));
  await openApp();
  const [notice] = shown('.changes');
  expect(textOf(notice!)).toContain(
    'This article has changed since you marked it. 1 paragraph near what you kept differs.',
  );
  expect(textOf(notice!)).toMatch(/14 March 2025|March 14, 2025/);
  expect(texts('.changes > .difference del')).toEqual(['The gates are new.']);
  const elsewhere = shown('.changes details:not([open])')[0]!;
  expect(textOf(elsewhere)).toMatch(/^1 paragraph elsewhere differs/);
  expect(texts('.changes details ins')).toEqual(['The gates are old.']);
});

test('an article that changed only elsewhere says that too', async () => {
  const others = [[{ kind: 'inserted' as const, text: 'The gates are old.' }]];
  resetWorld(sampleReading({ changes: { since: '2025-03-14T10:00:00.000Z', near: [], others } }));
  await openApp();
  expect(texts('.changes > summary')[0]).toContain('Nothing near what you kept differs.');
});

test('an article in another’s place says so, and leads to what is kept of that one', async () => {
  const earlier = { articleId: 'lock.example/gates', title: 'Old gates', kept: 2 };
  resetWorld(sampleReading({ earlier }));
  await openApp();
  expect(textOf(shown('.earlier')[0]!)).toContain(
    'You marked another article at this address: “Old gates”. 2 passages of it are in your library.',
  );
  await click(button('Show what I kept of it'));
  expect(world.opened).toEqual(['library#article=lock.example%2Fgates']);
});

test('an article that did not change has no such notice', async () => {
  resetWorld(sampleReading());
  await openApp();
  expect(shown('.changes, .earlier')).toEqual([]);
});
