// Hears Escape where a page keeps its keys from us: the browser itself tells those who wait to be closed.

/** TypeScript does not know it yet: https://html.spec.whatwg.org/multipage/interaction.html#close-watchers */
interface CloseWatcher extends EventTarget {
  destroy(): void;
}

/** Waits for Escape as long as an element holds something. */
export class EscapeWatch {
  #watcher: CloseWatcher | null = null;
  readonly #emptied: MutationObserver;

  constructor(
    private readonly element: Element,
    private readonly onEscape: () => void,
  ) {
    this.#emptied = new MutationObserver(() => element.firstChild || this.stop());
  }

  /** Begins to wait, unless it waits already or the browser cannot. */
  start(): void {
    const realm = globalThis as { CloseWatcher?: new () => CloseWatcher };
    if (this.#watcher || !realm.CloseWatcher) return;
    this.#watcher = new realm.CloseWatcher();
    this.#watcher.addEventListener('close', () => {
      this.#watcher = null;
      this.onEscape();
      if (this.element.firstChild) this.start();
    });
    this.#emptied.observe(this.element, { childList: true });
  }

  /** Leaves Escape to the page again. */
  stop(): void {
    this.#emptied.disconnect();
    this.#watcher?.destroy();
    this.#watcher = null;
  }
}
