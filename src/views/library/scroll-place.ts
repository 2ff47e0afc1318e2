// Where on a page of the library the reader was, kept with each step of the browser's history, so that Back, Forward
// and Reload lead to the same place. The browser's own way cannot know of rows that are not made yet.
import { useEffect, useLayoutEffect } from 'preact/hooks';
import * as v from 'valibot';
import type { Place } from '../../search/question.ts';

const placeSchema = v.object({
  /** CSS pixels from the top of the page. */
  y: v.number(),
  /** Where a long list is in sight: the row at the window's upper edge, which outlives a change of heights. */
  row: v.nullable(v.object({ key: v.string(), offset: v.number() })),
});

type ScrollPlace = v.InferOutput<typeof placeSchema>;

/** A row of a long list and how far it is scrolled under the window's upper edge, in CSS pixels. */
export type RowPlace = NonNullable<ScrollPlace['row']>;

/** Events by which the reader takes the scrolling over. */
const READER_ACTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Calls back when the reader does anything, or when the signal does. */
export function onReaderActing(act: () => void, signal: AbortSignal): void {
  for (const event of READER_ACTS) addEventListener(event, act, { signal, passive: true });
}

/** The row that the list was at when the reader left this step of the history, or null. */
export function recallRow(): RowPlace | null {
  return recall()?.row ?? null;
}

/** Calls back, while the signal lasts, whenever the place of a list must be noted down: scrolling stopped, or ends. */
export function keepRow(rowNow: () => RowPlace | null, signal: AbortSignal): void {
  onLeaving(() => note({ row: rowNow() }), signal);
}

/** Keeps the place of a page, and leads back to it; a page that was not visited yet begins at its top. */
export function useScrollPlace(place: Place): void {
  useEffect(() => {
    const end = new AbortController();
    history.scrollRestoration = 'manual';
    onLeaving(() => note({ y: scrollY }), end.signal);
    return () => end.abort();
  }, []);
  useLayoutEffect(() => {
    const kept = recall();
    // A list finds its row by itself.
    if (kept?.row) return undefined;
    return scrollAsPageGrows(kept?.y ?? 0);
  }, [place]);
}

/** Scrolls to a height of the page as soon as the page has it, unless the reader does something first. */
function scrollAsPageGrows(y: number): () => void {
  const end = new AbortController();
  const stop = () => end.abort();
  const scroll = () => {
    if (scrollY !== y) scrollTo({ top: y, behavior: 'instant' });
    return scrollY >= y - 1;
  };
  if (scroll()) return stop;
  const observer = new ResizeObserver(() => scroll() && stop());
  observer.observe(document.body);
  end.signal.addEventListener('abort', () => observer.disconnect());
  onReaderActing(stop, end.signal);
  return stop;
}

/** Before a link is followed, the step of the history that is left is still the current one. */
function onLeaving(leave: () => void, signal: AbortSignal): void {
  addEventListener('scrollend', leave, { signal });
  addEventListener('click', leave, { signal, capture: true });
  addEventListener('pagehide', leave, { signal });
}

function note(part: Partial<ScrollPlace>): void {
  history.replaceState({ ...(recall() ?? { y: 0, row: null }), ...part }, '');
}

function recall(): ScrollPlace | null {
  return v.is(placeSchema, history.state) ? history.state : null;
}
