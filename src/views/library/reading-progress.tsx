// How far the library has been read, in a corner where it moves nothing when it goes.
import { useId } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import type { Progress } from './use-library.ts';

/** How many articles of how many; searches find only what has been read. */
export function ReadingProgress({ done, total }: Progress) {
  const id = useId();
  return (
    <p class="library-reading">
      <label for={id}>{readingPhrase({ done, total })}</label>{' '}
      <progress id={id} value={done} max={total} />
    </p>
  );
}

/** Says how far the library has been read. */
export function readingPhrase({ done, total }: Progress): string {
  return t('libraryReading', String(done), String(total));
}
