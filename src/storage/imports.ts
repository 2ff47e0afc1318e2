// What the last import added, part by part: a part that is asked for again, because the browser ended us before the
// answer, is answered as it was the first time, and the whole can be taken back later.
import * as v from 'valibot';
import type { StorageArea } from '../browser/store.ts';
import type { Brought, ImportPart } from '../model/library.ts';
import type { Taken } from './take-in.ts';
import type { Items } from './write-items.ts';

const START = 'import:';

const partKey = ({ importId, index }: ImportPart): string => `${START}${importId}:${index}`;

const ids = v.array(v.string());

const takenSchema = v.object({ annotations: ids, corrections: ids, articleIds: ids });

/** What a part added, where it has been taken in already. */
export async function readPart(area: StorageArea, part: ImportPart): Promise<Taken | null> {
  const taken = (await area.get([partKey(part)]))[partKey(part)];
  return v.is(takenSchema, taken) ? taken : null;
}

/** The item that notes what a part adds, to be set together with it. */
export function partItem(part: ImportPart, taken: Taken): Items {
  return { [partKey(part)]: taken };
}

/** Forgets imports before this one. */
export async function forgetOthers(area: StorageArea, { importId }: ImportPart): Promise<void> {
  const keys = await listParts(area);
  const others = keys.filter((key) => !key.startsWith(`${START}${importId}:`));
  if (others.length > 0) await area.remove(others);
}

/** What the last import added, be it there still or not. */
export async function readLastImport(area: StorageArea): Promise<Brought> {
  const stored = Object.values(await area.get(await listParts(area)));
  const parts = stored.filter((taken) => v.is(takenSchema, taken));
  return {
    annotations: parts.flatMap(({ annotations }) => annotations),
    corrections: parts.flatMap(({ corrections }) => corrections),
  };
}

async function listParts(area: StorageArea): Promise<string[]> {
  return (await area.keys()).filter((key) => key.startsWith(START));
}
