// Whether the page is shown under a condition that styles alone cannot follow.
import { useEffect, useMemo, useState } from 'preact/hooks';

/** Whether a media query holds; draws anew when that changes. */
export function useMedia(query: string): boolean {
  const media = useMemo(() => matchMedia(query), [query]);
  const [holds, setHolds] = useState(media.matches);
  useEffect(() => {
    const listen = () => setHolds(media.matches);
    listen();
    media.addEventListener('change', listen);
    return () => media.removeEventListener('change', listen);
  }, [media]);
  return holds;
}
