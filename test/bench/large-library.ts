// Libraries of any size for the bench, put straight into the browser's storage: with as many different words as real ones
// have, because that is what searching has to go through.
import type { View } from '../../tools/driver/driver.ts';
import { RECORD_KINDS } from '../../src/storage/records.ts';
import { recentItems, type KeptAt } from '../../src/storage/recent.ts';
import { clearStored, store, storedLibrary } from '../browser/stored-library.ts';
import { fakeArea } from '../storage/fake-area.ts';

/** Annotations of each article. */
export const EACH = 20;

const SYLLABLES =
  'ka lo mi ren sta vel dor nu pra tis gon bre sal fi mur hel ta ro ne zo lan per sho wi'.split(
    ' ',
  );

/** Words that follow each quotation, of some 14,000 that are as unequally frequent as words are. */
const FURTHER = 12;

/** Puts a library with so many annotations in the place of what is stored. */
export async function seed(view: View, annotations: number): Promise<void> {
  await clearStored(view);
  const items = storedLibrary(annotations / EACH, EACH, furtherWords);
  await store(view, { ...items, ...(await besides(items)) });
}

/** What a library that this version wrote has besides its records. */
async function besides(items: Record<string, unknown>): Promise<Record<string, unknown>> {
  const kinds = Object.entries(RECORD_KINDS);
  const kept = Object.entries(items).flatMap(([key, value]): KeptAt[] => {
    const { articleId, created } = value as { articleId: string; created: string };
    return key.startsWith('annotation:') ? [[articleId, created]] : [];
  });
  return {
    schemas: Object.fromEntries(kinds.map(([name, { schema }]) => [name, schema])),
    ...(await recentItems(fakeArea(), kept)),
  };
}

function furtherWords(a: number, n: number): string {
  let state = (a * EACH + n + 1) * 2_654_435_761;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  const words = Array.from({ length: FURTHER }, () => wordOf(SYLLABLES.length ** (3 * random())));
  return ` ${words.join(' ')}.`;
}

/** The word of a rank, the commonest first. */
function wordOf(rank: number): string {
  const of = (power: number) =>
    SYLLABLES[Math.floor(rank / SYLLABLES.length ** power) % SYLLABLES.length] ?? '';
  return of(0) + of(1) + of(2);
}
