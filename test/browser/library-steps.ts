// What a reader does in the library, step by step, and what is stored there.
import type { Annotation } from '../../src/model/annotation.ts';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import type { Session } from './session.ts';
import { storedItems, storedRecords } from './stored-library.ts';

/** Opens the library at a place and waits until it shows something. */
export async function openLibrary(session: Session, fragment: string): Promise<View> {
  const view = await session.driver.openView(`views/library/library.html${fragment}`);
  await until('the library', () =>
    view.run((root) => root.querySelector('.row, .first-steps, .empty, .headline') !== null),
  );
  return view;
}

/** The words of the rows that are made. */
export const rows = (view: View): Promise<string[]> =>
  view.run((root) =>
    [...root.querySelectorAll('.row-title, .passage-words')].map((row) => row.textContent ?? ''),
  );

/** How many passages the list says that it has. */
export const count = (view: View): Promise<number> =>
  view.run((root) => parseInt(root.querySelector('.selection-bar p')?.textContent ?? '', 10));

/** What is stored of the verdicts on the observer's annotations. */
export async function judgements(
  view: View,
): Promise<Pick<Annotation, 'kind' | 'verdict' | 'history'>[]> {
  const annotations = (await storedRecords(view)).map(
    ([, record]) => record as object as Annotation,
  );
  return annotations
    .filter(({ articleId }) => articleId?.startsWith('observer.example'))
    .map(({ kind, verdict, history }) => ({ kind, verdict, history }));
}

/** Gives a file to the page's file field, as the browser's own dialogue does. */
export async function chooseFile(view: View, text: string): Promise<void> {
  await view.run((root, content) => {
    const input = root.querySelector<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([content], 'library.jsonld'));
    if (input) input.files = files.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

/** Opens the settings with the template's fields unfolded. */
export async function openTemplate(session: Session): Promise<View> {
  const view = await session.driver.openView('views/library/library.html#settings');
  await until('the template', async () => (await preview(view)) !== '');
  await view.click('.template summary');
  return view;
}

/** What the template's preview shows. */
export const preview = (view: View): Promise<string> =>
  view.run((root) => root.querySelector('.template pre')?.textContent ?? '');

/** A correction of an article, as it is stored. */
export const CORRECTED = (() => {
  const [id, articleId] = ['cccccccc-0000-4000-8000-000000000000', 'courier.example/story-0'];
  const time = '2026-01-02T10:00:00.000Z';
  return {
    [`corrections:${articleId}`]: [id],
    [`correction:${id}`]: {
      ...{ schema: 1, id, articleId, created: time, modified: time, deleted: null },
      change: { type: 'sameAs', name: 'Ellison', as: 'Marta Ellison' },
    },
  };
})();

/** All that is stored and that the reader would miss. */
export async function givenBack(view: View): Promise<[string, unknown][]> {
  const items = Object.entries(await storedItems(view));
  return items.filter(([key]) => /^(?:(?:article|annotation|corrections?):|settings$)/.test(key));
}

/** Removes many at once. */
export const REMOVE = { type: 'remove' };

/** The ids of the annotations among stored items. */
export const idsIn = (items: readonly [string, unknown][]): string[] =>
  items.flatMap(([key]) => (key.startsWith('annotation:') ? key.slice('annotation:'.length) : []));

/** Words that would run, were they taken for markup. */
export const MARKUP =
  '<img src=x onerror="document.title=`run`"><script>document.title="run"</script>';

/** A file of another tool that tries to get at more than its records. */
export const HOSTILE_IMPORT = (() => {
  const uri = 'https://evil.example/story';
  const target = [{ selector: [{ type: 'TextQuoteSelector', exact: MARKUP }] }];
  const good = { id: 'a', uri, text: MARKUP, tags: [], document: { title: [MARKUP] }, target };
  const others = [
    { ...good, id: 'b', uri: 'javascript:alert(1)' },
    { ...good, id: 'c', tags: [{}] },
  ];
  const text = JSON.stringify({ annotations: [good, ...others] });
  return text.replaceAll('"uri"', '"__proto__": { "polluted": true }, "uri"');
})();
