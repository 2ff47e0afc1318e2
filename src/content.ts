// The content script's entry: reads the page's article, paints what the background found in it, and passes on what the
// reader does. No engine, no storage. It may be put into the same page twice and then starts once.
import { isReadable, readArticle, type ReadArticle } from './article/read-article.ts';
import { askBackground } from './browser/requests.ts';
import { servePage } from './browser/serve.ts';
import { t } from './browser/strings.ts';
import { linkToViews } from './browser/view-link.ts';
import { done, failed, FailureError, type Result } from './model/failure.ts';
import type { Marks } from './model/reading.ts';
import type { Actions } from './page/contract.ts';
import type { OnDemand } from './page/on-demand.ts';
import { createPageUi } from './page/page-ui.ts';
import { pageAddress, watchPage } from './page/watch-page.ts';

const STARTED = Symbol.for('on-record.started');
const ON_DEMAND = Symbol.for('on-record.on-demand');

/** What our scripts leave for one another in a page. */
const realm = globalThis as { [STARTED]?: true; [ON_DEMAND]?: OnDemand };

/** The article as it was read last, its address then, and whether the page has changed since. */
interface LastRead extends ReadArticle {
  address: string;
  isStale: boolean;
}

/** What the reader does goes to the background. */
const ACTIONS: Actions = {
  keep: (asked) => askBackground('keep', asked),
  revise: (id, changes) => askBackground('revise', { id, changes }),
  remove: (id) => askBackground('remove', { id }),
  restore: (id) => askBackground('restore', { id }),
  correct: (asked) => askBackground('correct', asked),
  move: (way) => askBackground(way, {}),
  listTags: () => askBackground('listTags', {}),
};

/** The part that only corrections need, which comes as a script of its own. */
async function fetchOnDemand(): Promise<Result<OnDemand>> {
  const reply = await askBackground('bringOnDemand', {});
  const part = realm[ON_DEMAND];
  if (!reply.ok) return reply;
  return part ? done(part) : failed('unexpected', 'no on-demand.js');
}

function start(): void {
  let last: LastRead | null = null;
  let shown: Marks | null = null;
  let isWatched = false;

  const ui = createPageUi({
    ...{ t, actions: ACTIONS, fetchOnDemand },
    onPointed: (marks) => views.point(marks),
  });
  const views = linkToViews((mark) => ui.pointOut(mark));

  servePage({
    extract: async ({ as }) => {
      const isThisPage = last?.address === pageAddress();
      if (last && isThisPage && !(as === 'now' && last.isStale)) return last.article;
      last = readPage(last);
      if (last) return last.article;
      shown = null;
      ui.hide();
      throw new FailureError('noArticle');
    },
    shownArticle: async () => shown?.articleId ?? null,
    show: async ({ marks }) => {
      if (!last) throw new FailureError('articleChanged');
      shown = marks;
      watch();
      ui.show(marks, last.map);
      return null;
    },
    reveal: async ({ mark }) => ui.flash(mark),
    step: async ({ way }) => ui.step(way),
    keepSelection: async ({ withNote }) => {
      await ui.keepSelection({ withNote });
      return null;
    },
  });

  /** Watches the page from when it first shows something. */
  function watch(): void {
    if (isWatched) return;
    isWatched = true;
    watchPage({
      isWhole: () => last?.map.isWhole() ?? false,
      onMoved: async () => {
        if (last) last.isStale = true;
        return (await askBackground('pageMoved', {})).ok;
      },
    });
  }

  void askBackground('pageOpened', { looksReadable: isReadable(document) });
}

/** Reads the page, and notices when it changes; the first change is enough, so an idle page costs nothing. */
function readPage(before: LastRead | null): LastRead | null {
  const read = readArticle(document);
  if (!read) return null;
  // An address may change before the words do: until these are others, they are the article that they were, and
  // nothing is kept under the next one's address.
  const isSame = before?.article.text === read.article.text;
  const article = isSame ? before.article : read.article;
  const last: LastRead = { ...read, article, address: pageAddress(), isStale: false };
  const observer = new MutationObserver(() => {
    last.isStale = true;
    observer.disconnect();
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  return last;
}

if (!realm[STARTED]) {
  realm[STARTED] = true;
  start();
}
