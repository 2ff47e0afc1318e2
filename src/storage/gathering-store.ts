// Which claim the reader is gathering evidence on: stored, because the way to it leads over other pages and days.
import * as v from 'valibot';
import type { StorageArea } from '../browser/store.ts';

const KEY = 'gathering';

const schema = v.object({ schema: v.literal(1), id: v.string() });

/** The stored choice. Storage errors come as `FailureError`. */
export class GatheringStore {
  readonly #area: StorageArea;

  constructor(area: StorageArea) {
    this.#area = area;
  }

  /** `Annotation.id` of the claim, or null while no evidence is gathered. */
  async read(): Promise<string | null> {
    const stored = (await this.#area.get([KEY]))[KEY];
    return v.is(schema, stored) ? stored.id : null;
  }

  /** Gathers for this claim from now on; for none with null. */
  async write(id: string | null): Promise<void> {
    if (id === null) await this.#area.remove([KEY]);
    else await this.#area.set({ [KEY]: { schema: 1, id } });
  }
}
