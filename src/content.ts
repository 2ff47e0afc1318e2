// The content script's entry: reads the page's article, paints what the background found in it, and passes on what the
// reader does. No engine, no storage. It may be put into the same page twice and then starts once.
import { hasLargeFrames } from './article/frames.ts';
import { PageReader } from './article/page-reader.ts';
import { isReadable } from './article/read-article.ts';
import { askBackground } from './browser/requests.ts';
import { servePage } from './browser/serve.ts';
import { setWords, t, type Words } from './browser/strings.ts';
import { linkToViews } from './browser/view-link.ts';
import type { Article } from './model/article.ts';
import { done, failed, FailureError, type Result } from './model/failure.ts';
import type { Marks } from './model/reading.ts';
import type { Actions } from './page/contract.ts';
import type { OnDemand } from './page/on-demand.ts';
import { PageUi } from './page/page-ui.ts';
import { pageAddress, watchPage } from './page/watch/watch-page.ts';

const STARTED = Symbol.for('on-record.started');
const ON_DEMAND = Symbol.for('on-record.on-demand');

/** What our scripts leave for one another in a page. */
const realm = globalThis as { [STARTED]?: true; [ON_DEMAND]?: OnDemand };

/** What the reader does goes to the background. */
const ACTIONS: Actions = {
  keep: (asked) => askBackground('keep', asked),
  revise: (id, changes, was) => askBackground('revise', { id, changes, ...(was && { was }) }),
  remove: (id) => askBackground('remove', { id }),
  restore: (id) => askBackground('restore', { id }),
  correct: (asked) => askBackground('correct', asked),
  move: (way) => askBackground(way, {}),
  listTags: () => askBackground('listTags', {}),
  gather: (id) => askBackground('gather', { id }),
  gathering: () => askBackground('gathering', {}),
  addEvidence: (quotation) => {
    const { title, location } = document;
    return askBackground('addEvidence', { url: location.href, title, quotation });
  },
};

/** What a page needs only when the reader asks for it, which comes as a script of its own. */
async function fetchOnDemand(): Promise<Result<OnDemand>> {
  const reply = await askBackground('bringOnDemand', {});
  const part = realm[ON_DEMAND];
  if (!reply.ok) return reply;
  return part ? done(part) : failed('unexpected', 'no on-demand.js');
}

/** Our script on one page. */
class Content {
  readonly #reader = new PageReader(document);
  readonly #changes = new Changes();
  #shown: Marks | null = null;
  readonly #views = linkToViews((mark) => this.#ui.pointOut(mark));
  #ui = this.#createUi();
  /** The document's root that is watched: another one comes when the document is written anew. */
  #root: Element | null = null;
  #watching = new AbortController();

  start(): void {
    servePage({
      extract: async ({ as }) => this.#extract(as),
      shownArticle: async () => this.#shown?.articleId ?? null,
      show: async ({ marks, words }) => {
        this.#speak(words);
        return this.#show(marks);
      },
      hindrances: async () => [
        ...(hasLargeFrames(document) ? (['frames'] as const) : []),
        ...(this.#ui.isUnheard ? (['swallows'] as const) : []),
      ],
      reveal: async ({ mark }) => this.#ui.flash(mark),
      step: async ({ way }) => this.#ui.step(way),
      keepSelection: async ({ withNote }) => {
        await this.#ui.keepSelection({ withNote });
        return null;
      },
      say: async ({ text, canUndo }) => {
        this.#ui.say(text, canUndo);
        return null;
      },
    });
    void askBackground('pageOpened', { looksReadable: isReadable(document) });
  }

  /** Speaks with these words from now on: what speaks another language is made anew. */
  #speak(words: Words | null): void {
    const before = t('localeCode');
    setWords(words);
    if (t('localeCode') !== before) this.#renewUi();
  }

  #renewUi(): void {
    this.#ui.destroy();
    this.#ui = this.#createUi();
  }

  #createUi(): PageUi {
    return new PageUi({
      ...{ t, actions: ACTIONS, fetchOnDemand },
      onPointed: (marks) => this.#views.point(marks),
    });
  }

  #extract(as: 'now' | 'shown'): Article {
    const reader = this.#reader;
    const isThisPage = reader.last?.address === pageAddress();
    const isOld = as === 'now' && (this.#changes.areThere || !reader.isAsRead());
    if (!isThisPage || isOld) this.#read();
    if (reader.last) return reader.last.article;
    this.#shown = null;
    this.#ui.hide();
    throw new FailureError('noArticle');
  }

  #show(marks: Marks): null {
    const { last } = this.#reader;
    if (!last) throw new FailureError('articleChanged');
    this.#shown = marks;
    if (this.#root !== document.documentElement) this.#settle();
    this.#ui.show(marks, last.map);
    return null;
  }

  #read(): void {
    this.#reader.read(pageAddress());
    this.#changes.await();
  }

  /** Begins to watch the page when it first shows something, and anew in a document that was written over it. */
  #settle(): void {
    if (this.#root) {
      // `document.open` takes every listener off the document and its window, ours too.
      this.#renewUi();
      this.#watching.abort();
      this.#watching = new AbortController();
    }
    this.#root = document.documentElement;
    watchPage(this.#watching.signal, {
      isAsRead: () => this.#reader.isAsRead(),
      onMoved: () => this.#onMoved(),
      onReturned: () => askBackground('pageMoved', {}),
    });
  }

  /** Reads the page again, and has it painted again. */
  async #onMoved(): Promise<void> {
    const before = this.#reader.last?.article;
    this.#read();
    const now = this.#reader.last?.article;
    // The same words on other nodes, or others around them: what is known of them still holds.
    if (this.#shown && now && now === before) this.#show(this.#shown);
    else await askBackground('pageMoved', {});
  }
}

/** Notices that the page changes; the first change is enough, so that an idle page costs nothing. */
class Changes {
  areThere = false;
  readonly #observer = new MutationObserver(() => {
    this.areThere = true;
    this.#observer.disconnect();
  });

  /** Waits for the next change. */
  await(): void {
    this.areThere = false;
    this.#observer.observe(document.body ?? document, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  }
}

if (!realm[STARTED]) {
  realm[STARTED] = true;
  new Content().start();
}
