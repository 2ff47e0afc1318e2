// Finds whom a description stands for, where the article itself has tied it to a name.
import { SAME_ROLES } from '../data/roles.ts';
import { isNation, nationOf } from '../data/nations.ts';
import type { Entities } from '../names/entities.ts';
import { foldWord } from '../names/person-names.ts';
import type { Description } from './sources.ts';
import { firstMentionFrom } from './sources.ts';

/** What the article says a person is, in one place. */
export interface RoleFact {
  /** Index into `Entities.list`. */
  entity: number;
  /** Where it says so; UTF-16 offset. */
  at: number;
  /** As written, without article. */
  words: string;
}

/** Whom a description stands for, and how sure that is. */
export interface Referent {
  entity: number;
  confidence: number;
}

const IGNORED = new Set([
  'former',
  'then',
  'new',
  'current',
  'outgoing',
  'longtime',
  'veteran',
  'own',
  'senior',
  'also',
]);
/** Two words with this many first letters in common are taken for one: "Ukraine", "Ukrainian". */
const STEM = 5;

const shareStem = (a: string, b: string): boolean =>
  a === b || (a.length >= STEM && b.length >= STEM && a.slice(0, STEM) === b.slice(0, STEM));

const foldRole = (words: string): string[] =>
  words
    .split(/[\s]+/)
    .map(foldWord)
    .filter((w) => w !== '');

const ROLES_LIKE = new Map<string, readonly string[]>();
for (const row of SAME_ROLES)
  for (const word of row) ROLES_LIKE.set(word, [...(ROLES_LIKE.get(word) ?? []), ...row]);

/** Whether two words are one role. */
const sameRole = (head: string, word: string): boolean =>
  head === word || ROLES_LIKE.get(head)?.includes(word) === true;

/** Words before an office that whoever holds it does not have: "the *shadow* chancellor". */
const APART: ReadonlySet<string> = new Set(['shadow', 'deputy', 'vice', 'ex', 'assistant']);

/** Words for whoever leads, which say little of what: none of them is another that only comes later. */
const LOOSE: ReadonlySet<string> = new Set([
  'head',
  'chief',
  'boss',
  'leader',
  'director',
  'chair',
]);

/** Whether a role has everything that a description adds to its noun. */
const fits = (role: readonly string[], { modifiers }: Description): boolean =>
  role.every((word) => !APART.has(word) || modifiers.includes(word)) &&
  modifiers.every(
    (m) =>
      IGNORED.has(m) ||
      /(?:ing|ed)$/.test(m) ||
      role.some((word) => shareStem(nationOf(m), nationOf(word)) || sameRole(m, word)),
  );

/** A fact with its place among the facts and its words folded. */
interface FoldedFact extends RoleFact {
  place: number;
  role: readonly string[];
}

/** What an article says of its people: each thing once for each of them, at its first place. */
export class RoleFacts {
  private readonly byEntity = new Map<number, RoleFact[]>();
  private readonly byWord = new Map<string, FoldedFact[]>();
  private readonly known = new Set<string>();

  /** Takes in a fact; facts come in the order of the text. */
  add(fact: RoleFact): void {
    const key = `${fact.entity} ${fact.words}`;
    if (this.known.has(key)) return;
    const place = this.known.size;
    this.known.add(key);
    const own = this.byEntity.get(fact.entity);
    if (own === undefined) this.byEntity.set(fact.entity, [fact]);
    else own.push(fact);
    const role = foldRole(fact.words);
    for (const word of new Set(role)) {
      const having = this.byWord.get(word);
      const folded = { ...fact, place, role };
      if (having === undefined) this.byWord.set(word, [folded]);
      else having.push(folded);
    }
  }

  /** What is said of an entity, in the order of the text. */
  of(entity: number): readonly RoleFact[] {
    return this.byEntity.get(entity) ?? [];
  }

  /** The facts that a description fits, in the order of the text, each with its words folded. */
  fitting(description: Description): FoldedFact[] {
    const { head } = description;
    const found = new Map<number, FoldedFact>();
    for (const word of new Set([head, ...(ROLES_LIKE.get(head) ?? [])])) {
      for (const fact of this.byWord.get(word) ?? [])
        if (!found.has(fact.place) && fits(fact.role, description)) found.set(fact.place, fact);
    }
    return [...found].sort(([a], [b]) => a - b).map(([, fact]) => fact);
  }
}

/** At most this many mentions before a description are read to see who came last. */
const MOST_MENTIONS = 500;

/** Of some entities the one last mentioned before an offset, else the first of them. */
function lastMentioned(
  entities: Entities,
  among: ReadonlySet<number>,
  at: number,
): number | undefined {
  const end = firstMentionFrom(entities.mentions, at) - 1;
  for (let i = end; i >= 0 && end - i < MOST_MENTIONS; i--) {
    const entity = entities.mentions[i]?.entity;
    if (entity !== undefined && among.has(entity)) return entity;
  }
  return [...among][0];
}

/** Offices that one person of a nation holds at a time. */
const HEADS_OF_STATE = new Set(['president', 'leader', 'premier', 'chancellor', 'king', 'queen']);
/** Who holds such an office is named at least this often before. */
const OFTEN = 3;
const GUESSED = 0.6;

/**
 * Whom "the Norwegian president" stands for in an article that takes for granted who that is: the person who is named
 * most often of those of whom it does not say what they are.
 *
 * @param at - Where the description stands.
 */
export function guessHolder(
  { head, modifiers, definite }: Description,
  at: number,
  entities: Entities,
  facts: RoleFacts,
): Referent | null {
  if (!definite || !HEADS_OF_STATE.has(head) || !modifiers.some(isNation)) return null;
  const counts = new Map<number, number>();
  const end = firstMentionFrom(entities.mentions, at);
  for (const { entity } of entities.mentions.slice(Math.max(0, end - MOST_MENTIONS), end)) {
    if (entities.list[entity]?.kind !== 'person' || facts.of(entity).length > 0) continue;
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < OFTEN || first[1] === second?.[1]) return null;
  return { entity: first[0], confidence: GUESSED };
}

/**
 * Finds whom a description of one person stands for, by the roles that the article gives.
 *
 * @param at - Where the description stands; roles given before it count before later ones.
 * @returns Null where no role fits, or the description points at nobody known ("a senator").
 */
export function findDescribed(
  description: Description,
  at: number,
  entities: Entities,
  facts: RoleFacts,
): Referent | null {
  if (!description.definite || description.plural) return null;
  const fitting = facts.fitting(description);
  const before = fitting.filter((fact) => fact.at < at);
  // "The president" is rather the president than the chancellor.
  const exact = before.filter((fact) => fact.role.includes(description.head));
  // "The former head of the firm" is not whoever chairs something further down.
  const loose = LOOSE.has(description.head);
  const later = loose ? fitting.filter((fact) => fact.role.includes(description.head)) : fitting;
  const best = [exact, before, later].find((facts) => facts.length > 0) ?? [];
  const among = new Set(best.map((fact) => fact.entity));
  if (among.size === 0) return null;
  const specific = description.modifiers.some((m) => !IGNORED.has(m));
  const last = lastMentioned(entities, among, at);
  if (last === undefined) return null;
  return { entity: last, confidence: (among.size === 1 ? 0.75 : 0.5) + (specific ? 0.15 : 0) };
}
