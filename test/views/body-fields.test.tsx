// @vitest-environment jsdom
// Colour and tags in the popup's list of what is kept.
import { afterEach, expect, test } from 'vitest';
import { asksFor, failWith, resetWorld, world } from './fake-browser.ts';
import { button, click, closeApp, openApp, settle, shown, texts } from './open-app.tsx';
import { keep, sampleReading } from './sample-reading.ts';

afterEach(closeApp);

async function openKept(...annotations: ReturnType<typeof keep>[]): Promise<void> {
  resetWorld(sampleReading({ annotations }));
  await openApp();
  await click(button('Kept'));
}

const changes = () => asksFor('revise').map(({ request }) => request['changes']);

async function typeTag(text: string): Promise<void> {
  const [field] = shown('.tags input') as HTMLInputElement[];
  await settle(() => {
    field!.value = text;
    field!.dispatchEvent(new Event('input', { bubbles: true }));
    if (!text.includes(',')) field!.form!.requestSubmit();
  });
}

test('a tag is added at Enter or comma, and taken away by its button', async () => {
  await openKept(keep(['Come and look.'], { tags: ['canal'] }));
  await typeTag('water');
  expect(texts('.chips bdi')).toEqual(['canal', 'water']);
  await typeTag('gates,');
  expect(texts('.chips bdi')).toEqual(['canal', 'water', 'gates']);
  await click(shown('[aria-label="Remove tag “canal”"]')[0]!);
  expect(texts('.chips bdi')).toEqual(['water', 'gates']);
});

test('tags are completed from those of the library', async () => {
  await openKept(keep(['Come and look.']));
  await settle(() => shown('.tags input')[0]!.focus());
  expect(shown('datalist option').map((el) => (el as HTMLOptionElement).value)).toEqual([
    'water',
    'roads',
  ]);
});

test('a colour is chosen among five, by name', async () => {
  await openKept(keep(['Come and look.']));
  const names = shown('.colours input').map((el) => el.getAttribute('aria-label'));
  expect(names).toEqual(['Yellow', 'Green', 'Blue', 'Pink', 'Purple']);
  await click(shown('[aria-label="Blue"]')[0]!);
  expect(changes()).toEqual([{ colour: 'blue' }]);
});

test('what could not be saved is said', async () => {
  await openKept(keep(['Come and look.']));
  failWith('revise', 'storageFull');
  await click(shown('[aria-label="Blue"]')[0]!);
  expect(texts('.feedback')[0]).toContain('There is no room left to save.');
  expect(world.reading.annotations[0]?.annotation.colour).toBe('yellow');
});
