// Notices when a page has moved on: to another address without loading, to other nodes, or to more than was read.

/** At most one look in this time, in milliseconds; a page that does not change is not looked at. */
const PAUSE_MS = 400;

/** A page that rewrites its words without end, as a ticker does, is looked at less and less often, down to this. */
const LONGEST_MS = 30_000;

/** Looking takes at most one part in so many of the time. */
const SHARE = 50;

/** What is watched, and who is told. */
export interface PageWatcher {
  /** Whether the page still has the words that were read where they were read, and no others with them. */
  isAsRead(): boolean;
  /** The page has moved on; nothing more is noticed until this is done. */
  onMoved(): Promise<unknown>;
  /** The page is out of the back-forward cache, as it was left; more may have been kept since. */
  onReturned(): unknown;
}

/** Watches the page until the signal says so. */
export function watchPage(
  signal: AbortSignal,
  { isAsRead, onMoved, onReturned }: PageWatcher,
): void {
  let address = pageAddress();
  let pause = PAUSE_MS;
  let looked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    const began = performance.now();
    const isElsewhere = pageAddress() !== address;
    const hasMoved = isElsewhere || !isAsRead();
    const cost = performance.now() - began;
    if (hasMoved) {
      address = pageAddress();
      await onMoved();
    }
    const longer = hasMoved && !isElsewhere ? pause * 2 : PAUSE_MS;
    pause = Math.min(Math.max(longer, cost * SHARE), LONGEST_MS);
    looked = Date.now();
    timer = undefined;
  };
  const soon = (): void => {
    if (timer || signal.aborted) return;
    // A page that was still for a while has come to its rest, and begins anew.
    if (Date.now() - looked > pause * 2) pause = PAUSE_MS;
    timer = setTimeout(() => void look(), pause);
  };
  const observer = new MutationObserver(soon);
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  addEventListener('popstate', soon, { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && void onReturned(), { signal });
}

/** The page's address; a fragment is a place in it, unless scripts use it as a path. */
export function pageAddress(): string {
  return document.URL.replace(/#(?![!/]).*$/, '');
}
