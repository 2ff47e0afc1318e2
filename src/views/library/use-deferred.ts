// Lets typing go first: what depends on a value waits until the page has drawn it.
import { useEffect, useState } from 'preact/hooks';

/** The value as it was when the page was drawn last; the newest once it has been drawn. */
export function useDeferred<T>(value: T): T {
  const [deferred, setDeferred] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDeferred(value));
    return () => clearTimeout(timer);
  }, [value]);
  return deferred;
}
