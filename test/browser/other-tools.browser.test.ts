// What a reader marked with another tool: taken into the library, and found at its words in the page.
import { expect, it } from 'vitest';
import { until } from '../../tools/driver/in-document.ts';
import { openCard, readView } from '../../tools/driver/reader.ts';
import { complaints } from './complaints.ts';
import { chooseFile, openLibrary, rows } from './library-steps.ts';
import { articlePage, describeInBrowsers, openRead, paintedWords } from './session.ts';

const WORDS = 'We can repair this bridge or we can lose it,';
const ADDRESS = 'http://courier.example/marked-before';
const NOTE = 'Ask what it costs';

const FILES = [
  [
    "Obsidian's Web Clipper",
    [
      {
        url: ADDRESS,
        highlights: [{ text: `<p>${WORDS}</p>`, timestamp: '2025-05-01T10:00:00Z', notes: [NOTE] }],
      },
    ],
  ],
  [
    'Hypothesis',
    {
      annotations: [
        {
          ...{ id: 'Ab3dEf', uri: ADDRESS, text: NOTE, tags: ['bridge'] },
          ...{ created: '2025-05-01T10:00:00+00:00', updated: '2025-05-01T10:00:00+00:00' },
          document: { title: ['Harbour Bridge to close'] },
          target: [{ source: ADDRESS, selector: [{ type: 'TextQuoteSelector', exact: WORDS }] }],
        },
      ],
    },
  ],
] as const;

describeInBrowsers('What was marked with another tool', (session) => {
  it.each(FILES)(
    'is taken over from %s, with its note, and can be taken back',
    async (_tool, file) => {
      const settings = await session.driver.openView('views/library/library.html#settings');
      await until('the choice of a file', () =>
        settings.run((root) => root.querySelector('input[type=file]') !== null),
      );
      await chooseFile(settings, JSON.stringify(file));
      await until('the report', async () => (await readView(settings)).includes('1 added.'));
      expect(await complaints(settings)).toEqual([]);
      const library = await openLibrary(session, '#list=all');
      await until('the words', async () => (await rows(library)).includes(WORDS));
      expect(await readView(library)).toContain(NOTE);

      const path = ADDRESS.replace('http://', '');
      session.site.put(path, articlePage('harbour-bridge'));
      const page = await openRead(session, ADDRESS);
      await until(
        'the mark',
        async () => (await paintedWords(page))['on-record-yellow']?.join() === WORDS,
      );
      const card = await openCard(session.driver, page, WORDS);
      await until('the note', () =>
        card.run((root, note) => root.querySelector('.card .note')?.textContent === note, NOTE),
      );
      await page.close();

      await settings.click('.feedback button');
      await until('the undoing', async () => (await readView(settings)).includes('1 removed.'));
      expect(await rows(await openLibrary(session, '#list=all'))).toEqual([]);
    },
  );

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
