// A citation as it is pasted elsewhere: its link leads to the quoted words, as the browsers themselves find them.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../tools/driver/in-document.ts';
import { openCard, readView } from '../../tools/driver/reader.ts';
import { openLibrary } from './library-steps.ts';
import { describeInBrowsers, openRead, paintedWords, type Session } from './session.ts';

const ARTICLE = 'http://courier.example/night-buses';

const PAD = 'http://courier.example/pad';

/** The colour that the article's own style gives to words that a link leads to. */
const FOUND = [255, 0, 255];

const filler = (theme: string): string =>
  Array.from(
    { length: 12 },
    (_, i) =>
      `<p>Paragraph ${i + 1} on ${theme}, which nobody quotes, is here so that there is something to scroll through; the road is closed there.</p>`,
  ).join('\n');

const PAGE = `<!doctype html>
<html lang="en">
  <link rel="icon" href="data:,">
  <title>Night buses to run again</title>
  <style>
    ::target-text { background: rgb(${FOUND.join(' ')}); color: black; }
    body { font: 20px/2 serif; max-width: 40em; }
  </style>
  <article>
    <h1>Night buses to run again</h1>
    ${filler('the depot')}
    <p>The 2-hour wait, drivers &amp; riders agree, was <em>never</em> needed.</p>
    <p>“We start in May,” Ida Falk said. “We will not stop before the winter.”</p>
    <p>Falk said that the new buses would be paid for out of the parking fees that the city has
      put by since the old line was given up, which is nearly six years ago.</p>
    <p>She was asked about the bridge.</p>
    <p>The road is closed until the frost is gone.</p>
    ${filler('the fares')}
  </article>
</html>`;

/** What is quoted: where it begins and ends, in or after the paragraph with the words `near`, and all that is read of it. */
interface Quoted {
  near: string;
  from: string;
  to: string;
  words: string;
}

const QUOTED: [what: string, Quoted][] = [
  [
    'words with marks that mean something in a link',
    {
      near: '2-hour',
      from: 'The 2-hour',
      to: 'needed',
      words: 'The 2-hour wait, drivers & riders agree, was never needed',
    },
  ],
  [
    'more words than a link should hold',
    {
      near: 'parking fees',
      from: 'the new buses',
      to: 'six years ago',
      words:
        'the new buses would be paid for out of the parking fees that the city has put by since the old line was given up, which is nearly six years ago',
    },
  ],
  [
    'words of two paragraphs',
    {
      near: 'about the bridge',
      from: 'about the bridge',
      to: 'until the frost',
      words: 'about the bridge. The road is closed until the frost',
    },
  ],
  [
    'few words, which stand elsewhere too',
    { near: 'until the frost', from: 'road is closed', to: 'is closed', words: 'road is closed' },
  ],
  [
    'a quotation with its speaker in the middle',
    {
      near: 'Ida Falk said',
      from: 'We start',
      to: '',
      words: 'We start in May, We will not stop before the winter.',
    },
  ],
];

/** A word or a mark. */
const TOKEN = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** Words and marks, whatever white space is between them. */
const tokens = (text: string): string[] => text.match(TOKEN) ?? [];

/** Selects words of the page, from one node to another. */
const select = (page: Page, { near, from, to }: Quoted): Promise<void> =>
  page.evaluate(
    (context, first, last) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const home = nodes.findIndex(({ data }) => data.includes(context));
      const start = nodes.find(({ data }, i) => i >= home && data.includes(first));
      const end = nodes.find(({ data }, i) => i >= home && data.includes(last));
      if (!start || !end) throw new Error('not on the page');
      const offset = end.data.indexOf(last) + last.length;
      getSelection()?.setBaseAndExtent(start, start.data.indexOf(first), end, offset);
    },
    ...([near, from, to] as const),
  );

