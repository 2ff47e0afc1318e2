// Lets typing go first: what depends on a value waits until the page has drawn it, or until it has come to rest.
import { useEffect, useState } from 'preact/hooks';

/**
 * The value as it was when the page was drawn last; the newest once it has been drawn.
 * @param rest milliseconds without another value before the newest counts
 */
export function useDeferred<T>(value: T, rest = 0): T {
  const [deferred, setDeferred] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDeferred(value), rest);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return deferred;
}
