// A list that may be very long: only as much of it is made as the reader has scrolled to, and the browser skips
// what is out of sight (`content-visibility` in library.css).
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Items that are made at once. */
const STEP = 60;

interface GrowingListProps<T> {
  items: readonly T[];
  /** Changes when another list is shown, which begins at its top again. */
  of: string;
  keyOf: (item: T) => string;
  render: (item: T) => ComponentChildren;
}

/** The items as a list; more of it comes as its end comes near. */
export function GrowingList<T>({ items, of, keyOf, render }: GrowingListProps<T>) {
  const [shown, setShown] = useState({ of, count: STEP });
  const count = shown.of === of ? shown.count : STEP;
  const end = useRef<HTMLDivElement>(null);
  const isWhole = count >= items.length;
  useEffect(() => {
    const { current } = end;
    if (isWhole || !current) return undefined;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting))
          setShown({ of, count: count + STEP });
      },
      { rootMargin: '1500px' },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [isWhole, of, count]);
  return (
    <>
      <ul class="rows">
        {items.slice(0, count).map((item) => (
          <li key={keyOf(item)} class="row">
            {render(item)}
          </li>
        ))}
      </ul>
      <div ref={end} />
    </>
  );
}
