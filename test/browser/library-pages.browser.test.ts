// The library's pages of one article and of one speaker, editing in its rows, and what its addresses lead back to.
import { beforeAll, expect, it } from 'vitest';
import type { Annotation } from '../../src/model/annotation.ts';
import {
  annotationRecords,
  articleRecord,
  articleRecords,
  contentsKey,
  type ArticleRecord,
} from '../../src/storage/records.ts';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { readView } from '../../tools/driver/reader.ts';
import { complaints } from './complaints.ts';
import { describeInBrowsers } from './session.ts';
import { store, storedLibrary, storedRecords } from './stored-library.ts';

const ARTICLES = 40;

const EACH = 6;

const ALL = ARTICLES * EACH;

/** The article of which something was kept before it was changed. */
const CHANGED = 'courier.example/story-0';

/** Words that were kept of it and that it does not have any more, and those that it has instead. */
const GONE = 'Divers never looked at the northern piles, my own crew swears.';
const NOW = 'A correction was made to this story.';

/** A small library in which one article was changed, and read again, since something of it was kept. */
function libraryWithChange(): Record<string, unknown> {
  const items = storedLibrary(ARTICLES, EACH);
  const key = articleRecords.key(CHANGED);
  const { article, saved } = items[key] as ArticleRecord;
  const reading = (first: string) => {
    const text = `${first}\n${article.text}`;
    const kind = 'paragraph' as const;
    const blocks = [
      { kind, start: 0, end: first.length },
      { kind, start: first.length + 1, end: text.length },
    ];
    return { ...article, text, blocks };
  };
  const before = articleRecord(reading(GONE), new Date(saved));
  items[key] = articleRecord(reading(NOW), new Date('2026-03-02T09:30:00Z'), before);
  const [first = ''] = items[contentsKey(CHANGED)] as string[];
  const kept = items[annotationRecords.key(first)] as Annotation;
  const target = { exact: GONE, prefix: '', suffix: '', start: 0, end: GONE.length };
  items[annotationRecords.key(first)] = { ...kept, targets: [target] };
  return items;
}

const rows = (view: View): Promise<number> =>
  view.run((root) => root.querySelectorAll('.row').length);

/** The annotation that the first row shows, as it is stored: by its words and its article. */
async function storedFirst(view: View): Promise<Annotation> {
  const { words, href } = await view.run((root) => ({
    words: root.querySelector('.passage-words')?.textContent ?? '',
    href: root.querySelector('.entry-source a')?.getAttribute('href') ?? '',
  }));
  const article = new URLSearchParams(href.slice(1)).get('article');
  const records = (await storedRecords(view)).map(([, record]) => record as object as Annotation);
  return records.find(
    ({ targets, articleId }) => articleId === article && targets[0]?.exact === words,
  )!;
}

/** Has a field hold a value, as the reader's choice does. */
const choose = (view: View, selector: string, value: string): Promise<null> =>
  view.run(
    (root, which, wanted) => {
      const field = root.querySelector<HTMLSelectElement>(which);
      if (field) field.value = wanted;
      field?.dispatchEvent(new Event('change', { bubbles: true }));
      return null;
    },
    selector,
    value,
  );

