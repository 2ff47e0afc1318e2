// Where in the library the reader is, kept in the page's address.
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { fragmentToPlace, placeToFragment, type Place } from '../../search/question.ts';

/** The place that the address names, and going to another; `replace` leaves no step to go back to. */
export function usePlace(): {
  place: Place;
  go: (place: Place, how?: 'push' | 'replace') => void;
} {
  const [fragment, setFragment] = useState(location.hash);
  useEffect(() => {
    const follow = () => setFragment(location.hash);
    addEventListener('hashchange', follow);
    addEventListener('popstate', follow);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('popstate', follow);
    };
  }, []);
  const go = useCallback((place: Place, how: 'push' | 'replace' = 'push') => {
    const next = placeToFragment(place);
    if (how === 'push') history.pushState(null, '', next);
    else history.replaceState(null, '', next);
    setFragment(next);
  }, []);
  const place = useMemo(() => fragmentToPlace(fragment), [fragment]);
  return { place, go };
}
