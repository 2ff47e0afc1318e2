// Loads what has been learnt, once, when it is first needed.
import { WEIGHTS } from '../data/weights.ts';
import type { Models } from './weights.ts';
import { readModels, unpackBytes } from './weights.ts';

let loading: Promise<Models> | undefined;

/** The models; a load that fails is tried again at the next call. */
export function loadModels(): Promise<Models> {
  loading ??= unpackBytes(WEIGHTS)
    .then(readModels)
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