describeInBrowsers('Library pages', (session) => {
  const open = async (fragment: string, size = 0): Promise<View> => {
    const view = await session.driver.openView(`views/library/library.html${fragment}`);
    await until('the page', () => view.run((root) => root.querySelector('.row') !== null));
    // The library comes in parts: a list goes on changing until the last has come.
    await until('all of it', async () => {
      const said = await view.run((root) => root.querySelector('.selection-bar p')?.textContent);
      return size === 0 || parseInt(said ?? '', 10) === size;
    });
    return view;
  };

  beforeAll(async () => {
    const view = await session.driver.openView('views/library/library.html');
    await store(view, libraryWithChange());
  });

  it('list what an article has no place for any more, and how it changed', async () => {
    const view = await open(`#article=${encodeURIComponent(CHANGED)}`);
    await until('the orphans', () => view.run((root) => !!root.querySelector('.orphans .row')));
    const orphans = await view.run((root) =>
      [...root.querySelectorAll('.orphans .passage-words')].map((row) => row.textContent ?? ''),
    );
    expect(orphans).toEqual([expect.stringContaining(GONE)]);
    await view.click('.revisions summary');
    const difference = await view.run((root) => ({
      came: root.querySelector('.revisions ins')?.textContent ?? '',
      went: root.querySelector('.revisions del')?.textContent ?? '',
      when: root.querySelector('.revisions summary')?.textContent ?? '',
    }));
    expect(difference.came).toBe(NOW);
    expect(difference.went).toBe(GONE);
    expect(difference.when).toContain('2026');
    expect(await complaints(view)).toEqual([]);
  });

  it('save what is edited in a row, say so, and take it back', async () => {
    const view = await open('#list=all&kind=claim', 60);
    const before = await storedFirst(view);
    await view.click('.entry-deeds [aria-expanded]');
    await view.click('.entry-edit textarea');
    await view.type('Ask the harbour master. ');
    await until('the note', async () =>
      (await storedFirst(view)).note.includes('Ask the harbour master.'),
    );
    expect(await readView(view)).toContain('Saved.');
    await view.click('.entry-edit .tags input');
    await view.type('to ask');
    await view.press('Enter');
    await until('the tag', async () => (await storedFirst(view)).tags.includes('to ask'));
    await until('Undo', () => view.run((root) => !!root.querySelector('.feedback button')));
    await view.click('.feedback button');
    await until('the tag to go', async () => !(await storedFirst(view)).tags.includes('to ask'));
    expect((await storedFirst(view)).tags).toEqual(before.tags);
    await choose(view, '.entry-edit .check select', 'disputed');
    await until('the verdict', async () => (await storedFirst(view)).verdict === 'disputed');
    expect(await complaints(view)).toEqual([]);
  });

  it('keep what somebody said apart from what another of a similar name said, by outlet', async () => {
    const view = await open('#list=speakers', ALL);
    const name = await view.run((root) => root.querySelector('.row-title')?.textContent ?? '');
    await view.click('.row-title');
    await until('the speaker', () => view.run((root) => !!root.querySelector('.one-speaker .row')));
    const names = await view.run((root) =>
      [...root.querySelectorAll('.row a.label[href*="person="]')].map(
        (label) => label.textContent ?? '',
      ),
    );
    expect(new Set(names)).toEqual(new Set([name]));
    const all = await rows(view);
    await view.click('.outlets a:nth-of-type(2)');
    await until('fewer rows', async () => (await rows(view)) < all);
    expect(await view.run(() => location.hash)).toContain('site=');
    await view.run(() => history.back());
    await until('all rows', async () => (await rows(view)) === all);
    expect(await complaints(view)).toEqual([]);
  });

  it('draw pictures of a list, each with a table', async () => {
    const view = await open('#list=all', ALL);
    await view.click('.pictures summary');
    await until('the pictures', () => view.run((root) => !!root.querySelector('.pictures svg')));
    const charts = await view.run((root) =>
      [...root.querySelectorAll('.chart')].map((chart) => ({
        title: chart.querySelector('figcaption')?.textContent ?? '',
        bars: chart.querySelectorAll('rect').length,
        lines: chart.querySelectorAll('tbody tr').length,
      })),
    );
    expect(charts.map(({ title }) => title)).toEqual([
      'When',
      'Speakers',
      'Where',
      'Your verdicts',
    ]);
    expect(charts.every(({ bars, lines }) => bars > 1 && bars === lines)).toBe(true);
    await view.run((root) => {
      for (const details of root.querySelectorAll('details')) details.open = true;
    });
    expect(await complaints(view)).toEqual([]);
  });

  it.each([
    ['.facet:nth-of-type(1) select', 'site=courier.example'],
    ['.facet:nth-of-type(3) select', 'tag=promise'],
    ['.facet:nth-of-type(4) select', 'verdict=disputed'],
    ['.facet:nth-of-type(5) select', 'kind=selection'],
    ['.facet:nth-of-type(6) select', 'colour=pink'],
    ['.facet:nth-of-type(7) input', 'from=2025-02-09'],
    ['.facet:nth-of-type(8) input', 'to=2025-01-05'],
    ['.library-search select', 'order=oldest'],
  ])('put %s into the address: Back undoes it, a bookmark has it', async (field, said) => {
    const value = said.split('=')[1] ?? '';
    const view = await open('#list=all', ALL);
    const words = () =>
      view.run((root) =>
        [...root.querySelectorAll('.row .passage-words')].map((one) => one.textContent ?? ''),
      );
    const all = await words();
    await choose(view, field, value);
    await until('another list', async () => (await words()).join() !== all.join());
    const narrowed = await words();
    expect(narrowed.length).toBeGreaterThan(0);
    expect(await view.run(() => location.hash)).toContain(said);
    await view.run(() => history.back());
    await until('the list before', async () => (await words()).join() === all.join());
    const bookmark = await open(`#list=all&${said}`);
    await until('the same list', async () => {
      const found = await bookmark.run((root) =>
        [...root.querySelectorAll('.row .passage-words')].map((one) => one.textContent ?? ''),
      );
      return found.join() === narrowed.join();
    });
  });

  it('write no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
