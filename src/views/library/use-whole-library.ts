// Waiting until all of the library has been read: what asks for all of it does not get a part.
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { done, type Failure, type Result } from '../../model/failure.ts';
import type { Entry } from '../../search/entries.ts';
import type { LibraryState, Progress } from './use-library.ts';

/** How the waiting is followed and ended early. */
export interface WaitWatch {
  signal: AbortSignal;
  /** Told how far the reading is, null before it is known how much there is to read. */
  onProgress: (progress: Progress | null) => void;
}

/** Gives all entries as soon as they are there; null where the waiting was ended, and what ended the reading. */
export type WaitForWhole = (watch: WaitWatch) => Promise<Result<readonly Entry[] | null>>;

type Look = (state: LibraryState) => void;

/** Waits for the library as it is now, and as it is read further. */
export function useWholeLibrary(state: LibraryState): WaitForWhole {
  const latest = useRef(state);
  const looks = useRef(new Set<Look>());
  useLayoutEffect(() => {
    latest.current = state;
    looks.current.forEach((look) => look(state));
  }, [state]);
  return useCallback(
    ({ signal, onProgress }) =>
      new Promise((resolve) => {
        const end = (result: Result<readonly Entry[] | null>) => {
          looks.current.delete(look);
          resolve(result);
        };
        const look: Look = ({ isWhole, failure, entries, progress }) => {
          if (isWhole) end(done(entries));
          else if (failure) end(asFailed(failure));
          else onProgress(progress);
        };
        looks.current.add(look);
        signal.addEventListener('abort', () => end(done(null)));
        look(latest.current);
      }),
    [],
  );
}

const asFailed = (failure: Failure): Result<never> => ({ ok: false, failure });
