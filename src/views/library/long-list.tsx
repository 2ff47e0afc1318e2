// A list that may be very long. A short one is there as a whole; of a long one, only the rows around those in sight are
// made, and the one that has the focus.
import type { ComponentChildren } from 'preact';
import { useVirtualRows } from './use-virtual-rows.ts';

/** Rows of the longest list that is made as a whole, so that the browser can search and print all of it. */
export const WHOLE = 100;

interface LongListProps<T> {
  items: readonly T[];
  /** Changes when another list is shown, which begins at its top again. */
  of: string;
  /** Tells the items apart, also those of a later answer. */
  keyOf: (item: T) => string;
  render: (item: T) => ComponentChildren;
}

/** The items as a list. */
export function LongList<T>(props: LongListProps<T>) {
  const { items, keyOf, render } = props;
  if (items.length > WHOLE) return <VirtualRows {...props} />;
  return (
    <ul class="rows">
      {items.map((item) => (
        <li key={keyOf(item)} class="row">
          {render(item)}
        </li>
      ))}
    </ul>
  );
}

function VirtualRows<T>({ items, of, keyOf, render }: LongListProps<T>) {
  const { list, rows, height, measure, onFocus } = useVirtualRows(items, of, keyOf);
  return (
    <ul ref={list} class="rows long" style={{ blockSize: `${height}px` }} onFocusIn={onFocus}>
      {rows.map(({ item, key, index, top }) => (
        <li
          key={key}
          ref={measure}
          class="row"
          data-index={index}
          aria-setsize={items.length}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${top}px)` }}
        >
          {render(item)}
        </li>
      ))}
    </ul>
  );
}
