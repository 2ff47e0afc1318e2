// What public name lists say of words: compromise's lexicon (MIT), read at training time.
import nlp from 'compromise';
import { hashText } from '../../src/detect/learnt/hashing.ts';

/** Bits of the gazetteer. */
const LISTED = { first: 1, last: 2, place: 4, organisation: 8, people: 16 } as const;

const BITS: Readonly<Record<string, number>> = {
  MaleName: LISTED.first,
  FemaleName: LISTED.first,
  FirstName: LISTED.first,
  LastName: LISTED.last,
  Person: LISTED.last,
  City: LISTED.place,
  Country: LISTED.place,
  Region: LISTED.place,
  Organization: LISTED.organisation,
  SportsTeam: LISTED.organisation,
  Demonym: LISTED.people,
};

/** Words by what the lists say of them. */
export interface NameLists {
  /** Hashes of lower-case words with the lists' bits. */
  gazetteer: Map<number, number>;
  firstNames: string[];
  lastNames: string[];
}

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Reads the lists. */
export function readNameLists(): NameLists {
  const { lexicon } = (
    nlp.model() as unknown as { one: { lexicon: Record<string, string | string[]> } }
  ).one;
  const gazetteer = new Map<number, number>();
  const firstNames: string[] = [];
  const lastNames: string[] = [];
  for (const [word, tags] of Object.entries(lexicon)) {
    if (!/^\p{L}{3,}$/u.test(word)) continue;
    const bits = [tags].flat().reduce((sum, tag) => sum | (BITS[tag] ?? 0), 0);
    if (bits === 0) continue;
    gazetteer.set(hashText(word), bits);
    if (bits & LISTED.first) firstNames.push(capitalise(word));
    if (bits & LISTED.last) lastNames.push(capitalise(word));
  }
  return { gazetteer, firstNames, lastNames };
}
