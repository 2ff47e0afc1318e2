// Which rows of a long list are made, and where they stand: @tanstack/virtual-core for Preact and the window's own
// scrolling, with the row that has the focus always there and the place that Back leads to.
import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type Range,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { keepRow, onReaderActing, recallRow, type RowPlace } from './scroll-place.ts';

/** Height of a row that was not made yet, in CSS pixels; its own height takes the place of it. */
const USUAL_HEIGHT = 112;

/** Rows that are made beyond each edge of the window. */
const BEYOND = 8;

type Rows = Virtualizer<Window, HTMLLIElement>;

/** A row to be made. */
interface VirtualRow<T> {
  item: T;
  key: string;
  index: number;
  /** From the top of the list, in CSS pixels. */
  top: number;
}

/** What the list's component needs. */
interface VirtualRows<T> {
  /** To be given the list's element. */
  list: RefObject<HTMLUListElement | null>;
  rows: VirtualRow<T>[];
  /** Of all rows together, in CSS pixels. */
  height: number;
  /** The rows' ref. */
  measure: (row: HTMLLIElement | null) => void;
  onFocus: (event: FocusEvent) => void;
}

/**
 * The rows of these items that are to be made now.
 * @param of stands for the list: another one is led back to where the reader left it
 */
export function useVirtualRows<T>(
  items: readonly T[],
  of: string,
  keyOf: (item: T) => string,
): VirtualRows<T> {
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  const { range, onFocus, keys } = useFocusedRow(items, keyOf);
  const keyAt = useCallback((index: number) => keys[index] ?? '', [keys]);
  const virtualizer = useVirtualizer({
    count: items.length,
    getItemKey: keyAt,
    rangeExtractor: range,
    scrollMargin: margin,
    // Rows that come in above those in sight do not push them away, but show where the list stands at its top.
    anchorTo: scrollY > margin ? 'end' : 'start',
  });
  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    setMargin(Math.round(top + scrollY));
  });
  useRecalledRow(virtualizer, of, keys, margin);
  const rows = virtualizer.getVirtualItems().flatMap(({ index, start }) => {
    const item = items[index];
    return item === undefined ? [] : [{ item, key: keyAt(index), index, top: start - margin }];
  });
  const { measureElement: measure } = virtualizer;
  return { list, rows, height: virtualizer.getTotalSize(), measure, onFocus };
}

type OwnOptions = Pick<
  Rows['options'],
  'count' | 'getItemKey' | 'rangeExtractor' | 'scrollMargin' | 'anchorTo'
>;

function useVirtualizer(own: OwnOptions): Rows {
  const [, setTurn] = useState(0);
  const options = {
    ...own,
    getScrollElement: () => window,
    estimateSize: () => USUAL_HEIGHT,
    overscan: BEYOND,
    initialOffset: () => scrollY,
    initialRect: { width: innerWidth, height: innerHeight },
    scrollToFn: windowScroll,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    onChange: () => setTurn((turn) => turn + 1),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLLIElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}

/** The row that had the focus last stays, with its neighbours, so that Tab goes on from it wherever the list is. */
function useFocusedRow<T>(items: readonly T[], keyOf: (item: T) => string) {
  const [focused, setFocused] = useState<string | null>(null);
  const keys = useMemo(() => items.map(keyOf), [items]);
  const at = useMemo(() => (focused === null ? -1 : keys.indexOf(focused)), [keys, focused]);
  const range = useCallback(
    (seen: Range) => {
      const near = at < 0 ? [] : [at - 1, at, at + 1];
      const there = near.filter((index) => index >= 0 && index < seen.count);
      return [...new Set([...defaultRangeExtractor(seen), ...there])].sort((a, b) => a - b);
    },
    [at],
  );
  const onFocus = ({ target }: FocusEvent) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    if (row) setFocused(keys[Number(row.dataset['index'])] ?? null);
  };
  return { keys, range, onFocus };
}

/** Leads back to the row that the list was at when the reader left it, and keeps its place in the history. */
function useRecalledRow(
  virtualizer: Rows,
  of: string,
  keys: readonly string[],
  margin: number,
): void {
  const recalled = useRef<RowPlace | null>(null);
  const marginNow = useRef(margin);
  marginNow.current = margin;
  useLayoutEffect(() => {
    const end = new AbortController();
    recalled.current = recallRow();
    onReaderActing(() => (recalled.current = null), end.signal);
    keepRow(() => recalled.current ?? rowNow(virtualizer, marginNow.current), end.signal);
    return () => end.abort();
  }, [virtualizer, of]);
  useLayoutEffect(() => {
    if (recalled.current && goTo(virtualizer, keys, recalled.current)) recalled.current = null;
  });
}

function rowNow(virtualizer: Rows, margin: number): RowPlace | null {
  const row = scrollY > margin ? virtualizer.getVirtualItemForOffset(scrollY) : undefined;
  return row ? { key: String(row.key), offset: scrollY - row.start } : null;
}

/** Whether the row stands at its place; its place is only known when the rows about it have been made. */
function goTo(virtualizer: Rows, keys: readonly string[], { key, offset }: RowPlace): boolean {
  const index = keys.indexOf(key);
  const [start] = virtualizer.getOffsetForIndex(index, 'start') ?? [];
  if (index < 0 || start === undefined) return false;
  const isThere = Math.abs(start + offset - scrollY) < 2 && virtualizer.itemSizeCache.has(key);
  if (!isThere) virtualizer.scrollToOffset(start + offset);
  return isThere;
}
