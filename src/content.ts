// The content script's entry: reads the page's article, paints what the background found in it, and passes on what the
// reader does. No engine, no storage. It may be put into the same page twice and then starts once.
import { isReadable, readArticle, type ReadArticle } from './article/read-article.ts';
import { askBackground } from './browser/requests.ts';
import { servePage } from './browser/serve.ts';
import { t } from './browser/strings.ts';
import { FailureError } from './model/failure.ts';
import type { Marks } from './model/reading.ts';
import { createPageUi } from './page/page-ui.ts';

const STARTED = Symbol.for('on-record.started');

/** The article as it was read last, its address then, and whether the page has changed since. */
interface LastRead extends ReadArticle {
  address: string;
  isStale: boolean;
}

function start(): void {
  let last: LastRead | null = null;
  let shown: Marks | null = null;

  const ui = createPageUi({
    t,
    actions: {
      keep: (asked) => askBackground('keep', asked),
      revise: (id, changes) => askBackground('revise', { id, changes }),
      remove: (id) => askBackground('remove', { id }),
      restore: (id) => askBackground('restore', { id }),
      correct: (asked) => askBackground('correct', asked),
      move: (way) => askBackground(way, {}),
      listTags: () => askBackground('listTags', {}),
    },
  });

  servePage({
    extract: async ({ as }) => {
      const isThisPage = last?.address === document.URL;
      if (!last || !isThisPage || (as === 'now' && last.isStale)) last = readPage();
      return last.article;
    },
    isShowing: async ({ articleId }) => shown?.articleId === articleId,
    show: async ({ marks }) => {
      if (!last) throw new FailureError('articleChanged');
      shown = marks;
      ui.show(marks, last.map);
      return null;
    },
    reveal: async ({ mark }) => ui.flash(mark),
    keepSelection: async ({ withNote }) => {
      await ui.keepSelection({ withNote });
      return null;
    },
  });

  void askBackground('pageOpened', { looksReadable: isReadable(document) });
}

/** Reads the page, and notices when it changes; the first change is enough, so an idle page costs nothing. */
function readPage(): LastRead {
  const read = readArticle(document);
  if (!read) throw new FailureError('noArticle');
  const last: LastRead = { ...read, address: document.URL, isStale: false };
  const observer = new MutationObserver(() => {
    last.isStale = true;
    observer.disconnect();
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  return last;
}

const realm = globalThis as { [STARTED]?: true };
if (!realm[STARTED]) {
  realm[STARTED] = true;
  start();
}
