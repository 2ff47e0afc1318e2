// What the pointer is over on the page, and in this view: each lights up in the other.
import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { linkToPage } from '../../browser/view-link.ts';
import type { MarkRef, Reading } from '../../model/reading.ts';

/** Both ways of pointing. */
export interface Pointing {
  /** Whether a mark is pointed at on the page. */
  isPointed: (mark: MarkRef) => boolean;
  /** Points a mark out on the page; null when the pointer has left it. */
  pointOut: (mark: MarkRef | null) => void;
}

const PointingContext = createContext<Pointing>({
  isPointed: () => false,
  pointOut: () => undefined,
});

/** Gives the components below it both ways. */
export const PointingProvider = PointingContext.Provider;

/** Both ways of pointing, from a component below the provider. */
export const usePointing = (): Pointing => useContext(PointingContext);

/** Links the view with the page in a tab, anew with each reading: the page may have been loaded again. */
export function usePageLink(tabId: number, reading: Reading): Pointing {
  const [pointed, setPointed] = useState<readonly MarkRef[]>([]);
  const link = useRef<ReturnType<typeof linkToPage> | null>(null);
  useEffect(() => {
    const mine = linkToPage(tabId, setPointed);
    link.current = mine;
    return () => mine.end();
  }, [tabId, reading]);
  return useMemo(() => {
    const keys = new Set(pointed.map(keyOf));
    return {
      isPointed: (mark) => keys.has(keyOf(mark)),
      pointOut: (mark) => link.current?.pointOut(mark),
    };
  }, [pointed]);
}

const keyOf = (mark: MarkRef): string => `${mark.type} ${'id' in mark ? mark.id : mark.index}`;
