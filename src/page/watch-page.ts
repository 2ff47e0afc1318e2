// Notices when a page has moved on: to another address without loading, or to other nodes for the same words.

/** At most one look in this time, in milliseconds; a page that does not change is not looked at. */
const PAUSE_MS = 400;

/** A page that rewrites its words without end, as a ticker does, is looked at less and less often, down to this. */
const LONGEST_MS = 30_000;

/** What is watched, and who is told. */
export interface PageWatcher {
  /** Whether the page still has the words that were read, where they were read. */
  isWhole(): boolean;
  /** The page has moved on; nothing more is noticed until this is done. */
  onMoved(): Promise<unknown>;
}

/** Watches the page until it is left. */
export function watchPage({ isWhole, onMoved }: PageWatcher): void {
  let address = pageAddress();
  let pause = PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    const isElsewhere = pageAddress() !== address;
    if (isElsewhere || !isWhole()) {
      address = pageAddress();
      pause = isElsewhere ? PAUSE_MS : Math.min(pause * 2, LONGEST_MS);
      await onMoved();
    }
    timer = undefined;
  };
  const soon = (): void => {
    timer ??= setTimeout(() => void look(), pause);
  };
  const everything = { childList: true, characterData: true, subtree: true };
  new MutationObserver(soon).observe(document, everything);
  addEventListener('popstate', soon);
  // Out of the back-forward cache a page comes as it was left, and more may have been kept since.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void onMoved();
  });
}

/** The page's address; a fragment is a place in it, unless scripts use it as a path. */
export function pageAddress(): string {
  return document.URL.replace(/#(?![!/]).*$/, '');
}