/** Keeps what is quoted as a reader does: a split quotation by its card, other words by selecting them. */
async function keep(session: Session, page: Page, quoted: Quoted): Promise<void> {
  if (quoted.to === '') {
    await (await openCard(session.driver, page, quoted.from)).click('[data-act=keep]');
  } else {
    await select(page, quoted);
    await session.driver.runCommand(page, 'highlight');
  }
  await until('it to be kept', async () =>
    Object.entries(await paintedWords(page)).some(
      ([name, words]) =>
        name.endsWith('yellow') && words.some((run) => run.startsWith(quoted.from)),
    ),
  );
}

/** What the clipboard holds, by pasting it into another page. */
async function paste(session: Session): Promise<string> {
  const pad = await session.driver.newPage(PAD);
  await pad.bringToFront();
  await pad.focus('textarea');
  await pad.keyboard.down('Control');
  // Chromium is told what the keys mean, which the system would tell it.
  await pad.keyboard.press('v', { commands: ['Paste'] });
  await pad.keyboard.up('Control');
  const text = await until('the pasted words', () =>
    pad.evaluate(() => document.querySelector('textarea')?.value),
  );
  await pad.close();
  return text;
}

/** The words of the page that a link has lit up, in sight, as the screen shows them. */
async function litWords(page: Page): Promise<string[]> {
  const picture = await page.screenshot({ encoding: 'base64' });
  return page.evaluate(
    async (data, colour, word) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const paper = new OffscreenCanvas(image.width, image.height).getContext('2d');
      paper?.drawImage(image, 0, 0);
      const isLit = ({ left, top }: DOMRect) =>
        [...(paper?.getImageData(left + 1, top + 2, 1, 1).data ?? [])].join(' ') ===
        `${colour} 255`;
      const lit: string[] = [];
      const range = document.createRange();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        for (const { 0: it, index } of String(walker.currentNode.nodeValue).matchAll(
          new RegExp(word, 'gu'),
        )) {
          range.setStart(walker.currentNode, index);
          range.setEnd(walker.currentNode, index + it.length);
          const [box] = range.getClientRects();
          if (box && isLit(box)) lit.push(it);
        }
      }
      return lit;
    },
    ...([picture, FOUND.join(' '), TOKEN.source] as const),
  );
}

describeInBrowsers('A citation that is pasted', (session) => {
  it.each(QUOTED)('has a link that the browser follows to %s', async (_what, quoted) => {
    session.site.put('courier.example/night-buses', PAGE);
    session.site.put(
      'courier.example/pad',
      '<!doctype html><link rel="icon" href="data:,"><title>Pad</title><textarea></textarea>',
    );
    const page = await openRead(session, ARTICLE);
    await keep(session, page, quoted);
    const library = await openLibrary(session, '#list=all');
    await library.click('.entry-deeds button:last-child');
    await until('it to be copied', async () => (await readView(library)).includes('Copied.'));
    const citation = await paste(session);
    expect(tokens(citation).join(' ')).toContain(tokens(quoted.words).slice(0, 4).join(' '));
    const link = /http:\/\/\S+$/.exec(citation)?.[0] ?? '';
    expect(link).toContain(`${ARTICLE}#:~:text=`);

    const cited = await session.driver.newPage(link);
    await until('the browser to have gone there', () => cited.evaluate(() => scrollY > 0));
    expect(await litWords(cited)).toEqual(tokens(quoted.words));
  });

  it('is not needed in the library: its words lead there too, on a site that we may not read', async () => {
    const [, quoted] = QUOTED.at(-1) ?? [];
    for (let open = await session.driver.findPage(ARTICLE); open;) {
      await open.close();
      open = await session.driver.findPage(ARTICLE);
    }
    const library = await openLibrary(session, '#list=all');
    await library.click('.passage-words');
    const inSight = `(() => {
      const at = [...document.querySelectorAll('p')].find((one) => one.textContent.includes(${JSON.stringify(quoted?.from)}));
      const { top, bottom } = at.getBoundingClientRect();
      return scrollY > 0 && top > 0 && bottom < innerHeight;
    })()`;
    await until('the words in sight', () =>
      session.driver.evaluateAt(ARTICLE, inSight).then(Boolean),
    );
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
