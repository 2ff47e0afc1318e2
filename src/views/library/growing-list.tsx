// A list that may be very long: only as much of it is made as the reader has scrolled to, and the browser skips
// what is out of sight (`content-visibility` in library.css).
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Items that are made first: more than fit on a screen, and few enough to be made anew at every key. */
const FIRST = 20;

/** Items that come when the end comes near. */
const STEP = 60;

/** How near, so that no reader scrolls into the void. */
const NEAR = '900px';

interface GrowingListProps<T> {
  items: readonly T[];
  /** Changes when another list is shown, which begins at its top again. */
  of: string;
  keyOf: (item: T) => string;
  render: (item: T) => ComponentChildren;
}

/** The items as a list; more of it comes as its end comes near. */
export function GrowingList<T>({ items, of, keyOf, render }: GrowingListProps<T>) {
  const [shown, setShown] = useState({ of, count: FIRST });
  const count = shown.of === of ? shown.count : FIRST;
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
      { rootMargin: NEAR },
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
