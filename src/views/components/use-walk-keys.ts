// j and k go from passage to passage of the list in front, and the page goes along.
import { useEffect } from 'preact/hooks';

/** The words of the passages that lead to the page, in the list in front. */
const ROWS = '[role=tabpanel]:not([hidden]) button.passage-words';

/** Walks the list by the keys while the view is open; in fields they are letters. */
export function useWalkKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', walk);
    return () => document.removeEventListener('keydown', walk);
  }, []);
}

function walk(event: KeyboardEvent): void {
  const way = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
  const isShortcut = event.ctrlKey || event.metaKey || event.altKey;
  const { target } = event;
  const isTyping = target instanceof Element && target.matches('input, textarea, select');
  if (way === 0 || isShortcut || isTyping) return;
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
  const here = rows.findIndex((row) => row.parentElement?.contains(document.activeElement));
  const next = here < 0 ? rows.at(way > 0 ? 0 : -1) : rows[here + way];
  if (!next) return;
  for (let fold = next.closest('details'); fold;) {
    fold.open = true;
    fold = fold.parentElement?.closest('details') ?? null;
  }
  next.focus();
  next.click();
}
